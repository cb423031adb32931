"""What meets the user: the command line, and the reports that it prints."""

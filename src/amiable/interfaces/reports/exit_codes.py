"""The exit statuses of the command line, in one place, so that scripts can stand on them.

Refuses to know why a command failed: errors say that themselves. `HELP` stands under the help of every command.
"""

FINE = 0
FINDINGS = 1
"""Findings at or above the severity asked for; no draft that may be sent; figures below their thresholds."""
WRONG = 2
"""Wrong usage or unreadable input; what could be read has still been answered."""
INTERRUPTED = 130
"""Stopped from the keyboard, as shells count it (128 + SIGINT)."""
READER_GONE = 141
"""Whoever read the output stopped reading, as shells count it (128 + SIGPIPE)."""

HELP = """\
exit status:
  0 fine, 1 findings or nothing that may be sent, 2 wrong usage or unreadable input
  (what could be read is still answered)"""

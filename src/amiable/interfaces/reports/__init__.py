"""The forms in which results are printed, one file a form."""

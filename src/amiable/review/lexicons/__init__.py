"""The wordings that rules look for, one plain text file a pattern and language (form: `review/lexicon.py`)."""

"""What amiable knows of French and English: words, sentences, numbers, dates, money, agreement and typography.

Pure functions over strings. Owns every table of a language and all arithmetic on offsets; knows nothing of cases,
documents or letters. Importing it is cheap: patterns are compiled at first use, the stemmer is loaded at first use.
"""

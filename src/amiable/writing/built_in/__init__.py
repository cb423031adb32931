"""The writer that needs no model: it words a plan in whole letters, French and English.

Owns the grammar of a letter (which part stands where) and its sentences (`phrases/`). Every fact is a token of the
plan; it knows no case, no document and no rule of the review.
"""

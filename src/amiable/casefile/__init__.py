"""The case folder: reading, writing, scaffolding, erasing.

Plain files are the truth; what is computed from them lives in the cache, and can be deleted at any time.
"""

"""Tables of words written as running text, so that a person can read and edit them."""


def listed(words: str) -> frozenset[str]:
    """Return the words, parted by white space, as a set."""
    return frozenset(words.split())

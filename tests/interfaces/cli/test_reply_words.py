"""The words of `amiable reply` in both languages."""

import tomllib
from importlib import resources


def test_the_words_of_reply_stand_in_both_languages() -> None:
    """`reply.toml` has the same keys in French and in English."""
    words = tomllib.loads((resources.files("amiable.interfaces.cli") / "reply.toml").read_text(encoding="utf-8"))

    assert set(words["fr"]) == set(words["en"])

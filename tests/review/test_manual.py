"""The form of a rule's manual."""

import pytest

from amiable.errors import DataError
from amiable.model.words import Language, Severity
from amiable.review.manual import read_examples, read_manual

MANUAL = """Insult: a name is called.

## What it finds
Names.

## Why
Calm.

## Stopped
```toml
channel = "social"
```
- fr: Vous êtes un idiot.
- en warn: An idiot.⏎⟨U+200B⟩

## Passes
- fr: Merci.

## Known misses
- en: Hm.

## Known false alarms
- en: Idiot, a play.
"""


def test_a_manual_is_cut_into_sections_and_examples() -> None:
    """A fenced block holds for the examples below it, to the next heading."""
    manual = read_manual(MANUAL)

    french, english = manual.stopped
    assert manual.title == "Insult: a name is called."
    assert (french.language, french.severity, french.context) == (Language.FR, None, {"channel": "social"})
    assert (english.severity, english.text) == (Severity.WARN, "An idiot.\n\u200b")
    assert manual.passes[0].context == {}


@pytest.mark.parametrize("heading", ["What it finds", "Why", "Stopped", "Passes", "Known misses", "Known false alarms"])
def test_a_missing_heading_is_refused(heading: str) -> None:
    """All six, in their order."""
    with pytest.raises(DataError, match="headings"):
        read_manual(MANUAL.replace(f"## {heading}", "## Otherwise"))


@pytest.mark.parametrize(
    "section", ["- Vous mentez.", "- de: Nein.", "```toml\nchannel =\n```", "```toml\nchannel = 1"]
)
def test_an_example_in_another_form_is_refused(section: str) -> None:
    """A line that looks like an example is one, and a block closes."""
    with pytest.raises(DataError):
        read_examples(section)

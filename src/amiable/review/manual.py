"""The manual of a rule: its docstring, cut into fixed sections and examples.

The same text is shown by `amiable rules CODE` and run by the tests, so it cannot promise what the rule does not do.

The form:

    Insult: the reader is called a name.

    ## What it finds
    Prose.

    ## Why
    Prose, with the sentence of the method that it holds to.

    ## Stopped
    - fr: Vous êtes un escroc.
    - en warn: What an idiotic idea.

    ## Passes
    - fr: Je me suis trompé comme un idiot.

    ## Known misses
    - en: Bless your heart.

    ## Known false alarms
    - en: You are the idiot in the play.

An example is one line: language, the severity of the finding where it is not the rule's gravest, and the text, in
which ⏎ stands for a line break and ⟨U+200B⟩ for a character that cannot be seen. What a rule must know besides stands
in a fenced block of TOML over the examples that it holds for, up to the next heading or block: `channel`, `client`,
`finished`, `today`, `case` (a whole `case.toml` as a string), `[[documents]]` (`path`, `text`), `others` (`case`,
`client`, `aliases`, `amounts`), `recipients` ("Name <address>") and `attachments` (how many).
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from amiable.errors import DataError
from amiable.model.words import Language, Severity

HEADINGS = ("What it finds", "Why", "Stopped", "Passes", "Known misses", "Known false alarms")
"""Every manual has these, in this order."""

_HEADING = re.compile(r"^## +(.+?) *$", re.MULTILINE)
_UNSEEN = re.compile(r"⟨U\+([0-9A-F]{4,6})⟩")
_EXAMPLE = re.compile(r"^- (?P<language>fr|en)(?: (?P<severity>block|warn|note))?: (?P<text>.+)$")


@dataclass(frozen=True, slots=True)
class Example:
    """One text that a manual shows."""

    language: Language
    text: str
    severity: Severity | None = None
    """None stands for the rule's gravest."""
    context: Mapping[str, Any] = field(default_factory=dict)
    """What the fenced block over it says, empty where there is none."""


@dataclass(frozen=True, slots=True)
class Manual:
    """What a rule's docstring says."""

    title: str
    sections: Mapping[str, str]
    """The text under each heading, examples and blocks included."""
    stopped: tuple[Example, ...] = ()
    passes: tuple[Example, ...] = ()
    known_misses: tuple[Example, ...] = ()
    known_false_alarms: tuple[Example, ...] = ()


def read_manual(docstring: str) -> Manual:
    """Give the manual that the docstring holds; DataError where a heading is missing, misplaced or unknown."""
    parts = _HEADING.split(docstring.strip())
    title, names, bodies = parts[0].strip(), parts[1::2], parts[2::2]
    if tuple(names) != HEADINGS:
        raise DataError(f"a manual has the headings {', '.join(HEADINGS)} in this order; this one has {names}")
    sections = dict(zip(names, (body.strip() for body in bodies), strict=True))
    return Manual(
        title=title,
        sections=sections,
        stopped=read_examples(sections["Stopped"]),
        passes=read_examples(sections["Passes"]),
        known_misses=read_examples(sections["Known misses"]),
        known_false_alarms=read_examples(sections["Known false alarms"]),
    )


def read_examples(section: str) -> tuple[Example, ...]:
    """Give the examples of one section, each with the context of the fenced block above it."""
    found: list[Example] = []
    context: Mapping[str, Any] = {}
    block: list[str] | None = None
    for line in section.splitlines():
        if block is not None:
            if line.strip() == "```":
                context, block = _context("\n".join(block)), None
            else:
                block.append(line)
        elif line.strip() == "```toml":
            block = []
        elif (match := _EXAMPLE.match(line)) is not None:
            severity = Severity(match["severity"]) if match["severity"] else None
            text = _UNSEEN.sub(lambda code: chr(int(code[1], 16)), match["text"].replace("⏎", "\n"))
            found.append(Example(Language(match["language"]), text, severity, context))
        elif line.startswith("- "):
            raise DataError(f"an example is written “- fr: text” or “- en warn: text”, not “{line}”")
    if block is not None:
        raise DataError("a fenced block of a manual is not closed")
    return tuple(found)


def _context(block: str) -> Mapping[str, Any]:
    """Give what the fenced block says."""
    try:
        return tomllib.loads(block)
    except tomllib.TOMLDecodeError as error:
        raise DataError(f"a fenced block of a manual is no TOML: {error}") from error

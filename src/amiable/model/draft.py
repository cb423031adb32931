"""A reply: first in tokens, then rendered, then reviewed."""

from dataclasses import dataclass
from enum import StrEnum

from amiable.model.finding import Review
from amiable.model.words import Stance, WriterName


class Part(StrEnum):
    """What a sentence does in the letter."""

    GREETING = "greeting"
    ACKNOWLEDGEMENT = "acknowledgement"
    SOURCE = "source"
    POINT = "point"
    ANSWER = "answer"
    OFFER = "offer"
    NEXT_STEP = "next-step"
    CLOSING = "closing"
    SIGNATURE = "signature"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a draft; facts appear in it only as `[[tokens]]`."""

    text: str
    part: Part
    answers: tuple[str, ...] = ()
    """Ids of the demands that it answers."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A structured reply in tokens."""

    stance: Stance
    subject: str
    """Empty where the channel has none."""
    paragraphs: tuple[tuple[Sentence, ...], ...]
    """Greeting, closing and signature are paragraphs of their own."""
    writer: WriterName = WriterName.BUILT_IN
    model: str | None = None
    fallback: str | None = None
    """Why the model's answer was not used, in one line; None where it was, or where none was asked."""


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a token's rendering stands in the body."""

    token: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class RenderedSentence:
    """Where a sentence stands in the body, and what it does."""

    part: Part
    start: int
    end: int
    answers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Citation:
    """A reference from a draft to a passage."""

    evidence: str
    """The exhibit's id."""
    quote: str | None
    """Verbatim words of the passage, or None where the body only refers to it."""
    start: int
    """`body[start:end] == quote` without the marks; or the place of the reference, where `quote` is None."""
    end: int


@dataclass(frozen=True, slots=True)
class RenderedDraft:
    """A reply as the client would read it."""

    stance: Stance
    subject: str
    body: str
    citations: tuple[Citation, ...] = ()
    offers: tuple[str, ...] = ()
    """Each as it stands in `body`."""
    next_step: str = ""
    """As it stands in `body`."""
    placements: tuple[Placement, ...] = ()
    sentences: tuple[RenderedSentence, ...] = ()
    writer: WriterName = WriterName.BUILT_IN
    model: str | None = None
    fallback: str | None = None


@dataclass(frozen=True, slots=True)
class ReviewedDraft:
    """A rendered reply with what the review found."""

    draft: RenderedDraft
    review: Review

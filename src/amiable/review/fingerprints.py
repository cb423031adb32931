"""Marks by which a finding or a text is known again, from which nobody reads the text.

A finding is known by its sentence, whatever line it moved to and however it is wrapped; a text by its writer's own
words, whether they stand in a mail or in a letter. Marks are salted, so that two files tell nothing of each other; a
guess can still be tried against one, as against any digest.
"""

import hashlib
import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache

from amiable.language.sentences import split_sentences
from amiable.model.finding import Finding
from amiable.model.spans import Span

_LENGTH = 32
_SUBJECT = re.compile(r"\A(?:Objet|Subject)[ \u00a0\u202f]?:[^\n]*\n", re.IGNORECASE)
_SPACE = re.compile(r"[\s\u00a0\u202f]+")


def sentence_mark(text: str, finding: Finding, salt: str = "") -> str:
    """Give the mark of the sentence in which the finding stands; the empty one for a finding on the whole text."""
    if finding.start == finding.end or (not text[: finding.start].strip() and not text[finding.end :].strip()):
        return _mark("", salt)
    place = Span(finding.start, finding.end)
    paragraph = _around(text, place)
    words = _part(text, paragraph)
    touched = _touched(_sentences(words), place.start - paragraph.start, place.end - paragraph.start)
    return _mark(" ".join(_part(words, each) for each in touched) or finding.quote, salt)


def text_mark(text: str, own: Iterable[Span], salt: str = "") -> str:
    """Give the mark of the writer's own words, a line « Objet : … » at their head left out."""
    words = "\n".join(_part(text, each) for each in own)
    return _mark(_SUBJECT.sub("", words.lstrip(), count=1), salt)


@lru_cache(maxsize=8)
def _sentences(paragraph: str) -> tuple[Span, ...]:
    """Give its sentences; kept a while, since a long paragraph may hold many findings."""
    return tuple(split_sentences(paragraph))


def _touched(sentences: Sequence[Span], start: int, end: int) -> Sequence[Span]:
    """Give those that share a character with the place."""
    first = bisect_right(sentences, start, key=lambda each: each.end)
    last = bisect_left(sentences, end, key=lambda each: each.start)
    return sentences[first:last]


def _around(text: str, place: Span) -> Span:
    """Give the paragraph, so that a long text is not cut into sentences for each finding."""
    before = text.rfind("\n\n", 0, place.start)
    after = text.find("\n\n", place.end)
    return Span(0 if before < 0 else before + 2, len(text) if after < 0 else after)


def _part(text: str, span: Span) -> str:
    return text[span.start : span.end]


def _mark(words: str, salt: str) -> str:
    plain = _SPACE.sub(" ", unicodedata.normalize("NFC", words)).strip().casefold()
    digest = hashlib.sha256(f"{salt}\n{plain}".encode("utf-8", errors="surrogatepass"))
    return digest.hexdigest()[:_LENGTH]

"""Splits what is too long for one passage, at the best places that it has.

Owns the length of a passage and nothing of its number. A clause is split at the items of its list and at sentence
ends; text without any clause at its paragraphs, and paragraphs that are too long by langchain-text-splitters, whose
places are checked word for word.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from amiable.language.sentences import split_sentences
from amiable.language.spans import trim
from amiable.model.spans import Span

LONGEST_PASSAGE = 900
"""Code points. Clauses of 900 at most find 94 % of CUAD's expert clauses among the first five passages."""

_SHORTEST_PASSAGE = 60
_ENOUGH_AT_AN_ITEM = 450
_PARAGRAPH_END = re.compile(r"(?:\r\n?|\n)[ \t]*(?:(?:\r\n?|\n)[ \t]*)+")
_LINE_END = re.compile(r"[ \t]*(?:\r\n|\r|\n)[ \t]*")
_WEAK_ENDS = re.compile(r"[;:,]\s+|\s+")
_ENDED = re.compile(r"[.;:!?»”\")…*|]\s*$")


def split_section(text: str, section: Span, items: Sequence[int], furniture: Sequence[Span] = ()) -> list[Span]:
    """Give the pieces of a long clause, each at most `LONGEST_PASSAGE` and none crossing the start of an item early."""
    flat = _flat(text, section, furniture)
    atoms = list(_atoms(flat, section, items))
    total = section.end - section.start
    target = total / -(-total // LONGEST_PASSAGE)
    pieces: list[Span] = []
    for atom in atoms:
        if pieces and _belongs(pieces[-1], atom, items, target):
            pieces[-1] = Span(pieces[-1].start, atom.end)
        else:
            pieces.append(atom)
    return [trim(text, piece) for piece in _without_crumbs(pieces)]


def split_without_structure(text: str, furniture: Sequence[Span] = ()) -> list[Span]:
    """Give the paragraphs of a text, short ones joined, long ones split."""
    pieces: list[Span] = []
    for paragraph in _paragraphs(text):
        length = paragraph.end - paragraph.start
        if length > LONGEST_PASSAGE:
            pieces.extend(_split_long(text, paragraph, furniture))
        elif pieces and _is_crumb(pieces[-1]) and paragraph.end - pieces[-1].start <= LONGEST_PASSAGE:
            pieces[-1] = Span(pieces[-1].start, paragraph.end)
        else:
            pieces.append(paragraph)
    return _without_crumbs(pieces)


def _is_crumb(span: Span) -> bool:
    return span.end - span.start < _SHORTEST_PASSAGE


def _paragraphs(text: str) -> Iterator[Span]:
    start = 0
    for match in _PARAGRAPH_END.finditer(text):
        span = trim(text, Span(start, match.start()))
        if span.start < span.end:
            yield span
        start = match.end()
    span = trim(text, Span(start, len(text)))
    if span.start < span.end:
        yield span


def _split_long(text: str, paragraph: Span, furniture: Sequence[Span]) -> list[Span]:
    """Split at the separators of langchain-text-splitters; by sentences where its places are not exact."""
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    splitter = RecursiveCharacterTextSplitter(
        separators=["\n", ". ", "; ", ", ", " ", ""],
        chunk_size=LONGEST_PASSAGE,
        chunk_overlap=0,
        keep_separator="end",
        add_start_index=True,
    )
    whole = text[paragraph.start : paragraph.end]
    pieces: list[Span] = []
    for chunk in splitter.create_documents([whole]):
        start = paragraph.start + int(chunk.metadata["start_index"])
        span = Span(start, start + len(chunk.page_content))
        if text[span.start : span.end] != chunk.page_content or (pieces and span.start < pieces[-1].end):
            return split_section(text, paragraph, (), furniture)
        pieces.append(trim(text, span))
    return [piece for piece in pieces if piece.start < piece.end]


def _flat(text: str, section: Span, furniture: Sequence[Span]) -> str:
    """The section with running heads and soft line ends as spaces, each place kept."""
    characters = list(text[section.start : section.end])
    for each in furniture:
        if section.start <= each.start < section.end:
            for place in range(each.start - section.start, min(each.end, section.end) - section.start):
                characters[place] = " "
    flat = "".join(characters)
    return _LINE_END.sub(lambda match: match.group() if _is_hard(flat, match) else " " * len(match.group()), flat)


def _is_hard(flat: str, match: re.Match[str]) -> bool:
    """Whether a sentence ends at the line end."""
    before, after = flat[: match.start()].rstrip()[-1:], flat[match.end() : match.end() + 1]
    if not before or not after or after.isspace():
        return bool(_ENDED.search(before))
    return bool(_ENDED.search(before)) and not after.islower()


def _atoms(flat: str, section: Span, items: Sequence[int]) -> Iterator[Span]:
    """Sentences, cut again at the items, none longer than a passage."""
    cuts = sorted({item - section.start for item in items})
    for sentence in split_sentences(flat):
        start = sentence.start
        inner = [cut for cut in cuts if sentence.start < cut < sentence.end]
        for end in [*inner, sentence.end]:
            for piece in _no_longer(flat, Span(start, end)):
                yield Span(piece.start + section.start, piece.end + section.start)
            start = end


def _no_longer(flat: str, span: Span) -> Iterator[Span]:
    """Cut a monstrous sentence at its last semicolon, comma or space that still fits."""
    start = span.start
    while span.end - start > LONGEST_PASSAGE:
        window = flat[start : start + LONGEST_PASSAGE]
        ends = [match.end() for match in _WEAK_ENDS.finditer(window, LONGEST_PASSAGE // 3)]
        strong = [end for end in ends if window[:end].rstrip()[-1:] in {";", ":", ","}]
        step = (strong or ends or [LONGEST_PASSAGE])[-1]
        yield Span(start, start + step)
        start += step
    if start < span.end:
        yield Span(start, span.end)


def _belongs(piece: Span, atom: Span, items: Sequence[int], target: float) -> bool:
    """Whether the piece may grow by an atom: not beyond the length, nor into the next item once it is long enough."""
    length = piece.end - piece.start
    if atom.end - piece.start > LONGEST_PASSAGE:
        return False
    place = bisect_right(items, atom.start) - 1
    starts_an_item = place >= 0 and items[place] == atom.start
    if starts_an_item and length >= _ENOUGH_AT_AN_ITEM:
        return False
    return length < target or atom.end - piece.start <= target * 1.1


def _without_crumbs(pieces: Sequence[Span]) -> list[Span]:
    """Join a crumb to the piece before it: a few words alone say nothing."""
    kept: list[Span] = []
    for piece in pieces:
        if kept and _is_crumb(piece) and piece.end - kept[-1].start <= LONGEST_PASSAGE + _SHORTEST_PASSAGE:
            kept[-1] = Span(kept[-1].start, piece.end)
        else:
            kept.append(piece)
    return kept

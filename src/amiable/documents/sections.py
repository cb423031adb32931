"""A text parted at its clauses and titles, before long parts are split.

Owns where a part starts and ends, and which article and heading it has. A title of its own part resets the article:
no number is better than that of the clause before it. The block of signatures and the annexes stand outside the
counting of the clauses.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from amiable.documents.lines import Line
from amiable.documents.marks import Mark, label_of
from amiable.documents.outline import Counted
from amiable.documents.reading import Heading, Reading
from amiable.documents.strays import find_strays
from amiable.documents.titles import (
    clean_title,
    closes,
    has_verb,
    inline_title,
    is_capitals,
    looks_like_title,
    opens_a_part,
    shouted_title,
    without_number,
)

_MOST_TITLE_WORDS = 9
_TEXT_UNDER_A_TITLE = 60


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the text with one article and one heading."""

    start: int
    end: int
    article: str | None = None
    heading: str | None = None
    depth: int = 0
    """Steps of the number; 0 for a part without."""
    heading_lines: int = 0
    """How many of its lines are its heading and nothing else."""


@dataclass(frozen=True, slots=True)
class _Title:
    """A line that is a heading without a number."""

    line: Line
    text: str
    level: int = 0
    """Of the format; 0 where it says nothing."""
    alone: bool = True
    """Nothing else stands on its line."""


def find_sections(
    reading: Reading, lines: Sequence[Line], marks: Sequence[Mark], chain: Sequence[Counted]
) -> list[Section]:
    """Give the parts of a text, in order and without gaps between lines; one part where nothing parts it."""
    sections = _Parting(reading.text, lines, marks, chain, reading.headings).run()
    return _joined(sections, lines, reading.pages)


class _Parting:
    """The walk down the lines."""

    def __init__(
        self,
        text: str,
        lines: Sequence[Line],
        marks: Sequence[Mark],
        chain: Sequence[Counted],
        headings: Sequence[Heading],
    ) -> None:
        self._text = text
        self._lines = lines
        self._chain = chain
        self._counted = {counted.mark.line.number: counted for counted in chain}
        self._annexes = {mark.line.number: mark for mark in _outer_annexes(marks, chain)}
        self._strays = set(find_strays(text, marks, chain))
        self._levels = {heading.start: heading.level for heading in headings if heading.title}
        self._told = {heading.start for heading in headings if heading.title and not heading.label}
        self._annex = ""
        self._article: str | None = None
        self._closed = False
        self._clause_level = 0
        self._headings: dict[tuple[int, ...], str] = {}
        self._part = ""
        """The title over clauses that have none of their own."""

    def run(self) -> list[Section]:
        sections: list[Section] = []
        taken = -1
        for line in self._lines:
            if line.number <= taken:
                continue
            section = self._section_at(line)
            if section is None and not sections:
                section = Section(line.start, line.end)
            if section is not None:
                sections.append(section)
                taken = line.number + max(section.heading_lines - 1, 0)
        starts = [*(section.start for section in sections), len(self._text)]
        return [replace(section, end=end) for section, end in zip(sections, starts[1:], strict=True)]

    def _section_at(self, line: Line) -> Section | None:
        if line.number in self._counted:
            return self._clause(self._counted[line.number])
        if line.number in self._annexes:
            return self._annex_at(self._annexes[line.number])
        if line.number in self._strays and self._article:
            self._article, self._part = None, ""
            return Section(line.start, line.end)
        words = self._text[line.start : line.end]
        after = self._counted_after(line)
        at_the_end = after is None or after.first
        if at_the_end and closes(words) and (line.apart or len(words) <= _TEXT_UNDER_A_TITLE):
            self._article, self._annex, self._closed, self._part = None, "", after is None, ""
            return Section(line.start, line.end)
        title = self._title_at(line, words)
        if title is None or (self._closed and not opens_a_part(title.text)):
            return None
        return self._titled(title)

    def _clause(self, counted: Counted) -> Section:
        mark, self._closed = counted.mark, False
        if counted.first and not any(number < mark.line.number for number in self._annexes):
            self._annex = ""
        label = label_of(mark.parts)
        outer = self._annex and mark.parts[0].style != "A"
        self._article = f"{self._annex}, {label}" if outer else label
        rest = self._emphasis(mark) + self._text[mark.body : mark.line.end]
        heading, lines = inline_title(rest), 0
        if not rest.strip() or heading == clean_title(rest):
            lines = 1
        if not rest.strip() and (under := self._line_after(mark.line)):
            words = self._text[under.start : under.end]
            if looks_like_title(words) and under.number not in self._counted:
                heading, lines = clean_title(words), 2
        self._clause_level = self._levels.get(mark.line.start, 0)
        return Section(mark.line.start, 0, self._article, self._heading_over(counted, heading), len(mark.parts), lines)

    def _emphasis(self, mark: Mark) -> str:
        """The mark-up that opened before the number and goes on after it: "**4.2 Travel.** The Client…"."""
        opened = self._text[mark.line.start : mark.start].rstrip()[-2:]
        return opened if opened in {"**", "__"} and opened not in self._text[mark.start : mark.body] else ""

    def _heading_over(self, counted: Counted, own: str) -> str | None:
        """The clause's own title, else that of the nearest clause that holds it."""
        path = counted.mark.path
        if counted.first:
            self._headings = {}
        self._headings[path] = own
        above = (self._headings.get(path[:depth], "") for depth in range(len(path), 0, -1))
        return next((heading for heading in above if heading), None) or self._part or None

    def _annex_at(self, mark: Mark) -> Section:
        self._annex = self._article = mark.parts[0].text
        self._closed, self._part = False, ""
        title = clean_title(self._text[mark.body : mark.line.end])
        self._clause_level = self._levels.get(mark.line.start, 0)
        return Section(mark.line.start, 0, self._article, title or None, 0, 1)

    def _titled(self, title: _Title) -> Section:
        if self._outranks(title):
            self._article = self._annex or None
            self._clause_level = title.level
        self._closed = False
        heading = without_number(title.text)
        after = self._counted_after(title.line)
        if after is not None and (title.level > 1 or not after.first) and len(after.mark.parts) == 1:
            self._part = "" if opens_a_part(heading) else heading
        return Section(title.line.start, 0, self._article, heading, 0, int(title.alone))

    def _outranks(self, title: _Title) -> bool:
        """Whether a title starts something that the clause above does not hold.

        Where the format does not rank them, a title between two numbers of one counting belongs to the clause.
        """
        if title.level and self._clause_level:
            return title.level <= self._clause_level
        after = self._counted_after(title.line)
        goes_on = after is not None and not after.first
        return not goes_on and (is_capitals(title.text) or opens_a_part(title.text))

    def _counted_after(self, line: Line) -> Counted | None:
        place = bisect_right(self._chain, line.start, key=lambda counted: counted.mark.start)
        return self._chain[place] if place < len(self._chain) else None

    def _title_at(self, line: Line, words: str) -> _Title | None:
        cleaned = clean_title(words)
        shouted = "" if is_capitals(cleaned) else shouted_title(words)
        if line.apart and shouted:
            return _Title(line, shouted, alone=False)
        if line.start in self._told:
            return _Title(line, cleaned, self._levels[line.start]) if cleaned else None
        if not looks_like_title(cleaned) or " | " in cleaned or ":" in cleaned:
            return None
        capitals = is_capitals(cleaned) and (line.apart or not line.before.rstrip()[-1:].isalnum())
        stands_out = capitals or self._opens_a_counting(line, cleaned) or self._stands_over_text(line, cleaned)
        return _Title(line, cleaned) if stands_out else None

    def _opens_a_counting(self, line: Line, cleaned: str) -> bool:
        """General terms under a title of their own, whose clauses count from 1 again."""
        after = self._line_after(line)
        counted = self._counted.get(after.number) if after is not None else None
        return line.apart and counted is not None and counted.first and opens_a_part(cleaned)

    def _stands_over_text(self, line: Line, cleaned: str) -> bool:
        after = self._line_after(line)
        if after is None or not line.apart or has_verb(cleaned) or len(cleaned.split()) > _MOST_TITLE_WORDS:
            return False
        if any(character.isdigit() for character in cleaned):
            return False
        below = self._text[after.start : after.end]
        return len(below) >= _TEXT_UNDER_A_TITLE and below[0].isupper() and after.number not in self._counted

    def _line_after(self, line: Line) -> Line | None:
        return self._lines[line.number + 1] if line.number + 1 < len(self._lines) else None


def _outer_annexes(marks: Sequence[Mark], chain: Sequence[Counted]) -> Iterator[Mark]:
    """Annexes after which the counting of the clauses does not go on.

    What stands before the first clause is the document's own name ("Exhibit 10.7") or a list of its parts.
    """
    for mark in marks:
        if mark.keyword == "annex" and chain and mark.start > chain[0].mark.start:
            after = next((counted for counted in chain if counted.mark.start > mark.start), None)
            if after is None or after.first:
                yield mark


def _joined(sections: list[Section], lines: Sequence[Line], pages: Sequence[int]) -> list[Section]:
    """Give a heading to what follows it: a part that is nothing but its heading is no passage.

    A heading at the foot of a page is left out where the clause under it goes by it, or the clause would be cited by
    the wrong page. The title of the document stays alone, which names all of it and no clause.
    """
    joined: list[Section] = []
    waiting: Section | None = None
    first_clause = next((place for place, section in enumerate(sections) if section.depth), len(sections))
    for place, section in enumerate(sections):
        whole = section if waiting is None else _under(waiting, section)
        after = sections[place + 1] if place + 1 < len(sections) else None
        names_all = place + 1 == first_clause and not section.depth and _names_the_document(section, place)
        if after is None or names_all or not (_takes(section, after) and _is_bare(section, lines)):
            joined.append(whole)
            waiting = None
        elif _on_one_page(section, after, pages):
            waiting = whole
        else:
            waiting = None
            if after.heading != section.heading:
                joined.append(whole)
    return joined


def _names_the_document(section: Section, place: int) -> bool:
    """Whether a title over the first clause is that of the whole; another stood before it where it is not."""
    return place == 0 or section.heading is None or opens_a_part(section.heading)


def _on_one_page(section: Section, after: Section, pages: Sequence[int]) -> bool:
    return bisect_right(pages, section.start) == bisect_right(pages, after.start)


def _under(above: Section, section: Section) -> Section:
    """Join a heading to the part under it."""
    return replace(
        section,
        start=above.start,
        article=section.article or above.article,
        heading=section.heading or above.heading,
        depth=section.depth or above.depth,
    )


def _is_bare(section: Section, lines: Sequence[Line]) -> bool:
    """Whether a part holds its heading and nothing else."""
    if not section.heading_lines:
        return False
    first = bisect_left(lines, section.start, key=lambda line: line.start)
    beyond = first + section.heading_lines
    return beyond >= len(lines) or lines[beyond].start >= section.end


def _takes(section: Section, after: Section) -> bool:
    """Whether the part after a bare heading stands under it; a clause with nothing but a title stays alone."""
    return section.depth == 0 or after.depth == 0 or after.depth > section.depth

"""Places in a text. Offsets are code points, end exclusive, everywhere in amiable."""

from typing import NamedTuple


class Span(NamedTuple):
    """`text[start:end]`; which text is said by the field that holds it."""

    start: int
    end: int

"""The words of a text as rules compare them: without case, accents, drawn-out letters or disguise.

Who hides an insult behind « c0n », "f**k" or "i.d.i.o.t" still writes it. Amounts, dates and names are not read
here: `language` reads those from the text itself.
"""

import re
from typing import NamedTuple

from amiable.language.words import fold
from amiable.model.spans import Span

HEAD = 4
"""How many letters of a word the gate of prefix entries looks at."""

_TOKEN = re.compile(r"[^\W_]+(?:[*@$#+_.·•]+[^\W_]+)*[*]*")
_WORD = re.compile(r"[^\W_]+")
_MASK = re.compile(r"[*#·•]+")
_DOTS = re.compile(r"[._+]")
_CUT = re.compile(r"[,;:!?()…—–\n]|\.\s")
_CUT_APART = re.compile(r"(?:(?<![^\W_])[,;:!?()…—–\n]|[,;:!?()…—–\n](?![^\W_])|\.\s)")
_RUN = re.compile(r"(.)\1{2,}")
_LEET = str.maketrans("013457@$", "oieastas")
_FEWEST_LETTERS = 3
_MOST_KNOWN, _LONGEST_KNOWN = 1 << 16, 40


class Token(NamedTuple):
    """One own word as rules compare it."""

    folded: str
    """Lower case, no accents, no apostrophe at its edges, obfuscation undone: « C0NNARD » gives "connard"."""
    span: Span
    """Its place in `Subject.text`."""
    cut: bool = False
    """Whether a mark that ends a clause, or a line break, stands between it and the word before."""


def tokens_of(text: str, part: Span) -> list[Token]:
    """Give the words of one stretch of the text; a word whose letters were masked or swapped counts as one."""
    return tokens_in(fold(text[part.start : part.end]), Span(0, part.end - part.start), part.start)


def tokens_in(folded: str, part: Span, offset: int = 0) -> list[Token]:
    """Give the words of one stretch of a folded text, whose places lie `offset` further on in the text itself."""
    found: list[Token] = []
    end = part.start
    for match in _TOKEN.finditer(folded, part.start, part.end):
        start = match.start()
        cut = start - end > 1 and _CUT.search(folded, end, start) is not None
        raw, end = match.group(), match.end()
        read = _KNOWN[raw]
        if " " in read:
            found += _pieces(raw, offset + start, cut=cut)
        else:
            found.append(Token(read, Span(offset + start, offset + end), cut))
    return found


def words_in(folded: str, part: Span) -> list[str]:
    """Give `Token.folded` of each of `tokens_in`, several times faster: most texts are asked for no more."""
    found = list(map(_KNOWN.__getitem__, _TOKEN.findall(folded, part.start, part.end)))
    return " ".join(found).split(" ") if " " in "".join(found) else found


def cuts_in(folded: str, part: Span) -> set[int]:
    """Give the indices of the words of `words_in` whose `Token.cut` holds, without a look at the others."""
    found: set[int] = set()
    count, last = 0, part.start
    for match in _CUT_APART.finditer(folded, part.start, part.end):
        count += len(words_in(folded, Span(last, match.start())))
        last = match.start()
        found.add(count)
    return found


class _Known(dict[str, str]):
    """What each word met comes down to, its pieces parted by spaces; bounded, since texts may be hostile."""

    def __missing__(self, raw: str) -> str:
        if len(self) >= _MOST_KNOWN:
            self.clear()
        read = " ".join(each.folded for each in _pieces(raw, 0, cut=False))
        if len(raw) <= _LONGEST_KNOWN:
            self[raw] = read
        return read


_KNOWN = _Known()


def unrepeated(word: str) -> str:
    """Give the word without the letters that were drawn out: « nuuuul » gives "nul"."""
    return _RUN.sub(r"\1", word)


def _pieces(raw: str, start: int, *, cut: bool) -> list[Token]:
    """Give one token where digits or marks hide letters, else one a word (« a.b », "2026.05")."""
    whole = Span(start, start + len(raw))
    if raw.isalpha():
        return [Token(unrepeated(raw), whole, cut)]
    if raw.isalnum():
        return [Token(_without_digits(raw), whole, cut)]
    if _MASK.search(raw) or (("@" in raw or "$" in raw) and "." not in raw):
        return [Token(unrepeated(_MASK.sub("*", raw.translate(_LEET))), whole, cut)]
    if _spelled_out(raw):
        return [Token(_DOTS.sub("", raw), whole, cut)]
    return [
        Token(_without_digits(match.group()), Span(start + match.start(), start + match.end()), cut)
        for match in _WORD.finditer(raw)
    ]


def _without_digits(word: str) -> str:
    """Give the word with its digits read as letters, where it starts with a letter and that makes a word of it."""
    if not word[0].isalpha():
        return word
    plain = unrepeated(word.translate(_LEET))
    return plain if plain.isalpha() and len(plain) >= _FEWEST_LETTERS else word


def _spelled_out(raw: str) -> bool:
    """Whether single letters stand between dots: "c.o.n", "f.d.p"."""
    pieces = _DOTS.split(raw)
    return len(pieces) >= _FEWEST_LETTERS and all(len(piece) == 1 for piece in pieces)

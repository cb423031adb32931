r"""The paragraphs of an RTF in reading order, each with its words and the number that stands before it.

Owns the walk through the groups. RTF holds the number of a counted paragraph as it was last shown, in \listtext or
\pntext, so nothing is counted here. Hidden (\v) and deleted text is left out and told, notes follow the paragraph that
refers to them, headers, fields' codes, pictures and every destination that a reader may ignore are passed over.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from amiable.documents.rtf_words import CHARACTERS, Token, charset_page, file_page, read_tokens
from amiable.language.tables import listed
from amiable.mail.invisible import strip_invisible

_UNREAD = listed(
    """
    fonttbl colortbl stylesheet info header headerl headerr headerf footer footerl footerr footerf pict object objdata
    fldinst filetbl listtable listoverridetable revtbl rsidtbl generator themedata colorschememapping datastore
    latentstyles xmlnstbl bkmkstart bkmkend pn pnseclvl pntxta pntxtb ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn
    userprops docvar template operator sp sv sn nonesttables nonshppict tc xe txe rxe atnid atnauthor atntime atnref
    atnparent atrfstart atrfend listname listpicture mmathPr private datafield
    """,
)
_NUMBERS = frozenset({"listtext", "pntext"})
_ENDS = frozenset({"par", "sect", "page", "row", "nestrow"})
_CELLS = frozenset({"cell", "nestcell"})
_SYMBOL_BULLETS = frozenset("•·o§▪◦–-*\uf0b7\uf0a7ü")
_PARAGRAPH_NUMBERS = {"ilvl": "level", "ls": "list_id", "s": "style"}
_SWITCHES = {"v": "hidden", "webhidden": "hidden", "deleted": "deleted", "b": "bold"}
_DEEPEST = 2000


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph that holds text."""

    text: str
    label: str | None = None
    """The number before it as shown, empty for a bullet, None where it is not counted."""
    level: int = 0
    list_id: int = 0
    title_level: int | None = None
    bold: bool = False
    row_start: bool = False
    in_row: bool = False


@dataclass(slots=True)
class _State:
    """What holds within a group."""

    destination: str = ""
    """Empty for the text itself."""
    hidden: bool = False
    deleted: bool = False
    bold: bool = False
    page: str = ""
    beside: int = 1
    r"""How many characters stand beside \u for old programs."""


@dataclass(slots=True)
class _Gathered:
    """A paragraph as it grows."""

    pieces: list[str] = field(default_factory=list)
    label: list[str] | None = None
    level: int = 0
    list_id: int = 0
    style: int = -1
    outline: int | None = None
    in_table: bool = False
    bold: list[bool] = field(default_factory=list)
    notes: list[Paragraph] = field(default_factory=list)


class Walk:
    """The walk through one file, and what was passed over on the way."""

    def __init__(self, data: bytes) -> None:
        self.hidden = self.changed = self.comments = False
        self._tokens = read_tokens(data)
        self._state = _State(page="cp1252")
        self._stack: list[_State] = []
        self._fonts: dict[int, str] = {}
        self._titles: dict[int, int] = {}
        self._font, self._style, self._style_name = 0, -1, ""
        self._default_page = "cp1252"
        self._skip = self._passed = 0
        self._optional = False
        self._pending = b""
        self._now = _Gathered()
        self._outer: list[tuple[int, _Gathered]] = []
        self._notes = 0
        self._row: list[list[Paragraph]] = []
        self._cell: list[Paragraph] = []

    def paragraphs(self) -> Iterator[Paragraph]:
        """Give the paragraphs that hold text."""
        for token in self._tokens:
            if token.kind not in {"byte", "plain"}:
                self._flush()
            if token.kind == "{":
                if len(self._stack) > _DEEPEST:
                    return
                self._stack.append(replace(self._state))
                self._optional = False
            elif token.kind == "}":
                self._close()
            elif token.kind == "word":
                yield from self._word(token)
            elif token.kind == "symbol":
                self._optional = token.text == "*"
                if not self._optional and not self._beside():
                    self._say(CHARACTERS.get(token.text, ""))
            elif not self._beside(len(token.data)):
                self._pending += token.data[self._passed :]
        self._flush()
        yield from self._end("par")
        yield from self._end("row")

    def _beside(self, length: int = 1) -> bool:
        r"""Pass over what stands beside \u; whether nothing of the token is left."""
        self._passed = min(self._skip, length)
        self._skip -= self._passed
        return self._passed == length

    def _close(self) -> None:
        if self._outer and self._outer[-1][0] == len(self._stack):
            outer = self._outer.pop()[1]
            mark = f"[{self._notes}] "
            outer.notes.extend(
                replace(each, text=(mark if not place else "") + each.text)
                for place, each in enumerate([*self._now.notes, *self._finished()])
            )
            self._now = outer
        if self._state.destination == "stylesheet":
            name = self._style_name.strip(" ;").lower()
            if name.startswith("heading ") and name[8:].isdigit():
                self._titles[self._style] = int(name[8:])
            elif name in {"title", "titre"}:
                self._titles[self._style] = 1
            self._style_name = ""
        if self._stack:
            self._state = self._stack.pop()
        self._skip = 0

    def _word(self, token: Token) -> Iterator[Paragraph]:
        word, number, state = token.text, token.number, self._state
        optional, self._optional = self._optional, False
        if word in _NUMBERS and not state.destination:
            state.destination = "number"
            self._now.label = []
        elif word == "footnote" and not state.destination and not self._outer:
            self._open_note()
        elif word == "annotation":
            self.comments, state.destination = True, word
        elif word in _UNREAD or (optional and word not in {"shptxt", "shpinst", "fldrslt", "shp"}):
            state.destination = state.destination or word
        elif state.destination in {"fonttbl", "stylesheet"}:
            self._declare(word, number)
        elif state.destination not in {"", "number"}:
            return
        elif word == "u":
            self._unicode(number or 0)
        elif word in CHARACTERS:
            self._say(CHARACTERS[word] if not self._beside() else "")
        elif word in _ENDS | _CELLS:
            yield from self._end(word)
        else:
            self._format_paragraph(word, number)

    def _declare(self, word: str, number: int | None) -> None:
        """Learn a font's code page and a style's name."""
        if word == "f":
            self._font = number or 0
        elif word == "fcharset":
            self._fonts[self._font] = charset_page(number or 0)
        elif word == "s":
            self._style = number or 0

    def _format_paragraph(self, word: str, number: int | None) -> None:
        now = self._now
        if word == "pard":
            now.level, now.list_id, now.style, now.outline, now.in_table = 0, 0, -1, None, False
        elif word in _PARAGRAPH_NUMBERS:
            setattr(now, _PARAGRAPH_NUMBERS[word], number or 0)
        elif word == "outlinelevel":
            now.outline = (number or 0) + 1
        elif word == "intbl":
            now.in_table = True
        else:
            self._format_text(word, number)

    def _format_text(self, word: str, number: int | None) -> None:
        state, on = self._state, number != 0
        if word in _SWITCHES:
            setattr(state, _SWITCHES[word], on)
            self.changed = self.changed or (word == "deleted" and on)
        elif word == "revised":
            self.changed = self.changed or on
        elif word == "plain":
            state.hidden = state.deleted = state.bold = False
        elif word == "f":
            state.page = self._fonts.get(number or 0, self._default_page)
        elif word == "uc":
            state.beside = max(number or 0, 0)
        elif page := file_page(word, number):
            self._default_page = state.page = page

    def _unicode(self, number: int) -> None:
        self._skip = 0
        self._say(chr(number % 65536))
        self._skip = self._state.beside

    def _flush(self) -> None:
        """Read the bytes gathered so far in the code page of their font."""
        data, self._pending = self._pending, b""
        if data:
            self._say(data.decode(self._state.page or self._default_page, errors="replace"))

    def _say(self, text: str) -> None:
        state = self._state
        if not text:
            return
        if state.destination == "stylesheet":
            self._style_name += text
        elif state.destination == "number":
            if self._now.label is not None:
                self._now.label.append(text)
        elif state.destination:
            return
        elif state.hidden:
            self.hidden = self.hidden or bool(text.strip())
        elif not state.deleted:
            self._now.pieces.append(text)
            if text.strip():
                self._now.bold.append(state.bold)

    def _open_note(self) -> None:
        self._notes += 1
        self._say(f"[{self._notes}]")
        self._outer.append((len(self._stack), self._now))
        self._now = _Gathered()

    def _end(self, word: str) -> Iterator[Paragraph]:
        """A paragraph, a cell or a row is whole."""
        if self._state.destination:
            return
        in_table = self._now.in_table or word in _CELLS
        finished = [] if word in {"row", "nestrow"} else list(self._finished())
        if self._outer:
            self._now.notes.extend(finished)
        elif in_table and word not in {"row", "nestrow"}:
            self._cell.extend(finished)
            if word in _CELLS:
                self._row.append(self._cell)
                self._cell = []
        else:
            yield from self._whole_row()
            yield from finished

    def _whole_row(self) -> Iterator[Paragraph]:
        """Short cells side by side are one line; a cell with paragraphs of its own keeps them."""
        filled = [cell for cell in [*self._row, self._cell] if cell]
        self._row, self._cell = [], []
        one_line = len(filled) > 1 and all(len(cell) == 1 for cell in filled)
        for place, cell in enumerate(filled):
            for paragraph in cell:
                yield replace(paragraph, row_start=one_line and place == 0, in_row=one_line)

    def _finished(self) -> Iterator[Paragraph]:
        """What was gathered as a paragraph, and its notes."""
        now = self._now
        self._now = _Gathered(
            level=now.level, list_id=now.list_id, style=now.style, outline=now.outline, in_table=now.in_table
        )
        if self._outer:
            self._now.notes = now.notes
        joined = "".join(now.pieces).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        seen = strip_invisible(joined)
        self.hidden = self.hidden or bool(seen.left_out)
        text = seen.text.strip(" \n\t")
        if text:
            label = None if now.label is None else "".join(now.label).strip()
            label = "" if label is not None and set(label) <= _SYMBOL_BULLETS else label
            outline = now.outline if now.outline is not None else self._titles.get(now.style)
            yield Paragraph(text, label, now.level, now.list_id, outline, bool(now.bold) and all(now.bold))
        if not self._outer:
            yield from now.notes

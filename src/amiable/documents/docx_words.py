"""The words of one paragraph of a DOCX, with what Word does not show left out.

Owns what is read inside a paragraph: runs, fields by their results, symbols, links, content controls, formulas, the
marks of notes. Tracked changes are read as if accepted, hidden text as absent, and both are told. Text boxes and notes
hang on the paragraph and are handed back for the walk (`docx_text`), comments are only told of.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from amiable.documents.list_numbers import number_text
from amiable.mail.invisible import strip_invisible

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
DELETED = frozenset({f"{W}del", f"{W}moveFrom"})
_FORMULA = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_INSERTED = frozenset({f"{W}ins", f"{W}moveTo"})
_WHITE = frozenset({"FFFFFF", "FEFEFE", "FDFDFD", "FCFCFC"})
_SPECIAL = {
    f"{W}tab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
    f"{W}softHyphen": "",
    f"{W}ptab": "\t",
}
_SYMBOLS = {
    "wingdings": {0xA8: "☐", 0x6F: "☐", 0x71: "☐", 0xFE: "☒", 0x78: "☒", 0xFD: "☒", 0xFC: "✓", 0xFB: "✗", 0xA7: "•",
                  0x6C: "•", 0x6E: "•", 0xD8: "•", 0xE0: "→", 0xF0: "→", 0xDF: "←"},
    "wingdings 2": {0x50: "✓", 0x52: "☒", 0x53: "☒", 0x54: "☒", 0x2A: "☐", 0xA3: "☐", 0x4F: "✗"},
    "symbol": {0xB7: "•", 0xA0: "€", 0xB3: "≥", 0xA3: "≤", 0xB1: "±", 0xB4: "×", 0xB0: "°", 0xAE: "→", 0xB9: "≠",
               0xD2: "®", 0xE2: "®", 0xD3: "©", 0xE3: "©", 0xD4: "™", 0xE4: "™"},
}  # fmt: skip
"""What a contract draws with the fonts of symbols: boxes, ticks, bullets, signs."""
_PRIVATE = range(0xF000, 0xF100)
"""Where Word puts the characters of such fonts."""
_LEAST_HALF_POINTS = 3


class Note(NamedTuple):
    """A footnote or endnote that a paragraph refers to."""

    mark: str
    """As it is shown at the reference: "1", "i"."""
    body: Any


@dataclass(slots=True)
class Walk:
    """What the walk knows of the whole document, and what was passed over on the way."""

    hidden_styles: frozenset[str] = frozenset()
    notes: dict[tuple[str, str], Any] = field(default_factory=dict)
    """The bodies of footnotes and endnotes, by kind and id."""
    referred: dict[str, int] = field(default_factory=dict)
    """How many notes of each kind have been referred to."""
    hidden: bool = False
    changed: bool = False
    comments: bool = False


@dataclass(slots=True)
class Words:
    """What one paragraph says."""

    text: str = ""
    boxes: list[Any] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    deleted: bool = False
    """Something in it was deleted."""
    hidden: bool = False


def words_of(paragraph: Any, walk: Walk) -> Words:
    """Give the words of a paragraph, white space at its edges left out."""
    words = Words()
    paragraph_hides = _style(paragraph, "pPr", "pStyle") in walk.hidden_styles
    pieces: list[str] = []
    stack: list[tuple[Any, bool]] = [(child, True) for child in reversed(paragraph)]
    while stack:
        element, shown = stack.pop()
        if element.tag == f"{W}txbxContent":
            words.boxes.append(element)
        elif element.tag in DELETED:
            words.deleted = walk.changed = True
        elif element.tag in {f"{W}t", _FORMULA}:
            pieces.append(_shown(element.text or "", words, shown=shown))
        elif element.tag in _SPECIAL:
            pieces.append(_SPECIAL[element.tag] if shown else "")
        elif element.tag not in {FALLBACK, f"{W}pPr"}:
            walk.changed = walk.changed or element.tag in _INSERTED
            pieces.extend(_drawn(element, words, walk) if shown else ())
            visible = shown and not (element.tag == f"{W}r" and _is_hidden(element, walk, paragraph_hides))
            stack.extend((child, visible) for child in reversed(element))
    words.text = "".join(pieces).strip(" \n\t")
    walk.hidden = walk.hidden or words.hidden
    return words


def mark_has(paragraph: Any, *names: str) -> bool:
    """Whether the end of the paragraph itself has one of these properties: deleted, hidden."""
    return any(_is_on(paragraph.find(f"{W}pPr/{W}rPr/{W}{name}")) for name in names)


def is_bold(paragraph: Any) -> bool:
    """Whether every run with text is set in bold."""
    runs = [run for run in paragraph.iter(f"{W}r") if any((text.text or "").strip() for text in run.iter(f"{W}t"))]
    return bool(runs) and all(_is_on(run.find(f"{W}rPr/{W}b")) for run in runs)


def hidden_styles(styles: Any) -> frozenset[str]:
    """The ids of the styles whose text is not shown, by themselves or by what they are based on."""
    own: dict[str, bool | None] = {}
    base: dict[str, str] = {}
    for style in styles.iter(f"{W}style"):
        name, vanish, based = style.get(f"{W}styleId", ""), style.find(f"{W}rPr/{W}vanish"), style.find(f"{W}basedOn")
        own[name] = None if vanish is None else _is_on(vanish)
        base[name] = str(based.get(f"{W}val")) if based is not None else ""
    return frozenset(name for name in own if _inherits_hiding(name, own, base))


def _inherits_hiding(name: str, own: dict[str, bool | None], base: dict[str, str]) -> bool:
    for _ in range(len(own)):
        if own.get(name) is not None or name not in own:
            break
        name = base[name]
    return bool(own.get(name))


def _drawn(element: Any, words: Words, walk: Walk) -> Iterator[str]:
    """What stands for a symbol or for the reference to a note."""
    kind = element.tag.removeprefix(W)
    if kind == "sym":
        yield _symbol(element)
    elif kind == "commentReference":
        walk.comments = True
    elif kind in {"footnoteReference", "endnoteReference"}:
        body = walk.notes.get((kind.removesuffix("Reference"), element.get(f"{W}id", "")))
        if body is None or _is_on(element, "customMarkFollows", default=False):
            return
        walk.referred[kind] = walk.referred.get(kind, 0) + 1
        mark = number_text(walk.referred[kind], "decimal" if kind == "footnoteReference" else "lowerRoman")
        words.notes.append(Note(mark, body))
        yield f"[{mark}]"


def _symbol(element: Any) -> str:
    try:
        code = int(element.get(f"{W}char", ""), 16)
    except ValueError:
        return ""
    known = _SYMBOLS.get(str(element.get(f"{W}font")).lower(), {}).get(code & 0xFF)
    if known or code in _PRIVATE or not 0x20 <= code < 0xD800:  # noqa: PLR2004 - printable and no surrogate
        return known or ""
    return chr(code)


def _shown(text: str, words: Words, *, shown: bool) -> str:
    if not shown:
        words.hidden = words.hidden or bool(text.strip())
        return ""
    seen = strip_invisible(text)
    words.hidden = words.hidden or bool(seen.left_out)
    return seen.text


def _is_hidden(run: Any, walk: Walk, paragraph_hides: bool) -> bool:  # noqa: FBT001 - what the paragraph's style says
    """Hidden by formatting of its own or of its style: not shown, white on nothing, or too small to be seen."""
    properties = run.find(f"{W}rPr")
    if properties is None:
        return paragraph_hides
    vanish = properties.find(f"{W}vanish")
    by_style = paragraph_hides or _style(run, "rPr", "rStyle") in walk.hidden_styles
    if by_style if vanish is None else _is_on(vanish):
        return True
    size = properties.find(f"{W}sz")
    if size is not None and _half_points(size.get(f"{W}val")) < _LEAST_HALF_POINTS:
        return True
    colour = properties.find(f"{W}color")
    grounded = any(properties.find(f"{W}{name}") is not None for name in ("shd", "highlight"))
    white = colour is not None and str(colour.get(f"{W}val")).upper() in _WHITE
    return white and not grounded and not _stands_on_colour(run)


def _style(element: Any, properties: str, name: str) -> str:
    style = element.find(f"{W}{properties}/{W}{name}")
    return str(style.get(f"{W}val")) if style is not None else ""


def _is_on(element: Any | None, attribute: str = "val", *, default: bool = True) -> bool:
    if element is None:
        return False
    value = element.get(f"{W}{attribute}")
    return default if value is None else value not in {"0", "false", "off"}


def _half_points(value: str | None) -> float:
    try:
        return float(value or 24)
    except ValueError:
        return 24


def _stands_on_colour(run: Any) -> bool:
    """A paragraph, cell or table with a ground of its own: white text is then meant to be read."""
    element = run.getparent()
    while element is not None:
        for name in ("pPr", "tcPr", "tblPr", "trPr"):
            properties = element.find(f"{W}{name}")
            if properties is not None and properties.find(f"{W}shd") is not None:
                return True
            if (
                name in {"pPr", "tblPr"}
                and properties is not None
                and properties.find(f"{W}{name[:-2]}Style") is not None
            ):
                return True
        element = element.getparent()
    return False

"""What style does to text: whether a reader of the mail sees it.

Knows the declarations that hide and the simplest selectors (`.class`, `#id`, `tag`, `tag.class`), since mail programs
honour little more. Rules within `@media` speak of some screens only and are passed over.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from bs4 import Tag

_NAMES = {"white": (255, 255, 255), "black": (0, 0, 0), "snow": (255, 250, 250), "ivory": (255, 255, 240)}
_NEAR = 10
_LARGEST_CSS = 500_000
_OFF_PAGE = -400


class Colour(NamedTuple):
    """Red, green, blue, 0 to 255."""

    red: int
    green: int
    blue: int


_BLACK, _WHITE = Colour(0, 0, 0), Colour(255, 255, 255)


@dataclass(frozen=True, slots=True)
class Look:
    """How text looks at one place of the page."""

    gone: bool = False
    """An element around it is not shown; nothing within can undo that."""
    tiny: bool = False
    veiled: bool = False
    colour: Colour | None = _BLACK
    """None where it cannot be told."""
    ground: Colour | None = _WHITE

    @property
    def hidden(self) -> bool:
        """Whether nobody sees text here."""
        if self.gone or self.tiny or self.veiled:
            return True
        if self.colour is None or self.ground is None:
            return False
        return all(abs(mine - theirs) <= _NEAR for mine, theirs in zip(self.colour, self.ground, strict=True))


@dataclass(frozen=True, slots=True)
class Styles:
    """The rules of a mail's style sheets, by selector."""

    rules: Mapping[str, Mapping[str, str]]

    def look(self, tag: "Tag", around: Look) -> Look:
        """How text directly within the tag looks, given the look around it."""
        declared = self._declared(tag)
        if not declared and "hidden" not in tag.attrs:
            return around
        return replace(
            around,
            gone=around.gone or "hidden" in tag.attrs or _removes(declared),
            tiny=_is_tiny(declared, inherited=around.tiny),
            veiled=_is_veiled(declared, inherited=around.veiled),
            colour=_colour_of(declared.get("color", ""), around.colour),
            ground=_ground_of(declared, around.ground),
        )

    def _declared(self, tag: "Tag") -> dict[str, str]:
        declared: dict[str, str] = {}
        if colour := _attribute(tag, "bgcolor"):
            declared["background-color"] = colour
        if tag.name == "font" and (colour := _attribute(tag, "color")):
            declared["color"] = colour
        if self.rules:
            for selector in _selectors(tag):
                declared.update(self.rules.get(selector, {}))
        if inline := _attribute(tag, "style"):
            declared.update(_declarations(inline))
        return declared


def read_styles(css: str) -> Styles:
    """Read the rules that can hide text."""
    bare = re.sub(r"/\*.*?\*/|<!--|-->", " ", css[:_LARGEST_CSS], flags=re.DOTALL)
    rules: dict[str, dict[str, str]] = {}
    for selectors, body in re.findall(r"([^{}]+)\{([^{}]*)\}", _without_at_rules(bare)):
        declared = _declarations(body)
        for selector in selectors.split(","):
            name = selector.strip().lower()
            if re.fullmatch(r"[\w-]*(?:[.#][\w-]+)?", name):
                rules.setdefault(name, {}).update(declared)
    return Styles(rules)


def _without_at_rules(css: str) -> str:
    kept, depth, skipping = [], 0, False
    for piece in re.split(r"([{}])", css):
        if piece == "{":
            depth += 1
        elif piece == "}":
            depth = max(0, depth - 1)
        elif depth == 0 and "@" in piece:
            skipping = True
        if not skipping:
            kept.append(piece)
        if depth == 0 and piece == "}":
            skipping = False
    return "".join(kept)


def _selectors(tag: "Tag") -> Iterable[str]:
    name = tag.name.lower()
    yield name
    for each in _attribute(tag, "class").lower().split():
        yield f".{each}"
        yield f"{name}.{each}"
    if identifier := _attribute(tag, "id").lower():
        yield f"#{identifier}"
        yield f"{name}#{identifier}"


def _attribute(tag: "Tag", name: str) -> str:
    value = tag.attrs.get(name, "")
    return value if isinstance(value, str) else " ".join(value)


def _declarations(body: str) -> dict[str, str]:
    declared = {}
    for each in body.lower().split(";"):
        name, colon, value = each.partition(":")
        if colon:
            declared[name.strip()] = value.replace("!important", "").strip()
    return declared


def _removes(declared: Mapping[str, str]) -> bool:
    return (
        declared.get("display") == "none"
        or declared.get("mso-hide") == "all"
        or _number(declared.get("opacity", "1"), 1) < 0.05  # noqa: PLR2004 - nobody sees less
        or _off_page(declared)
        or _clipped(declared)
    )


def _off_page(declared: Mapping[str, str]) -> bool:
    placed = declared.get("position") in {"absolute", "fixed"}
    moved = [declared.get(side, "") for side in ("left", "top", "right", "bottom")] if placed else []
    moved += [declared.get("text-indent", ""), declared.get("margin-left", "")]
    return any(_number(each, 0) <= _OFF_PAGE for each in moved)


def _clipped(declared: Mapping[str, str]) -> bool:
    cut = declared.get("overflow", "") == "hidden" or declared.get("overflow-y", "") == "hidden"
    sizes = [declared[name] for name in ("height", "max-height", "width", "max-width") if declared.get(name)]
    clip = re.sub(r"\s", "", declared.get("clip", "") + declared.get("clip-path", ""))
    return (
        (cut and any(_number(size, 99) <= 1 and "%" not in size for size in sizes))
        or re.match(r"rect\((?:0|1px)[,0px1]*\)|inset\((?:50|100)%", clip) is not None
        or "scale(0)" in declared.get("transform", "")
    )


def _is_tiny(declared: Mapping[str, str], *, inherited: bool) -> bool:
    size = declared.get("font-size", "")
    if not size:
        return inherited
    value = _number(size, 12)
    relative = size.endswith(("em", "%", "rem"))
    return value == 0 or (value <= 1 and not relative) or (relative and value < 0.15)  # noqa: PLR2004 - two pixels


def _is_veiled(declared: Mapping[str, str], *, inherited: bool) -> bool:
    visibility = declared.get("visibility", "")
    return visibility in {"hidden", "collapse"} if visibility else inherited


def _number(value: str, default: float) -> float:
    found = re.match(r"-?(?:\d{1,9}(?:\.\d{0,9})?|\.\d{1,9})", value)
    return float(found.group()) if found else default


def _colour_of(value: str, inherited: Colour | None) -> Colour | None:
    if not value or value in {"inherit", "initial", "currentcolor"}:
        return inherited
    return _read_colour(value) or (Colour(-99, -99, -99) if value != "transparent" else None)


def _ground_of(declared: Mapping[str, str], inherited: Colour | None) -> Colour | None:
    value = declared.get("background-color") or declared.get("background") or ""
    if declared.get("background-image", "none") != "none" or "url(" in value or "gradient" in value:
        return None
    if not value or value in {"transparent", "inherit", "initial", "none"}:
        return inherited
    return _read_colour(value.split(" ")[0] if not value.startswith("rgb") else value)


def _read_colour(value: str) -> Colour | None:
    bare = value.strip()
    if bare in _NAMES:
        return Colour(*_NAMES[bare])
    if found := re.fullmatch(r"#?([0-9a-f]{6})(?:[0-9a-f]{2})?", bare):
        return Colour(*(int(found[1][place : place + 2], 16) for place in (0, 2, 4)))
    if found := re.fullmatch(r"#([0-9a-f])([0-9a-f])([0-9a-f])", bare):
        return Colour(*(int(each * 2, 16) for each in found.groups()))
    if found := re.match(r"rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})", bare):
        return Colour(*(int(each) for each in found.groups()))
    return None

"""What the styles of an OpenDocument text say of a paragraph: hidden, bold, a title, counted by which list.

Owns the look-up through parent styles and nothing of the text. White letters on no ground and letters too small to be
seen count as hidden, as in every format.
"""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from amiable.documents.odt_lists import STYLE

_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_WHITE = frozenset({"#ffffff", "#fefefe", "#fdfdfd", "#fcfcfc"})
_LEAST_POINTS = 1.5
_DEEPEST = 20


class Styles:
    """The paragraph and text styles of a document, by name."""

    def __init__(self, *roots: ET.Element) -> None:
        self._styles: dict[str, ET.Element] = {}
        for root in roots:
            for style in root.iter(f"{STYLE}style"):
                if style.get(f"{STYLE}family") in {"paragraph", "text"}:
                    self._styles[style.get(f"{STYLE}name", "")] = style

    def hides(self, name: str) -> bool:
        """Whether text in that style is not seen."""
        looks = list(self._text_properties(name))
        display = _first(looks, f"{_TEXT}display")
        colour = (_first(looks, f"{_FO}color") or "").lower()
        grounded = (_first(looks, f"{_FO}background-color") or self._ground(name) or "transparent") != "transparent"
        size = _first(looks, f"{_FO}font-size") or ""
        tiny = size.endswith("pt") and _points(size) < _LEAST_POINTS
        return display == "none" or (colour in _WHITE and not grounded) or tiny

    def is_bold(self, name: str) -> bool:
        """Whether text in that style is bold."""
        return _first(list(self._text_properties(name)), f"{_FO}font-weight") in {"bold", "700", "800", "900"}

    def title_level(self, name: str) -> int | None:
        """The level of a title style, None for any other."""
        for style in self._with_parents(name):
            level = style.get(f"{STYLE}default-outline-level", "")
            if level.isdigit():
                return int(level)
            if style.get(f"{STYLE}name") == "Title":
                return 1
        return None

    def list_style(self, name: str) -> str:
        """The list style that a paragraph style names, itself or by its parents; empty without one."""
        styles = (style.get(f"{STYLE}list-style-name") for style in self._with_parents(name))
        return next((each for each in styles if each is not None), "")

    def follows_outline(self, name: str) -> bool:
        """Whether a heading in that style is counted by the outline: no style of its chain takes it out."""
        styles = (style.get(f"{STYLE}list-style-name") for style in self._with_parents(name))
        return next((each for each in styles if each is not None), None) in {None, "Outline"}

    def _with_parents(self, name: str) -> Iterator[ET.Element]:
        for _ in range(_DEEPEST):
            if name not in self._styles:
                return
            yield self._styles[name]
            name = self._styles[name].get(f"{STYLE}parent-style-name", "")

    def _text_properties(self, name: str) -> Iterator[ET.Element]:
        for style in self._with_parents(name):
            yield from style.findall(f"{STYLE}text-properties")

    def _ground(self, name: str) -> str | None:
        found = (
            properties.get(f"{_FO}background-color")
            for style in self._with_parents(name)
            for properties in style.findall(f"{STYLE}paragraph-properties")
        )
        return next((each for each in found if each is not None), None)


def _first(looks: list[ET.Element], name: str) -> str | None:
    return next((look.get(name) for look in looks if look.get(name) is not None), None)


def _points(size: str) -> float:
    try:
        return float(size.removesuffix("pt"))
    except ValueError:
        return _LEAST_POINTS

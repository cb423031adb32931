"""A text without its disguises, each letter with the place it came from.

Whoever may not write a name writes it with Greek letters, invisible characters, small capitals or upside down.
Here all of those become the plain letter that a reader sees; who is named is decided in `identity`.
"""

import functools
import unicodedata
from dataclasses import dataclass

from amiable.model.spans import Span

_PLAIN_OF_CAPITALS = dict(
    zip(
        "АВЕЅІЈКМНОРСТУХӀԌԚԜГЗИПЬЯΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹ",
        "abesijkmhopctyxlgqwrzinbrabezhikmnoptyxc",
        strict=True,
    )
)
_PLAIN_OF_SMALL = dict(
    zip(
        "аеорсухіјѕкмнтвгпиьԁһԛԝӏґզոսօհցɑɡɩıłøđħŧƀαβεηικμνορτυχωςσγʟɪɴʀʙʜɢʏɐǝɹᴉʇʌʍɥʎɯƃɟɔʞ",
        "aeopcyxijskmhtbrnibdhqwlrqnuohgagiilodhtbabenikuvoptuxwcoylinrbhgyaeritvwhymgfck",
        strict=True,
    )
)
_PLAIN_OF_SMALL_CAPITALS = dict(zip("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnoprstuvwyz", strict=True))
_PLAIN = (
    _PLAIN_OF_CAPITALS
    | _PLAIN_OF_SMALL
    | _PLAIN_OF_SMALL_CAPITALS
    | {"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ß": "ss"}
)
_PLAIN |= {"Ł": "l", "Ø": "o", "Đ": "d"}
_PLAIN |= dict(zip("ᎪᏴᏟᎠᎬᏀᎻᎥᎫᏦᏞᎷᏢᎡᏚᎢᏙᏔᏃᎽᏒ", "abcdeghijklmprstvwzyr", strict=True))
_PLAIN |= dict(zip("ᗩᗷᑕᗪᕮᖴᘜᕼᒍᖇᒪᗰᑎᑭᔕᑌᐯᗯ᙭ᘔ", "abcdefghjrlmnpsuvwxz", strict=True))
_PLAIN |= dict(zip("ɈɉɌɍɃȻȼɆɇǤǥĦƗɨŦɄʉɎɏƵƶȺⱥⱠⱤⱧⱫ₳฿₵₣₲₭₥₦₱₴₮₩", "jjrrbcceegghiituuyyzzaalrhzabcfgkmnpstw", strict=True))
_PLAIN |= {"ғ": "f", "ꜰ": "f", "ǫ": "q"}
_FRAMED_LETTERS = ((0x1F110, 26), (0x1F130, 26), (0x1F150, 26), (0x1F170, 26), (0x1F1E6, 26))
"""First code points of the alphabets in frames that Unicode does not decompose (🄰, 🅐, 🅰, 🇦)."""
_INVISIBLE = frozenset("\u3164\uffa0\u115f\u1160\u034f")
_SPACES = frozenset("\u2800")


@dataclass(frozen=True, slots=True)
class Skeleton:
    """What a reader sees, in small plain letters."""

    text: str
    origin: tuple[int, ...]
    """`origin[i]` is the place in the source of the letter `text[i]`."""

    def span(self, start: int, end: int) -> Span:
        """Give the place in the source of `text[start:end]`, which must not be empty."""
        return Span(self.origin[start], self.origin[end - 1] + 1)


@functools.lru_cache(maxsize=64)
def skeleton_of(source: str) -> Skeleton:
    """Give the source without accents, case, invisible characters and look-alike letters."""
    if source.isascii():
        return Skeleton(source.lower(), tuple(range(len(source))))
    letters: list[str] = []
    origin: list[int] = []
    for place, character in enumerate(source):
        plain = character.lower() if character.isascii() else _plain(character)
        letters.append(plain)
        origin += [place] * len(plain)
    return Skeleton("".join(letters), tuple(origin))


def plain(source: str) -> str:
    """Give the letters of the skeleton alone, where no place is needed."""
    return skeleton_of(source).text


@functools.lru_cache(maxsize=4096)
def _plain(character: str) -> str:
    """Tell what a reader sees in one character: nothing for an invisible one, two letters for a ligature."""
    if character in _PLAIN:
        return _PLAIN[character]
    if character in _INVISIBLE:
        return ""
    if character in _SPACES or character.isspace():
        return "\n" if character in "\n\u2028\u2029" else " "
    for first, count in _FRAMED_LETTERS:
        if first <= ord(character) < first + count:
            return chr(ord("a") + ord(character) - first)
    shown = [each for each in unicodedata.normalize("NFKD", character) if _is_visible(each)]
    return "".join(_PLAIN.get(each, each.lower()) for each in shown)


def _is_visible(character: str) -> bool:
    """Whether it is neither a mark on another letter nor a character without a shape."""
    return unicodedata.category(character) not in {"Mn", "Me", "Cf"}

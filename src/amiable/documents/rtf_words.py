r"""The words of RTF: what each control word and each byte stands for.

Owns the stream of tokens and the code pages. \uN with what stands beside it for old programs, \'hh in the code page of
the font, control words that are characters. What a group is for is settled by the walk (`rtf_text`).
"""

import codecs
import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    rb"\\(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,10})?[ ]?|\\'(?P<byte>[0-9A-Fa-f]{2})|\\(?P<symbol>[^A-Za-z])"
    rb"|(?P<brace>[{}])|[\r\n\0]+|(?P<plain>[^\\{}\r\n\0]+)",
    re.DOTALL,
)
CHARACTERS = {
    "tab": "\t", "line": "\n", "softline": "\n", "emdash": "—", "endash": "–", "emspace": " ", "enspace": " ",
    "qmspace": " ", "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
    "~": "\u00a0", "_": "-", "-": "", "{": "{", "}": "}", "\\": "\\", "\n": "", "\r": "", "zwj": "", "zwnj": "",
}  # fmt: skip
"""Control words and symbols that are a character; a line break or a soft hyphen among them."""
_CHARSETS = {
    0: "cp1252", 2: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "big5", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874",
    238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
_PAGES = {"ansi": "cp1252", "mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
_DEFAULT = "cp1252"


class Token(NamedTuple):
    """One piece of the file."""

    kind: str
    """word, symbol, byte, plain, { or }."""
    text: str = ""
    number: int | None = None
    data: bytes = b""


def read_tokens(data: bytes) -> Iterator[Token]:
    r"""Give the tokens in order, the bytes after \bin passed over."""
    at = 0
    while match := _TOKEN.match(data, at):
        at = match.end()
        if word := match["word"]:
            number = int(match["number"]) if match["number"] else None
            if word == b"bin":
                at += max(number or 0, 0)
            else:
                yield Token("word", word.decode("ascii"), number)
        elif match["byte"]:
            yield Token("byte", data=bytes([int(match["byte"], 16)]))
        elif match["symbol"]:
            yield Token("symbol", match["symbol"].decode("latin-1"))
        elif match["brace"]:
            yield Token(match["brace"].decode("ascii"))
        elif match["plain"]:
            yield Token("plain", data=match["plain"])


def charset_page(number: int) -> str:
    """The code page of a font's character set."""
    return _CHARSETS.get(number, _DEFAULT)


def file_page(word: str, number: int | None) -> str:
    """The code page that the file names for itself, empty for a word that names none."""
    if word == "ansicpg" and number:
        try:
            return codecs.lookup(f"cp{number}" if number != 10000 else "mac_roman").name  # noqa: PLR2004 - that of Mac
        except LookupError:
            return _DEFAULT
    return _PAGES.get(word, "")

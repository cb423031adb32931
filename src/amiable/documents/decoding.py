"""The characters of a plain file, whatever it was saved in.

Owns the choice between UTF-8, UTF-16 and the old one-byte tables of Windows, Mac and DOS. It never changes a
character nor a line end: of a text file the document is what the file says. The tables are told apart by which
letters appear, since French and English use few of those that differ.
"""

import codecs

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_OLD_TABLES = ("cp1252", "mac_roman", "cp850")
_EVERYDAY = frozenset("éèêàâçùûôîœ«»’“”–—…€£\u00a0")
_RARE = frozenset("ëäüöïÿæÉÈÊËÀÂÇÙÛÜÔÖÎÏŒÆ‘•§°©®™²½¼")
_CONTROLS = frozenset(range(32)) - frozenset(b"\t\n\r\f\x0b\x1b")
_TOLERATED_CONTROLS, _TOLERATED_SHARE = 2, 0.05
_FEWEST_ZEROS = 0.7
"""Of the bytes of one side, in UTF-16 of a European text."""


def decode(data: bytes) -> str:
    """Give the text of a plain file, without its byte order mark; never fails, since one-byte tables take all."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    if wide := _wide_encoding(data):
        return data.decode(wide, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        readings = [data.decode(table, errors="replace") for table in _OLD_TABLES]
        return max(readings, key=_likeness)


def is_plain_text(head: bytes) -> bool:
    """Whether a file that starts so holds text and nothing binary; an empty one does not."""
    if not head:
        return False
    if any(head.startswith(mark) for mark, _ in _BYTE_ORDER_MARKS) or _wide_encoding(head):
        return True
    controls = sum(byte in _CONTROLS for byte in head)
    return 0 not in head and controls <= max(_TOLERATED_CONTROLS, _TOLERATED_SHARE * len(head))


def _wide_encoding(data: bytes) -> str:
    """UTF-16 without a mark shows a zero in every second byte of European text."""
    sample = data[:2000]
    if len(sample) < 4:  # noqa: PLR2004 - two characters tell nothing
        return ""
    even, odd = sample[::2].count(0) / len(sample[::2]), sample[1::2].count(0) / len(sample[1::2])
    if odd > _FEWEST_ZEROS and even < odd / 4:
        return "utf-16-le"
    if even > _FEWEST_ZEROS and odd < even / 4:
        return "utf-16-be"
    return ""


def _likeness(text: str) -> int:
    """How much the special characters look like French and English: of two readings one has the everyday letters."""
    special = [character for character in text if ord(character) > 127]  # noqa: PLR2004 - the end of ASCII
    return sum(2 * (each in _EVERYDAY) - 2 * (each not in _EVERYDAY | _RARE) for each in special)

"""Bytes to text, whatever the mail claims to be: declared charset, UTF-8, the likeliest, Windows-1252.

Never raises and never asks: a mail in an odd charset is read as far as it goes.
"""

import codecs
import re

_ALIASES = {
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
    "shift_jis": "cp932",
    "x-sjis": "cp932",
    "iso-8859-8-i": "iso-8859-8",
    "x-mac-roman": "mac_roman",
    "macintosh": "mac_roman",
}
"""What programs write, to what they mean: browsers read it the same way."""
_NO_CHARSETS = frozenset({"unicode_escape", "raw_unicode_escape", "undefined", "idna", "punycode", "mbcs", "oem"})
_ENOUGH_TO_GUESS = 32
_MOST_TO_GUESS = 20_000


def decode(data: bytes, charset: str = "") -> str:
    """Give the text of these bytes."""
    for name in (charset, "utf-8"):
        text = _decoded(data, name)
        if text is not None:
            return text
    guessed = _guess(data) if len(data) >= _ENOUGH_TO_GUESS else ""
    text = _decoded(data, guessed)
    return data.decode("cp1252", errors="replace") if text is None else text


def decode_escaped(text: str) -> str:
    """Decode a header that came as raw bytes, which the parser hands on as surrogates."""
    if not any("\udc80" <= each <= "\udcff" for each in text):
        return text
    return decode(text.encode("utf-8", errors="surrogateescape"))


def _decoded(data: bytes, charset: str) -> str | None:
    codec = _codec(charset)
    if codec is None:
        return None
    try:
        text, _ = codec.decode(data, "strict")
    except (UnicodeError, ValueError, LookupError, TypeError):
        return None
    return str(text)


def _codec(charset: str) -> codecs.CodecInfo | None:
    name = re.sub(r"[^\w.:+-]", "", charset).lower()
    name = _ALIASES.get(name, name)
    if not name or name in {"us-ascii", "ascii", "unknown-8bit", "8bit"}:
        return None
    try:
        codec = codecs.lookup(name)
    except (LookupError, ValueError, ImportError, UnicodeError):
        return None
    return codec if codec.name.replace("-", "_") not in _NO_CHARSETS and _is_text(codec) else None


def _is_text(codec: codecs.CodecInfo) -> bool:
    """Python counts base64 and rot13 among its codecs."""
    return bool(getattr(codec, "_is_text_encoding", True))


def _guess(data: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_MOST_TO_GUESS]).best()
    return best.encoding if best else ""

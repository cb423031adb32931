"""The compression in which Outlook keeps the RTF of a mail [MS-OXRTFCP]: back references into 4,096 bytes.

Gives the RTF, whatever it says; a hostile length buys no more than the largest body.
"""

import struct

_PRIMER = (
    b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor "
    b"MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par "
    b"\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx"
)
"""What the window holds before the first byte; its every byte is prescribed."""
_WINDOW = 4096
_COMPRESSED, _PLAIN = b"LZFu", b"MELA"
_LARGEST = 20_000_000


def decompress_rtf(data: bytes) -> bytes:
    """Give the RTF; empty where the data are of no such form, and as far as they go where they are cut."""
    if len(data) < 16:  # noqa: PLR2004 - the header
        return b""
    (size,), kind = struct.unpack_from("<I", data, 4), data[8:12]
    if kind == _PLAIN:
        return data[16 : 16 + size]
    return _expand(data, min(size, _LARGEST)) if kind == _COMPRESSED else b""


def _expand(data: bytes, size: int) -> bytes:
    window = bytearray(_PRIMER.ljust(_WINDOW, b"\0"))
    write, place = len(_PRIMER), 16
    found = bytearray()
    while place < len(data) and len(found) < size:
        flags, place = data[place], place + 1
        for bit in range(8):
            if not flags >> bit & 1:
                piece, place = data[place : place + 1], place + 1
            else:
                token, place = int.from_bytes(data[place : place + 2].ljust(2, b"\0"), "big"), place + 2
                start, length = token >> 4, (token & 15) + 2
                if start == write:  # how the end is marked
                    return bytes(found[:size])
                piece = _copied(window, start, length, write)
            for byte in piece:
                window[write] = byte
                write = (write + 1) % _WINDOW
            found += piece
            if place > len(data):
                break
    return bytes(found[:size])


def _copied(window: bytearray, start: int, length: int, write: int) -> bytes:
    """Give what a reference names; it may run into what it is itself about to write."""
    piece = bytearray()
    for step in range(length):
        place = (start + step) % _WINDOW
        ahead = (place - write) % _WINDOW
        piece.append(piece[ahead] if ahead < len(piece) else window[place])
    return bytes(piece)

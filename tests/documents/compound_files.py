"""Compound files of Microsoft, made for tests: a mail of Outlook is one."""

import itertools
import struct
from typing import Any

END, FREE, TABLE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
Tree = dict[str, Any]
"""Names to bytes (streams) or to further trees (storages)."""


def a_compound_file(tree: Tree) -> bytes:
    """The file that holds this tree; short streams share the small sectors, as the layout asks."""
    entries: list[list[Any]] = [["Root Entry", 5, FREE, END, b""]]
    _list(tree, 0, entries)
    small, small_table, sectors, table = bytearray(), [], [], []  # type: ignore[var-annotated]
    for entry in entries[1:]:
        if entry[1] == 2 and len(entry[4]) < 4096:
            entry[3] = _append(small, small_table, entry[4], 64)
    stored = [(0, bytes(small)), *((number, each[4]) for number, each in enumerate(entries) if len(each[4]) >= 4096)]
    body = bytearray()
    for number, data in stored:
        entries[number][3] = _append(body, table, data, 512)
    entries[0][4] = bytes(small)
    mini_start = _append(body, table, struct.pack(f"<{len(small_table)}I", *small_table), 512)
    directory = _append(body, table, b"".join(map(_entry, entries)), 512)
    count = 1
    while count * 128 < len(table) + count:
        count += 1
    first = len(body) // 512
    table += [TABLE] * count
    body += struct.pack(f"<{len(table)}I", *table).ljust(count * 512, b"\xff")
    sectors = [first + number for number in range(count)]
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    head += struct.pack("<IIIIIIIIII", 0, count, directory, 0, 4096, mini_start, 1, END, 0, sectors[0])
    return head + struct.pack("<108I", *(sectors[1:] + [FREE] * (109 - count))) + bytes(body)


def a_msg(body: str = "", *, properties: dict[int, int] | None = None, **parts: Any) -> Tree:
    """A mail of Outlook; `parts` are named by their numbers, as `p0037` for the subject."""
    tree: Tree = {f"__substg1.0_{name[1:]}001F": value.encode("utf-16-le") for name, value in parts.items()}
    if body:
        tree["__substg1.0_1000001F"] = body.encode("utf-16-le")
    fixed = b"".join(struct.pack("<HHIQ", 0x40, number, 0, value) for number, value in (properties or {}).items())
    return tree | {"__properties_version1.0": bytes(32) + fixed}


def _list(tree: Tree, parent: int, entries: list[list[Any]]) -> None:
    """List the members of a storage, each the right neighbour of the one before."""
    numbers = []
    for name, value in tree.items():
        numbers.append(len(entries))
        is_stream = isinstance(value, bytes)
        entries.append([name, 2 if is_stream else 1, FREE, END, value if is_stream else b"", FREE])
        if not is_stream:
            _list(value, numbers[-1], entries)
    for one, two in itertools.pairwise(numbers):
        entries[one][2] = two
    entries[parent] = [*entries[parent][:5], numbers[0] if numbers else FREE]


def _append(body: bytearray, table: list[int], data: bytes, size: int) -> int:
    if not data:
        return END
    start, count = len(body) // size, -(-len(data) // size)
    body += data.ljust(count * size, b"\0")
    table += [*range(start + 1, start + count), END]
    return start


def _entry(entry: list[Any]) -> bytes:
    name, kind, right, start, data, child = [*entry, FREE][:6]
    raw = name.encode("utf-16-le") + b"\0\0"
    links: bytes = struct.pack("<HBBIII", len(raw), kind, 1, FREE, right, child)
    return bytes(raw.ljust(64, b"\0")) + links + bytes(36) + struct.pack("<IQ", start, len(data))

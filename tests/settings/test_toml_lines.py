"""Where keys stand in a TOML text."""

import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amiable.settings.toml_lines import KeyPath, TomlFault, TomlLines, parse

TEXT = '''\
# a comment = 1
title = "a [table]" # not [one]
"quoted key" = 1
a.b = 2
list = [
  "x", # ]
  "]",
]

[me]
  name = """
several = 1
[lines]
"""
note = \'\'\'
[[offers]]
\'\'\'

[[offers]]
gives = 'one'
inline = { x = 1, y = "}" }
[offers.more]
deep = 1
[[offers]]

gives = "two"
[[offers.parts]]
p = 1
[[offers.parts]]
p = 2
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("title",), 2),
        (("quoted key",), 3),
        (("a", "b"), 4),
        (("list", 1), 5),
        (("me",), 10),
        (("me", "name"), 11),
        (("me", "note"), 15),
        (("offers",), 19),
        (("offers", 0), 19),
        (("offers", 0, "gives"), 20),
        (("offers", 0, "inline", "y"), 21),
        (("offers", 0, "more", "deep"), 23),
        (("offers", 1), 24),
        (("offers", 1, "gives"), 26),
        (("offers", 1, "parts", 1, "p"), 30),
        (("offers", 1, "missing"), 24),
        (("missing", "key"), 1),
    ],
)
def test_a_key_has_its_line_and_a_missing_one_that_of_its_table(path: KeyPath, line: int) -> None:
    """Arrays of tables count their items; what strings and comments say is no key."""
    parse(TEXT)

    assert TomlLines(TEXT).of(path) == line


NAMES = st.sampled_from(["a", "b", "c", "d"])
VALUES = st.sampled_from(
    ['"x # [y]"', "'z = 1'", '"""\nl = 1\n[m]\n"""', "[\n1,\n2]", "true", "{ k = 1 }", "2026-01-31"]
)
STATEMENTS = st.one_of(
    st.tuples(NAMES, VALUES).map(lambda pair: f"{pair[0]} = {pair[1]}"),
    NAMES.map(lambda name: f"[[list_{name}]]"),
    NAMES.map(lambda name: f"[table_{name}]"),
    st.just("# comment = [1"),
    st.just(""),
)


@given(st.lists(STATEMENTS, max_size=25).map("\n".join))
def test_every_key_that_the_reader_knows_has_a_line_that_starts_with_it(text: str) -> None:
    """Over texts of random statements."""
    try:
        values = parse(text)
    except TomlFault:
        return
    lines, found = text.split("\n"), TomlLines(text)

    for path, key in keys_of(values, ()):
        assert lines[found.of(path) - 1].lstrip("[").startswith(key)


def keys_of(value: Any, path: KeyPath) -> list[tuple[KeyPath, str]]:
    """Every key of tables and of arrays of tables, with its path; inline tables are left out."""
    found: list[tuple[KeyPath, str]] = []
    if isinstance(value, dict) and set(value) != {"k"}:
        for key, inner in value.items():
            found += [((*path, key), key), *keys_of(inner, (*path, key))]
    if isinstance(value, list):
        for number, inner in enumerate(value):
            found += keys_of(inner, (*path, number))
    return found


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a = 1\nb = = 2\n", 2),
        ("a = 1\n\nx", 3),
        ('a = """\nnever closed', 2),
        ("a = 1\na = 2", 2),
        ("a = " + "[" * 5000, 1),
        ("a = " + "9" * 5000, 1),
    ],
)
def test_a_text_that_is_not_toml_is_refused_with_its_line(text: str, line: int) -> None:
    """Whatever the reader stumbles over; depth and endless numbers included."""
    with pytest.raises(TomlFault) as fault:
        parse(text)

    assert fault.value.line == line
    assert str(fault.value).startswith(f"{line}: not valid TOML (")


@given(st.text())
def test_no_text_makes_the_scan_fail_or_run_on(text: str) -> None:
    """Even one that is not TOML ends with a line for every question."""
    assert TomlLines(text).of(("title",)) >= 1


def test_the_reader_is_the_standard_one() -> None:
    """Values are those of tomllib."""
    assert parse(TEXT) == tomllib.loads(TEXT)

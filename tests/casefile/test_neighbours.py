"""The cases beside a case, read for the review."""

import pathlib
from decimal import Decimal

import pytest

from amiable.casefile import neighbours
from amiable.casefile.neighbours import read_neighbours
from amiable.model.case import OtherCase
from amiable.model.money import Money
from tests.builders import a_case

OTHER = """
[me]
name = "Karine Tremblay"
[client]
name = "Fabrice Delorme"
aliases = ["fabrice@sorel.example"]
[[offers]]
gives = "refaire la carte"
value = "90 CAD"
[[facts]]
what = "carte"
amount = "785 CAD"
"""


def _folder(parent: pathlib.Path, name: str, text: str | None) -> pathlib.Path:
    """Make a folder with that case file, or without one."""
    folder = parent / name
    folder.mkdir()
    if text is not None:
        (folder / "case.toml").write_text(text, encoding="utf-8")
    return folder


def test_a_neighbour_gives_its_client_and_sums(tmp_path: pathlib.Path) -> None:
    """Names, aliases and the amounts of facts and offers, under the folder's name."""
    folder = _folder(tmp_path, "here", OTHER)
    _folder(tmp_path, "bistro", OTHER)

    found = read_neighbours(a_case(folder=folder))

    amounts = frozenset({Money(Decimal(90), "CAD"), Money(Decimal(785), "CAD")})
    assert found == (OtherCase("bistro", "Fabrice Delorme", ("fabrice@sorel.example",), amounts),)


@pytest.mark.parametrize(
    "text",
    [
        None,
        "",
        "[client",
        "client = 3",
        "[client]\nname = 4",
        '[client]\nname = " "',
        '[client]\nname = "Marie GAGNON"',
        "x = " + "[" * 5000,
    ],
)
def test_what_is_no_readable_case_of_another_client_is_passed_over(tmp_path: pathlib.Path, text: str | None) -> None:
    """No file, no TOML, no name, and another case of the same client."""
    folder = _folder(tmp_path, "here", OTHER)
    _folder(tmp_path, "neighbour", text)

    assert read_neighbours(a_case(folder=folder)) == ()


def test_wrong_values_leave_the_name_standing(tmp_path: pathlib.Path) -> None:
    """An amount that nobody can read hides no client."""
    folder = _folder(tmp_path, "here", OTHER)
    _folder(tmp_path, "b", '[client]\nname = "Luc Roy"\naliases = [1, "@luc"]\n[[facts]]\namount = "beaucoup"\n')

    assert read_neighbours(a_case(folder=folder)) == (OtherCase("b", "Luc Roy", ("@luc",)),)


def test_so_many_neighbours_and_no_more_are_read(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of thousands costs no more than its first ones."""
    monkeypatch.setattr(neighbours, "MOST_NEIGHBOURS", 2)
    folder = _folder(tmp_path, "here", OTHER)
    for name in ("a", "b", "c"):
        _folder(tmp_path, name, OTHER)

    assert [each.id for each in read_neighbours(a_case(folder=folder))] == ["a", "b"]


def test_a_case_in_memory_and_one_whose_folder_is_gone_have_no_neighbours(tmp_path: pathlib.Path) -> None:
    """Nothing is looked for, and nothing raised."""
    assert read_neighbours(a_case(folder=None)) == ()
    assert read_neighbours(a_case(folder=tmp_path / "gone" / "case")) == ()

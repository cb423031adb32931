"""What is no case folder is said to be none, with the way to make one."""

import pathlib

import pytest

from amiable.casefile.read import read_case
from amiable.errors import CaseError


def test_a_file_in_the_place_of_the_folder_is_said_to_be_one(tmp_path: pathlib.Path) -> None:
    """Even its own case.toml."""
    (tmp_path / "case.toml").touch()

    with pytest.raises(CaseError, match=r"case\.toml: is a file; name the folder of the case"):
        read_case(tmp_path / "case.toml")


@pytest.mark.parametrize("name", ["empty", "nowhere"])
def test_a_folder_without_a_case_names_the_ways_to_make_one(tmp_path: pathlib.Path, name: str) -> None:
    """An empty folder, and none at all."""
    (tmp_path / "empty").mkdir()

    with pytest.raises(CaseError, match=rf"{name}: .*`amiable new .*{name}`"):
        read_case(tmp_path / name)

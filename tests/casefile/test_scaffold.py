"""A new case folder, and the completion of one."""

import dataclasses
import pathlib
from collections.abc import Iterator
from dataclasses import fields
from enum import StrEnum

import pytest

from amiable.casefile.read import read_case
from amiable.casefile.scaffold import Scaffolded, blank_case, case_text, scaffold
from amiable.errors import CaseError, StorageError
from amiable.model.case import Case, Client, Fact, Me, Offer, PassageChoice, Positions
from amiable.model.words import (
    Address,
    Channel,
    ClientStatus,
    Jurisdiction,
    Kind,
    Language,
    Path,
    Privacy,
    Settles,
    Trust,
)
from tests.builders import a_case

CLOSED_LISTS = (Address, Channel, ClientStatus, Jurisdiction, Kind, Language, Path, Privacy, Settles, Trust)
NO_KEYS = {"id", "folder", "language_given", "kind_given", "choices", "me", "client", "positions", "offers", "facts"}

languages = pytest.mark.parametrize("language", Language)


def keys() -> Iterator[str]:
    """Every key that case.toml may hold."""
    for form in (Case, Me, Client, Positions, Offer, Fact):
        yield from (each.name for each in fields(form) if each.name not in NO_KEYS)


@languages
def test_a_new_case_is_readable_as_it_stands(tmp_path: pathlib.Path, language: Language) -> None:
    """With documents/ beside it, and nothing decided for the user."""
    made = scaffold(tmp_path / "deep" / "case", language=language)

    case = read_case(made.folder)
    assert made == Scaffolded(tmp_path / "deep" / "case", ())
    assert (case.language_given, case.kind_given, case.path, case.offers, case.facts) == (False, False, None, (), ())
    assert case.me.name.startswith("[")
    assert case.client.name.startswith("[")
    assert (made.folder / "documents").is_dir()


@languages
def test_every_field_stands_in_the_file_and_every_allowed_value_beside_it(language: Language) -> None:
    """So that the file is its own manual."""
    text = case_text(None, language)

    assert [key for key in keys() if f"{key} = " not in text] == []
    assert [value for words in CLOSED_LISTS for value in values_of(words) if value not in text] == []


@languages
def test_the_examples_in_comments_are_readable_once_brought_to_life(tmp_path: pathlib.Path, language: Language) -> None:
    """Removing the hash is all it takes."""
    lines = case_text(None, language).splitlines()
    alive = [line.removeprefix("# ") if " = " in line or line.startswith("# [[") else line for line in lines]
    (tmp_path / "case.toml").write_text("\n".join(alive), encoding="utf-8")

    case = read_case(tmp_path)

    assert (case.language, case.kind, case.path) == (language, Kind.EXTRA_FEES, Path.AMICABLE)
    assert case.client.status is ClientStatus.CONSUMER
    assert len(case.offers) == len(case.facts) == 1


def test_explanations_are_in_the_users_language(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With native typography."""
    monkeypatch.setenv("LC_ALL", "fr_CA.UTF-8")

    scaffold(tmp_path / "case")

    text = (tmp_path / "case" / "case.toml").read_text(encoding="utf-8")
    assert text.startswith("# Un différend")
    assert " :" not in text
    assert "« " not in text


@languages
def test_a_given_case_is_written_whole(tmp_path: pathlib.Path, language: Language) -> None:
    """Its choices in evidence.toml."""
    case = a_case(choices=(PassageChoice("contrat.pdf", "4.2", pinned=True),), path=Path.FIRM)

    scaffold(tmp_path / "case", case, language=language)

    assert read_case(tmp_path / "case") == dataclasses.replace(case, id="case", folder=tmp_path / "case")


def test_a_case_is_never_written_over(tmp_path: pathlib.Path) -> None:
    """Nor is anything else done to its folder."""
    (tmp_path / "case.toml").write_text("mine", encoding="utf-8")
    (tmp_path / "loose.txt").touch()

    with pytest.raises(CaseError, match=r"case\.toml: stands already"):
        scaffold(tmp_path)

    assert sorted(each.name for each in tmp_path.rglob("*")) == ["case.toml", "loose.txt"]


def test_loose_files_are_copied_and_stay(tmp_path: pathlib.Path) -> None:
    """Hidden ones, folders and what amiable itself writes are passed over."""
    (tmp_path / "contract.txt").write_bytes(b"contract")
    for name in (".hidden", "evidence.toml", "note.txt"):
        (tmp_path / name).touch()
    (tmp_path / "holidays").mkdir()

    made = scaffold(tmp_path)

    assert [each.name for each in made.copied] == ["contract.txt"]
    assert (tmp_path / "documents" / "contract.txt").read_bytes() == b"contract"
    assert (tmp_path / "contract.txt").exists()
    assert len(list((tmp_path / "documents").iterdir())) == 1


def test_a_documents_folder_is_left_as_it_is(tmp_path: pathlib.Path) -> None:
    """Loose files beside it were put there on purpose."""
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "contract.txt").touch()
    (tmp_path / "todo.txt").touch()

    made = scaffold(tmp_path)

    assert made.copied == ()
    assert [each.name for each in (tmp_path / "documents").iterdir()] == ["contract.txt"]


def test_named_documents_of_the_same_name_are_both_kept(tmp_path: pathlib.Path) -> None:
    """One that is the same file is kept once."""
    sources = []
    for number, data in enumerate((b"one", b"two", b"one")):
        source = tmp_path / str(number) / "message.eml"
        source.parent.mkdir()
        source.write_bytes(data)
        sources.append(source)

    made = scaffold(tmp_path / "case", documents=sources)

    assert [each.name for each in made.copied] == ["message.eml", "message-2.eml", "message.eml"]
    assert [each.read_bytes() for each in made.copied] == [b"one", b"two", b"one"]


def test_a_document_that_cannot_be_read_stops_before_there_is_a_case(tmp_path: pathlib.Path) -> None:
    """So that the command can be given again."""
    with pytest.raises(StorageError, match=r"nowhere\.pdf: cannot be read"):
        scaffold(tmp_path / "case", documents=[tmp_path / "nowhere.pdf"])

    assert not (tmp_path / "case" / "case.toml").exists()


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path: pathlib.Path) -> None:
    """It is named."""
    (tmp_path / "case").touch()

    with pytest.raises(CaseError, match="case: is a file; name a folder"):
        scaffold(tmp_path / "case")


def test_the_blank_case_says_nothing_of_its_own() -> None:
    """Both languages describe the same."""
    french, english = blank_case(Language.FR), blank_case(Language.EN)

    assert dataclasses.replace(french, me=english.me, client=english.client) == english


def values_of(words: type[StrEnum]) -> list[str]:
    """The values of a closed list."""
    return [each.value for each in words]

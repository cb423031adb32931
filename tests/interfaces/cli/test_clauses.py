"""`amiable clauses`: passages, all or asked for."""

import json
import pathlib

import pytest

from amiable.interfaces.cli.main import main

CONTRACT = """\
Contrat de prestation

Article 1 – Objet
Le Prestataire photographie le mariage du Client.

Article 2 – Frais de déplacement
Les frais de déplacement sont de 60 $.

Article 3 – Paiement
Le solde est payable à réception de la facture.
"""


@pytest.fixture
def contract(tmp_path: pathlib.Path) -> pathlib.Path:
    """Give a small contract as a text file."""
    path = tmp_path / "contrat.txt"
    path.write_text(CONTRACT, encoding="utf-8")
    return path


@pytest.fixture
def case(tmp_path: pathlib.Path) -> pathlib.Path:
    """Give a case folder with that contract."""
    documents = tmp_path / "case" / "documents"
    documents.mkdir(parents=True)
    (documents / "contrat.txt").write_text(CONTRACT, encoding="utf-8")
    (tmp_path / "case" / "case.toml").write_text("", encoding="utf-8")
    return tmp_path / "case"


def test_without_a_question_all_passages_come_in_order(
    contract: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In the fixed shape, verbatim, with neither score nor ground."""
    assert main(["clauses", str(contract), "--format", "json"]) == 0

    found = json.loads(capsys.readouterr().out)
    assert [each["locator"]["article"] for each in found][-3:] == ["1", "2", "3"]
    assert all(CONTRACT[each["start"] : each["end"]] == each["text"] for each in found)
    assert {(each["score"], each["ground"]) for each in found} == {(None, None)}
    assert set(found[0]) >= {"id", "document", "text", "start", "end", "score", "reason", "ground", "locator"}


def test_a_question_is_answered_best_first(case: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In everyday words, on a case folder."""
    assert main(["clauses", str(case), "l’essence", "--format", "json"]) == 0

    found = json.loads(capsys.readouterr().out)
    assert found[0]["locator"]["article"] == "2"
    assert (found[0]["document"], found[0]["score"]) == ("contrat.txt", 1.0)


def test_text_shows_the_place_over_the_words(contract: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """File, article and heading, then the passage as it stands."""
    assert main(["clauses", str(contract), "essence", "--limit", "1"]) == 0

    shown = capsys.readouterr().out
    assert shown.splitlines()[0] == "contrat.txt, article 2, Frais de déplacement"
    assert "Les frais de déplacement sont de 60 $." in shown


def test_a_question_that_nothing_answers_gives_an_empty_list(
    contract: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And says so on stderr."""
    assert main(["clauses", str(contract), "xylophone", "--format", "json"]) == 0

    shown = capsys.readouterr()
    assert json.loads(shown.out) == []
    assert "no passage" in shown.err


@pytest.mark.parametrize("limit", ["0", "x", "-1", "501"])
def test_a_limit_that_is_none_is_refused(
    limit: str, contract: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In one line, with status 2."""
    assert main(["clauses", str(contract), "essence", "--limit", limit]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_a_missing_file_is_named(tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With the remedy, in one line."""
    assert main(["clauses", str(tmp_path / "none.pdf")]) == 2

    shown = capsys.readouterr()
    assert "none.pdf" in shown.err
    assert (shown.out, len(shown.err.splitlines())) == ("", 1)


def test_a_folder_without_case_or_documents_is_named(
    tmp_path: pathlib.Path, case: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The two ways in which a folder holds nothing to read."""
    (case / "documents" / "contrat.txt").unlink()

    assert main(["clauses", str(tmp_path)]) == 2
    assert "case.toml" in capsys.readouterr().err
    assert main(["clauses", str(case)]) == 2
    assert "documents/" in capsys.readouterr().err


def test_what_can_be_read_is_still_listed(case: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A broken file beside it is named, and the status is 2."""
    (case / "documents" / "broken.pdf").write_bytes(b"no pdf")

    assert main(["clauses", str(case), "--format", "json"]) == 2

    shown = capsys.readouterr()
    assert json.loads(shown.out)
    assert "broken.pdf" in shown.err

"""`amiable eval`: figures, thresholds and exit statuses."""

import json
import pathlib

import jsonschema
import pytest

from amiable.interfaces.cli.main import main
from tests.interfaces.case_folders import write_case_folder

ROOT = pathlib.Path(__file__).parents[3]
SCHEMA = json.loads((ROOT / "docs" / "schemas" / "eval-1.json").read_text(encoding="utf-8"))


@pytest.fixture
def suite(tmp_path: pathlib.Path) -> pathlib.Path:
    """Give a suite of one case."""
    case = write_case_folder(tmp_path / "evals" / "cases" / "karine-marie")
    (case / "expect.yaml").write_text(
        "evidence: [{document: contrat.txt, article: 4.2}]\nmentions: [[album]]\n", encoding="utf-8"
    )
    return tmp_path / "evals"


def test_the_figures_of_a_suite_are_printed(suite: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Values, misses, and what was not measured."""
    (suite / "thresholds.toml").write_text("right_passage = 1\nquote_verbatim = 1\n", encoding="utf-8")
    status = main(["eval", str(suite)])

    shown = capsys.readouterr().out
    assert status == 0
    assert "right_passage       1.000 (1 of 1, at least 1.000)" in shown
    assert "karine-marie (balanced): does not mention album" in shown
    assert "identity_kept       not measured" in shown
    assert shown.endswith("every threshold holds\n")


def test_one_figure_below_its_threshold_is_status_1(suite: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is named at the end."""
    (suite / "thresholds.toml").write_text("expected_words = 0.5\n", encoding="utf-8")

    assert main(["eval", str(suite)]) == 1
    assert capsys.readouterr().out.endswith("below the threshold: expected_words\n")


def test_the_json_form_is_the_published_one(suite: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without thresholds everything holds, and stderr says so."""
    status = main(["eval", str(suite), "--format", "json"])

    shown = capsys.readouterr()
    shape = json.loads(shown.out)
    jsonschema.validate(shape, SCHEMA)
    values = {each["name"]: each["value"] for each in shape["metrics"]}
    assert (status, shape["schema"], shape["cases"], shape["holds"]) == (0, "amiable.eval/1", ["karine-marie"], True)
    assert (values["right_passage"], values["expected_words"], values["identity_kept"]) == (1, 0, None)
    assert "no thresholds.toml" in shown.err


def test_the_suite_of_the_current_folder_is_the_default(suite: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`evals/` where the user stands."""
    monkeypatch.chdir(suite.parent)

    assert main(["eval"]) == 0


def test_no_suite_is_status_2(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line says what a suite is."""
    monkeypatch.chdir(tmp_path)

    assert main(["eval"]) == 2
    assert "no suite there" in capsys.readouterr().err

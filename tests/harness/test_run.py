"""The run of a suite, its metrics and its thresholds."""

import pathlib

import pytest

from amiable.errors import DataError
from amiable.harness.run import evaluate, load_metric, metric_names, read_thresholds
from amiable.harness.runs import Metric
from tests.interfaces.case_folders import write_case_folder

ROOT = pathlib.Path(__file__).parents[2]


@pytest.fixture
def suite(tmp_path: pathlib.Path) -> pathlib.Path:
    """Give a suite of two cases, the second without its case file."""
    good = write_case_folder(tmp_path / "cases" / "a-good-one")
    (good / "expect.yaml").write_text("evidence: [{document: contrat.txt, article: 4.2}]\n", encoding="utf-8")
    bad = tmp_path / "cases" / "b-bad-one"
    bad.mkdir()
    (bad / "expect.yaml").touch()
    return tmp_path


def test_every_case_is_run_in_all_stances(suite: pathlib.Path) -> None:
    """One that is refused counts as wrong and stops nothing."""
    heard: list[str] = []
    report = evaluate(suite, heard.append)

    good, bad = report.runs
    assert heard == ["a-good-one (1 of 2)", "b-bad-one (2 of 2)"]
    assert good.replies is not None
    assert len(good.replies.drafts) == 3
    assert "case.toml" in bad.refusal


def test_every_metric_is_measured_and_compared(suite: pathlib.Path) -> None:
    """One below its threshold is enough to fail."""
    (suite / "thresholds.toml").write_text("right_passage = 1\nanswered = 0.6\n", encoding="utf-8")
    report = evaluate(suite)

    measured = {each.name: each for each in report.measured}
    assert list(measured) == metric_names()
    assert (measured["right_passage"].tally.value, measured["right_passage"].below) == (1, False)
    assert (measured["answered"].tally.value, measured["answered"].below) == (0.5, True)
    assert measured["quote_verbatim"].tally.value == 1
    assert not report.holds


def test_without_thresholds_everything_holds(suite: pathlib.Path) -> None:
    """Figures alone are no failure."""
    report = evaluate(suite)

    assert report.holds
    assert {each.threshold for each in report.measured} == {None}


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("anserwed = 1", "no metric “anserwed”"),
        ("answered = 2", "from 0 to 1"),
        ("answered = true", "from 0 to 1"),
        ("=", ""),
    ],
)
def test_thresholds_that_do_not_fit_are_refused(tmp_path: pathlib.Path, written: str, told: str) -> None:
    """A misspelt threshold would never fail."""
    file = tmp_path / "thresholds.toml"
    file.write_text(written, encoding="utf-8")

    with pytest.raises(DataError, match=r"thresholds\.toml") as refusal:
        read_thresholds(file)
    assert told in str(refusal.value)


@pytest.mark.parametrize("name", metric_names())
def test_a_metric_states_its_formula_and_its_empty_case(name: str) -> None:
    """The first line of its docstring is a fraction."""
    metric: Metric = load_metric(name)
    manual = metric.__doc__ or ""

    assert " / " in manual.splitlines()[0]
    assert "Empty case" in " ".join(manual.split())
    assert metric.measure([]).value is None


@pytest.mark.parametrize("name", metric_names())
def test_a_metric_has_its_test_and_its_threshold(name: str) -> None:
    """Dropping a file into metrics/ is not all of it."""
    assert (ROOT / "tests" / "harness" / "metrics" / f"test_{name}.py").is_file()
    assert name in read_thresholds(ROOT / "evals" / "thresholds.toml")

"""Suites: found in any of three places, read strictly."""

import pathlib

import pytest

from amiable.errors import DataError, UsageError
from amiable.harness.suite import read_suite, thresholds_file
from amiable.model.plan import Topic
from amiable.model.words import Ground, Verdict

FULL = """\
language: fr
kind: extra-fees
path: amicable
stance: balanced
tags: [near-miss]
evidence:
  - {document: contrat.pdf, article: 4.2, page: 2, contains: "frais de déplacement", ground: supports}
  - {document: message.eml, date: 2026-05-12, sender: Marie}
must_not_cite:
  - {document: contrat.pdf, article: 9}
figures: ["60 $", 2026]
mentions: [[essence, frais], déplacement]
forbidden: [rabais]
offers: 1
verdict: pass
demands: [refuse-to-pay]
"""


def write_case(suite: pathlib.Path, name: str, expect: str = FULL) -> pathlib.Path:
    """Put a case with these expectations into a suite and give its folder."""
    folder = suite / name
    folder.mkdir(parents=True)
    (folder / "expect.yaml").write_text(expect, encoding="utf-8")
    return folder


def test_every_key_is_read_as_what_it_means(tmp_path: pathlib.Path) -> None:
    """Numbers and dates that YAML makes of articles and days are text again."""
    write_case(tmp_path / "cases", "one")

    [case] = read_suite(tmp_path)
    first, second = case.expect.evidence
    assert (case.name, first.article, first.page, first.ground) == ("one", "4.2", 2, Ground.SUPPORTS)
    assert (second.date, second.sender, second.page) == ("2026-05-12", "Marie", None)
    assert case.expect.figures == ("60 $", "2026")
    assert case.expect.mentions == (("essence", "frais"), ("déplacement",))
    assert (case.expect.verdict, case.expect.demands) == (Verdict.PASS, (Topic.REFUSE_TO_PAY,))


def test_an_empty_file_expects_nothing(tmp_path: pathlib.Path) -> None:
    """The case is run all the same."""
    write_case(tmp_path / "cases", "one", "")

    assert read_suite(tmp_path)[0].expect.evidence == ()


def test_cases_come_in_the_order_of_their_names_wherever_they_stand(tmp_path: pathlib.Path) -> None:
    """A suite, its folder of cases, or one case may be named."""
    for name in ("b", "a"):
        write_case(tmp_path / "cases", name)

    assert [case.name for case in read_suite(tmp_path)] == ["a", "b"]
    assert [case.name for case in read_suite(tmp_path / "cases")] == ["a", "b"]
    assert [case.name for case in read_suite(tmp_path / "cases" / "b")] == ["b"]


def test_thresholds_are_found_from_the_suite_and_from_its_cases(tmp_path: pathlib.Path) -> None:
    """One case is compared with the thresholds of its suite."""
    write_case(tmp_path / "cases", "one")
    (tmp_path / "thresholds.toml").touch()

    assert {thresholds_file(tmp_path / each) for each in ("", "cases", "cases/one")} == {tmp_path / "thresholds.toml"}


def test_no_suite_is_wrong_usage(tmp_path: pathlib.Path) -> None:
    """The folder is named."""
    with pytest.raises(UsageError, match="no suite there"):
        read_suite(tmp_path / "nowhere")


@pytest.mark.parametrize(
    ("expect", "told"),
    [
        ("verdcit: pass", "verdcit: "),
        ("verdict: fine", "verdict: "),
        ("offers: -1", "offers: "),
        ("evidence: [{article: 4}]", "evidence.0.document: "),
        ("a: [", "expect.yaml:"),
        ("[1, 2]", "expect.yaml: "),
    ],
)
def test_what_does_not_fit_is_refused(tmp_path: pathlib.Path, expect: str, told: str) -> None:
    """A misspelt expectation would never fail, so it is an error that names the file."""
    write_case(tmp_path / "cases", "one", expect)

    with pytest.raises(DataError, match=r"expect\.yaml") as refusal:
        read_suite(tmp_path)
    assert told in str(refusal.value)

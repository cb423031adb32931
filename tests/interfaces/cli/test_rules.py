"""`amiable rules`: the list and the manuals."""

import pytest

from amiable.interfaces.cli.main import main
from amiable.review.rules import all_rules


def test_every_rule_is_listed_with_family_and_severity(capsys: pytest.CaptureFixture[str]) -> None:
    """Under its family, with its code, its gravest severity and what it is."""
    assert main(["rules"]) == 0

    shown = capsys.readouterr().out
    for rule in all_rules():
        title = rule.manual.partition("\n")[0].rstrip(".")
        assert f"  {rule.code}  {rule.severity.ljust(5)}  {title}\n" in f"{shown}\n"
        assert f"\n{rule.family}\n" in f"\n{shown}"


@pytest.mark.parametrize("code", ["T101", "t101"])
def test_a_code_prints_its_manual(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The docstring of the rule, in whatever case the code was typed."""
    assert main(["rules", code]) == 0

    shown = capsys.readouterr().out
    assert shown.startswith("T101 (tone, block)\n\nInsult:")
    assert "## Known misses" in shown


def test_an_unknown_code_is_one_line_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    """Status 2, nothing on stdout."""
    assert main(["rules", "T102X"]) == 2

    shown = capsys.readouterr()
    assert shown.out == ""
    assert "there is no rule “T102X”; did you mean T102?" in shown.err

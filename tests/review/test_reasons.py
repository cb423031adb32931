"""Why each rule speaks."""

import pytest

from amiable.model.words import Language
from amiable.review.reasons import reason_of
from amiable.review.rules import Rule, all_rules, rule_codes


def test_the_codes_told_by_file_names_are_those_of_the_rules() -> None:
    """In one order, without reading a rule."""
    assert rule_codes() == tuple(each.code for each in all_rules())


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: str(rule.code))
@pytest.mark.parametrize("language", list(Language))
def test_every_rule_gives_its_reason_on_one_line(rule: Rule, language: Language) -> None:
    """A French reader is told in French, where the table knows the rule."""
    reason = reason_of(rule.code, language)

    assert reason.strip()
    assert "\n" not in reason


def test_english_reasons_leave_out_the_french_sentence_that_opens_them() -> None:
    """Unless the English goes on from it, or says nothing beside it."""
    assert reason_of("T102", Language.EN).startswith("Contempt answers the person")
    assert reason_of("L603", Language.EN).startswith("What it does not give")
    assert reason_of("C304", Language.EN).startswith("«")


def test_french_reasons_are_french_and_an_unknown_code_has_none() -> None:
    """The table holds words of its own, typeset as French is."""
    assert "juge" in reason_of("T101", Language.FR)
    assert " ;" not in reason_of("T104", Language.FR)
    assert reason_of("T999", Language.FR) == ""

"""The engine: every rule is asked, one judgement comes out."""

import dataclasses
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from amiable.model.finding import Finding
from amiable.model.words import Channel, Language, Severity, Verdict
from amiable.review import engine
from amiable.review.engine import review
from amiable.review.rules import Rule, all_rules, rule_of
from amiable.review.subject import Subject, subject_of_text


def test_rules_are_found_by_looking_and_have_one_code_each() -> None:
    """Codes are unique, and a family's codes share one letter."""
    codes = [rule.code for rule in all_rules()]
    letters = {rule.family: rule.code[0] for rule in all_rules()}

    assert len(codes) == len(set(codes))
    assert codes == sorted(codes)
    assert all(rule.code[0] == letters[rule.family] for rule in all_rules())
    assert len(set(letters.values())) == len(letters)


def test_a_rule_is_found_in_whatever_case_it_is_typed() -> None:
    """And none is found for a code that is nobody's."""
    assert rule_of("t101") is rule_of("T101") is not None
    assert rule_of("T999") is None


def test_an_empty_text_passes() -> None:
    """White space is no letter."""
    judged = review(subject_of_text(" \n"))

    assert (judged.findings, judged.verdict, judged.heat) == ((), Verdict.PASS, 0.0)


def test_the_gravest_finding_gives_the_verdict() -> None:
    """A warning does not soften a block; findings come in the order of the text."""
    judged = review(subject_of_text("Calmez-vous. Vous êtes un idiot.", language=Language.FR))

    assert judged.verdict is Verdict.BLOCK
    assert [each.code for each in judged.findings] == ["T109", "T101"]
    assert all(each.quote for each in judged.findings)


def test_a_structure_rule_blocks_a_finished_reply_only() -> None:
    """In `check` the user may be writing one line."""
    draft = subject_of_text("Bonjour [[client]],", language=Language.FR, channel=Channel.EMAIL)

    assert review(draft).verdict is Verdict.WARN
    assert review(dataclasses.replace(draft, finished=True)).verdict is Verdict.BLOCK


def test_one_place_is_told_once_by_one_rule() -> None:
    """« espèce de gros con » is one insult, the gravest."""
    findings = review(subject_of_text("Espèce de gros connard !", language=Language.FR)).findings

    assert [(each.code, each.severity) for each in findings if each.code == "T101"] == [("T101", Severity.BLOCK)]


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200), st.sampled_from(Language), st.booleans())
def test_no_text_makes_the_review_fail(text: str, language: Language, finished: bool) -> None:  # noqa: FBT001 - drawn
    """Whatever the characters, spans lie in the text and quotes are its words."""
    subject = subject_of_text(text, language=language, channel=Channel.EMAIL)

    judged = review(dataclasses.replace(subject, finished=finished))

    assert all(text[each.start : each.end] == each.quote for each in judged.findings)
    assert 0.0 <= judged.heat <= 1.0
    assert -1.0 <= judged.courtesy <= 1.0


@pytest.mark.parametrize("language", Language)
def test_a_long_text_is_judged_in_linear_time(language: Language) -> None:
    """A hundred thousand characters of cues end."""
    judged = review(subject_of_text("vous you ne not jamais never " * 3000, language=language))

    assert judged.verdict in set(Verdict)


def test_a_rule_that_rests_on_a_lexicon_is_not_asked_without_its_wordings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Most texts hold no wording of most lexicons, so most rules cost them nothing."""
    asked: list[str] = []

    def asking(rule: Rule) -> Rule:
        def find(_: Subject) -> Iterator[Finding]:
            asked.append(rule.code)
            return iter(())

        return dataclasses.replace(rule, find=find)

    rules = tuple(asking(each) for each in all_rules() if each.lexicon)
    monkeypatch.setattr(engine, "rules_for", lambda _: rules)

    engine.review(subject_of_text("Bonjour, la facture est jointe.", language=Language.FR))
    assert asked == []

    engine.review(subject_of_text("Vous mentez, espèce de c*n.", language=Language.FR))
    assert {"T101", "T104", "T113"} <= set(asked)

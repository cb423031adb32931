"""Whole disputes over contracts of their real length: the right clause, and no wrong judgement of it."""

import functools
from typing import NamedTuple

import pytest

from amiable.evidence.select import select_evidence
from amiable.model.document import Document
from amiable.model.evidence import Evidence, Exhibit
from amiable.model.words import Ground, Kind, Language
from tests.evidence.disputes import ENGLISH, FRENCH, Dispute
from tests.evidence.exchanges import Said, a_thread
from tests.evidence.long_contracts import the_video_contract, the_web_contract


class Setting(NamedTuple):
    """A dispute with its language."""

    dispute: Dispute
    language: Language


ALL = [Setting(each, Language.FR) for each in FRENCH] + [Setting(each, Language.EN) for each in ENGLISH]


def name_of(setting: Setting) -> str:
    """Give the name of a setting for the report."""
    return f"{setting.language}-{setting.dispute.kind}-{setting.dispute.article}"


def contract_of(setting: Setting) -> Document:
    """Give the contract that the dispute is about."""
    return the_web_contract() if setting.language is Language.FR else the_video_contract()


@functools.cache
def evidence_of(setting: Setting) -> Evidence:
    """Give the evidence of a dispute whose message came by mail."""
    mail = a_thread(
        Said("Julie Roy", "2026-05-12", setting.dispute.message), path="mail.eml", language=setting.language
    )
    return select_evidence(setting.dispute.case(setting.language), [contract_of(setting), mail])


def of_article(evidence: Evidence, article: str) -> Exhibit | None:
    """Give the exhibit of an article."""
    locators = ((each, each.passage.locator) for each in evidence.exhibits)
    return next((each for each, locator in locators if locator and locator.article == article), None)


@pytest.mark.parametrize("setting", ALL, ids=name_of)
def test_the_right_clause_is_among_the_first_three(setting: Setting) -> None:
    """Among some forty, a few of which use the same words for another thing."""
    exhibit = of_article(evidence_of(setting), setting.dispute.article)

    assert exhibit is not None
    assert exhibit.id in {"e1", "e2", "e3"}


@pytest.mark.parametrize("setting", ALL, ids=name_of)
def test_the_right_clause_is_not_judged_wrongly(setting: Setting) -> None:
    """A doubt is right everywhere, a wrong judgement nowhere."""
    exhibit = of_article(evidence_of(setting), setting.dispute.article)

    assert exhibit is not None
    assert exhibit.ground in setting.dispute.grounds | {Ground.UNCONFIRMED}


def test_most_right_clauses_are_judged() -> None:
    """Caution is no excuse for never telling: more than half get a judgement."""
    found = [of_article(evidence_of(each), each.dispute.article) for each in ALL]

    assert sum(each is not None and each.ground is not Ground.UNCONFIRMED for each in found) > len(ALL) / 2


@pytest.mark.parametrize("setting", ALL, ids=name_of)
def test_every_exhibit_gives_its_reason_in_the_language_of_the_case(setting: Setting) -> None:
    """One sentence with a capital and a full stop; scores fall from 1."""
    evidence = evidence_of(setting)
    scores = [each.score for each in evidence.exhibits]

    assert all(each.reason[0].isupper() or each.reason[0] in "«“" for each in evidence.exhibits)
    assert all(each.reason.endswith(".") and "\n" not in each.reason for each in evidence.exhibits)
    assert scores == sorted(scores, reverse=True)
    assert scores[0] == 1.0
    assert all(0 <= score <= 1 for score in scores)


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_can_be_searched(kind: Kind) -> None:
    """No kind breaks the search, with or without anything else to go by."""
    setting = Setting(Dispute(kind, "Bonjour", "", "1.1", frozenset()), Language.FR)

    assert evidence_of(setting).to_answer is not None

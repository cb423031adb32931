"""The plan of a reply: what it may hold, and what it never holds."""

import datetime as dt
from dataclasses import replace

import pytest

from amiable.language.money import parse_money
from amiable.model.case import Positions
from amiable.model.evidence import Evidence
from amiable.model.plan import Standing
from amiable.model.words import Channel, Ground, Path, Stance
from amiable.plan.build import build_plan
from tests.builders import a_case, a_fact, a_message, a_passage, an_evidence, an_exhibit, an_offer

TODAY = dt.date(2026, 11, 24)
CASE = a_case(offers=(an_offer(),), facts=(a_fact(amount=parse_money("60 CAD")),))


def test_the_deadline_is_the_same_in_all_stances_and_a_working_day_ahead() -> None:
    """Two to sixty days, never a Saturday or Sunday."""
    deadlines = {build_plan(CASE, an_evidence(), today=TODAY, stance=stance).deadline for stance in Stance}
    [deadline] = deadlines

    assert deadline is not None
    assert 2 <= (deadline - TODAY).days <= 60
    assert deadline.weekday() < 5


def test_the_firm_letter_gives_only_a_next_step() -> None:
    """An authorised offer stands in the two other letters."""
    made = {stance: len(build_plan(CASE, an_evidence(), today=TODAY, stance=stance).offers) for stance in Stance}

    assert {Stance.CONCILIATORY: 1, Stance.BALANCED: 1, Stance.FIRM: 0} == made


def test_an_expired_offer_is_not_made_and_said_to_be_expired() -> None:
    """The user hears of it before the draft."""
    case = replace(CASE, offers=(an_offer(expires=dt.date(2026, 3, 1)),))
    plan = build_plan(case, an_evidence(), today=TODAY, stance=Stance.BALANCED)

    assert () == plan.offers
    assert any("2026-03-01" in warning for warning in plan.warnings)


def test_an_offer_that_lapses_soon_brings_the_deadline_forward() -> None:
    """Nobody is given until a day on which the offer is gone."""
    case = replace(CASE, offers=(an_offer(expires=dt.date(2026, 11, 27)),))

    assert dt.date(2026, 11, 27) == build_plan(case, an_evidence(), today=TODAY).deadline


@pytest.mark.parametrize("ground", [Ground.AGAINST, Ground.SILENT])
def test_what_does_not_speak_for_the_user_is_no_point(ground: Ground) -> None:
    """Never cited as support."""
    assert () == build_plan(CASE, an_evidence(an_exhibit(ground=ground)), today=TODAY).points


def test_an_amended_passage_is_no_point() -> None:
    """What replaced it is."""
    old = an_exhibit(ground=Ground.SUPPORTS, amended_by="e2")
    new = an_exhibit(id="e2", score=0.9, passage=a_passage("Les frais de déplacement passent à 60 $ par mariage."))

    assert ["e2"] == [point.exhibit for point in build_plan(CASE, an_evidence(old, new), today=TODAY).points]


def test_an_unconfirmed_passage_is_quoted_and_proves_nothing() -> None:
    """The standing says so to the writer."""
    assert Standing.QUOTED is build_plan(CASE, an_evidence(), today=TODAY).standing


def test_in_public_there_is_no_point_no_offer_and_no_date() -> None:
    """Strangers read it."""
    plan = build_plan(replace(CASE, channel=Channel.PUBLIC_REVIEW), an_evidence(), today=TODAY)

    assert ((), (), None) == (plan.points, plan.offers, plan.deadline)


def test_letting_go_argues_nothing_and_still_makes_the_authorised_offer() -> None:
    """No passage; the offer stands in the conciliatory and the balanced letter as ever."""
    plan = build_plan(replace(CASE, path=Path.LET_GO), an_evidence(), today=TODAY, stance=Stance.BALANCED)

    assert () == plan.points
    assert 1 == len(plan.offers)


def test_the_users_record_reaches_no_token() -> None:
    """`source`, `client_wants` and `i_want` are never pasted."""
    case = replace(CASE, source="Elle m’énerve.", positions=Positions(client_wants="nous voler", i_want="la paix"))
    plan = build_plan(case, Evidence(to_answer=a_message()), today=TODAY)
    said = " ".join(token.text for token in plan.tokens.values())

    assert not any(words in said for words in ("énerve", "voler", "la paix"))

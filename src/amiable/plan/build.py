"""From case and evidence to the plan of one reply."""

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from amiable.language.typography import locale_for
from amiable.model.case import Case
from amiable.model.document import Document
from amiable.model.evidence import Evidence
from amiable.model.plan import Plan
from amiable.model.words import Address, Language, Locale, Path, Stance
from amiable.plan.answers import answer_demands
from amiable.plan.demands import read_demands, read_mood, reads_as_danger
from amiable.plan.locators import name_writings
from amiable.plan.matter import find_matter
from amiable.plan.next_step import choose_deadline
from amiable.plan.offers import OfferChoice, standing_offers
from amiable.plan.path import choose_path
from amiable.plan.points import Argument, choose_points
from amiable.plan.stance import recommend_stance
from amiable.plan.token_table import Substance, make_tokens


def build_plan(
    case: Case,
    evidence: Evidence,
    documents: Sequence[Document] = (),
    *,
    today: dt.date,
    stance: Stance | None = None,
    seed: str = "",
) -> Plan:
    """The plan of the reply in this stance, or in the recommended one."""
    path, reason = choose_path(case, danger=reads_as_danger(evidence.to_answer, case.language))
    stance = stance or recommend_stance(case, path)
    argument = choose_points(case, evidence, find_matter(case), documents)
    substance, expired = _decide(case, argument, path, standing_offers(case, today, stance), today)
    substance = substance._replace(writings=name_writings(documents, case.language))
    demands = read_demands(evidence.to_answer, case.language)
    return Plan(
        language=case.language,
        locale=locale_of(case),
        address=_address(case),
        channel=case.channel,
        kind=case.kind,
        path=path,
        path_reason=reason,
        recommended=recommend_stance(case, path),
        stance=stance,
        mood=read_mood(evidence.to_answer, case.language),
        standing=argument.standing,
        points=substance.points,
        answers=answer_demands(demands, substance.points, substance.offers, argument.standing, case.language),
        offers=substance.offers,
        deadline=substance.deadline,
        source_confirmed=case.source_confirmed,
        continue_relationship=case.positions.continue_relationship,
        open_to_settle=case.positions.open_to_settle,
        has_contract=bool(substance.writings),
        several_contracts=len(set(substance.writings.values())) > 1,
        tokens=make_tokens(case, evidence, substance, locale_of(case)),
        warnings=(*evidence.warnings, *expired),
        seed=f"{case.id}|{seed}",
    )


def _address(case: Case) -> Address:
    """English has one form of address."""
    return case.client.address if case.language is Language.FR else Address.VOUS


class Decided(NamedTuple):
    """What the reply rests on, before it is worded."""

    substance: Substance
    expired: tuple[str, ...]
    """What to tell the user of offers that have lapsed."""


def _decide(case: Case, argument: Argument, path: Path, choice: OfferChoice, today: dt.date) -> Decided:
    """Matter, points, offers and deadline; in public neither points nor offers, and no argument for who lets go."""
    points = () if path is Path.LET_GO or case.channel.public else argument.points
    offers = () if case.channel.public else choice.offers
    deadline = choose_deadline(path, case.channel, today, choice.last_day)
    return Decided(Substance(find_matter(case), points, offers, deadline), choice.warnings)


def locale_of(case: Case) -> Locale:
    """Where the letter is read: by the user's place, else by the currency of the case."""
    amounts = [fact.amount for fact in case.facts] + [offer.value for offer in case.offers]
    currency = next((amount.currency for amount in amounts if amount is not None), "")
    return locale_for(case.language, case.me.jurisdiction, currency)

"""Whether letters concede nothing outside the offers."""

import datetime as dt

import pytest

from amiable.harness.metrics.offers_authorised import measure
from amiable.model.case import Offer
from amiable.model.replies import Replies
from amiable.model.words import Language
from tests.builders import a_case, an_offer
from tests.harness.runs_builders import a_run, counts
from tests.interfaces.replies_builders import BODY, a_draft, a_reviewed_draft, some_replies


def letting(*offers: Offer, sentence: str = "", language: Language = Language.FR) -> Replies:
    """Give a run of a case with these offers, whose letter offers four photos and says one thing more."""
    draft = a_reviewed_draft(a_draft(f"{BODY}\n\n{sentence}"))
    return some_replies(case=a_case(offers=offers, language=language), drafts=(draft,))


def test_an_offer_of_the_case_is_authorised() -> None:
    """Its typography may differ."""
    assert counts(measure([a_run(letting(an_offer(gives="Retirer quatre  photos du forfait")))])) == (1, 1)


@pytest.mark.parametrize(
    "offers", [(), (an_offer(gives="retirer deux photos"),), (an_offer(expires=dt.date(2026, 5, 31)),)]
)
def test_another_offer_or_an_expired_one_is_not(offers: tuple[Offer, ...]) -> None:
    """Today is the first of June."""
    assert counts(measure([a_run(letting(*offers))])) == (0, 1)


@pytest.mark.parametrize(
    ("language", "sentence", "right"),
    [
        (Language.FR, "Je vous rembourserai la somme.", 0),
        (Language.FR, "Je renonce à ces frais.", 0),
        (Language.FR, "Je vous fais une remise de 10 %.", 0),
        (Language.FR, "La retouche sera faite gracieusement.", 0),
        (Language.FR, "Je ne peux pas vous accorder de remise.", 1),
        (Language.FR, "Vous me demandez une remise de 10 %.", 1),
        (Language.EN, "I will refund the deposit.", 0),
        (Language.EN, "I'm sure we can waive the fee.", 0),
        (Language.EN, "I'll redo it free of charge.", 0),
        (Language.EN, "I cannot waive the fee.", 1),
        (Language.EN, "You ask for a refund of 60 dollars.", 1),
    ],
)
def test_what_is_granted_in_so_many_words_is_seen(language: Language, sentence: str, right: int) -> None:
    """Refusals and the client's own request are no grants."""
    assert counts(measure([a_run(letting(an_offer(), sentence=sentence, language=language))])) == (right, 1)

"""Whether letters invent no figure."""

import pytest

from amiable.harness.metrics.figures_held import measure
from amiable.model.replies import Replies
from tests.builders import a_case, an_offer
from tests.harness.runs_builders import a_run, counts
from tests.interfaces.replies_builders import BODY, a_draft, a_reviewed_draft, some_replies


def adding(sentence: str) -> Replies:
    """Give a run whose letter says one thing more."""
    return some_replies(case=a_case(offers=(an_offer(),)), drafts=(a_reviewed_draft(a_draft(f"{BODY}\n{sentence}")),))


def test_citation_offer_deadline_and_message_lend_their_figures() -> None:
    """Article, page, four photos, the fifteenth of June and the day of the message."""
    said = "Votre message du 12 mai 2026 parle de quatre photos."

    assert counts(measure([a_run(adding(said), figures=[])])) == (1, 1)


@pytest.mark.parametrize(
    "sentence",
    [
        "Je vous accorde 10 %.",
        "Vous avez quatorze jours.",
        "Répondez avant le 30 juin 2026.",
        "Le montant est de 75 $.",
        "Le contrat dure 24 mois.",
    ],
)
def test_a_figure_from_nowhere_is_invented(sentence: str) -> None:
    """In figures or in words."""
    assert counts(measure([a_run(adding(sentence))])) == (0, 1)


@pytest.mark.parametrize(("figures", "right"), [(["60 $"], 1), ([], 0), (None, 1)])
def test_the_list_of_the_suite_binds_where_there_is_one(figures: list[str] | None, right: int) -> None:
    """Without it the documents lend theirs."""
    assert counts(measure([a_run(adding("Il s’agit de 60 $."), figures=figures)])) == (right, 1)


def test_the_two_of_us_is_no_figure() -> None:
    """An idiom counts nothing."""
    assert counts(measure([a_run(adding("Nous y gagnons tous les deux."))])) == (1, 1)

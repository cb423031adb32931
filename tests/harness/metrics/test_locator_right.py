"""Whether citations lead to the true place."""

import pytest

from amiable.harness.metrics.locator_right import measure
from amiable.model.document import Locator
from amiable.model.replies import Replies
from tests.builders import a_passage, an_evidence, an_exhibit
from tests.harness.runs_builders import a_run, counts
from tests.interfaces.replies_builders import BODY, POINT, a_draft, a_reviewed_draft, some_replies

SENT = Locator(date="2026-05-12", sender="Marie Gagnon")


def saying(body: str, locator: Locator | None = None) -> Replies:
    """Give a run with this letter, and this place of its passage."""
    evidence = an_evidence(an_exhibit(passage=a_passage(locator=locator))) if locator else an_evidence()
    return some_replies(evidence=evidence, drafts=(a_reviewed_draft(a_draft(body)),))


@pytest.mark.parametrize(
    ("replies", "right"),
    [
        (saying(BODY), 1),
        (saying(BODY.replace("article 4.2", "article 4.21")), 0),
        (saying(BODY.replace("article 4.2", "contrat")), 0),
        (saying(BODY.replace("page 2", "page 3")), 0),
        (saying(BODY, SENT), 0),
        (saying(BODY.replace("L’article 4.2 du contrat, à la page 2,", "Votre message du 12 mai"), SENT), 1),
    ],
    ids=["right", "longer number", "no number", "another page", "no date", "dated"],
)
def test_the_letter_names_the_place_of_its_passage(replies: Replies, right: int) -> None:
    """Article and page, or the date."""
    assert counts(measure([a_run(replies)])) == (right, 1)


@pytest.mark.parametrize(("page", "right"), [(2, 1), (3, 0)])
def test_the_place_is_the_one_that_the_suite_knows(page: int, right: int) -> None:
    """A passage known by its words must have the expected page."""
    expected = {"document": "contrat.pdf", "contains": "frais de déplacement", "page": page}

    assert counts(measure([a_run(evidence=[expected])])) == (right, 1)


def test_without_citation_nothing_is_measured() -> None:
    """The empty case has no value."""
    assert measure([a_run(saying(BODY.replace(POINT, "")))]).value is None

"""Whether nobody can be identified in public."""

import pytest

from amiable.harness.metrics.identity_kept import measure
from amiable.model.case import Client
from amiable.model.replies import Replies
from amiable.model.words import Channel
from tests.builders import a_case
from tests.harness.runs_builders import a_run, counts
from tests.interfaces.replies_builders import a_draft, a_reviewed_draft, some_replies


def in_public(body: str) -> Replies:
    """Give a run whose answer stands under a review of Marie Gagnon, baker."""
    client = Client(name="Marie Gagnon", aliases=("Boulangerie du Port",))
    case = a_case(channel=Channel.PUBLIC_REVIEW, client=client)
    return some_replies(case=case, drafts=(a_reviewed_draft(a_draft(body)),))


@pytest.mark.parametrize(
    ("body", "right"),
    [
        ("Bonjour, écrivez-moi en privé pour que nous puissions en parler.", 1),
        ("Bonjour Marie, écrivez-moi.", 0),
        ("Bonjour madame GAGNON, écrivez-moi.", 0),
        ("La boulangerie a été livrée.", 0),
        ("Bonjour, la facture est de 60 $.", 0),
        ("Bonjour, votre message du 12 mai m’attriste.", 0),
        ("Bonjour. Karine Tremblay", 1),
    ],
)
def test_no_name_and_no_figure_stands_in_public(body: str, right: int) -> None:
    """The user's own name may."""
    assert counts(measure([a_run(in_public(body))])) == (right, 1)


def test_a_citation_stands_in_no_public_answer() -> None:
    """Whatever it says."""
    replies = some_replies(case=a_case(channel=Channel.SOCIAL))

    assert measure([a_run(replies)]).misses == ("a-case (balanced): cites the case in public",)


def test_private_letters_are_not_measured() -> None:
    """The empty case has no value."""
    assert measure([a_run()]).value is None

"""What a Python program may import from amiable, typed and documented."""

import pathlib

import pytest

import amiable
from amiable.model.words import Channel, Language, Verdict

KARINE = pathlib.Path(__file__).parents[1] / "examples" / "karine-marie"


@pytest.mark.parametrize("name", amiable.__all__)
def test_every_public_name_is_there_and_documented(name: str) -> None:
    """Each loads its room at first use."""
    assert getattr(amiable, name).__doc__


def test_an_unknown_name_is_an_attribute_error() -> None:
    """As of any module."""
    with pytest.raises(AttributeError, match="nonsense"):
        _ = amiable.nonsense


def test_a_case_is_loaded_and_answered() -> None:
    """The main job in two lines."""
    replies = amiable.draft_replies(amiable.load_case(KARINE))

    assert replies.drafts[0].review.verdict is Verdict.PASS
    assert "article 4.2 (page 2)" in replies.drafts[0].draft.body


def test_a_document_is_read_and_searched() -> None:
    """The passage with its article and page, found in everyday words."""
    document = amiable.read_document(KARINE / "documents" / "contrat.pdf")
    best = amiable.Index(document.passages).search("qui paie l’essence ?", 3)

    assert "4.2" in {passage.locator.article for passage in best if passage.locator}


def test_a_text_is_reviewed() -> None:
    """An insult is stopped, and so is the client's name in public."""
    insult = amiable.review_text("Vous êtes un incapable.", language=Language.FR)
    leak = amiable.review_text("Marie Gagnon refuse de payer.", channel=Channel.PUBLIC_REVIEW, client=["Marie Gagnon"])

    assert insult.verdict is Verdict.BLOCK
    assert leak.verdict is Verdict.BLOCK


def test_passages_can_be_made_by_hand() -> None:
    """With the fields of the design, in its order."""
    passage = amiable.Passage("Le solde est dû.", 0, 16, amiable.Locator(page=1, article="3"), "contrat.pdf")

    assert [passage] == amiable.Index([passage]).search("solde", 1)

"""What becomes a passage of a contract, and which article it has."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from amiable.documents.clauses import cut_clauses
from amiable.documents.reading import Reading
from amiable.model.document import Locator, Passage

_PIECES = st.sampled_from(
    [
        "Article 1 – Objet", "ARTICLE 2 : Prix", "4.2 Travel.", "(a) item", "i) romain", "12 mai 2026", "§ 3",
        "Annexe A", "Schedule 1", "IV. Garantie", "A.1 Tarif", "## Titre", "- puce", "4. b) sous", "\n", "\n\n", "\r\n",
        "Le client paie. Il signe.", "Fait à Montréal", "1.", "99999999999", "\u200b", "\u2028", "\f", "…", "é" * 950,
    ],
)  # fmt: skip


def _passages(text: str) -> tuple[Passage, ...]:
    return cut_clauses(Reading(text), "contrat.txt")


def _articles(text: str) -> list[str | None]:
    return [(passage.locator or Locator()).article for passage in _passages(text)]


@settings(max_examples=80, deadline=None)
@given(st.lists(_PIECES | st.text(max_size=40), max_size=30), st.sampled_from(["\n", " ", "\r\n", "\n\n"]))
def test_every_passage_is_a_place_in_the_text(pieces: list[str], joint: str) -> None:
    """Whatever the text, `text[start:end]` is the passage, in order, and nothing is empty."""
    text = joint.join(pieces)

    passages = _passages(text)

    assert all(text[each.start : each.end] == each.text and each.text.strip() for each in passages)
    assert all(one.end <= after.start for one, after in pairwise(passages))

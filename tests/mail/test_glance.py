"""The cheap look that spares most mail the close one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amiable.mail.glance import may_quote
from amiable.mail.own_words import own_spans
from amiable.mail.unfolding import unfold
from tests.mail.test_own_words import BLOCKS, HEADS, LINES

SEPARATORS = [
    "-----Message d’origine-----",
    "Begin forwarded message:",
    "Début du message réexpédié :",
    "Anfang der weitergeleiteten Nachricht:",
    "##- Please type your reply above this line -##",
    "Répondez au-dessus de cette ligne",
]


@pytest.mark.parametrize("head", [*HEADS.values(), *BLOCKS.values(), *SEPARATORS, " > cité", "\u200e> x"])
def test_every_head_mark_and_separator_is_worth_a_closer_look(head: str) -> None:
    """What it keeps from the close look would be judged as the writer's own."""
    assert may_quote(f"Bonjour,\n\n{head}\nJe ne paierai pas.")


@given(st.lists(st.one_of(LINES, st.text(max_size=30)), max_size=8))
def test_no_history_is_kept_from_the_close_look(lines: list[str]) -> None:
    """Where it sees nothing, nothing is there."""
    text = "\n".join(lines)

    told = unfold(text)

    assert may_quote(text) or not (told.history or told.marks)
    assert may_quote(text) or own_spans(text) == list(told.own)


@pytest.mark.parametrize(
    "text",
    [
        "Bonjour,\n\nVoici ce qui reste dû : 400 €. De votre côté, que proposez-vous ?\n\nCordialement,\nKarine",
        "Dear Sophie,\n\nFrom what I see, it is paid. Prices: 5 > 3; a -> b.\n\nRegards,\nKarine",
    ],
)
def test_an_everyday_mail_is_spared_it(text: str) -> None:
    """Colons, arrows and words of every day are no signs."""
    assert not may_quote(text)

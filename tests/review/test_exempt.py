"""What is quoted or signed is exempt from tone, never from confidentiality."""

import pytest

from amiable.mail.eml import read_mail
from amiable.model.words import Channel, Verdict
from amiable.review.text import review_text

HISTORY = "Merci de votre message.\n\nLe 12 mars 2026 à 14:07, {} <s@x.example> a écrit :\n\n> {}\n"
SIGNED = "Merci de votre message.\n\n-- \nStudio K, agence de {}\n{}\n"
BELOW = "Merci.\n\n-----Message d’origine-----\nDe : {}\nEnvoyé : 12 mars 2026 14:07\nÀ : K\nObjet : avis\n\n{}\n"


@pytest.mark.parametrize("text", [HISTORY, SIGNED, BELOW], ids=["history", "signature", "original"])
def test_the_name_of_the_client_is_found_wherever_strangers_read_it(text: str) -> None:
    """The whole of a public text is public."""
    found = review_text(
        text.format("Sophie Leroux", "Merci d’avance."), channel=Channel.PUBLIC_REVIEW, client=["Sophie Leroux"]
    )

    assert "C301" in {each.code for each in found.findings}


@pytest.mark.parametrize("text", [HISTORY, BELOW], ids=["history", "original"])
def test_a_card_number_in_the_history_is_found_in_private_too(text: str) -> None:
    """An answer that quotes it sends it once more."""
    found = review_text(text.format("Sophie", "Voici ma carte : 4111 1111 1111 1111."), channel=Channel.EMAIL)

    assert "C304" in {each.code for each in found.findings}


@pytest.mark.parametrize("text", [HISTORY, BELOW], ids=["history", "original"])
def test_an_insult_of_somebody_else_is_not_the_writers(text: str) -> None:
    """They wrote it, not you."""
    found = review_text(text.format("Sophie", "Vous êtes un escroc et un menteur."), channel=Channel.EMAIL)

    assert not [each.code for each in found.findings if each.code.startswith("T")]


PAGE = (
    "Subject: Facture\nContent-Type: text/html; charset=utf-8\n\n"
    '<style>.x {{display: none}}</style><div class="x">Vous êtes un escroc.</div><p>Bonjour,</p><p>{}</p>'
    '<p style="color: #fff">Menteur.</p><p>Cordialement,</p><blockquote type="cite">Vous êtes une voleuse.</blockquote>'
)


@pytest.mark.parametrize(
    ("shown", "verdict"), [("Le solde reste dû.", Verdict.PASS), ("Vous êtes un escroc et un menteur.", Verdict.BLOCK)]
)
def test_a_mail_in_html_alone_is_judged_by_what_its_reader_sees(shown: str, verdict: Verdict) -> None:
    """Neither hidden words nor quoted ones count, and the visible ones do."""
    mail = read_mail(PAGE.format(shown).encode())

    assert review_text(mail.text, channel=Channel.EMAIL).verdict is verdict

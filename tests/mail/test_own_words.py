"""Who wrote what in one mail."""

import datetime as dt
import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amiable.mail.own_words import own_spans
from amiable.mail.unfolding import split_history, unfold

HEADS = {
    "gmail fr-CA": "Le mar. 12 mai 2026 à 10 h 03, Marie Gagnon <marie@x.ca> a écrit :",
    "gmail fr": "Le mar. 12 mai 2026 à 10:03, Marie Gagnon <marie@x.ca> a écrit\u00a0:",
    "ios fr": "Le 12 mai 2026 à 10:03, Marie Gagnon <marie@x.ca> a écrit :",
    "broken ios fr": "Le 12 mai 2026 à 10:03, Marie Gagnon\n<marie@x.ca> a écrit :",
    "broken verb": "Le mardi 12 mai 2026 à 10:03, Marie Gagnon <marie@x.ca> a\nécrit :",
    "thunderbird fr": "Le 12/05/2026 à 10:03, Marie Gagnon a écrit :",
    "yahoo fr": "Le mardi 12 mai 2026 à 10:03:22 UTC−4, Marie Gagnon <marie@x.ca> a écrit :",
    "gmail en": "On Tue, May 12, 2026 at 10:03 AM Marie Gagnon <marie@x.ca> wrote:",
    "apple en": "On May 12, 2026, at 10:03 AM, Marie Gagnon <marie@x.ca> wrote:",
    "broken apple": "On May 12, 2026,\nat 10:03 AM,\nMarie Gagnon <marie@x.ca>\nwrote:",
    "british": "On 12 May 2026 at 10:03, Marie Gagnon wrote:",
    "iso": "On 2026-05-12 10:03, Marie Gagnon wrote:",
    "old gmail": "2026-05-12 10:03 GMT-04:00 Marie Gagnon <marie@x.ca>:",
    "german": "Am 12.05.2026 um 10:03 schrieb Marie Gagnon <marie@x.ca>:",
    "kmail fr": "Le mardi 12 mai 2026, 10:03:22 CEST Marie Gagnon a écrit :",
    "name first fr": "Marie Gagnon a écrit le 12/05/2026 à 10:03 :",
    "web mail fr": '12 mai 2026 10:03 "Marie Gagnon" <marie@x.ca> a écrit:',
    "stamp behind": "Marie Gagnon <marie@x.ca> (Tue 12 May 2026 10:03:22 CEST):",
    "zoho": "---- On Tue, 12 May 2026 10:03:22 -0400 Marie Gagnon <marie@x.ca> wrote ----",
}


def words(text: str, sender: str = "") -> str:
    """Own words as one text."""
    return " ".join(text[start:end] for start, end in own_spans(text, sender))


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
@pytest.mark.parametrize("quoted", ["> Je ne paierai pas.\n> Ni demain.", "Je ne paierai pas.\nNi demain."])
def test_a_top_posted_answer_is_told_from_its_history(head: str, quoted: str) -> None:
    """With quote marks and without, whatever the program wrote above."""
    text = f"Bonjour Marie,\n\nOui.\n\n{head}\n\n{quoted}\n"

    history = split_history(text)

    assert words(text) == "Bonjour Marie,\n\nOui."
    assert [(each.sender, each.date) for each in history] == [("Marie Gagnon", dt.date(2026, 5, 12))]
    assert text[history[0].span.start : history[0].span.end].startswith("Je ne paierai pas.")
    assert text[history[0].span.start : history[0].span.end].endswith("Ni demain.")


BLOCKS = {
    "outlook fr": "De : Marie Gagnon <marie@x.ca>\nEnvoyé : mardi 12 mai 2026 10:03\nÀ : Karine\nObjet : Facture",
    "outlook fr nbsp": "De\u00a0: Marie Gagnon\nEnvoyé\u00a0: 12 mai 2026 10:03\nÀ\u00a0: K\nObjet\u00a0: Facture",
    "outlook en": "From: Marie Gagnon <marie@x.ca>\nSent: Tuesday, May 12, 2026 10:03 AM\nTo: K\nSubject: Facture",
    "bold": "*From:* Marie Gagnon\n*Sent:* May 12, 2026\n*To:* K <k@x.ca>\n*Subject:* Facture",
    "rule above": "________________________________\nDe : Marie Gagnon\nEnvoyé : 12 mai 2026\nÀ : K\nObjet : Facture",
    "original": "-----Message d’origine-----\nDe : Marie Gagnon\nEnvoyé : 12 mai 2026\nÀ : K\nObjet : Facture",
    "original en": "-----Original Message-----\nFrom: Marie Gagnon\nSent: May 12, 2026\nTo: K\nSubject: Facture",
    "forwarded": "---------- Forwarded message ---------\n"
    "From: Marie Gagnon <m@x.ca>\nDate: Tue, May 12, 2026 at 10:03 AM\n"
    "Subject: Facture\nTo: K <k@x.ca>",
    "transféré": "---------- Message transféré ----------\n"
    "De : Marie Gagnon\nDate : 12 mai 2026 à 10:03\nObjet : Facture\nÀ : K",
    "apple forward": "Début du message transféré :\n\n"
    "De: Marie Gagnon <m@x.ca>\nObjet: Facture\nDate: 12 mai 2026 à 10:03:00\nÀ: K",
    "yahoo": "      De : Marie Gagnon <m@x.ca>\n À : K <k@x.ca>\n"
    " Envoyé le : Mardi 12 mai 2026 10h03\n Objet : Facture",
    "long list": "From: Marie Gagnon\nSent: 12 May 2026 10:03\n"
    "To: A <a@x.ca>; B <b@x.ca>;\n  C <c@x.ca>\nSubject: Facture",
}


@pytest.mark.parametrize("block", BLOCKS.values(), ids=BLOCKS)
def test_a_block_of_header_fields_opens_a_quoted_message(block: str) -> None:
    """Outlook, Yahoo and forwards, in both languages."""
    text = f"Voir plus bas.\n\n{block}\n\nJe ne paierai pas.\n"

    history = split_history(text)

    assert words(text) == "Voir plus bas."
    assert [(each.sender, each.date, each.subject) for each in history] == [
        ("Marie Gagnon", dt.date(2026, 5, 12), "Facture")
    ]
    assert text[history[0].span.start : history[0].span.end] == "Je ne paierai pas."


def test_history_is_unfolded_to_its_last_message() -> None:
    """Three levels of marks, three messages, newest first."""
    text = (
        "Voici.\n\nOn Dec 15, 2025, at 2:00 PM, Jane Doe <jane@x.com> wrote:\n> Thanks.\n>\n"
        "> On Dec 14, 2025, at 10:00 AM, Bob Smith <bob@x.com> wrote:\n> > To clarify:\n> >\n"
        "> > On Dec 13, 2025, at 3:30 PM, Alice <alice@x.com> wrote:\n> > > What is best?\n"
    )

    assert [(each.sender, each.date and each.date.day) for each in split_history(text)] == [
        ("Jane Doe", 15),
        ("Bob Smith", 14),
        ("Alice", 13),
    ]


def test_a_chain_of_blocks_without_marks_is_unfolded() -> None:
    """Outlook stacks one below the other."""
    second = BLOCKS["outlook en"].replace("Marie Gagnon", "Karine").replace("May 12", "May 11")
    text = f"Oui.\n\n{BLOCKS['outlook fr']}\n\nNon.\n\n{second}\n\nPeut-être.\n"

    assert [(each.sender, text[each.span.start : each.span.end]) for each in split_history(text)] == [
        ("Marie Gagnon", "Non."),
        ("Karine", "Peut-être."),
    ]


def test_answers_between_the_lines_are_own_words_and_the_quoted_message_is_one() -> None:
    """Interleaved answers."""
    text = f"{HEADS['ios fr']}\n> Et les 60 $ ?\n\nIls sont prévus.\n\n> Et l’album ?\n\nEn juin.\n"

    history = split_history(text)

    assert words(text) == "Ils sont prévus. En juin."
    assert [[text[start:end] for start, end in each.spans] for each in history] == [["Et les 60 $ ?", "Et l’album ?"]]


def test_a_bottom_posted_answer_is_own_words() -> None:
    """Below the quotation."""
    assert words(f"{HEADS['gmail en']}\n> Hi\nHello there") == "Hello there"


def test_an_answer_below_a_head_whose_marks_got_lost_is_own_words() -> None:
    """Else nothing of the writer would be left, and nothing checked."""
    assert words(f"{HEADS['gmail en']}\n\nYou liar.") == "You liar."


def test_a_draft_that_was_pasted_with_its_own_fields_is_own_words() -> None:
    """A forward without a comment holds none."""
    assert words("De : Karine\nÀ : Marie\nObjet : Facture\n\nVous mentez.\n") == "Vous mentez."
    assert words("---------- Message transféré ----------\nDe : K\nObjet : Facture\n\nVous mentez.\n") == ""


@pytest.mark.parametrize(
    "text",
    [
        "On the surface, this looks like a quote header but it's not.",
        "Le 12 mai, vous m’avez écrit :\nje vous réponds.",
        "On May 12 you wrote:\nI answer.",
        "Voici.\n\nMarie <m@x.ca> toujours en retard de trois factures a écrit :\nje paierai.",
        "Voici.\n\nMarie ment depuis le 12 mai 2026 à 10:03 :\nelle a tout reçu.",
        "Envoyé : la facture.\nÀ : faire signer.\nDe : nouveau rien reçu.",
        "Voilà.\n\n-- \nVous êtes un escroc.",
        "Voilà.\n\nCordialement,\n\nConnard",
        "Voilà.\n\nFinal Warning",
        "Ce message est confidentiel, et si vous le montrez à un autre destinataire, je vous poursuivrai en justice.",
        "Pensez à l’environnement de travail de mes employés, que vous insultez.",
        "Oui.\n\nEnvoyé de mon iPhone, bande de nuls",
        "From: our database, not From: external sources.",
        "Voici la liste :\n- un\n- deux",
        "De : rien",
        "----\n\nThe dashes above are markdown.\n\n----\n\nMore.",
        "And here is a fix -- this is not a signature.",
        "Menteur",
        "C’est honteux.\n\nMenteur",
        "Thanks for nothing.\n\n-- \n" + "\n".join(f"Ligne {number} de la suite." for number in range(20)),
        "Sent from my office yesterday, you got the invoice and you know it.",
        "You said it.\n\n--\nYou are a thief and a liar.",
    ],
)
def test_what_merely_looks_like_history_or_signature_stays(text: str) -> None:
    """Leaving out too much would blind the check."""
    assert "".join(words(text).split()) == "".join(text.split())


@pytest.mark.parametrize(
    "ending",
    [
        "-- \nKarine Tremblay\nPhotographe, depuis 2010",
        "--\nKarine\nphoto@x.ca",
        "—\nKarine Tremblay\n@karine",
        "Envoyé de mon iPhone",
        "Envoyé depuis mon téléphone Android",
        "Envoyé à partir de Outlook pour iOS",
        "Sent from my iPhone",
        "Sent from Mail for Windows 10",
        "Get Outlook for iOS<https://aka.ms/x>",
        "Karine Tremblay\n514 555-0199",
        "Karine Tremblay\nPhotographe\nTél. : 514 555-0199\nwww.x.ca",
        "________________________________________\nKarine Tremblay\n1717 rue X\ntel: 202-715-7098",
        "Ce message est confidentiel et réservé à son destinataire. Si vous l’avez reçu par erreur, détruisez-le.",
        "CONFIDENTIALITY NOTICE: This e-mail is intended only for the addressee and may be privileged.",
        "Pensez à l’environnement avant d’imprimer ce courriel.",
    ],
)
def test_what_ends_a_mail_without_being_its_words_is_left_out(ending: str) -> None:
    """Signatures, device lines, disclaimers."""
    assert words(f"Les frais sont prévus.\n\n{ending}\n") == "Les frais sont prévus."


@pytest.mark.parametrize("close", ["Cordialement,", "Merci d’avance", "Best regards,", "Thanks,"])
def test_a_formula_stays_and_the_name_below_it_goes(close: str) -> None:
    """Courtesy is own words; who signs is not."""
    text = f"Les frais sont prévus.\n\n{close}\n\nKarine Tremblay\nPhotographe\n514 555-0199\n"

    assert words(text).split("\n") == ["Les frais sont prévus.", "", close]


def test_a_lone_first_name_is_a_signature_where_the_sender_is_known() -> None:
    """Without that knowledge it stays: it might be an insult."""
    text = "Les frais sont prévus.\n\nKarine\n"

    assert words(text, sender="Karine Tremblay") == "Les frais sont prévus."
    assert words(text).endswith("Karine")


LINES = st.sampled_from(
    [
        *HEADS.values(),
        *BLOCKS.values(),
        "> cité",
        ">> > plus",
        "",
        " ",
        "-- ",
        "Merci,",
        "Karine",
        "Bonjour\r",
        ">",
        "\u200e> x",
    ]
)


@given(st.lists(st.one_of(LINES, st.text(max_size=30)), max_size=12))
def test_every_place_is_within_the_text_trimmed_and_apart(lines: list[str]) -> None:
    """Own words never overlap each other or a quoted message."""
    text = "\n".join(lines)

    told = unfold(text)

    taken = sorted([*told.own, *(span for each in told.history for span in each.spans)])
    assert all(0 <= span.start < span.end <= len(text) for span in taken)
    assert all(before.end <= after.start for before, after in itertools.pairwise(taken))
    assert all(text[span.start : span.end].strip() for span in taken)


@pytest.mark.parametrize(
    "hostile",
    [
        "> x\n" * 100_000,
        ">" * 1_000_000,
        "\n".join(">" * (depth % 40) + " x" for depth in range(30_000)),
        ": " + " " * 50_000 + "x",
        "From: a\nDate: 1\n" * 20_000,
        "Le Le Le " * 100_000,
        "Le 12 mai a écrit\n" * 30_000,
        "Le 12 mai 2026, M <m@x.example> a écrit :\n" * 20_000,
        "--\n" * 50_000,
        "Marie\n" * 50_000,
        "Envoyé de mon iPhone\n\n" * 20_000,
        "Ce message est confidentiel.\n\n" * 20_000,
        "a" * 1_000_000,
    ],
    ids=lambda hostile: f"{hostile[:18]!r}",
)
def test_no_text_takes_more_than_its_share_of_time(hostile: str) -> None:
    """The gate has ten seconds for everything."""
    start = time.process_time()

    own_spans(hostile)

    assert time.process_time() - start < 3

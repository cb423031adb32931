"""What a handful of files shows of a new case: every proposal, and every silence."""

import pathlib
from decimal import Decimal

import pytest

from amiable.documents.read_document import read_all
from amiable.evidence.intake import Intake, propose
from amiable.model.money import Money
from amiable.model.words import Address, Channel, Jurisdiction, Kind, Language

CONTRAT = """\
CONTRAT DE SERVICES

Entre Nadia Roy, graphiste, exerçant à Laval, ci-après « la Graphiste », et {client}, ci-après « le Client ».

Article 1. Objet
La Graphiste dessine l’identité visuelle du Client en trois propositions, remises par courriel.

Article 2. Prix
Le prix est de 1 800 $, payable en deux versements égaux.

Article 3. Frais d’impression
Les frais d’impression des maquettes sont de 95 $ et s’ajoutent au prix.

Article 4. Loi
{law}
"""
COURRIEL = """\
From: {sender}
To: {to}
Date: Tue, 05 May 2026 10:00:00 -0400
Subject: Facture
MIME-Version: 1.0
Content-Type: text/plain; charset="utf-8"
Content-Transfer-Encoding: 8bit

{text}
"""
QUEBEC = "Le présent contrat est régi par les lois du Québec."
LETTER = "Bonjour,\n\nJe refuse de payer 95 $ de frais d’impression, ce n’était pas compris.\n\nMerci"


def taken(folder: pathlib.Path, **files: str) -> Intake:
    """Give what these files show; a name's last part is its suffix, `contrat_txt` for contrat.txt."""
    paths = []
    for name, text in files.items():
        path = folder / ".".join(name.rsplit("_", 1)).replace("__", " ")
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    documents, unread = read_all(paths)
    assert unread == []
    return propose(documents, paths)


def a_contract(client: str = "Luc Bédard", law: str = QUEBEC) -> str:
    """A designer's contract."""
    return CONTRAT.format(client=client, law=law)


def a_mail(text: str = LETTER, sender: str = "Luc Bédard <luc@exemple.org>", to: str = "nadia@exemple.org") -> str:
    """A client's mail."""
    return COURRIEL.format(sender=sender, to=to, text=text)


def test_the_clause_that_states_the_sum_says_what_it_is_for(tmp_path: pathlib.Path) -> None:
    """The kind is that of the fee, not of the refusal; the place is that of the law."""
    intake = taken(tmp_path, contrat_txt=a_contract(), message_eml=a_mail())

    assert (intake.amount, intake.is_vouched) == (Money(Decimal(95), "CAD"), True)
    assert intake.what == "frais d’impression"
    assert (intake.language, intake.jurisdiction, intake.channel) == (Language.FR, Jurisdiction.QC, Channel.EMAIL)
    assert (intake.people.me, intake.people.role, intake.people.client) == ("Nadia Roy", "graphiste", "Luc Bédard")
    assert intake.people.aliases == ("luc@exemple.org",)


def test_a_sum_that_only_the_client_names_is_not_vouched_for(tmp_path: pathlib.Path) -> None:
    """They may ask for anything; the letter must not take it for a fact."""
    text = "Bonjour,\n\nJe veux que vous me remboursiez 640 $, votre travail est bâclé.\n"

    intake = taken(tmp_path, contrat_txt=a_contract(), message_eml=a_mail(text))

    assert (intake.amount, intake.is_vouched, intake.what) == (Money(Decimal(640), "CAD"), False, "")


def test_a_sum_on_the_user_s_own_mail_is_vouched_for(tmp_path: pathlib.Path) -> None:
    """With the thing that stands before it."""
    text = (
        "Bonjour,\n\nJe ne vois pas d’où viennent ces 40 $.\n\nLuc\n\n"
        "Le 4 mai 2026 à 09:00, Nadia Roy <nadia@exemple.org> a écrit :\n"
        "> Bonjour,\n>\n> Voici le détail : les trois propositions et la livraison (40 $).\n>\n> Nadia\n"
    )

    intake = taken(tmp_path, message_eml=a_mail(text))

    assert (intake.amount, intake.is_vouched, intake.what) == (Money(Decimal(40), "CAD"), True, "livraison")
    assert intake.people.me == "Nadia Roy"


@pytest.mark.parametrize(
    ("law", "jurisdiction"),
    [
        (QUEBEC, Jurisdiction.QC),
        ("Le contrat est soumis au droit français.", Jurisdiction.FR),
        ("Ce contrat est soumis au droit belge.", Jurisdiction.OTHER),
        ("This contract is governed by the laws of England and Wales.", Jurisdiction.UK),
        ("This contract is governed by the laws of Vermont.", Jurisdiction.OTHER),
        ("Les parties se parlent d’abord.", Jurisdiction.QC),
    ],
)
def test_the_law_of_the_contract_is_the_place(law: str, jurisdiction: Jurisdiction, tmp_path: pathlib.Path) -> None:
    """A law that amiable does not know is another one; where none is named, language and currency tell."""
    assert taken(tmp_path, contrat_txt=a_contract(law=law), message_eml=a_mail()).jurisdiction is jurisdiction


@pytest.mark.parametrize(
    ("party", "text", "salutation"),
    [
        ("M. Luc Bédard", "Bonjour,\n\nJe refuse de payer.\n", "Bonjour Monsieur Bédard"),
        ("Mme Luce Bédard", "Bonjour,\n\nJe refuse de payer.\n", "Bonjour Madame Bédard"),
        ("M. Luc Bédard", "Bonjour Nadia,\n\nJe refuse de payer.\n", ""),
        ("Luc Bédard", "Bonjour Madame Roy,\n\nJe refuse de payer.\n", "Bonjour"),
        ("Luc Bédard", "Bonjour,\n\nJe refuse de payer.\n", ""),
    ],
)
def test_the_salutation_fits_how_the_client_writes(
    party: str, text: str, salutation: str, tmp_path: pathlib.Path
) -> None:
    """By title where the contract gives one, unless the client is on first-name terms."""
    mail = a_mail(text, sender=f"{party.split(maxsplit=party.count(' ') - 1)[-1]} <b@exemple.org>")

    intake = taken(tmp_path, contrat_txt=a_contract(party), message_eml=mail)

    assert intake.people.salutation == salutation
    assert intake.people.client == party.removeprefix("M. ").removeprefix("Mme ")


@pytest.mark.parametrize(
    ("sender", "client", "salutation"),
    [
        ("Mr Adrian Hale <a@example.org>", "Adrian Hale", "Dear Mr Hale"),
        ("Accounts Team <a@example.org>", "Accounts Team", "Hello"),
        ("ADRIAN HALE <a@example.org>", "Adrian Hale", ""),
        ("HALE Adrian (Moor Farm) <a@example.org>", "Adrian Hale", ""),
        ("a@example.org", "", "Hello"),
    ],
)
def test_an_english_sender_is_greeted_as_fits(
    sender: str, client: str, salutation: str, tmp_path: pathlib.Path
) -> None:
    """A title is kept, an office and an address have no first name, shouting is undone."""
    text = "Hello,\n\nWe are not going to pay this invoice, the work was late and that is all we have to say.\n"

    people = taken(tmp_path, message_eml=a_mail(text, sender=sender)).people

    assert (people.client, people.salutation) == (client, salutation)


def test_the_addressee_of_the_mail_is_the_user(tmp_path: pathlib.Path) -> None:
    """Before any name in the contract: a firm's contract, a person's mailbox."""
    mail = a_mail(to="Nadia Roy-Lavoie <nadia@exemple.org>")

    assert taken(tmp_path, contrat_txt=a_contract(), message_eml=mail).people.me == "Nadia Roy-Lavoie"


def test_a_mail_that_the_user_sent_last_is_not_the_client_s(tmp_path: pathlib.Path) -> None:
    """The contract tells the sides; what the client wrote stands in the history."""
    text = (
        "Bonjour Luc,\n\nJe regarde cela et je vous reviens.\n\nNadia\n\n"
        "Le 4 mai 2026 à 09:00, Luc Bédard <luc@exemple.org> a écrit :\n"
        "> Je refuse de payer les 95 $ de frais d’impression.\n"
    )
    mail = a_mail(text, sender="Nadia Roy <nadia@exemple.org>", to="Luc Bédard <luc@exemple.org>")

    intake = taken(tmp_path, contrat_txt=a_contract(), message_eml=mail)

    assert (intake.people.me, intake.people.client) == ("Nadia Roy", "Luc Bédard")
    assert intake.message is not None
    assert "Je refuse" in intake.message.passage.text


@pytest.mark.parametrize(
    ("mine", "address"),
    [("Tu auras les maquettes lundi, je t’appelle.", Address.TU), ("Vous aurez les maquettes lundi.", Address.VOUS)],
)
def test_tu_is_said_only_where_the_user_said_it(mine: str, address: Address, tmp_path: pathlib.Path) -> None:
    """The client says « tu » in both."""
    text = (
        "Bonjour Nadia,\n\nTu exagères, je ne paierai pas ta facture.\n\nLuc\n\n"
        f"Le 4 mai 2026 à 09:00, Nadia Roy <nadia@exemple.org> a écrit :\n> {mine}\n"
    )

    assert taken(tmp_path, message_eml=a_mail(text)).people.address is address


def test_a_chat_tells_both_sides_and_one_turn_of_several_messages(tmp_path: pathlib.Path) -> None:
    """The file's name is the client's, whoever spoke last; the sum may stand in the message before the last."""
    chat = (
        "04/05/2026, 09:00 - Priya: Hi Sam, the logo is ready. Balance: £240.\n"
        "05/05/2026, 09:10 - Sam Okafor: I'm not paying the £240 balance.\n"
        "05/05/2026, 09:11 - Sam Okafor: The colours are wrong, we said teal.\n"
    )

    intake = taken(tmp_path, WhatsApp__Chat__with__Sam__Okafor_txt=chat)

    assert (intake.people.me, intake.people.client) == ("Priya", "Sam Okafor")
    assert (intake.amount, intake.is_vouched, intake.what) == (Money(Decimal(240), "GBP"), True, "balance")
    assert (intake.channel, intake.jurisdiction) == (Channel.TEXT_MESSAGE, Jurisdiction.UK)


def test_a_telephone_number_is_no_name(tmp_path: pathlib.Path) -> None:
    """It identifies the client, so it is kept as an alias."""
    chat = (
        "04/05/2026, 09:00 - Priya: Hello, the logo is ready and the balance is now due.\n"
        "05/05/2026, 09:10 - +44 7700 900123: We are not going to pay you for this.\n"
    )

    people = taken(tmp_path, chat_txt=chat).people

    assert (people.client, people.aliases, people.salutation) == ("", ("+44 7700 900123",), "Hello")


def test_dollars_are_those_of_the_place(tmp_path: pathlib.Path) -> None:
    """A contract of Ontario counts in Canadian dollars, in English too."""
    contract = (
        "SERVICE AGREEMENT\n\n1. Price\nThe price is $400.\n\n2. Law\nThe laws of Ontario apply to this agreement.\n"
    )
    mail = a_mail("Hello,\n\nI will not pay the $400, and I think that you know the reason why.\n")

    intake = taken(tmp_path, contract_txt=contract, message_eml=mail)

    assert (intake.amount, intake.jurisdiction) == (Money(Decimal(400), "CAD"), Jurisdiction.OTHER)


def test_a_pasted_mail_names_its_addressee(tmp_path: pathlib.Path) -> None:
    """Header lines that were pasted with the text tell as much as those of a mail."""
    pasted = f"De : Luc Bédard\nEnvoyé : 5 mai 2026 07:12\nÀ : Nadia Roy\nObjet : Facture\n\n{LETTER}\n"

    people = taken(tmp_path, courriel_txt=pasted).people

    assert (people.me, people.client) == ("Nadia Roy", "Luc Bédard")


@pytest.mark.parametrize(
    ("name", "channel"),
    [("post-facebook_txt", Channel.SOCIAL), ("avis-google_txt", Channel.PUBLIC_REVIEW), ("texte_txt", Channel.EMAIL)],
)
def test_the_name_of_a_file_tells_where_it_was_written(name: str, channel: Channel, tmp_path: pathlib.Path) -> None:
    """What strangers read is answered for strangers."""
    text = "Je déconseille cette graphiste : trois mois de retard et un logo que mon fils aurait mieux fait.\n"

    assert taken(tmp_path, **{name: text}).channel is channel


def test_stars_make_a_public_review(tmp_path: pathlib.Path) -> None:
    """A pasted text with a rating is read by strangers; a mail that speaks of stars is not."""
    review = "★☆☆☆☆ Très déçue du logo, en retard et sans âme. À éviter, je ne recommande pas.\n"

    assert taken(tmp_path, avis_txt=review).channel is Channel.PUBLIC_REVIEW
    assert (
        taken(tmp_path, message_eml=a_mail("Je vais vous mettre une étoile, 1/5, pas plus.")).channel is Channel.EMAIL
    )


def test_a_contract_alone_still_names_its_parties(tmp_path: pathlib.Path) -> None:
    """Nothing to answer, nobody in doubt, nothing claimed."""
    intake = taken(tmp_path, contrat_txt=a_contract())

    assert (intake.people.me, intake.people.client) == ("Nadia Roy", "Luc Bédard")
    assert (intake.message, intake.amount, intake.kind) == (None, None, Kind.OTHER)

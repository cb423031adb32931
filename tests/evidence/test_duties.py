"""What a sentence lets or makes a side do."""

import pytest

from amiable.evidence.candidates import Candidate
from amiable.evidence.duties import duties_in
from amiable.evidence.focus import with_sides
from amiable.evidence.lexical import stemmed, terms_of
from amiable.evidence.matter import thing_of
from amiable.evidence.select import select_evidence
from amiable.evidence.sides import CLIENT, ME, sides_of
from amiable.model.case import Client, Me
from amiable.model.words import Ground, Kind, Language
from tests.builders import a_case, a_document, a_passage

FR, EN = Language.FR, Language.EN


def said(words: str, kind: Kind, language: Language, **names: str) -> list[tuple[str, bool]]:
    """Give what is read in a sentence whose sides are named so."""
    found = stemmed(words, language)
    sides = {stemmed(each, language).stems[0]: ME if side == "me" else CLIENT for side, each in names.items()}
    return [(each.words, each.helps) for each in duties_in(with_sides(found, sides), kind, language)]


@pytest.mark.parametrize(
    ("words", "kind", "language", "expected"),
    [
        ("La Consultante peut citer la Société.", Kind.DISCLOSURE, FR, [("Consultante peut", True)]),
        ("La Consultante tient secrets ces plans.", Kind.DISCLOSURE, FR, [("Consultante tient secrets", False)]),
        ("L’une des parties peut y renoncer.", Kind.DISCLOSURE, FR, []),
        ("La Société ne peut exiger de remboursement.", Kind.QUALITY, FR, [("Société ne peut exiger", True)]),
        ("La Société peut exiger un remboursement.", Kind.QUALITY, FR, []),
        ("La Société paie chaque facture.", Kind.PAYMENT_REFUSAL, FR, [("Société paie", True)]),
        ("La Société paie chaque facture.", Kind.QUALITY, FR, []),
        ("The Host may not withhold any sum.", Kind.PAYMENT_REFUSAL, EN, [("Host may not withhold", True)]),
        ("The Cook may not publish the menu.", Kind.DISCLOSURE, EN, [("Cook may not", False)]),
        ("The Cook may publish the menu.", Kind.DISCLOSURE, EN, [("Cook may", True)]),
        ("The Cook may publish the menu.", Kind.QUALITY, EN, []),
        ("Copyright stays with the Cook.", Kind.OWNERSHIP, EN, [("stays with the Cook", True)]),
    ],
)  # fmt: skip
def test_a_side_and_its_verb_tell_for_whom_a_sentence_speaks(
    words: str, kind: Kind, language: Language, expected: list[tuple[str, bool]]
) -> None:
    """In the kinds in which it tells, and as it stands in the sentence."""
    names = {"me": "Consultante", "client": "Société"} if language is FR else {"me": "Cook", "client": "Host"}

    found = said(words, kind, language, **names)

    assert [helps for _, helps in found] == [helps for _, helps in expected]
    assert all(each.startswith(start) for (each, _), (start, _) in zip(found, expected, strict=True))


@pytest.mark.parametrize(
    ("head", "me", "client"),
    [
        ("Entre Anne Roy, ci-après « la Maraîchère », et Luc Petit, ci-après « le Bistrot ».", "maraîchère", "bistrot"),
        ("between Anne Roy (the “Grower”) and Luc Petit (together, the “Kitchen”).", "grower", "kitchen"),
        ("entre Anne Roy (ci-après la Maraîchère) et la société Petit (« le Bistrot »).", "maraîchère", "bistrot"),
    ],
)  # fmt: skip
def test_the_names_that_a_contract_gives_its_parties_are_known(head: str, me: str, client: str) -> None:
    """Whatever trade they are."""
    language = EN if head.startswith("between") else FR
    document = a_document(a_passage(head), language=language)
    case = a_case(me=Me("Anne Roy"), client=Client("Luc Petit"), language=language)

    sides = sides_of(Candidate(document.passages[0], document, language, "EUR"), case)

    assert ME == sides[stemmed(me, language).stems[0]]
    assert CLIENT == sides[stemmed(client, language).stems[0]]


def test_a_contract_in_the_first_person_is_the_users() -> None:
    """« Je » is who works, « vous » who ordered it."""
    text = (
        "Je livre. Je pose. Je range. J’aide. Je pars. Vous payez. Vous signez. Vous restez. Votre choix. Vous voyez."
    )
    document = a_document(a_passage(text))

    sides = sides_of(Candidate(document.passages[0], document, FR, "EUR"), a_case())

    assert (ME, CLIENT) == (sides["je"], sides["vous"])


def test_a_notice_is_judged_by_what_lies_beneath_it() -> None:
    """A formal notice over a defect is a dispute on quality."""
    clause = a_passage("13. Le client ne peut exiger de réfection tant que le défaut n’a pas été constaté.")
    case = a_case(
        kind=Kind.RECEIVED_NOTICE,
        source="Elle me met en demeure de refaire le plateau, dont le défaut vient de l’usage. Réfection exigée.",
    )

    assert Ground.SUPPORTS is select_evidence(case, [a_document(clause)]).exhibits[0].ground


def test_the_right_to_end_helps_the_one_who_ends() -> None:
    """It tells nothing where the client calls off."""
    clause = a_passage("10. La photographe peut mettre fin au contrat moyennant un préavis d’un mois. Résiliation.")
    ending = a_case(kind=Kind.CANCELLATION, source="Je mets fin au contrat, la résiliation est contestée.")
    called_off = a_case(kind=Kind.CANCELLATION, source="Elle annule le contrat, la résiliation est contestée.")

    found = [select_evidence(case, [a_document(clause)]).exhibits[0].ground for case in (ending, called_off)]

    assert [Ground.SUPPORTS, Ground.UNCONFIRMED] == found


def test_a_deposit_for_something_else_is_another_one() -> None:
    """« Dépôt de garantie » and "separate deposit" are not the deposit at issue."""
    deposit = thing_of("deposit", EN, EN)

    assert 0 == deposit.found_in(terms_of("A separate deposit for the stands is refunded.", EN))
    assert 0 < deposit.found_in(terms_of("The deposit is kept; a separate deposit is returned.", EN))


@pytest.mark.parametrize(
    ("words", "kind", "language", "helps"),
    [
        ("La Société prend à sa charge l’envoi.", Kind.EXTRA_FEES, FR, [True]),
        ("La Société ne supporte aucun frais d’envoi.", Kind.EXTRA_FEES, FR, [False]),
        ("La Consultante prend à sa charge l’envoi.", Kind.EXTRA_FEES, FR, [False]),
        ("La Consultante paie l’envoi et le refacture.", Kind.EXTRA_FEES, FR, []),
        ("La Consultante ne conserve que les esquisses.", Kind.OWNERSHIP, FR, []),
        ("La Consultante ne conserve aucun droit.", Kind.OWNERSHIP, FR, [False]),
        ("Si la Société paie en retard, un intérêt court.", Kind.PAYMENT_REFUSAL, FR, []),
        ("La Consultante reprend gratuitement les défauts.", Kind.QUALITY, FR, [False]),
        ("La Consultante reprend les défauts à ses frais.", Kind.QUALITY, FR, [False]),
        ("The Cook keeps no rights.", Kind.OWNERSHIP, EN, [False]),
        ("The Cook shall not bear the postage.", Kind.EXTRA_FEES, EN, [True]),
        ("The Host must not pay for postage.", Kind.EXTRA_FEES, EN, [False]),
        ("If the Host pays late, interest runs.", Kind.PAYMENT_REFUSAL, EN, []),
        ("The Cook repairs any fault at its own expense.", Kind.QUALITY, EN, [False]),
    ],
)
def test_a_denial_turns_a_duty_and_a_condition_says_nothing(
    words: str, kind: Kind, language: Language, helps: list[bool]
) -> None:
    """« ne supporte aucun », "keeps no"; « ne conserve que » only limits, « si la Société paie » only supposes."""
    names = {"me": "Consultante", "client": "Société"} if language is FR else {"me": "Cook", "client": "Host"}

    assert [found for _, found in said(words, kind, language, **names)] == helps

"""Which passage replaces which."""

import pytest

from amiable.evidence.amendments import amended_articles
from amiable.evidence.select import select_evidence
from amiable.model.case import Case, Client, Fact, Me
from amiable.model.document import Document
from amiable.model.evidence import Evidence, Exhibit
from amiable.model.words import DocumentType, Ground, Kind, Language
from tests.builders import a_case
from tests.evidence.exchanges import Said, a_thread
from tests.evidence.long_contracts import a_clause, place, the_web_contract
from tests.evidence.sums import eur


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Le présent avenant remplace l’article 4.2 du contrat.", {"4.2"}),
        ("L’article 4.2 est annulé et remplacé par ce qui suit.", {"4.2"}),
        ("Par dérogation à l’article 3.1, le solde est payable à 60 jours.", {"3.1"}),
        ("Nonobstant les stipulations de l’article 7, …", {"7"}),
        ("This amendment supersedes clause 7.", {"7"}),
        ("Clause 2.5 is deleted and replaced as follows.", {"2.5"}),
        ("Notwithstanding Section 4.1, travel is free of charge.", {"4.1"}),
        ("This letter amends the terms of section 3 of the agreement.", {"3"}),
        ("Article 3 – Solde\nL’article 5.3 du contrat est supprimé et remplacé par ce qui suit.", {"5.3"}),
        ("Section 6.03 of the Agreement is struck out and replaced by the following.", {"6.03"}),
        ("Clause 9 shall now read: “The fee is $90.”", {"9"}),
        ("L’article 3.2 se lit désormais comme suit.", {"3.2"}),
        ("Le Client peut annuler la commande selon l’article 8.1.", set()),
        ("Les modifications prévues à l’article 2.3 sont facturées.", set()),
        ("Subject to clause 7, the Client pays.", set()),
        ("The Client may amend the order. See clause 7.", set()),
        ("Nonobstant toute disposition contraire, …", set()),
    ],
)
def test_only_words_of_replacement_replace(text: str, numbers: set[str]) -> None:
    """A mere reference to a clause is no amendment of it."""
    assert amended_articles(text) == numbers


def the_case() -> Case:
    """Give a dispute on rounds of corrections."""
    return a_case(
        me=Me("Paul Martin", "développeur"), client=Client("Julie Roy"), kind=Kind.SCOPE,
        source="Le client refuse de payer une série de corrections de plus.",
        facts=(Fact("séries de corrections", eur(90)),),
    )  # fmt: skip


def of(evidence: Evidence, document: str, article: str) -> Exhibit:
    """Give the exhibit of that place."""
    for each in evidence.exhibits:
        if each.passage.document == document and each.passage.locator and each.passage.locator.article == article:
            return each
    raise AssertionError(f"{document} {article} is not put forward")


def an_amendment(words: str) -> Document:
    """Give an amendment of one clause."""
    return place("avenant.pdf", Language.FR, a_clause("1", "Corrections", words))


@pytest.mark.parametrize(
    "words",
    [
        "L’article 2.4 du contrat est remplacé : trois séries de corrections sont comprises, puis 90 € la série.",
        "Les séries de corrections au-delà de la deuxième sont désormais facturées 90 €.",
    ],
)
def test_an_amendment_ranks_just_above_what_it_replaces(words: str) -> None:
    """Whether it names the clause or only the thing with another sum."""
    evidence = select_evidence(the_case(), [the_web_contract(), an_amendment(words)])
    amending, amended = of(evidence, "avenant.pdf", "1"), of(evidence, "contrat.pdf", "2.4")

    assert (amending.id, amended.id) == ("e1", "e2")
    assert (amending.amends, amended.amended_by) == ("e2", "e1")
    assert amending.score >= amended.score


def test_what_was_replaced_supports_no_more() -> None:
    """And the user is warned of it."""
    amendment = an_amendment("L’article 2.4 est remplacé : cinq séries de corrections sont comprises.")
    evidence = select_evidence(the_case(), [the_web_contract(), amendment])

    assert of(evidence, "contrat.pdf", "2.4").ground is not Ground.SUPPORTS
    assert any("2.4" in warning and "remplacé" in warning for warning in evidence.warnings)


def test_both_sides_are_shown_where_one_ranks() -> None:
    """An amending clause without a word of the dispute comes with the clause it replaces."""
    evidence = select_evidence(the_case(), [the_web_contract(), an_amendment("L’article 2.4 est supprimé.")])

    assert of(evidence, "avenant.pdf", "1").amends == of(evidence, "contrat.pdf", "2.4").id


def test_within_one_contract_a_special_clause_sets_the_general_one_aside() -> None:
    """« par dérogation à l’article 3.3 » of the same document."""
    special = a_clause(
        "11", "Conditions particulières", "Par dérogation à l’article 3.3, le solde est payable à soixante jours."
    )
    general = a_clause("3.3", "Paiement du solde", "Le solde est payable à trente jours.")
    case = a_case(kind=Kind.PAYMENT_REFUSAL, facts=(Fact("solde", eur(500)),))

    evidence = select_evidence(case, [place("contrat.pdf", Language.FR, general, special)])

    assert of(evidence, "contrat.pdf", "3.3").amended_by == of(evidence, "contrat.pdf", "11").id


def test_a_sum_changed_by_both_sides_in_messages_changes_the_clause() -> None:
    """« 100 € au lieu de 150 € », accepted; a mere proposal changes nothing."""
    proposal = Said("Paul Martin", "2026-06-01", "Je vous propose 100 € par série de corrections au lieu de 150 €.")
    complaint = Said("Julie Roy", "2026-07-01", "Je ne paierai pas.")
    agreed = a_thread(proposal, Said("Julie Roy", "2026-06-02", "D’accord pour 100 €, merci !"), complaint)
    refused = a_thread(proposal, Said("Julie Roy", "2026-06-02", "Je ne suis pas d’accord."), complaint)

    linked = of(select_evidence(the_case(), [the_web_contract(), agreed]), "contrat.pdf", "2.4")
    unlinked = of(select_evidence(the_case(), [the_web_contract(), refused]), "contrat.pdf", "2.4")

    assert linked.amended_by is not None
    assert unlinked.amended_by is None


def test_an_exchange_alone_amends_nothing() -> None:
    """There must be a clause to amend."""
    thread = a_thread(Said("Julie Roy", "2026-06-02", "Ce message remplace l’article 2.4."))

    assert all(each.amends is None for each in select_evidence(the_case(), [thread]).exhibits)
    assert thread.type is DocumentType.EXCHANGE

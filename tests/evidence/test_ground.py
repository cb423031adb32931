"""What a clause does for the user, where code can tell."""

import pytest

from amiable.evidence.select import select_evidence
from amiable.model.case import Case, Client, Fact, Me
from amiable.model.evidence import Exhibit
from amiable.model.words import ClientStatus, Ground, Jurisdiction, Kind, Language
from tests.builders import a_case
from tests.evidence.long_contracts import a_clause, place
from tests.evidence.sums import cad, eur

TRAVEL = a_case(facts=(Fact("frais de déplacement", cad(60)),), source="Frais de déplacement refusés.")


def judged(case: Case, heading: str, words: str, language: Language = Language.FR) -> Exhibit:
    """Give the exhibit of the one clause of a contract."""
    return select_evidence(case, [place("contrat.pdf", language, a_clause("4", heading, words))]).exhibits[0]


@pytest.mark.parametrize(
    ("words", "ground"),
    [
        ("Les frais de déplacement sont de 60 $.", Ground.SUPPORTS),
        ("Les frais de déplacement, de 60 $, ne sont pas compris dans le forfait.", Ground.SUPPORTS),
        ("Les frais de déplacement sont facturés 0,50 $ par kilomètre.", Ground.SUPPORTS),
        ("Les frais de déplacement sont facturés jusqu’à 100 $.", Ground.SUPPORTS),
        ("Le forfait ne comprend pas les frais de déplacement.", Ground.AMBIGUOUS),
        ("Les frais de déplacement sont facturés 45 $.", Ground.AMBIGUOUS),
        ("Les frais de déplacement sont facturés en sus, sur accord préalable du Client.", Ground.AMBIGUOUS),
        ("Les frais de déplacement sont compris dans le prix.", Ground.AGAINST),
        ("Les frais de déplacement sont à la charge du Photographe.", Ground.AGAINST),
        ("Les frais de déplacement ne sont pas facturés en sus.", Ground.AGAINST),
        ("Les frais de déplacement sont compris dans le prix, sauf à plus de 50 km.", Ground.UNCONFIRMED),
        ("Les frais de déplacement du Client sont à sa charge.", Ground.UNCONFIRMED),
        ("Les frais de déplacement sont remboursés sur justificatifs.", Ground.UNCONFIRMED),
    ],
)
def test_a_clause_on_the_fee_is_judged_by_its_words_and_figures(words: str, ground: Ground) -> None:
    """Principle, sum, rate, ceiling, condition, exception, negation and the side that bears it."""
    case = a_case(me=Me("Karine Tremblay", "photographe"), facts=TRAVEL.facts, source=TRAVEL.source)

    assert judged(case, "", words).ground is ground


@pytest.mark.parametrize(
    "words", ["Le transport de l’album est compris dans le prix.", "Le tribunal de Québec est compétent."]
)
def test_a_clause_on_something_else_is_never_for_or_against(words: str) -> None:
    """The phrase is there, the thing is not."""
    evidence = select_evidence(TRAVEL, [place("contrat.pdf", Language.FR, a_clause("4", "", words))])

    assert not {Ground.SUPPORTS, Ground.AGAINST} & {each.ground for each in evidence.exhibits}


def test_a_heading_can_name_the_thing() -> None:
    """The sentence under it need not repeat it."""
    assert (
        judged(TRAVEL, "Frais de déplacement", "Ils ne sont pas compris et s’élèvent à 60 $.").ground is Ground.SUPPORTS
    )


def test_a_clause_without_a_word_of_the_matter_is_silent() -> None:
    """Where it is put forward at all."""
    case = a_case(facts=(Fact("stationnement", cad(20)),), source="Le tribunal ?", kind=Kind.EXTRA_FEES)

    assert judged(case, "Tribunal", "Le tribunal de Québec est compétent.").ground is Ground.SILENT


@pytest.mark.parametrize(
    ("words", "ground"),
    [
        ("The deposit is non-refundable.", Ground.SUPPORTS),
        ("The deposit is not refundable.", Ground.SUPPORTS),
        ("No refund of the deposit is due.", Ground.SUPPORTS),
        ("The deposit will be refunded in full.", Ground.AGAINST),
        ("The deposit is non-refundable, unless the Contractor cancels.", Ground.UNCONFIRMED),
    ],
)
def test_a_negation_that_belongs_to_a_phrase_does_not_turn_it(words: str, ground: Ground) -> None:
    """« non-refundable » helps; so does « no refund is due »."""
    case = a_case(
        me=Me("Ann Reed"), client=Client("Joe Poe"), language=Language.EN, kind=Kind.CANCELLATION,
        facts=(Fact("deposit"),), source="The client cancelled.",
    )  # fmt: skip

    assert judged(case, "", words, Language.EN).ground is ground


@pytest.mark.parametrize(
    ("jurisdiction", "status", "ground"),
    [
        (Jurisdiction.OTHER, ClientStatus.CONSUMER, Ground.SUPPORTS),
        (Jurisdiction.QC, ClientStatus.COMPANY, Ground.SUPPORTS),
        (Jurisdiction.QC, None, Ground.SUPPORTS),
        (Jurisdiction.QC, ClientStatus.CONSUMER, Ground.UNCONFIRMED),
    ],
)
def test_a_clause_that_the_law_may_empty_is_no_proof(
    jurisdiction: Jurisdiction, status: ClientStatus | None, ground: Ground
) -> None:
    """Towards a consumer, and only where the law of the place is known."""
    case = a_case(
        me=Me("Karine Tremblay", jurisdiction=jurisdiction), client=Client("Marie Gagnon", status=status),
        kind=Kind.CANCELLATION, facts=(Fact("annulation"),), source="Annulation.",
    )  # fmt: skip

    assert judged(case, "Annulation", "En cas d’annulation, la moitié du prix reste due.").ground is ground


@pytest.mark.parametrize(
    ("me", "words"),
    [
        (Me("Karine Tremblay", "photographe"), "Les frais de déplacement sont à la charge du Photographe."),
        (Me("Ivo Lind", "fleuriste"), "Les frais de déplacement sont à la charge du Fleuriste."),
        (Me("Ivo Lind", "sculpteur sur glace"), "Les frais de déplacement sont à la charge du Sculpteur."),
    ],
)
def test_the_user_is_known_by_trade(me: Me, words: str) -> None:
    """Whatever the contract calls them."""
    case = a_case(me=me, facts=(Fact("frais de déplacement", eur(60)),), source="Frais.")

    assert judged(case, "", words).ground is Ground.AGAINST


def test_a_judgement_quotes_what_it_rests_on() -> None:
    """In the language of the case, one line; an unconfirmed passage has none."""
    against = judged(TRAVEL, "", "Les frais de déplacement sont\ncompris dans le prix.")
    open_ = judged(TRAVEL, "", "Les frais de déplacement sont remboursés sur justificatifs.")

    assert against.ground_reason == "On y lit «\u00a0compris dans le prix\u00a0», ce qui ne va pas dans votre sens."
    assert open_.ground_reason == ""


def test_a_fee_is_known_by_what_it_is_for() -> None:
    """« Les déplacements … portées en sus » is about travel fees, under a heading that says so."""
    words = "Les déplacements de la photographe ne sont pas compris dans le prix ; l’essence est portée en sus."

    assert judged(TRAVEL, "Déplacements le jour du mariage", words).ground is Ground.AMBIGUOUS


def test_a_favour_for_another_journey_is_not_held_against_the_user() -> None:
    """Travel to a meeting is offered; travel on the day is at issue."""
    words = "Un rendez-vous a lieu à l’atelier. Le déplacement de la photographe pour ce rendez-vous est offert."

    assert judged(TRAVEL, "Rendez-vous préparatoire", words).ground is Ground.UNCONFIRMED


def test_what_the_contract_cannot_name_is_judged_by_the_clause_on_additions() -> None:
    """A page that nobody ordered stands in no clause; the clause on additional work is the right one."""
    case = a_case(
        me=Me("Grace Ito", "web developer"), client=Client("Nadia Haddad"), language=Language.EN, kind=Kind.SCOPE,
        facts=(Fact("shop page", cad(1200)),), source="The client wants additional work for free.",
    )  # fmt: skip
    words = "Any function that is not listed in Schedule A is additional work. It is not included in the fixed price."

    assert judged(case, "Change orders", words, Language.EN).ground is Ground.SUPPORTS


@pytest.mark.parametrize(
    ("words", "ground"),
    [
        ("La séance annulée la veille est facturée en totalité.", Ground.SUPPORTS),
        ("L’acompte d’une séance annulée n’est pas remboursé.", Ground.UNCONFIRMED),
    ],
)
def test_the_law_for_consumers_is_asked_where_a_sum_is_kept(words: str, ground: Ground) -> None:
    """A missed hour that is charged is no deposit that is kept."""
    case = a_case(
        me=Me("Karine Tremblay", "photographe", Jurisdiction.QC),
        client=Client("Marie Gagnon", status=ClientStatus.CONSUMER),
        kind=Kind.CANCELLATION,
        source="Annulation de la séance.",
    )

    assert judged(case, "Annulation", words).ground is ground

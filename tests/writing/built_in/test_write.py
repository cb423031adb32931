"""Letters of the built-in writer, over every kind of plan: whole, answered, of one piece, and never the same twice."""

import datetime as dt
import itertools
import re
from dataclasses import replace

import pytest

from amiable.language.money import parse_money
from amiable.model.case import Case, Client
from amiable.model.document import Passage
from amiable.model.draft import Part, RenderedDraft
from amiable.model.evidence import Evidence
from amiable.model.plan import Plan
from amiable.model.words import Address, Channel, DocumentType, Ground, Kind, Language, Path, Stance, Verdict
from amiable.plan.build import build_plan
from amiable.plan.tokens import render
from amiable.review.engine import review
from amiable.review.subject import subject_of_text
from amiable.writing.built_in.write import write
from tests.builders import a_case, a_document, a_fact, a_message, a_passage, an_evidence, an_exhibit, an_offer

TODAY = dt.date(2026, 11, 24)
MESSAGES = {
    Language.FR: (
        (
            "C’est inadmissible !! Je refuse de payer, ce n’est pas dans le contrat et vous m’aviez dit que c’était "
            "compris. Remboursez-moi. Sinon je vais au tribunal, mon avocat vous écrira et je laisse un avis."
        ),
        (
            "Je suis déçue. Le résultat a des défauts et vous êtes en retard. Pourriez-vous corriger le texte et me "
            "faire une remise ? Quand aurai-je les photos ? J’attends votre réponse."
        ),
        "Pourriez-vous m’expliquer ce montant ? J’ai déjà payé la moitié. Je voudrais aussi les fichiers sources.",
    ),
    Language.EN: (
        (
            "This is outrageous!! I refuse to pay, it’s not in the contract and you told me it was included. "
            "Refund me. Otherwise I’ll see you in court, my solicitor will write and I’ll leave a bad review."
        ),
        (
            "I’m disappointed. The result has errors and it’s late. Could you fix the text and give us a discount? "
            "When will we get the photos? I await your reply."
        ),
        "Could you explain this amount? I have already paid half. I would also like the source files.",
    ),
}
CLAUSES = {
    Language.FR: "4.2 Frais de déplacement\nLes frais de déplacement, fixés à 60 $, ne sont pas compris dans le prix.",
    Language.EN: "4.2 Travel fee\nThe travel fee of $60 is not included in the price and is payable by the Client.",
}
OFFERS = {
    Language.FR: an_offer(condition="si vous n’êtes pas en mesure de payer"),
    Language.EN: an_offer(gives="take four photos out", covers="the travel fee", condition="if you cannot pay it"),
}


def a_letter(language: Language, stance: Stance, **overrides: object) -> tuple[RenderedDraft, Plan, Evidence, Case]:
    """One letter about 60 $ of travel; `message` (a number or None), `ground` and `offered` say what is special."""
    message, ground = overrides.pop("message", 0), overrides.pop("ground", Ground.SUPPORTS)
    offered = overrides.pop("offered", True)
    what = "frais de déplacement" if language is Language.FR else "travel fee"
    case = a_case(
        language=language,
        offers=(OFFERS[language],) if offered else (),
        facts=(a_fact(what=what, amount=parse_money("60 CAD")),),
        **overrides,
    )
    clause = a_passage(CLAUSES[language])
    exhibits = (an_exhibit(passage=clause, ground=ground),) if isinstance(ground, Ground) else ()
    text = MESSAGES[language][message] if isinstance(message, int) else None
    evidence = Evidence(exhibits=exhibits, to_answer=a_message(text) if text else None)
    plan = build_plan(case, evidence, (a_document(clause, language=language),), today=TODAY, stance=stance)
    return render(write(plan), plan), plan, evidence, case


LETTERS = list(itertools.product(Language, Stance, Kind))


@pytest.mark.parametrize(("language", "stance", "kind"), LETTERS)
def test_every_kind_and_stance_gives_a_whole_letter(language: Language, stance: Stance, kind: Kind) -> None:
    """80 to 300 words, nothing raw, a next step with its date, every demand met, whatever client and documents say."""
    for message, ground, path in itertools.product(
        (0, 1, 2, None), (Ground.SUPPORTS, Ground.UNCONFIRMED, Ground.AGAINST, None), (None, Path.FORMAL_NOTICE)
    ):
        letter, plan, *_ = a_letter(language, stance, kind=kind, message=message, ground=ground, path=path)
        met = {demand for sentence in letter.sentences for demand in sentence.answers}

        assert 80 <= len(letter.body.split()) <= 300
        assert not re.search(r"[\[\]{}|]", letter.body.replace("[…]", ""))
        assert plan.tokens["date:deadline"].text in letter.next_step
        assert met >= {each.demand.id for each in plan.answers}


@pytest.mark.parametrize(("language", "stance", "kind"), LETTERS)
def test_the_review_stops_no_letter_of_the_built_in_writer(language: Language, stance: Stance, kind: Kind) -> None:
    """The writer cannot see the rules; they must agree all the same."""
    for message in (0, 1, 2, None):
        letter, plan, evidence, case = a_letter(language, stance, kind=kind, message=message)
        clause = a_document(evidence.exhibits[0].passage, language=language)
        subject = subject_of_text(
            letter.body,
            language=language,
            channel=Channel.EMAIL,
            case=case,
            evidence=evidence,
            documents=(clause,),
            plan=plan,
            draft=letter,
            today=TODAY,
        )
        judged = review(subject)

        assert judged.verdict is not Verdict.BLOCK, judged.findings


@pytest.mark.parametrize("language", Language)
def test_no_letter_says_a_sentence_twice(language: Language) -> None:
    """Nor the same phrase under two headings."""
    for stance, kind, message in itertools.product(Stance, Kind, (0, 1, 2, None)):
        letter, *_ = a_letter(language, stance, kind=kind, message=message)
        said = [letter.body[each.start : each.end] for each in letter.sentences]

        assert len(set(said)) == len(said)


@pytest.mark.parametrize("language", Language)
def test_the_three_stances_are_three_letters(language: Language) -> None:
    """No two share nine tenths of their words."""
    for kind in Kind:
        bodies = [a_letter(language, stance, kind=kind)[0].body for stance in Stance]
        for one, other in itertools.combinations(bodies, 2):
            first, second = one.lower().split(), other.lower().split()
            shared = len(set(first) & set(second)) / max(len(set(first)), len(set(second)))

            assert shared < 0.9


def test_the_same_case_gives_the_same_letter_and_a_seed_another() -> None:
    """Deterministic for one case and seed."""
    plan = a_letter(Language.FR, Stance.BALANCED)[1]
    other = [render(write(replace(plan, seed=f"{number}")), plan).body for number in range(5)]

    assert render(write(plan), plan) == render(write(plan), plan)
    assert len(set(other)) > 1


def test_who_is_right_hears_so_in_the_first_sentence() -> None:
    """Before any argument, and without a citation."""
    letter, *_ = a_letter(Language.FR, Stance.BALANCED, kind=Kind.QUALITY, ground=Ground.AGAINST)
    first = next(each for each in letter.sentences if each.part is Part.ACKNOWLEDGEMENT)

    assert "Vous avez raison" in letter.body[first.start : first.end]
    assert () == letter.citations


def test_tu_is_held_throughout() -> None:
    """Not one « vous » slips in."""
    client = Client(name="Marie Gagnon", salutation="Salut Marie", address=Address.TU)
    for stance, kind, message in itertools.product(Stance, Kind, (0, 1, 2, None)):
        letter, *_ = a_letter(Language.FR, stance, kind=kind, message=message, client=client, offered=False)

        assert not re.search(r"\b(?:vous|votre|vos|\w+-vous)\b", letter.body, re.IGNORECASE)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("channel", [Channel.PUBLIC_REVIEW, Channel.SOCIAL])
def test_in_public_nobody_and_nothing_is_recognised(language: Language, channel: Channel) -> None:
    """No name, figure, date, quote or matter; an invitation to write in private."""
    for stance in Stance:
        letter, *_ = a_letter(language, stance, channel=channel)

        assert not re.search(r"\d|«|“|Marie|Gagnon|Karine|déplacement|travel", letter.body)
        assert re.search("en privé|privately", letter.next_step)
        assert () == letter.citations


def test_a_message_is_cited_by_its_date() -> None:
    """Where there is no contract, the messages are the agreement."""
    text = "ok pour 450 $ avec les deux relectures comprises dans ce prix"
    agreed = replace(a_message(text).passage, document="chat.txt")
    exhibit = an_exhibit(passage=agreed, ground=Ground.SUPPORTS, source_type=DocumentType.EXCHANGE)
    plan = build_plan(a_case(), an_evidence(exhibit), today=TODAY, stance=Stance.BALANCED)

    assert "votre message du 12 mai 2026" in render(write(plan), plan).body.lower()


def test_a_passage_of_another_case_is_not_needed_to_write() -> None:
    """No contract, no message, no offer: still a letter with a next step."""
    plan = build_plan(a_case(kind=Kind.OTHER), Evidence(), today=TODAY)

    assert render(write(plan), plan).next_step


def test_a_passage_longer_than_a_letter_is_quoted_briefly() -> None:
    """The quote never outweighs the letter."""
    text = " ".join(["Les frais de déplacement sont dus pour chaque mariage célébré hors de la ville,"] * 20)
    passage = Passage(text, 0, len(text), a_passage().locator, "contrat.pdf")
    plan = build_plan(a_case(), an_evidence(an_exhibit(passage=passage)), today=TODAY)

    assert len(render(write(plan), plan).body.split()) <= 300

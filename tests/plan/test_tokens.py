"""The renderer: facts enter a sentence as French or English wants them, and their places are known."""

from dataclasses import replace

import pytest

from amiable.model.draft import Draft, Part, Sentence
from amiable.model.plan import Mood, NounPhrase, Plan, Standing, Token
from amiable.model.words import Address, Channel, Kind, Language, Locale, Path, Stance
from amiable.plan.tokens import render

FEES = Token("les frais de déplacement", noun=NounPhrase("frais de déplacement", plural=True))
RETOUCH = Token("la retouche", noun=NounPhrase("retouche", feminine=True))


def a_plan(**tokens: Token) -> Plan:
    """A French plan that holds these tokens (`__` stands for a colon in their names)."""
    return Plan(
        language=Language.FR,
        locale=Locale.FR_CA,
        address=Address.VOUS,
        channel=Channel.EMAIL,
        kind=Kind.EXTRA_FEES,
        path=Path.AMICABLE,
        path_reason="",
        recommended=Stance.BALANCED,
        stance=Stance.BALANCED,
        mood=Mood.CIVIL,
        standing=Standing.SUPPORTED,
        tokens={name.replace("__", ":"): token for name, token in tokens.items()},
    )


def a_draft(*texts: str, part: Part = Part.POINT) -> Draft:
    """One paragraph of these sentences."""
    return Draft(Stance.BALANCED, "", (tuple(Sentence(text, part) for text in texts),))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Au sujet de [[matter]].", "Au sujet des frais de déplacement."),
        ("Je tiens à [[matter]].", "Je tiens aux frais de déplacement."),
        ("[[matter]] sont dus.", "Les frais de déplacement sont dus."),
        ("Je parle de [[matter:this]].", "Je parle de ces frais."),
        ("Ils sont [[matter:agree:prévu]].", "Ils sont prévus."),
        ("[[matter]] [[matter:verb:est|sont]] là.", "Les frais de déplacement sont là."),
        ("Je veux [[matter:them]] régler.", "Je veux les régler."),
    ],
)
def test_a_noun_phrase_contracts_and_agrees(text: str, expected: str) -> None:
    """« de les » is « des », and what goes with a plural is plural."""
    assert expected == render(a_draft(text), a_plan(matter=FEES)).body


def test_a_feminine_singular_agrees() -> None:
    """The gender is the noun's, not the table's default."""
    body = render(
        a_draft("[[matter]] est [[matter:agree:prévu]] ; parlons de [[matter:this]]."), a_plan(matter=RETOUCH)
    ).body

    assert "La retouche est prévue ; parlons de cette retouche." == body.replace("\u00a0", " ")


def test_a_name_elides() -> None:
    """« de Alice » is « d’Alice »."""
    assert "Le message d’Alice." == render(a_draft("Le message de [[client]]."), a_plan(client=Token("Alice"))).body


def test_an_infinitive_keeps_its_object() -> None:
    """« de le refaire » stays, since « le » is a pronoun there."""
    plan = a_plan(offer__1=Token("le refaire sans frais"))

    assert "Je propose de le refaire sans frais." == render(a_draft("Je propose de [[offer:1]]."), plan).body


def test_each_token_has_its_place_in_the_body() -> None:
    """The review can tell what a writer made up from what the plan gave."""
    rendered = render(a_draft("Voici [[amount]].", "Et [[matter]]."), a_plan(amount=Token("60\u00a0$"), matter=FEES))

    assert ["60\u00a0$", "les frais de déplacement"] == [rendered.body[p.start : p.end] for p in rendered.placements]


def test_a_citation_points_at_the_quoted_words() -> None:
    """`body[start:end] == quote`, without the marks."""
    quote = Token("« soixante dollars tout ronds »", exhibit="e1", quote="soixante dollars tout ronds")
    rendered = render(a_draft("On lit [[quote:1]]."), a_plan(quote__1=quote))
    [citation] = rendered.citations

    assert citation.quote == rendered.body[citation.start : citation.end] == "soixante dollars tout ronds"


def test_a_reference_beside_its_quote_is_one_citation() -> None:
    """The place and the words of a passage are cited once."""
    plan = a_plan(locator__1=Token("l’article 4.2", exhibit="e1"), quote__1=Token("« mot »", exhibit="e1", quote="mot"))
    rendered = render(a_draft("[[locator:1]] dit [[quote:1]]."), plan)

    assert ["mot"] == [each.quote for each in rendered.citations]


def test_an_unknown_token_stays_raw_for_the_review() -> None:
    """A writer that invents a token is caught, not helped."""
    assert "Voici [[secret]]." == render(a_draft("Voici [[secret]]."), a_plan()).body


def test_english_neither_contracts_nor_elides() -> None:
    """The same tokens in an English plan."""
    fee = Token("the travel fee", noun=NounPhrase("travel fee"))
    plan = replace(a_plan(matter=fee), language=Language.EN, locale=Locale.EN_GB)

    assert "The travel fee is due; this fee." == render(a_draft("[[matter]] is due; [[matter:this]]."), plan).body


def test_the_next_step_stands_in_the_body() -> None:
    """From its first sentence to its last."""
    draft = Draft(
        Stance.BALANCED,
        "",
        ((Sentence("Un.", Part.POINT),), (Sentence("Deux.", Part.NEXT_STEP), Sentence("Trois.", Part.NEXT_STEP))),
    )

    assert "Deux. Trois." == render(draft, a_plan()).next_step

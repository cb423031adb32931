"""Sentences end where a reader ends them, in letters, contracts and chats of both languages."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amiable.language.sentences import split_sentences


def _sentences(text: str) -> list[str]:
    return [text[span.start : span.end] for span in split_sentences(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Selon l'art. 4.2 du contrat, M. Tremblay doit 60 $.",
        "Conformément à l’art. 12, les frais s’ajoutent.",
        "Mme. Gagnon et Me Roy ont signé à 12 h 30.",
        "Il reste 1.250,50 EUR (env. 1 300 $) à payer.",
        "Les frais (p. ex. l’essence, le stationnement, etc.) s’ajoutent.",
        "L’essence, le stationnement, etc., sont facturés.",
        "Voir p. 2, n° 3 et al. 4 du bon no. 12.",
        "Mr. and Mrs. Smith paid $60.50 on Jan. 5.",
        "Some costs, e.g. this one, i.e. fuel, are extra.",
        "The U.S. agreement vs. the Canadian one differs.",
        "J.-P. Roy et J. Tremblay ont signé.",
        "See Sec. 4.2 and No. 12 approx. at p. 3.",
        "Acme Inc. and Studio Ltd. are the parties.",
        "Meet me at 5 p.m. tomorrow.",
        "Écrivez à karine.tremblay@exemple.ca ou voyez www.exemple.ca/a.b pour la suite.",
        "Je comprends… mais je ne suis pas d’accord.",
        "I see... but I disagree.",
        "« Quoi ? » dit-elle au téléphone.",
        "Elle a répondu « Je refuse ! », puis rien.",
        "4. Le client paie les frais.",
        "4.2 Le client paie les frais.",
        "4.2. Le client paie les frais.",
        "a) Le client paie les frais.",
        "Article 4. Frais de déplacement.",
        "Section 4.2. Travel fees.",
        "Vraiment ?!",
        "Non !!!",
        "La version 2.0 est livrée.",
    ],
)
def test_one_sentence_stays_whole(sentence: str) -> None:
    """Abbreviations, decimals, initials, addresses, clause numbers and quoted speech do not cut it."""
    assert [sentence] == _sentences(sentence)
    assert [sentence, "Nous en reparlerons."] == _sentences(f"{sentence} Nous en reparlerons.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bonjour Marie,\n\nJe vous réponds.", ["Bonjour Marie,", "Je vous réponds."]),
        ("Bonjour Marie,\nJe vous réponds.", ["Bonjour Marie,", "Je vous réponds."]),
        ("Merci\r\n\r\nKarine", ["Merci", "Karine"]),
        ("Karine Tremblay\nPhotographe\n514 555-0199", ["Karine Tremblay", "Photographe", "514 555-0199"]),
        ("Il a dit « Non. » Nous verrons.", ["Il a dit « Non. »", "Nous verrons."]),
        ('He said "No." We shall see.', ['He said "No."', "We shall see."]),
        ("(Voir plus bas.) Merci.", ["(Voir plus bas.)", "Merci."]),
        ("Je paie en 2026. Le solde suit.", ["Je paie en 2026.", "Le solde suit."]),
        ("Voir l’article 4. Le client paie.", ["Voir l’article 4.", "Le client paie."]),
        ("Essence, repas, etc. Nous paierons.", ["Essence, repas, etc.", "Nous paierons."]),
        ("I work for Acme Inc. The client pays.", ["I work for Acme Inc.", "The client pays."]),
        ("C'est de l'art. Nous aimons.", ["C'est de l'art.", "Nous aimons."]),
        ("The answer is no. We disagree.", ["The answer is no.", "We disagree."]),
        ("je paie pas. vous aviez promis", ["je paie pas.", "vous aviez promis"]),
        ("c'est quoi ça? je veux mes photos", ["c'est quoi ça?", "je veux mes photos"]),
        ("Better than I. We agreed.", ["Better than I.", "We agreed."]),
        ("Attendez… Je reviens.", ["Attendez…", "Je reviens."]),
        ("Il faut :\n- payer ;\n- signer.", ["Il faut :", "- payer ;", "- signer."]),
        ("We need:\n1. the logo\n2. the files", ["We need:", "1. the logo", "2. the files"]),
        ("4.1 Prix\n4.2 Frais de déplacement", ["4.1 Prix", "4.2 Frais de déplacement"]),
        ("ARTICLE 4\nFrais", ["ARTICLE 4", "Frais"]),
        ("", []),
        ("  \n ", []),
        ("...", ["..."]),
    ],
)
def test_sentences_are_cut_where_they_end(text: str, expected: list[str]) -> None:
    """Full stops, blank lines, greetings, signatures, headings and list items end one."""
    assert expected == _sentences(text)


def test_a_wrapped_line_goes_on_in_the_next() -> None:
    """Mail is wrapped at some seventy characters; the sentence is not."""
    text = (
        "Je vous remercie de votre message et je comprends que cette somme vous\n"
        "ait surprise. Le contrat prévoit que les frais de déplacement au-delà de\n"
        "40 km sont facturés."
    )

    assert len(_sentences(text)) == 2


@given(st.text(alphabet="aB1 .!?…\n\r«»\"'):,;-éM\u00a0", max_size=80) | st.text(max_size=80))
def test_nothing_but_white_space_lies_between_sentences(text: str) -> None:
    """Spans are trimmed, in order, not empty, and lose no character."""
    spans = split_sentences(text)

    assert "".join(text.split()) == "".join("".join(text[span.start : span.end].split()) for span in spans)
    assert all(text[span.start : span.end] == text[span.start : span.end].strip() != "" for span in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))


def test_a_hostile_text_is_cut_in_one_pass() -> None:
    """A hundred thousand points, spaces, line ends or openings take no time that grows with their square."""
    for unit in (".", ". ", "\n", " \n", "«.", "a.b.", "1.", "- ", "'"):
        split_sentences(unit * 30_000)

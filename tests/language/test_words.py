"""Words stand where they say, and fold and stem as a search needs."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amiable.language.words import STOP_WORDS, fold, folded_words, stem, vocabulary, words
from amiable.model.words import Language


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L’acompte n'est pas versé", ["l'", "acompte", "n'", "est", "pas", "versé"]),
        ("Est-ce un rendez-vous ?", ["est", "ce", "un", "rendez", "vous"]),
        ("aujourd’hui, lorsqu’il", ["aujourd'hui", "lorsqu'", "il"]),
        ("I don't owe the clients' fees", ["i", "don't", "owe", "the", "clients", "fees"]),
        ("it's the client’s", ["it's", "the", "client's"]),
        ("art. 4.2 : 1 250,50 $ ou $1,250.50", ["art", "4.2", "1", "250,50", "ou", "1,250.50"]),
        ("cafe\u0301 payé", ["café", "payé"]),
        ("mon_fichier _souligné_", ["mon", "fichier", "souligné"]),
        ("", []),
    ],
)
def test_words_are_cut_as_both_languages_write_them(text: str, expected: list[str]) -> None:
    """Elisions are parted, contractions kept, hyphens part, figures stay whole."""
    assert [word.lowered for word in words(text)] == expected


@given(st.text(max_size=100))
def test_each_word_stands_at_its_span(text: str) -> None:
    """Words slice exactly, in order, without overlap."""
    found = words(text)

    assert all(text[word.span.start : word.span.end] == word.text != "" for word in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


@given(st.text(max_size=100))
def test_folding_keeps_the_length(text: str) -> None:
    """A place in the folded text is a place in the text."""
    assert len(fold(text)) == len(text)


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing(text: str) -> None:
    """What is folded is plain."""
    assert fold(fold(text)) == fold(text)


def test_every_character_folds_to_one() -> None:
    """The length holds for every script with capitals, those with two small letters included."""
    everything = "".join(map(chr, (*range(0x3000), *range(0xA640, 0xAC00), *range(0xF900, 0x10500))))

    assert len(fold(everything)) == len(everything)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("DÉJÀ Payé", "deja paye"),
        ("l’été « là »", 'l\'ete " la "'),
        ("60\u00a0$ – ok", "60 $ - ok"),
        ("Œuvre", "œuvre"),
    ],
)
def test_folding_takes_case_accents_and_marks_away(text: str, folded: str) -> None:
    """Letters lose their accents, typographic marks become plain ones."""
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("language", "family"),
    [
        (Language.FR, ["retouche", "retouches", "Retouchée", "retouchées"]),
        (Language.FR, ["livraison", "livraisons"]),
        (Language.EN, ["delivery", "deliveries"]),
        (Language.EN, ["Travelling", "travelled", "travel"]),
    ],
)
def test_inflected_forms_share_a_stem(language: Language, family: list[str]) -> None:
    """One family, one stem, folded."""
    stems = {stem(word, language) for word in family}

    assert len(stems) == 1
    assert stems == {fold(each) for each in stems}


@pytest.mark.parametrize("language", Language)
def test_stop_words_are_folded(language: Language) -> None:
    """They can be looked up among folded words, elisions included."""
    assert all(fold(word) == word for word in STOP_WORDS[language])
    assert {"l'", "qu'"} <= STOP_WORDS[Language.FR]
    assert {"the", "don't"} <= STOP_WORDS[Language.EN]


def test_the_vocabulary_holds_each_folded_word_once() -> None:
    """Order and places are lost, the cut is that of the words."""
    text = "L’Été, l’été et l'hiver"

    assert folded_words(text) == ["l'", "ete", "l'", "ete", "et", "l'", "hiver"]
    assert vocabulary(text) == {"l'", "ete", "et", "hiver"}
    assert vocabulary("L’e\u0301te\u0301") == {"l'", "ete"}

"""Search terms and BM25."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amiable.evidence.lexical import Bm25, own_text, pairs_of, phrase_weights, stemmed, terms_of
from amiable.model.document import Passage
from amiable.model.spans import Span
from amiable.model.words import Language


def test_an_elision_and_an_accent_do_not_hide_a_word() -> None:
    """l’acompte, L'ACOMPTE and acomptes are one term."""
    terms = {tuple(terms_of(each, Language.FR)) for each in ("l’acompte", "L'ACOMPTE", "les acomptes")}

    assert len(terms) == 1


def test_a_verb_after_nous_is_the_verb() -> None:
    """« nous annulons » and « annuler » are one term; « maisons » stays a house."""
    assert terms_of("nous annulons", Language.FR) == terms_of("annuler", Language.FR)
    assert terms_of("nous n’annulons rien", Language.FR)[0] == terms_of("annuler", Language.FR)[0]
    assert terms_of("les maisons", Language.FR) == terms_of("la maison", Language.FR)


def test_a_verb_after_ils_is_the_verb() -> None:
    """« ils envoient » and « envoyer » are one term; « ils disent souvent » keeps its adverb."""
    assert terms_of("ils ne nous paient pas", Language.FR) == terms_of("payer", Language.FR)
    assert terms_of("elles m’envoient", Language.FR) == terms_of("envoyer", Language.FR)
    assert terms_of("un client content", Language.FR)[1] == terms_of("contente", Language.FR)[0]


def test_stop_words_are_no_terms() -> None:
    """A question of stop words asks nothing."""
    assert terms_of("de la du et pour", Language.FR) == []
    assert terms_of("of the and for", Language.EN) == []


def test_neighbours_make_a_pair() -> None:
    """Stop words between two terms do not part them."""
    assert pairs_of(terms_of("frais de déplacement", Language.FR)) == ["frais deplac"]


def test_a_phrase_weighs_most_as_a_whole() -> None:
    """The pair has the weight, its words half of it."""
    assert phrase_weights("travel expenses", Language.EN, 1.0) == {"travel": 0.5, "expens": 0.5, "travel expens": 1.0}
    assert phrase_weights("deposit", Language.EN, 0.8) == {"deposit": 0.8}


def test_the_rarer_word_ranks_higher() -> None:
    """A word in one text tells more than a word in three."""
    scores = Bm25([["fee", "travel"], ["fee", "rush"], ["fee", "album"]]).scores({"fee": 1.0, "rush": 1.0})

    assert max(scores) == scores[1]
    assert scores[0] == scores[2] > 0


def test_a_long_text_is_held_back() -> None:
    """One word in three tells more than one in thirty."""
    short, long = Bm25([["fee", "a", "b"], ["fee", *"cdefghijklmnopqrstuvwxyz"]]).scores({"fee": 1.0})

    assert short > long


def test_an_empty_collection_scores_nothing() -> None:
    """No text, no score, no error."""
    assert Bm25([]).scores({"fee": 1.0}) == []
    assert Bm25([[]]).scores({"fee": 1.0}) == [0.0]


def test_running_heads_are_passed_over() -> None:
    """Furniture inside a passage is not among its words; its offsets are the document's."""
    text = "Les frais\nPage 2 sur 5\nde déplacement"
    passage = Passage(text, 100, 100 + len(text), furniture=(Span(110, 122),))

    assert own_text(passage).split() == ["Les", "frais", "de", "déplacement"]


@given(st.text(max_size=200), st.sampled_from(list(Language)))
def test_any_text_can_be_cut_into_stems(text: str, language: Language) -> None:
    """Each stem stands where its span says, whatever the text."""
    found = stemmed(text, language)

    assert len(found.stems) == len(found.spans)
    assert all(0 <= span.start < span.end <= len(text) for span in found.spans)


@pytest.mark.parametrize("language", list(Language))
def test_a_phrase_is_found_only_side_by_side(language: Language) -> None:
    """Words of a phrase that stand apart are no phrase."""
    assert stemmed("in addition to the fee", language).has(stemmed("in addition", language).stems)
    assert not stemmed("in any addition", language).has(stemmed("in addition", language).stems)
    assert not stemmed("", language).has(())

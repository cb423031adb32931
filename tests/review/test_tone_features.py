"""What the tone model looks at: the same moves in both languages, own words alone, no word too long."""

import pytest

from amiable.model.words import Language
from amiable.review.lexicon import load_lexicon
from amiable.review.subject import subject_of_text
from amiable.review.tone_features import BUCKETS, Features, features_of, pieces

MOVES = [
    pytest.param("please", "Sign, please.", "Signez, s’il vous plaît.", id="please"),
    pytest.param("please_first", "Please sign.", "Veuillez signer.", id="please_first"),
    pytest.param("thanks", "Many thanks.", "Merci beaucoup.", id="thanks"),
    pytest.param("apology", "Our apologies.", "Toutes nos excuses.", id="apology"),
    pytest.param("could_you", "Could you call?", "Pourriez-vous appeler ?", id="could_you"),
    pytest.param("could_you", "Would you call?", "Pourriezvous appeler ?", id="hyphen lost"),
    pytest.param("why_first", "Why this bill?", "Pourquoi cette facture ?", id="why_first"),
    pytest.param("accusation", "You never answer.", "Vous ne répondez jamais.", id="accusation"),
    pytest.param("offer", "We can arrange a call.", "Je reste à votre disposition.", id="offer"),
    pytest.param("order", "Stop it.", "Arrêtez cela.", id="order"),
    pytest.param("list:vulgar", "This is shit.", "C’est de la merde.", id="vulgar"),
    pytest.param("mark:marks", "What?!", "Quoi ?!", id="marks"),
]


def _features(text: str, language: Language) -> Features:
    return features_of(subject_of_text(text, language=language))


def test_the_moves_bear_the_same_names_in_both_languages() -> None:
    """A weight learnt on an English move is read for its French twin."""
    french, english = (load_lexicon("concepts", language) for language in (Language.FR, Language.EN))

    assert _sections(french) == _sections(english)


def _sections(lexicon: object) -> set[str]:
    by_word = getattr(lexicon, "by_word")  # noqa: B009 - the lexicon is looked into on purpose
    return {phrase.section for phrases in by_word.values() for phrase in phrases}


@pytest.mark.parametrize(("name", "english", "french"), MOVES)
def test_a_move_is_seen_in_both_languages(name: str, english: str, french: str) -> None:
    """The same move goes under the same name."""
    assert _features(english, Language.EN).dense.get(name, 0) > 0
    assert _features(french, Language.FR).dense.get(name, 0) > 0


@pytest.mark.parametrize("language", Language)
def test_words_of_others_are_left_out(language: Language) -> None:
    """What stands in a quotation is not the writer's tone."""
    features = _features("OK. « espèce de connard idiot, you stupid asshole ! »", language)

    assert features.words == {"ok"}
    assert not [name for name in features.dense if name.startswith(("list:", "mark:"))]


def test_each_different_word_counts_once() -> None:
    """However often it is written."""
    assert _features("No, no. No way.", Language.EN).words == {"no", "way"}


def test_the_mood_of_a_long_text_is_its_pleasant_words_less_the_others() -> None:
    """A short text has none, since one word would decide it."""
    kind = "We are happy and grateful for this great and helpful work. " * 10

    assert _features(kind, Language.EN).mood > 0.1
    assert _features("This is a terrible, awful and useless failure of a plan. " * 10, Language.EN).mood < -0.1
    assert _features("Happy and grateful.", Language.EN).mood == 0.0


@pytest.mark.parametrize("language", Language)
def test_the_lists_of_mood_share_no_word_between_pleasant_and_the_rest(language: Language) -> None:
    """Else one word would pull both ways."""
    by_word = load_lexicon("valence", language).by_word
    moods = {word: {phrase.section for phrase in phrases} for word, phrases in by_word.items()}

    assert not [word for word, found in moods.items() if "pleasant" in found and len(found) > 1]


def test_a_word_has_itself_and_its_pieces_between_its_ends() -> None:
    """Pieces of two to four letters, no piece twice, all of them places in a table."""
    assert len(pieces("ab")) == 6  # " a", "ab", "b ", " ab", "ab ", " ab " (which is the word itself)
    assert all(0 <= place < BUCKETS for place in pieces("été"))
    assert pieces("a" * 5000) == pieces("a" * 30)


@pytest.mark.parametrize(
    ("text", "language", "kept"),
    [
        ("I was stupid to miss it.", Language.EN, False),
        ("Je me suis senti bête.", Language.FR, False),
        ("J’ai un client stupide.", Language.FR, True),
        ("You are stupid.", Language.EN, True),
        ("I was told you are stupid.", Language.EN, True),
        ("Je vous trouve stupide.", Language.FR, True),
    ],
)
def test_what_writers_say_of_themselves_is_no_offence(text: str, language: Language, *, kept: bool) -> None:
    """An offending word counts unless the writer owns to it."""
    features = _features(text, language)

    assert kept == any(name.startswith("list:") for name in features.dense)

"""The model of hurt: what it looks at, what it packs, how it tells a sting from a firm sentence."""

from array import array

import pytest

from amiable.errors import DataError
from amiable.model.words import Language
from amiable.review.tone_features import BUCKETS, bucket
from amiable.review.tone_hurt import FILE, HurtModel, ending_of, joints, load_hurt, pack_hurt, read_hurt, units


def a_model(**weights: int) -> HurtModel:
    """Give a model in which each word weighs so much by itself, and no piece of it does."""
    table = array("b", bytes(BUCKETS))
    for word, weight in weights.items():
        table[bucket(f" {word} ")] = weight
    return HurtModel(-1.0, 0.5, 0.1, table)


def test_what_is_packed_is_read_back() -> None:
    """Bias, length, scale and every step of the tables, a language each."""
    models = {Language.EN: a_model(joke=100), Language.FR: a_model(blague=-100)}

    assert models == read_hurt(pack_hurt(models))


@pytest.mark.parametrize("data", [b"", b"AMHURT1\n", FILE.read_bytes()[:-1], b"x" + FILE.read_bytes()[1:]])
def test_a_damaged_file_is_told_in_one_line(data: bytes) -> None:
    """What it is and what to do."""
    with pytest.raises(DataError, match=r"^tone_hurt\.bin: the tone model is damaged .*; reinstall amiable$"):
        read_hurt(data)


def test_a_word_counts_once_and_its_weight_is_shared_by_all_that_is_looked_at() -> None:
    """A word said twice is as hurtful as said once; a longer sentence thins it out."""
    model = a_model(joke=100)
    short, long = ["your", "joke"], ["your", "joke", "came", "with", "the", "other", "letters"]

    assert model.odds(["joke", "joke"], "") == pytest.approx(a_model(joke=100).odds(["joke", "joke"], ""))
    assert model.odds(short, "") - a_model().odds(short, "") > model.odds(long, "") - a_model().odds(long, "") > 0


def test_what_is_added_up_is_what_is_learnt_on() -> None:
    """The units that training counts are those that judging weighs."""
    row = ["what", "a", "joke", "what", "a", "shame"]
    table = array("b", [(place * 7) % 11 - 5 for place in range(BUCKETS)])
    model = HurtModel(0.0, 0.0, 1.0, table)
    seen = list(units(row, "?!"))

    assert model.odds(row, "?!") == pytest.approx(sum(table[place] for place in seen) / len(seen) ** 0.5)


def test_two_words_beside_one_another_weigh_on_both() -> None:
    """What a message names is found by them too."""
    model = a_model()
    model.table[bucket("one more")] = 10

    assert model.shares(["just", "one", "more", "thing"]) == [0.0, 5.0, 5.0, 0.0]


@pytest.mark.parametrize(
    ("text", "ending"),
    [
        ("Merci.", ""),
        ("Merci !", "!"),
        ("Serious?!", "?!"),
        ("Bien sûr… ", "…"),
        ("As if...", "…"),
        ("« Vraiment ? »", "?"),
        ("", ""),
    ],
)
def test_how_a_sentence_ends_is_heard(text: str, ending: str) -> None:
    """A full stop says nothing; the mark counts several times beside the words."""
    assert ending == ending_of(text)
    assert len(joints(["so"], ending)) == (3 if ending else 0)


@pytest.mark.parametrize(
    ("language", "sting", "calm"),
    [
        (Language.FR, "vous auriez pu avoir la decence de me prevenir", "vous pouvez me prevenir jusqu a jeudi"),
        (Language.EN, "some of us actually have to work for a living", "we work on the living room from monday on"),
    ],
)
def test_the_model_that_ships_hears_a_sting(language: Language, sting: str, calm: str) -> None:
    """Above even odds for a sting, far below for the same words in calm."""
    model = load_hurt()[language]

    assert model.odds(sting.split(), "") > 0 > model.odds(calm.split(), "")

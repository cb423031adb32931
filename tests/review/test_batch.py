"""The batch: many texts as columns, whatever they hold."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from amiable.mail.own_words import own_spans
from amiable.model.finding import Review
from amiable.model.words import Channel, Language, Verdict
from amiable.review import batch
from amiable.review.batch import check_batch
from amiable.review.engine import review
from amiable.review.reading import MOST_JUDGED
from amiable.review.subject import Subject, subject_of_text

HOSTILE = {
    "lone surrogates": "Vous êtes \ud800 un idiot \udfff.",
    "nuls": "You\x00 are an \x00 idiot.",
    "a line of ten megabytes": "vous " * 2_000_000,
    "punctuation alone": "!?… — «» ()[]{} " * 100,
    "a capital that grows in lower case": "İİİ vous êtes un İdiot, İ !",
    "zero width": "Vous êtes un i\u200bd\u200bi\u200bo\u200bt.",
    "right to left": "\u202eשלום you are an idiot\u202c مرحبا",
    "combining marks": "e\u0301" * 2000,
    "unclosed quotations": '« "“ > ' * 2000,
    "nothing": "",
}
REPEATED = ["a", "vous ", "(", "vous mentez ", "a. ", "\n", "« a b c » ", "a@", "1 ", "!"]


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_no_text_makes_a_batch_raise(text: str) -> None:
    """A row is judged or says why not, and its neighbours are judged all the same."""
    judged = check_batch(["Vous êtes un idiot.", text, "Bonjour."])

    assert judged.verdict[0] is Verdict.BLOCK
    assert judged.verdict[2] is Verdict.PASS
    assert judged.error == ["", "", ""]
    assert all(text[each.start : each.end] == each.quote for each in judged.findings[1])


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(max_size=80), max_size=4))
def test_a_batch_equals_single_calls(texts: list[str]) -> None:
    """Nothing of one text reaches the next."""
    judged = check_batch([*texts, *texts])
    alone = [review(subject_of_text(each, own=own_spans(each))) for each in [*texts, *texts]]

    assert [each.verdict for each in alone] == judged.verdict
    assert [each.findings for each in alone] == judged.findings
    assert [(each.heat, each.courtesy) for each in alone] == list(zip(judged.heat, judged.courtesy, strict=True))


def test_each_column_is_in_step_with_the_texts() -> None:
    """What is known of a text is used for that text; a short column counts as unknown."""
    judged = check_batch(
        ["Thank you, Marie Gagnon.", "Thank you, Marie Gagnon."],
        ids=["first"],
        languages=["en", Language.EN],
        channels=[Channel.PUBLIC_REVIEW, "email"],
        clients=[["Marie Gagnon"], ["Marie Gagnon"]],
    )

    assert judged.id == ["first", ""]
    assert judged.language == [Language.EN, Language.EN]
    assert [each.code for each in judged.findings[0]] == ["C301"]
    assert judged.findings[1] == ()


def test_a_row_that_fails_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    """A wrong channel or a broken rule costs one row."""
    assert "smoke" in check_batch(["Bonjour."], channels=["smoke"]).error[0]

    def broken(_subject: object) -> None:
        raise RuntimeError("a rule\nbroke")

    monkeypatch.setattr(batch, "review", broken)
    judged = check_batch(["Bonjour."])

    assert judged.error == ["RuntimeError: a rule broke"]
    assert (judged.verdict, judged.heat, judged.findings) == ([None], [None], [()])


@pytest.mark.parametrize("piece", REPEATED)
def test_a_megabyte_of_one_thing_is_judged_in_bounded_time(piece: str) -> None:
    """Twice the text takes no four times the time, up to the limit, and then no more at all."""
    check_batch([piece * 10])
    started = time.process_time()

    check_batch([piece * (1_000_000 // len(piece))])

    assert time.process_time() - started < 30


def test_a_book_is_judged_up_to_the_limit_and_says_so() -> None:
    """What lies beyond is not read, and nobody is told that it passed."""
    page = "Je vous écris au sujet de la facture.\n"
    text = page * (MOST_JUDGED // len(page) + 10) + "Vous êtes un idiot."

    judged = check_batch([text, page])

    assert judged.verdict == [Verdict.PASS, Verdict.PASS]
    assert judged.judged_to[0] is not None
    assert MOST_JUDGED - 200 <= judged.judged_to[0] <= MOST_JUDGED
    assert judged.judged_to[1] is None


def test_a_text_that_comes_again_is_judged_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Templates and standing replies are common; who may read them, and what must not be shown, still counts."""
    judged: list[str] = []

    def counted(subject: Subject) -> Review:
        judged.append(subject.text)
        return review(subject)

    monkeypatch.setattr(batch, "review", counted)
    texts = ["Merci, Marie Gagnon."] * 200
    first = check_batch(texts, channels=["social"] * 200, clients=[["Marie Gagnon"]] * 199)

    assert len(judged) == 2
    assert first.verdict == [Verdict.BLOCK] * 199 + [Verdict.PASS]


def test_reviews_that_are_kept_are_few_and_short() -> None:
    """A mailbox of a million different mails, or of whole books, fills no memory."""
    known = batch.Known()
    text = "Bonjour. "
    subjects = [subject_of_text(f"{text} {number}", language=Language.FR) for number in range(5000)]
    long = subject_of_text(text * 1000, language=Language.FR)
    calm = review(subjects[0])
    for subject in [*subjects, long]:
        known.keep(subject, calm)

    assert sum(known.review_of(each) is not None for each in subjects) == 4096
    assert known.review_of(long) is None

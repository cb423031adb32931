"""Marks by which a finding or a text is known again."""

import pytest

from amiable.model.finding import Finding
from amiable.model.spans import Span
from amiable.model.words import Severity
from amiable.review.fingerprints import sentence_mark, text_mark

SENTENCE = "Votre facture est une plaisanterie, et vous le savez."


def _mark(text: str, words: str = "plaisanterie", salt: str = "") -> str:
    start = text.find(words)
    return sentence_mark(text, Finding(start, start + len(words), "T102", Severity.BLOCK, words, ""), salt)


@pytest.mark.parametrize(
    "text",
    [
        f"Bonjour,\n\nUn mot de plus.\n\n{SENTENCE}\n\nMerci.",
        SENTENCE.replace(" ", "\n", 1),
        f"Une autre phrase. {SENTENCE} Encore une.",
        SENTENCE.replace(" ", "\N{NO-BREAK SPACE}"),
        SENTENCE.upper().replace("PLAISANTERIE", "plaisanterie"),
    ],
)
def test_a_finding_keeps_its_mark_when_its_sentence_moves_or_wraps(text: str) -> None:
    """Lines, paragraphs and neighbours do not count."""
    assert _mark(text) == _mark(SENTENCE)


@pytest.mark.parametrize("text", [SENTENCE.replace("facture", "réponse"), SENTENCE.replace("est", "n’est pas")])
def test_another_sentence_has_another_mark(text: str) -> None:
    """A word changed, and the finding is new."""
    assert _mark(text) != _mark(SENTENCE)


def test_a_salt_makes_marks_that_tell_nothing_of_each_other_and_none_holds_the_text() -> None:
    """So two baselines cannot be laid side by side."""
    assert _mark(SENTENCE, salt="a") != _mark(SENTENCE, salt="b")
    assert "plaisanterie" not in _mark(SENTENCE)


def test_a_finding_on_the_whole_text_is_known_by_its_code_alone() -> None:
    """A letter that is too long stays too long when it is edited."""
    marks = {sentence_mark(text, Finding(0, len(text), "S206", Severity.WARN, text, "")) for text in ("Un.", "Deux.")}

    assert len(marks) == 1


def test_a_text_is_known_by_its_own_words_in_a_letter_and_in_a_mail() -> None:
    """The line of the subject, line ends and quoted history do not count."""
    body = "Bonjour Marie,\n\nMerci de votre message.\n"
    mail = body.replace("\n", "\r\n") + "\r\n> Votre message\r\n"
    letter = f"Objet\N{NO-BREAK SPACE}: Merci\n\n{body}"

    known = text_mark(body, [Span(0, len(body))])

    assert text_mark(mail, [Span(0, mail.index(">"))]) == known
    assert text_mark(letter, [Span(0, len(letter))]) == known
    assert text_mark(body.replace("Merci", "Plus rien"), [Span(0, len(body))]) != known


def test_a_paragraph_with_very_many_findings_is_marked_in_time() -> None:
    """Its sentences are told once."""
    text = "Non ! " * 20_000
    found = [Finding(at, at + 3, "T108", Severity.WARN, "Non", "") for at in range(0, len(text), 60)]

    assert len({sentence_mark(text, each) for each in found}) == 1

"""The marks by which a text says what is to be ignored in it."""

import pytest

from amiable.model.finding import IgnoredBy
from amiable.model.spans import Span
from amiable.review.marks import read_field, read_marks

CODES = ("C301", "T101", "T104", "T108")
PLACED = "Un.\n<!-- amiable: ignore T104 because it is a joke -->\nDeux.\nTrois.\n"


def _whole(text: str) -> list[Span]:
    return [Span(0, len(text))]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Un. <!-- amiable: ignore T104 -->\nDeux.", "Un. <!-- amiable: ignore T104 -->"),
        (PLACED, "Deux."),
        ("<!-- amiable: ignore T104 -->\n\n\nUn.\n\nDeux.", "Un."),
        ("<!-- amiable: ignore T104 -->\n<!-- amiable: ignore T101 -->\nUn.\nDeux.", "Un."),
        ("Un.\r\n<!-- amiable: ignore T104 -->\r\nDeux.\r\nTrois.", "Deux.\r"),
        ("Un.\n<!-- amiable: ignore T104 -->", ""),
    ],
)
def test_a_mark_holds_for_its_line_or_for_the_next_one_below(text: str, line: str) -> None:
    """Alone on a line it speaks of the next that says something."""
    place = read_marks(text, _whole(text), CODES).waivers[0].place

    assert place is not None
    assert text[place.start : place.end] == line


@pytest.mark.parametrize("text", [PLACED, PLACED.replace("\n", "\r\n"), "<!-- amiable: ignore T104 -->\nUn."])
def test_a_mark_is_blanked_out_and_leaves_everything_else_in_its_place(text: str) -> None:
    """No gap is left in the paragraph, and no character moves."""
    marked = read_marks(text, _whole(text), CODES).text

    assert len(marked) == len(text)
    assert "amiable" not in marked
    assert all(now in {was, " "} for was, now in zip(text, marked, strict=True))
    assert [each.strip() for each in marked.split("\n")] == [
        each.strip() for each in text.replace("\r", "").split("\n") if "amiable" not in each
    ] or marked.startswith(" ")


@pytest.mark.parametrize(
    ("said", "codes", "reason", "everywhere"),
    [
        ("amiable: ignore T104 because he asked for it", {"T104"}, "he asked for it", False),
        ("amiable : ignorer T104 parce qu’il l’a demandé", {"T104"}, "il l’a demandé", False),
        ("AMIABLE: ignorez t104 car c’est vrai", {"T104"}, "c’est vrai", False),
        (
            "amiable: ignore T104, T101 and T108: quoted from the play",
            {"T101", "T104", "T108"},
            "quoted from the play",
            False,
        ),
        ("amiable: ignore everywhere C301 (she agreed)", {"C301"}, "she agreed", True),
        ("amiable : ignorer partout C301 — elle est\n  d’accord", {"C301"}, "elle est d’accord", True),
        ("amiable: ignore T104", {"T104"}, "", False),
    ],
)
def test_both_languages_name_codes_and_give_a_reason(
    said: str, codes: set[str], reason: str, *, everywhere: bool
) -> None:
    """The word that introduces the reason is no part of it."""
    text = f"Un. <!-- {said} -->"

    (waiver,) = read_marks(text, _whole(text), CODES).waivers

    assert (set(waiver.codes), waiver.reason, waiver.by) == (codes, reason, IgnoredBy.IN_PLACE)
    assert (waiver.place is None) is everywhere


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("ignore T999", "there is no rule T999"),
        ("ignore insults", "names no rule"),
        ("ignore", "names no rule"),
        ("allow T104", "is no mark; write “ignore T104 because …”"),
        ("", "is no mark"),
    ],
)
def test_a_mark_that_says_nothing_that_can_be_done_is_told_with_its_line(said: str, told: str) -> None:
    """It counts for nothing, and is still no part of the text."""
    text = f"Un.\n\nDeux. <!-- amiable: {said} -->"

    marked = read_marks(text, _whole(text), CODES)

    assert marked.waivers == ()
    assert [(each.line, told in each.said) for each in marked.problems] == [(3, True)]
    assert "amiable" not in marked.text


def test_a_mark_in_what_somebody_else_wrote_counts_for_nothing() -> None:
    """A client's mail that is quoted below must not switch off a rule."""
    text = "Un.\n> <!-- amiable: ignore everywhere T104 -->\n"

    marked = read_marks(text, [Span(0, 3)], CODES)

    assert (marked.text, marked.waivers, marked.problems) == (text, (), ())


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("T104 (a joke), T108", [({"T104"}, "a joke"), ({"T108"}, "")]),
        ("t104", [({"T104"}, "")]),
        ("T104; C301 (she agreed, in writing)", [({"T104"}, ""), ({"C301"}, "she agreed, in writing")]),
        ("T104 because he asked", [({"T104"}, "he asked")]),
        ("ignore T104, T108 because he asked", [({"T104", "T108"}, "he asked")]),
        ("", []),
    ],
)
def test_a_header_or_a_field_says_the_same_without_the_comment(value: str, found: list[tuple[set[str], str]]) -> None:
    """For the whole text."""
    waivers = read_field([value], CODES).waivers

    assert [(set(each.codes), each.reason) for each in waivers] == found
    assert all(each.place is None for each in waivers)


@pytest.mark.parametrize("value", ["T999 (x)", "everything", "T104 (x", "(((" * 10_000])
def test_a_header_that_names_no_rule_is_a_problem(value: str) -> None:
    """It is told, and nothing is ignored for it beyond what could be read."""
    marked = read_field([value], CODES)

    assert len(marked.problems) == (0 if value.startswith("T104") else 1)
    assert all(each.codes == {"T104"} for each in marked.waivers)


def test_a_text_full_of_open_comments_is_read_in_time() -> None:
    """Whatever a text holds, each mark is looked at once."""
    text = "<!-- amiable: ignore T104 " * 3000 + " " * 20_000

    assert read_marks(text, _whole(text), CODES).waivers == ()


def test_of_very_many_marks_the_first_count_and_all_are_blanked() -> None:
    """One line says so, and a text that is all marks is read in time."""
    text = "<!-- amiable: ignore T104 -->\n" * 5000 + "Un."

    marked = read_marks(text, _whole(text), CODES)

    assert (marked.text.strip(), len(marked.waivers), len(marked.problems)) == ("Un.", 200, 1)
    assert marked.waivers[0].place == Span(len(text) - 3, len(text))

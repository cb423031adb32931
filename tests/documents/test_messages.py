"""Messages that were pasted as text."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amiable.documents.messages import find_messages
from amiable.model.words import Language


@pytest.fixture(autouse=True)
def _a_still_calendar(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AMIABLE_TODAY", "2026-06-01")


def told(text: str) -> list[tuple[str, str, str]]:
    """Sender, time and words of the messages, oldest first."""
    messages = find_messages(text, "échange.md", Language.FR)
    assert all(text[each.passage.start : each.passage.end] == each.passage.text for each in messages)
    assert all(each.passage.document == "échange.md" for each in messages)
    return sorted(((each.sender_name, each.time, each.passage.text) for each in messages), key=lambda each: each[1])


FORMS = {
    "header lines": "De : Marie\nDate : 12 mai 2026\n\n{one}\n\nDe : Karine\nDate : 13 mai 2026\n\n{two}\n",
    "english header lines": "From: Marie\nDate: May 12, 2026\n\n{one}\n\nFrom: Karine\nDate: May 13, 2026\n\n{two}\n",
    "name and date": "Marie, le 12 mai 2026 :\n{one}\n\nKarine, le 13 mai 2026 :\n{two}\n",
    "name and date in brackets": "Marie (12 mai 2026) :\n{one}\n\nKarine (13 mai 2026) : {two}\n",
    "iso lines": "2026-05-12 Marie: {one}\n2026-05-13 Karine: {two}\n",
    "dashes": "12/05/2026 - Marie : {one}\n13/05/2026 - Karine : {two}\n",
    "text messages": "[12 mai] Marie : {one}\n[13 mai] Karine : {two}\n",
    "markdown headings": "# Échange\n\n## 12 mai 2026 — Marie\n\n{one}\n\n## Karine (13 mai 2026)\n\n{two}\n",
    "bold": "**Marie** (2026-05-12): {one}\n\n**Karine** (2026-05-13): {two}\n",
    "wrote": "On 12 May 2026, Marie wrote:\n{one}\n\nOn 13 May 2026, Karine wrote:\n{two}\n",
    "a écrit": "Le 12 mai 2026, Marie a écrit :\n{one}\n\nLe 13 mai 2026, Karine a écrit :\n{two}\n",
    "days as lines": "Mardi 12 mai 2026\nMarie : {one}\n\nMercredi 13 mai 2026\nKarine : {two}\n",
}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_senders_and_dates_are_read_in_every_form_that_people_paste(form: str) -> None:
    """Several lines belong to whoever was named above."""
    one, two = "Je ne paierai pas.\nPas 60 $.", "C’est prévu au contrat."

    assert told(form.format(one=one, two=two)) == [("Marie", "2026-05-12", one), ("Karine", "2026-05-13", two)]


CLOCKED = {
    "stamp, then name": "[12/05/2026 10:03] Marie Gagnon\n{one}\n\n[13/05/2026 08:45] Karine\n{two}\n",
    "stamp over name": "May 12, 2026 10:03:00 AM (Read by you after 2 minutes)\nMarie Gagnon\n{one}\n\n"
    "May 13, 2026  8:45:00 AM\nKarine\n{two}\n\n",
    "name over stamp": "Marie Gagnon\n12 mai 2026, 10:03\n{one}\n\nKarine\n13 mai 2026, 08:45\n{two}\n",
    "day over clocks": "Mardi 12 mai 2026\n\n10:03 Marie Gagnon : {one}\n\nMercredi 13 mai 2026\n\n"
    "8:45 Karine : {two}\n",
    "day over names with clocks": "12 May 2026\nMarie Gagnon  10:03 AM\n{one}\n\n13 May 2026\nKarine  8:45 AM\n{two}\n",
}


@pytest.mark.parametrize("form", CLOCKED.values(), ids=CLOCKED)
def test_what_chat_programs_copy_is_read(form: str) -> None:
    """A name and a moment beside, above or below each other; an answer of one word is no name."""
    one, two = "La maquette ne convient pas.\nLe bleu est trop foncé.", "Compris"

    assert told(form.format(one=one, two=two)) == [
        ("Marie Gagnon", "2026-05-12T10:03:00", one),
        ("Karine", "2026-05-13T08:45:00", two),
    ]


def test_a_clock_without_a_day_dates_nothing() -> None:
    """« Today » is the day of somebody else."""
    assert told("Dana Cole  10:03 AM\nCan you fix it?\n\nSam Ortiz  Today at 10:09 AM\nYes\n") == [
        ("Dana Cole", "", "Can you fix it?"),
        ("Sam Ortiz", "", "Yes"),
    ]


def test_one_moment_beside_a_name_makes_no_conversation() -> None:
    """It may be the place and hour of a meeting."""
    text = "Bonjour,\n\nRendez-vous\n12 mai 2026, 10:03\nQuai des Brumes\n\nMarie"

    assert [each[2] for each in told(text)] == [text]


def test_the_clock_counts_for_the_order_within_a_day() -> None:
    """« [12 mai, 10 h 03] Marie : »."""
    assert told("[12 mai, 10 h 03] Marie : oui\n[12 mai, 10 h 05] Karine : non à 11 h\n") == [
        ("Marie", "2026-05-12T10:03:00", "oui"),
        ("Karine", "2026-05-12T10:05:00", "non à 11 h"),
    ]


def test_a_mail_pasted_with_its_history_is_unfolded() -> None:
    """Quote marks within the passage are furniture: nobody wrote them."""
    text = "D’accord.\n\nLe 12 mai 2026 à 10:03, Marie <m@x.ca> a écrit :\n\n> Je ne paie\n> pas.\n"

    own, quoted = find_messages(text, "échange.txt", Language.FR)[::-1]

    assert (own.sender_name, own.passage.text) == ("", "D’accord.")
    assert own.passage.locator
    assert (own.time > quoted.time, own.passage.locator.date) == (True, None)
    assert (quoted.sender_name, quoted.time) == ("Marie", "2026-05-12T10:03:00")
    assert [text[hole.start : hole.end] for hole in quoted.passage.furniture] == ["> "]


def test_a_bare_dialogue_has_senders_and_no_dates() -> None:
    """Nothing is guessed."""
    assert told("Marie : je veux un rabais\nKarine : non\n") == [
        ("Marie", "", "je veux un rabais"),
        ("Karine", "", "non"),
    ]


@pytest.mark.parametrize(
    ("text", "sender"),
    [
        ("Bonjour Karine,\n\nje ne paierai pas les 60 $.\n\nMerci,\nMarie\n", "Marie"),
        ("Bonjour Karine,\n\nje ne paierai pas les 60 $.\n\nMarie Gagnon\n", "Marie Gagnon"),
        ("Bonjour Karine,\n\nje ne paierai pas les 60 $.\n\n— Marie", "Marie"),
        ("Je ne paierai pas les 60 $ facturés le 12 mai 2026.", ""),
        ("Total : 60 $\nSolde : 0 $\nJe ne paierai pas.\n", ""),
        ("Je ne paierai pas les 60 $.\n\nMerci", ""),
    ],
)
def test_any_other_text_is_one_message_signed_at_most(text: str, sender: str) -> None:
    """Without a date; with the name where a name is the last line."""
    messages = told(text)

    assert [(name, time) for name, time, _ in messages] == [(sender, "")]
    assert "60 $" in messages[0][2]


def test_a_letter_has_the_date_that_stands_above_it() -> None:
    """« Montréal, le 12 mai 2026 »."""
    assert told("Montréal, le 12 mai 2026\n\nMadame,\n\nje conteste.\n\nMarie Gagnon")[0][:2] == (
        "Marie Gagnon",
        "2026-05-12",
    )


def test_an_empty_text_holds_no_message() -> None:
    """Nor do blanks."""
    assert find_messages(" \n\n", "x.txt", Language.FR) == ()


PIECES = st.sampled_from(
    [
        "De : Marie",
        "Date : 12 mai 2026",
        "2026-05-12 Marie: oui",
        "[12 mai, 10 h 03] Marie :",
        "> cité",
        "",
        "Marie",
        "Merci,",
    ]
)


@given(st.lists(st.one_of(PIECES, st.text(max_size=25)), max_size=10))
def test_every_passage_slices_exactly_and_keeps_its_holes_inside(pieces: list[str]) -> None:
    """Whatever was pasted."""
    text = "\n".join(pieces)

    for message in find_messages(text, "x", Language.EN):
        passage = message.passage
        assert text[passage.start : passage.end] == passage.text != ""
        assert all(passage.start <= hole.start < hole.end <= passage.end for hole in passage.furniture)


@pytest.mark.parametrize(
    "foot", ["Odile Peyrac, gérante", "Odile Peyrac\nGérante de la Maison Peyrac", "Odile Peyrac (gérante)"]
)
def test_a_letter_is_from_the_person_who_signs_it(foot: str) -> None:
    """Not from the town over its date."""
    text = (
        "SARL MAISON PEYRAC\n3 rue de la Halle, 25300 Pontarlier\n\nMonsieur Ludovic Ferrand\n14 route des Scieries\n\n"
        "Pontarlier, le 6 juillet 2026\nLettre recommandée avec accusé de réception\nObjet : MISE EN DEMEURE\n"
        f"Monsieur,\nLe comptoir est une honte.\nRecevez, Monsieur, mes salutations.\n{foot}"
    )

    message = find_messages(text, "lettre.pdf", Language.FR)[-1]

    assert (message.sender_name, message.time[:10]) == ("Odile Peyrac", "2026-07-06")
    assert "Le comptoir est une honte." in message.passage.text


@pytest.mark.parametrize(
    "line", ["12/05/2026{} x", "12/05/2026 10:03{}Marie", "Marie{}: oui", "10:03{}", "Marie, le{}12"]
)
def test_a_line_of_blanks_costs_no_more_than_one_of_words(line: str) -> None:
    """A hostile file holds tens of thousands where a name could stand."""
    began = time.process_time()

    assert len(told(line.format(" " * 20_000) + "\nMarie : oui\nKarine : non")) >= 1
    assert time.process_time() - began < 2

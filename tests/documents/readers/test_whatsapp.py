"""Chats exported by WhatsApp."""

import pathlib
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amiable.documents.readers import whatsapp
from amiable.documents.reading import Reading
from amiable.errors import DamagedFile, NoText


def read(content: str | bytes, folder: pathlib.Path) -> Reading:
    """The reading of such an export."""
    path = folder / "chat.txt"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    assert whatsapp.sniff(path.read_bytes())
    return whatsapp.read(path)


@pytest.fixture(autouse=True)
def _a_still_calendar(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AMIABLE_TODAY", "2027-06-01")


STAMPS = {
    "android fr": "25/05/2026, 10:03 - ",
    "android fr old": "25/05/2026 à 10:03 - ",
    "android fr-CA": "2026-05-25 10 h 03 - ",
    "ios fr": "[25/05/2026 10:03:22] ",
    "ios fr comma": "[25/05/2026, 10:03:22] ",
    "ios mark": "\u200e[25/05/2026 10:03:22] ",
    "ios en-CA": "[2026-05-25, 10:03:22 a.m.] ",
    "ios en-US": "[5/25/26, 10:03:22\u202fAM] ",
    "android en-US": "5/25/26, 10:03 AM - ",
    "android en-GB": "25/05/2026, 10:03 am - ",
    "german": "25.05.26, 10:03 - ",
    "signal": "[2026-05-25, 10:03] ",
    "dash": "25/05/2026 10:03 – ",
    "ios fr-CA": "[2026-05-25 10 h 03 min 22 s] ",
    "android es": "25/5/26 10:03 a.\u00a0m. - ",
    "ios fi": "[25.5.2026 klo 10.03.22] ",
    "android da": "25.05.2026 kl. 10.03 - ",
    "android cs": "25. 5. 2026 10:03 - ",
    "android zh": "2026/5/25 上午10:03 - ",
    "android ko": "2026. 5. 25. 오전 10:03, ",
    "android ar": "\u200f25/5/2026، 10:03 ص - ",
    "marked half": "25/05/2026, 10:03\u202f\u200eAM - ",
}


@pytest.mark.parametrize("colon", [":", "\u00a0:"])
@pytest.mark.parametrize("stamp", STAMPS.values(), ids=STAMPS)
def test_every_form_of_stamp_gives_date_time_sender_and_words(stamp: str, colon: str, tmp_path: pathlib.Path) -> None:
    """French and English, Android and iOS."""
    reading = read(
        f"{stamp}Marie Gagnon{colon} On avait dit 40 £ : d’accord ?\nEt le reste ?\n{stamp}Karine{colon} Oui\n",
        tmp_path,
    )

    first, second = reading.messages
    assert (first.sender_name, first.passage.text) == ("Marie Gagnon", "On avait dit 40 £ : d’accord ?\nEt le reste ?")
    assert first.time.startswith("2026-05-25T10:03")
    assert first.passage.locator
    assert (first.passage.locator.date, first.passage.locator.sender) == ("2026-05-25", "Marie Gagnon")
    assert second.passage.text == "Oui"


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (("05/12/2026", "06/12/2026", "13/12/2026"), "2026-12-05"),
        (("05/12/2026", "05/13/2026"), "2026-05-12"),
        (("11/05/2026", "12/05/2026", "01/06/2026"), "2026-05-11"),
        (("05/11/2026", "05/12/2026", "06/01/2026"), "2026-05-11"),
        (("05/12/2026",), "2026-12-05"),
        (("05/07/2027",), "2027-05-07"),
        (("26-05-31",), "2026-05-31"),
        (("15-01-20", "16-01-20", "11-05-20"), "2020-01-15"),
    ],
)
def test_the_whole_chat_tells_whether_the_day_comes_first(
    dates: tuple[str, ...], expected: str, tmp_path: pathlib.Path
) -> None:
    """By the calendar and by the order of the lines; else the day."""
    reading = read("".join(f"{date}, 10:03 - Marie: a\n" for date in dates), tmp_path)

    assert reading.messages[0].time.startswith(expected)


def test_an_american_clock_puts_the_month_first_where_nothing_else_tells(tmp_path: pathlib.Path) -> None:
    """« 5/12/26, 10:03 AM » is the twelfth of May."""
    assert read("5/12/26, 10:03 AM - Marie: a\n", tmp_path).messages[0].time == "2026-05-12T10:03:00"


def test_notices_and_media_are_text_but_no_messages(tmp_path: pathlib.Path) -> None:
    """What the program says is nobody's word; a file that is named is somebody's."""
    lines = [
        "12/05/2026, 10:00 - Les messages et les appels sont chiffrés de bout en bout.",
        "12/05/2026, 10:00 - Karine a créé le groupe « Mariage : photos »",
        '12/05/2026, 10:00 - Karine changed the subject to "Wedding: photos"',
        "12/05/2026, 10:01 - Marie: <Médias omis>",
        "12/05/2026, 10:01 - Marie: \u200eimage absente",
        "12/05/2026, 10:02 - Marie: Ce message a été supprimé",
        "12/05/2026, 10:02 - Marie: \u200eMessages and calls are end-to-end encrypted.",
        "12/05/2026, 10:03 - Karine: galerie.pdf (fichier joint)",
        "12/05/2026, 10:04 - Marie: 👍",
        "12/05/2026, 10:05 - Marie: C’est parfait <Ce message a été modifié>",
    ]

    reading = read("\n".join(lines), tmp_path)

    assert [each.passage.text for each in reading.messages] == ["galerie.pdf (fichier joint)", "👍", "C’est parfait"]
    assert reading.text == "\n".join(lines)


def test_the_text_is_the_files_character_for_character(tmp_path: pathlib.Path) -> None:
    """Line ends and direction marks included."""
    content = "\u200e[12/05/2026 10:03:22] Marie: \u200eoui\r\nsuite\r\n[12/05/2026 10:04:22] +1 514 555-0199: ok\r\n"

    reading = read(content, tmp_path)

    assert reading.text == content
    assert [each.passage.text for each in reading.messages] == ["oui\r\nsuite", "ok"]
    assert reading.messages[1].sender_address == "+1 514 555-0199"


@pytest.mark.parametrize(
    "text",
    [
        "2026-05-12 Marie: je ne paie pas\n",
        "Contrat du 12/05/2026\n1. Objet : photos\n",
        "12/05/2026\nBonjour\n",
        "Bonjour\n[12/05/2026 10:03:22] Marie: x\n",
        "",
    ],
)
def test_other_texts_are_left_to_other_readers(text: str) -> None:
    """A date at the start of a line makes no export."""
    assert not whatsapp.sniff(text.encode())


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", NoText),
        (b"\xff\xfe\x00\x01 rien", DamagedFile),
        (b"Bonjour", DamagedFile),
        ("12/05/2026, 10:00 - Les messages sont chiffrés de bout en bout.".encode(), NoText),
    ],
)
def test_an_empty_damaged_or_misnamed_export_is_refused_in_one_line(
    content: bytes, error: type[Exception], tmp_path: pathlib.Path
) -> None:
    """It names the file and the remedy."""
    path = tmp_path / "chat.txt"
    path.write_bytes(content)

    with pytest.raises(error, match=r"^chat\.txt: [^\n]+; [^\n]+$"):
        whatsapp.read(path)


@given(st.lists(st.one_of(st.sampled_from([stamp + "Marie: " for stamp in STAMPS.values()]), st.text(max_size=20))))
def test_every_passage_slices_exactly_out_of_the_text(pieces: list[str]) -> None:
    """Whatever stands between the stamps."""
    text = "\n".join(pieces)

    messages = whatsapp.find_messages(text)

    assert all(text[each.passage.start : each.passage.end] == each.passage.text != "" for each in messages)


def test_a_name_may_hold_a_colon_where_every_line_of_it_does(tmp_path: pathlib.Path) -> None:
    """One line that starts with a word and a colon makes no name."""
    reading = read(
        "11/05/2026, 9:00 - Studio: Karine: La galerie est en ligne\n11/05/2026, 9:30 - Marie: Note: elle est belle\n"
        "11/05/2026, 9:31 - Studio: Karine: Le solde est de 400 $\n",
        tmp_path,
    )

    assert [(each.sender_name, each.passage.text) for each in reading.messages] == [
        ("Studio: Karine", "La galerie est en ligne"),
        ("Marie", "Note: elle est belle"),
        ("Studio: Karine", "Le solde est de 400 $"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "<Medien ausgeschlossen>",
        "<Mídia oculta>",
        "\u200ekuva jätetty pois",
        "\u200eBild weggelassen",
        "Mensagem apagada",
        "Missed voice call, \u200eTap to call back",
        "Appel vidéo manqué",
        "\u200eTämä viesti poistettiin.",
    ],
)
def test_what_the_program_writes_in_other_languages_is_no_message(words: str, tmp_path: pathlib.Path) -> None:
    """Media left out, deleted messages and calls; a named file and a marked name are somebody's."""
    lines = (words, "<pièce jointe : 1-contrat.pdf>", "Oui <3", "<b>Oui</b>")

    messages = read("".join(f"[25/05/2026, 10:03:22] Marie: {each}\n" for each in lines), tmp_path).messages

    assert [each.passage.text for each in messages] == list(lines[1:])


def test_the_cost_of_a_chat_grows_with_the_number_of_its_messages() -> None:
    """Twice as many take about twice the steps of the interpreter, whatever the machine."""

    def steps(count: int) -> int:
        taken = 0

        def count_calls(*_: object) -> None:
            nonlocal taken
            taken += 1

        text = "".join(f"25/05/2026, 10:03 - Marie: message {number}\n" for number in range(count))
        sys.setprofile(count_calls)
        try:
            whatsapp.find_messages(text)
        finally:
            sys.setprofile(None)
        return taken

    assert steps(2000) < 2.5 * steps(1000)


@pytest.mark.parametrize(
    "line", ["25/05/2026{}, 10:03 - Marie: a", "25/05/2026, 10:03 - Marie:{}a", "25/05/2026, 10:03{}"]
)
def test_a_line_of_blanks_costs_no_more_than_one_of_words(line: str) -> None:
    """Nothing is looked for twice in them."""
    began = time.process_time()
    whatsapp.find_messages(line.format(" " * 20_000) + "\n")

    assert time.process_time() - began < 2

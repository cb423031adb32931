"""Many mails in one file, and in one folder."""

import pathlib

import pytest

from amiable.mail.maildir import is_maildir, iter_maildir
from amiable.mail.mbox import iter_mbox, split_mbox, starts_mbox
from amiable.mail.thread import Copies, oldest_first

FIRST = "From marie@x.ca Tue May 12 10:03:22 2026\n"


def bodies(content: str, folder: pathlib.Path) -> list[str]:
    """The texts of the mails of such a file."""
    path = folder / "a.mbox"
    path.write_bytes(content.encode())
    return [mail.text.strip() for mail in iter_mbox(path)]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_mails_are_cut_at_their_separators(end: str, tmp_path: pathlib.Path) -> None:
    """Whatever ends the lines."""
    content = f"{FIRST}Subject: a\n\nUn\n\nFrom - Wed May 13 09:00:00 2026\nSubject: b\n\nDeux\n".replace("\n", end)

    assert bodies(content, tmp_path) == ["Un", "Deux"]


@pytest.mark.parametrize(
    "sentence",
    ["From 10:03 on I was alone in 2026\nand nobody came", "From there it went on.", "From Marie: nothing"],
)
def test_a_sentence_that_begins_with_from_starts_no_mail(sentence: str, tmp_path: pathlib.Path) -> None:
    """Programs forget to escape it."""
    content = f"{FIRST}Subject: a\n\nUn\n\n{sentence}\n\nfin\n\n{FIRST}Subject: b\n\nDeux\n"

    found = bodies(content, tmp_path)

    assert len(found) == 2
    assert sentence.splitlines()[0] in found[0]
    assert "fin" in found[0]


def test_escaped_lines_lose_one_mark(tmp_path: pathlib.Path) -> None:
    """Mboxrd marks what was marked once more; a quotation of « From » remains one."""
    content = f"{FIRST}Subject: a\n\n>From here\n>>From there\n> From quoted\n"

    assert bodies(content, tmp_path) == ["From here\n>From there\n> From quoted"]


def test_what_is_no_mailbox_does_not_start_like_one() -> None:
    """A letter may begin with « From »."""
    assert starts_mbox(FIRST.encode() + b"Subject: a\n")
    assert not starts_mbox(b"From the beginning you knew.\nYou did.\n")
    assert not starts_mbox(b"From: marie@x.ca\nSubject: a\n")
    assert list(split_mbox([])) == []


def test_a_maildir_is_read_in_the_order_of_names(tmp_path: pathlib.Path) -> None:
    """Read mails and new ones alike; nothing is moved."""
    for part, name in (("cur", "2.x:2,S"), ("new", "1.x"), ("tmp", "0.x")):
        (tmp_path / part).mkdir()
        (tmp_path / part / name).write_bytes(f"Subject: {name}\n\ntexte".encode())

    assert is_maildir(tmp_path)
    assert [filed.mail.subject for filed in iter_maildir(tmp_path)] == ["1.x", "2.x:2,S"]
    assert (tmp_path / "new" / "1.x").exists()


def test_mails_stand_oldest_first_and_an_undated_one_behind_what_it_answers(tmp_path: pathlib.Path) -> None:
    """By date, else by thread."""
    parts = [
        "Subject: c\nMessage-ID: <c@x>\nDate: Thu, 14 May 2026 09:00:00 +0000\n\nC\n",
        "Subject: a\nMessage-ID: <a@x>\nDate: Tue, 12 May 2026 09:00:00 +0000\n\nA\n",
        "Subject: b\nIn-Reply-To: <a@x>\n\nB\n",
    ]
    path = tmp_path / "a.mbox"
    path.write_bytes("\n".join(FIRST + part for part in parts).encode())

    assert [mail.subject for mail in oldest_first(list(iter_mbox(path)))] == ["a", "b", "c"]


def test_a_message_that_was_seen_before_is_a_copy_however_it_is_wrapped() -> None:
    """Letters and figures tell."""
    copies = Copies()

    assert not copies.is_copy("Je ne paierai pas\nles 60 $ de frais.")
    assert copies.is_copy("> Je ne paierai pas les\n> 60 $ de frais.")
    assert copies.is_copy("je ne paierai pas les 60 $")
    assert not copies.is_copy("Oui.")
    assert not copies.is_copy("Non.")


def test_a_part_of_a_message_is_a_copy_wherever_it_starts_among_many_others() -> None:
    """A reply often quotes the few lines that it answers; a formula that thousands share hides nothing."""
    copies = Copies()
    for number in range(500):
        assert not copies.is_copy(
            f"Bonjour à vous et merci de votre message. Facture {number} de la saison {number % 7}."
        )

    assert not copies.is_copy(
        "Bonjour à vous et merci de votre message. Les photos du mariage seront livrées le douze juin, dans la galerie "
        "privée dont vous avez reçu le lien, et l’album suivra trois semaines plus tard par la poste."
    )
    assert copies.is_copy(
        "seront livrées le douze juin, dans la galerie privée dont vous avez reçu le lien, et l’album"
    )
    assert not copies.is_copy("seront livrées le treize juin, dans la galerie privée dont vous avez reçu le lien, et")


def test_the_same_words_of_another_day_are_another_message() -> None:
    """« Merci » is said often; only the very mail again, or a quotation of it, is a copy."""
    copies = Copies()

    assert not copies.is_copy("Merci.", "2026-05-12T10:03:00", own=True)
    assert copies.is_copy("Merci.", "2026-05-12T10:03:00", own=True)
    assert not copies.is_copy("Merci.", "2026-05-12T18:00:00", own=True)
    assert copies.is_copy("Merci.", "2026-05-13")
    assert not copies.is_copy("Merci.", "2026-06-20")
    assert copies.is_copy("Merci.")

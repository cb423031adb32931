"""`amiable reply` on files as a user has them: in a folder of their own, with and without a terminal."""

import io
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tomllib

import pytest

from amiable.casefile.read import read_case
from amiable.interfaces.cli.main import main
from amiable.model.words import Channel, Jurisdiction, Kind, Language

EXAMPLES = pathlib.Path(__file__).parents[2] / "examples"
CHAT = "WhatsApp Chat with Hannah Brook.txt"
WORDS = tomllib.loads(
    (EXAMPLES.parent / "src" / "amiable" / "interfaces" / "cli" / "reply.toml").read_text(encoding="utf-8")
)


class Terminal(io.StringIO):
    """Answers typed at a terminal, one a line."""

    def isatty(self) -> bool:
        """Somebody sits there."""
        return True


@pytest.fixture(autouse=True)
def desk(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> pathlib.Path:
    """Give the folder in which the user works, a few days after Marie wrote."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("AMIABLE_TODAY", "2026-09-10")
    return tmp_path


def put(desk: pathlib.Path, example: str) -> list[str]:
    """Put the documents of an example on the desk and give their names, as a shell would."""
    files = sorted((EXAMPLES / example / "documents").iterdir())
    return [pathlib.Path(shutil.copy(each, desk)).name for each in files]


def made(desk: pathlib.Path) -> pathlib.Path:
    """Give the one case folder on the desk."""
    [folder] = [each for each in desk.iterdir() if each.is_dir()]
    return folder


def test_a_contract_and_a_mail_become_a_case_and_a_letter(
    desk: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a terminal: a French letter that cites article 4.2, page 2, a folder beside the files, status 0."""
    status = main(["reply", *put(desk, "karine-marie")])

    shown = capsys.readouterr()
    folder = made(desk)
    case = read_case(folder)
    letter = shown.out.partition("Projet de réponse")[2]
    assert (status, folder.name) == (0, "marie-gagnon-extra-fees")
    assert "Bonjour Marie," in letter
    assert re.search(r"article 4\.2 \(page 2\)", letter)
    assert re.search(r"«\s[^»]*fixés à 60\s\$[^»]*\s»", letter)
    assert "Karine Tremblay" in letter
    assert "2026" in letter
    assert (case.me.name, case.me.role, case.client.name) == ("Karine Tremblay", "photographe", "Marie Gagnon")
    assert (case.language, case.kind, case.me.jurisdiction) == (Language.FR, Kind.EXTRA_FEES, Jurisdiction.QC)
    assert [(fact.what, str(fact.amount and fact.amount.amount)) for fact in case.facts] == [
        ("frais de déplacement", "60")
    ]
    assert sorted(each.name for each in (folder / "documents").iterdir()) == ["contrat.pdf", "message.eml"]


def test_what_nobody_confirmed_is_marked(desk: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """At the top of case.toml, and on stderr; no offer and no status of the client is made up."""
    main(["reply", *put(desk, "karine-marie")])

    text = (made(desk) / "case.toml").read_text(encoding="utf-8")
    head = text.partition("\n\n")[0].splitlines()
    case = read_case(made(desk))
    assert head[0].startswith("# À CONFIRMER")
    assert {"#   me.name = Karine Tremblay", "#   kind = extra-fees", "#   me.jurisdiction = QC"} <= set(head)
    assert all(line.startswith("#") for line in head)
    assert [line for line in head if "client.status" in line]
    assert (case.offers, case.client.status, case.source_confirmed) == ((), None, False)
    assert "à confirmer" in capsys.readouterr().err


def test_at_most_five_questions_are_asked(
    desk: pathlib.Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Enter accepts each proposal, the offer is the user's, and the letter makes it."""
    offer = "retirer quatre photos du forfait si vous n’êtes pas en mesure de payer"
    monkeypatch.setattr(sys, "stdin", Terminal(f"\n\n\n\n{offer}\nnever read\n"))

    status = main(["reply", *put(desk, "karine-marie")])

    shown = capsys.readouterr()
    case = read_case(made(desk))
    letter = shown.out.partition("Projet de réponse")[2]
    asked = re.findall(r"^(\d)/5 .*$", shown.err, re.MULTILINE)
    assert (status, asked) == (0, ["1", "2", "3", "4", "5"])
    assert sys.stdin.readline() == "never read\n"
    assert "[Karine Tremblay]" in shown.err
    assert re.search(r"\[60.\$ frais de déplacement\]", shown.err)
    assert [(each.gives, each.covers, each.condition) for each in case.offers] == [
        ("retirer quatre photos du forfait", "les frais de déplacement", "si vous n’êtes pas en mesure de payer")
    ]
    assert "retirer quatre photos du forfait" in letter
    assert case.source_confirmed
    assert "#   me.name" not in (made(desk) / "case.toml").read_text(encoding="utf-8")


def test_answers_replace_the_proposals(desk: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name, a kind by its number, a sum with what it is for, and no offer."""
    monkeypatch.setattr(sys, "stdin", Terminal("K. Tremblay\nMme Gagnon-Roy\n1\n75,50 $ pour le transport\nrien\n"))

    main(["reply", *put(desk, "karine-marie"), "--folder", "mariage"])

    case = read_case(desk / "mariage")
    assert (case.me.name, case.client.name, case.kind) == ("K. Tremblay", "Gagnon-Roy", Kind.PAYMENT_REFUSAL)
    assert case.client.salutation == "Bonjour Madame Gagnon-Roy"
    assert [(fact.what, str(fact.amount and fact.amount.amount)) for fact in case.facts] == [("transport", "75.50")]
    assert case.offers == ()


def test_an_answer_that_is_not_understood_is_said_to_be(
    desk: pathlib.Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The proposed kind stays, the sum is left out, and the case can still be read."""
    monkeypatch.setattr(sys, "stdin", Terminal("\n\nzzz\nune broutille\n\n"))

    status = main(["reply", *put(desk, "karine-marie")])

    noted = capsys.readouterr().err
    case = read_case(made(desk))
    assert (status, case.kind, case.facts) == (0, Kind.EXTRA_FEES, ())
    assert "« zzz » n’est aucun de ces sujets" in noted
    assert "aucune somme lue dans « une broutille »" in noted


def test_an_input_that_ends_leaves_the_rest_unconfirmed(desk: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two answers and the end of the input: the other proposals are taken, and marked."""
    monkeypatch.setattr(sys, "stdin", Terminal("\n\n"))

    assert main(["reply", *put(desk, "karine-marie")]) == 0

    text = (made(desk) / "case.toml").read_text(encoding="utf-8")
    assert "#   me.name" not in text
    assert "#   kind = extra-fees" in text


def test_yes_asks_nothing_even_at_a_terminal(desk: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The answers that wait are left for whoever reads next."""
    monkeypatch.setattr(sys, "stdin", Terminal("somebody else\n"))

    assert main(["reply", *put(desk, "karine-marie"), "--yes"]) == 0

    assert sys.stdin.readline() == "somebody else\n"


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="pseudo-terminals are of Unix")
def test_a_real_terminal_is_asked(desk: pathlib.Path) -> None:
    """The program itself, its stdin on a terminal: questions on stderr, the letter alone on stdout."""
    keyboard, terminal = os.openpty()
    os.write(keyboard, b"\n\n\n\noffrir deux photos de plus\n")

    done = subprocess.run(
        [sys.executable, "-m", "amiable", "reply", *put(desk, "karine-marie")],
        stdin=terminal,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    os.close(keyboard)
    os.close(terminal)
    assert (done.returncode, "5/5" in done.stderr, "/5" in done.stdout) == (0, True, False)
    assert "offrir deux photos de plus" in done.stdout


def test_an_english_contract_in_docx_gives_an_english_letter(
    desk: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The names come from the mail, the kind from what is asked, the law of no place that amiable knows."""
    status = main(["reply", *put(desk, "client-is-right")])

    shown = capsys.readouterr()
    case = read_case(made(desk))
    assert status == 0
    assert "Draft reply" in shown.out
    assert "Hello Dana," in shown.out
    assert (case.me.name, case.client.name) == ("Ruth Ellery", "Dana Whitcomb")
    assert (case.language, case.kind, case.me.jurisdiction) == (Language.EN, Kind.QUALITY, Jurisdiction.OTHER)
    assert case.client.aliases == ("dana.whitcomb@example.org",)


def test_a_chat_alone_is_enough(desk: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The file's name tells the client, the other voice is the user, pounds tell the place."""
    status = main(["reply", *put(desk, "no-contract")])

    shown = capsys.readouterr()
    case = read_case(made(desk))
    assert (status, made(desk).name) == (0, "hannah-brook-payment-refusal")
    assert (case.me.name, case.client.name) == ("Tom Ashdown", "Hannah Brook")
    assert (case.channel, case.me.jurisdiction) == (Channel.TEXT_MESSAGE, Jurisdiction.UK)
    assert "Hello Hannah," in shown.out
    assert "our contract" not in shown.out.partition("Draft reply")[2]


def test_a_public_review_is_answered_in_public(desk: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Stars tell it, and the answer names nobody."""
    main(["reply", *put(desk, "bad-review")])

    answer = capsys.readouterr().out.partition("Projet de réponse publique")[2]
    assert read_case(made(desk)).channel is Channel.PUBLIC_REVIEW
    assert answer
    assert "Kervella" not in answer


def test_a_file_that_cannot_be_read_is_named_and_the_letter_written(
    desk: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line on stderr, status 2, a letter all the same; the case holds what was read."""
    (desk / "annexe.pdf").write_bytes(b"%PDF-1.7\nbroken")

    status = main(["reply", *put(desk, "karine-marie"), "annexe.pdf"])

    shown = capsys.readouterr()
    assert status == 2
    assert len([line for line in shown.err.splitlines() if "annexe.pdf" in line]) == 1
    assert "article 4.2 (page 2)" in shown.out
    assert not (made(desk) / "documents" / "annexe.pdf").exists()


def test_nothing_readable_makes_no_case(desk: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One line a file, one that says what that means, status 2, no folder."""
    (desk / "a.pdf").write_bytes(b"")
    (desk / "b.eml").write_bytes(b"")

    status = main(["reply", "a.pdf", "b.eml"])

    shown = capsys.readouterr()
    assert (status, shown.out, [each for each in desk.iterdir() if each.is_dir()]) == (2, "", [])
    assert [line.split(":")[1].strip() for line in shown.err.splitlines()][:2] == ["a.pdf", "b.eml"]
    assert shown.err.splitlines()[2:] == [WORDS["en"]["nothing_read"]]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["none.pdf"], "none.pdf: no such file"),
        (["."], "a folder; name its files"),
        (["message.eml", "--folder", "standing"], "stands already"),
    ],
)
def test_what_cannot_work_is_refused_before_any_question(
    words: list[str],
    told: str,
    desk: pathlib.Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """No answer is asked for that would be lost."""
    put(desk, "karine-marie")
    (desk / "standing").mkdir()
    (desk / "standing" / "case.toml").write_text("mine", encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", Terminal("\n\n\n\n\n"))

    status = main(["reply", *words])

    shown = capsys.readouterr()
    assert (status, shown.out, len(shown.err.splitlines())) == (2, "", 1)
    assert told in shown.err
    assert (desk / "standing" / "case.toml").read_text(encoding="utf-8") == "mine"


def test_a_second_reply_takes_another_folder(desk: pathlib.Path) -> None:
    """The first case is left as it is."""
    words = ["reply", *put(desk, "karine-marie")]

    assert (main(words), main(words)) == (0, 0)

    assert sorted(each.name for each in desk.iterdir() if each.is_dir()) == [
        "marie-gagnon-extra-fees",
        "marie-gagnon-extra-fees-2",
    ]


def test_a_program_gets_the_shape_of_draft(desk: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`--format json` prints nothing else on stdout."""
    main(["reply", *put(desk, "karine-marie"), "--format", "json", "--stance", "firm"])

    shape = json.loads(capsys.readouterr().out)
    assert (shape["schema"], [each["stance"] for each in shape["drafts"]]) == ("amiable.draft/1", ["firm"])

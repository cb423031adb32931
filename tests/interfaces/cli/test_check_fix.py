"""`amiable check --fix`: what is shown, what is written, and what is never touched."""

import io
import pathlib
import sys

import pytest

from amiable.interfaces.cli.main import main

SHOUT = "Bonjour,\n\nJe n’ai JAMAIS accepté ces frais !!!\n\nVous êtes un imbécile.\n"
CALM = "Bonjour,\n\nJe n’ai jamais accepté ces frais.\n\nVous êtes un imbécile.\n"
HEAD = b"From: K <k@exemple.test>\nSubject: x\nContent-Type: text/plain; charset=utf-8\n"


def test_a_diff_is_shown_and_nothing_is_written(tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The status is that of the text as it stands."""
    file = tmp_path / "reply.txt"
    file.write_text(SHOUT, encoding="utf-8")

    assert main(["check", "--fix", "--fail-on", "warn", str(file)]) == 1

    shown = capsys.readouterr()
    assert "-Je n’ai JAMAIS accepté ces frais !!!\n+Je n’ai jamais accepté ces frais.\n" in shown.out
    said = "2 safe suggestions shown, 1 finding for you to settle; --write applies them"
    assert shown.err == f"amiable: {file}: {said}\n"
    assert file.read_text(encoding="utf-8") == SHOUT


@pytest.mark.parametrize(("mark", "end"), [(b"", "\n"), (b"\xef\xbb\xbf", "\n"), (b"", "\r\n")])
def test_write_changes_the_safe_and_leaves_the_rest(
    mark: bytes, end: str, tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A byte order mark and line ends stay; the status is that of what is left."""
    file = tmp_path / "reply.txt"
    file.write_bytes(mark + SHOUT.replace("\n", end).encode())

    assert main(["check", "--fix", "--write", str(file)]) == 1

    assert file.read_bytes() == mark + CALM.replace("\n", end).encode()
    assert capsys.readouterr().out == ""
    file.write_text("Payez !!!", encoding="utf-8")
    assert main(["check", "--fix", "--write", "--fail-on", "note", str(file)]) == 0


def test_standard_input_is_printed_fixed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """So that an editor can pipe a draft through."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(SHOUT.encode()), encoding="utf-8"))

    assert main(["check", "--fix"]) == 1

    assert capsys.readouterr().out == CALM


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_a_single_mail_is_changed_where_it_then_reads_as_meant(
    end: bytes, tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its headers stay, byte for byte."""
    file = tmp_path / "a.eml"
    file.write_bytes((HEAD + b"\n" + SHOUT.encode()).replace(b"\n", end))

    main(["check", "--fix", "--write", str(file)])

    assert file.read_bytes() == (HEAD + b"\n" + CALM.encode()).replace(b"\n", end)
    assert "2 safe suggestions applied" in capsys.readouterr().err


BOX = b"From a@b Mon Mar  2 10:00:00 2026\n" + HEAD + b"\nPayez !!!\n"


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("latin.txt", "Payé !!!".encode("latin-1"), "not saved as UTF-8"),
        ("a.eml", HEAD + b"Content-Transfer-Encoding: quoted-printable\n\nPay=C3=A9 !!!\n", "its text is encoded"),
        ("a.mbox", BOX + b"\n" + BOX, "this is left as it is"),
        ("a.jsonl", b'{"text": "Payez !!!"}\n{"text": "Payez !!!"}\n', "this is left as it is"),
    ],
)
def test_what_cannot_be_changed_for_sure_is_told_once_and_left(
    name: str, data: bytes, told: str, tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A mailbox holds what was sent; an encoded part is not patched."""
    file = tmp_path / name
    file.write_bytes(data)

    assert main(["check", "--fix", "--write", str(file)]) == 0

    err = capsys.readouterr().err.splitlines()
    assert (len(err), told in err[0]) == (1, True)
    assert file.read_bytes() == data


def test_what_the_user_ignored_is_not_fixed(tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It was meant so."""
    text = "Je n’ai JAMAIS accepté. <!-- amiable: ignore T108 because it is a title -->\n\nPayez !!!\n"
    file = tmp_path / "reply.md"
    file.write_text(text, encoding="utf-8")

    main(["check", "--fix", "--write", str(file)])

    assert file.read_text(encoding="utf-8") == text.replace("Payez !!!", "Payez.")
    assert "1 safe suggestion applied" in capsys.readouterr().err


def test_a_diff_cannot_steer_the_terminal(tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What nobody sees is shown as escapes."""
    file = tmp_path / "reply.txt"
    file.write_text("Merci\N{ZERO WIDTH SPACE} \x1b[31mbien !!!\n", encoding="utf-8")

    main(["check", "--fix", str(file)])

    out = capsys.readouterr().out
    assert "-Merci\\u200b \\x1b[31mbien !!!" in out
    assert "\x1b" not in out

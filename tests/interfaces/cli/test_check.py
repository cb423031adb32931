"""`amiable check`: what is read, what is said, and the exit status."""

import io
import json
import pathlib
import sys
from xml.etree import ElementTree as ET

import pytest

from amiable.interfaces.cli.main import main

INSULT = "Vous êtes un imbécile."
MAIL = b"""From: Karine <karine@exemple.test>
To: Marie <marie@exemple.test>
Subject: Facture
Message-ID: <m1@exemple.test>
Content-Type: text/plain; charset=utf-8

Bonjour Marie, votre facture est une plaisanterie.

Le lun. 2 mars 2026 \xc3\xa0 10:00, Marie <marie@exemple.test> a \xc3\xa9crit :
> Vous \xc3\xaates un imb\xc3\xa9cile.
"""


def _checked(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, list[dict[str, object]], str]:
    """Run the check in JSON Lines, and give status, records and stderr."""
    status = main(["check", "--format", "jsonl", *words])
    shown = capsys.readouterr()
    return status, [json.loads(line) for line in shown.out.splitlines()], shown.err


def _stdin(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    """Let standard input hold these bytes."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))


def test_a_record_has_the_fixed_shape(tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Schema, path, verdict, two numbers, and findings with spans into the text as given."""
    file = tmp_path / "reply.txt"
    file.write_text(f"Bonjour.\n\n{INSULT}\n", encoding="utf-8")

    status, records, err = _checked(capsys, str(file))

    (record,) = records
    finding = record["findings"][0]  # type: ignore[index]
    assert (status, err) == (1, "")
    shape = ["schema", "id", "path", "language", "verdict", "heat", "courtesy", "findings", "ignored", "tone_words"]
    assert list(record) == shape
    assert (record["schema"], record["path"], record["language"]) == ("amiable.check/1", str(file), "fr")
    assert record["verdict"] == "block"
    assert list(finding) == ["code", "severity", "start", "end", "quote", "message", "suggestion", "replacement"]
    text = file.read_text(encoding="utf-8")
    assert (finding["code"], text[finding["start"] : finding["end"]]) == ("T101", finding["quote"])


def test_quoted_history_is_not_the_writers(tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In a mail only the own words are judged; places are those of the decoded text part."""
    file = tmp_path / "out.eml"
    file.write_bytes(MAIL)

    _, (record,), _ = _checked(capsys, str(file))

    assert record["id"] == "<m1@exemple.test>"
    assert [each["code"] for each in record["findings"]] == ["T102"]  # type: ignore[attr-defined]


def test_a_folder_is_read_in_the_order_of_its_names(tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Mailboxes give one text a mail, other files and hidden ones are passed over."""
    (tmp_path / "b.txt").write_text("Merci.", encoding="utf-8")
    (tmp_path / "a.mbox").write_bytes(
        b"From a@b Mon Mar  2 10:00:00 2026\n" + MAIL + b"\nFrom a@b Mon Mar  2 2026\n" + MAIL
    )
    (tmp_path / "photo.jpg").touch()
    (tmp_path / ".hidden.txt").write_text(INSULT, encoding="utf-8")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "c.md").write_text("Merci.", encoding="utf-8")

    _, records, err = _checked(capsys, str(tmp_path))

    names = [pathlib.Path(str(each["path"])).relative_to(tmp_path).as_posix() for each in records]
    assert (names, err) == (["a.mbox#1", "a.mbox#2", "b.txt", "sub/c.md"], "")


def test_json_lines_bring_their_own_fields(tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """id, language, channel and client of a line count; the path names the line."""
    file = tmp_path / "texts.jsonl"
    lines = [
        {"id": "a", "text": "Marie Gagnon a tort.", "channel": "social", "client": ["Marie Gagnon"], "language": "fr"},
        {"text": ""},
    ]
    file.write_text("\n\n".join(json.dumps(each) for each in lines), encoding="utf-8")

    status, records, _ = _checked(capsys, str(file))

    assert status == 1
    assert [(each["id"], each["path"]) for each in records] == [("a", f"{file}#1"), (f"{file}#3", f"{file}#3")]
    assert records[0]["findings"][0]["code"] == "C301"  # type: ignore[index]
    assert records[1]["verdict"] == "pass"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("not json", "not JSON"),
        ('{"body": "x"}', "“text”"),
        ('{"text": 3}', "“text”"),
        ('["text"]', "“text”"),
        ('{"text": "x", "language": "de"}', "fr, en"),
        ('{"text": "x", "channel": "fax"}', "email, letter"),
        ('{"text": "x", "client": [1]}', "“client”"),
        ('{"text": "x", "id": {}}', "“id”"),
        ("[" * 100_000, "not JSON"),
    ],
)
def test_a_line_that_cannot_be_read_has_no_line_and_the_others_do(
    line: str, told: str, tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Stderr names file and line number in one line; status 2 even beside a finding."""
    file = tmp_path / "texts.jsonl"
    file.write_text(f'{{"text": "Merci."}}\n{line}\n{{"text": "{INSULT}"}}\n', encoding="utf-8")

    status, records, err = _checked(capsys, str(file))

    assert (status, len(records), len(err.splitlines())) == (2, 2, 1)
    assert f"{file}:2" in err
    assert told in err


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("scan.txt", bytes(range(256)) * 8, "holds no plain text"),
        ("letter.pdf", b"%PDF", "not a kind of text"),
        ("not.mbox", b"Bonjour\n", "not a mailbox"),
        ("not.eml", b"Bonjour Marie\n\nmerci\n", "not a mail"),
        ("gone.txt", None, "cannot be read"),
    ],
)
def test_an_input_that_cannot_be_read_is_told_in_one_line(
    name: str, data: bytes | None, told: str, tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The file, what is wrong, what to do; the next input is still judged."""
    file, fine = tmp_path / name, tmp_path / "fine.txt"
    fine.write_text("Merci.", encoding="utf-8")
    if data is not None:
        file.write_bytes(data)

    status, records, err = _checked(capsys, str(file), str(fine))

    assert (status, [each["path"] for each in records], len(err.splitlines())) == (2, [str(fine)], 1)
    assert told in err
    assert str(file) in err


@pytest.mark.parametrize(
    ("data", "paths"),
    [
        (INSULT.encode(), ["-"]),
        (MAIL, ["-"]),
        (b"From a@b Mon Mar  2 10:00:00 2026\n" + MAIL, ["-#1"]),
        (json.dumps({"text": INSULT}).encode() + b"\n", ["-#1"]),
    ],
)
def test_standard_input_is_told_by_how_it_starts(
    data: bytes, paths: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Plain text, a mail, a mailbox or JSON Lines; with - or with no path at all."""
    _stdin(monkeypatch, data)
    named = _checked(capsys, "-")
    _stdin(monkeypatch, data)
    unnamed = _checked(capsys)

    assert named == unnamed
    assert [each["path"] for each in named[1]] == paths
    assert named[0] == 1


@pytest.mark.parametrize(("fail_on", "status"), [("block", 0), ("warn", 1), ("note", 1)])
def test_fail_on_sets_the_status(
    fail_on: str, status: int, tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A warning fails only where it is asked to."""
    file = tmp_path / "reply.txt"
    file.write_text("Calmez-vous.", encoding="utf-8")

    assert _checked(capsys, "--fail-on", fail_on, str(file))[0] == status


def test_the_text_report_says_where_what_and_what_instead(
    tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A headline a text, a line a finding, and nothing on stderr."""
    file = tmp_path / "reply.txt"
    file.write_text("Hello.\n\nYou are an idiot.\n", encoding="utf-8")

    status = main(["check", str(file)])

    shown = capsys.readouterr()
    assert (status, shown.err) == (1, "")
    assert shown.out.startswith(f"{file}: not to be sent (hostile)\n  line 3, stop T101 “idiot”: ")
    assert "rather: " in shown.out


def test_other_formats_hold_the_same_findings(tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """SARIF, GitHub commands, JUnit, HTML and JSON, with hostile text escaped."""
    file = tmp_path / "reply.txt"
    file.write_text("<b>Bonjour</b>\n\nVous êtes un imbécile & <i>un escroc</i>\x1b[31m.\n", encoding="utf-8")
    shown = {}
    for form in ("sarif", "github", "junit", "html", "json"):
        assert main(["check", "--format", form, str(file)]) == 1
        shown[form] = capsys.readouterr().out

    region = json.loads(shown["sarif"])["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert region["startLine"] == 3
    assert f"::error file={file},line=3,title=T101::" in shown["github"]
    assert ET.fromstring(shown["junit"]).get("failures") == "1"  # noqa: S314 - it is our own
    assert '<mark class="block"' in shown["html"]
    assert "&lt;b&gt;Bonjour" in shown["html"]
    assert json.loads(shown["json"])[0]["verdict"] == "block"
    assert not any("\x1b" in text for text in shown.values())


def test_a_case_lends_what_it_knows(tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With --case the client's name is known in public, and an unauthorised figure is seen."""
    case = tmp_path / "case"
    (case / "documents").mkdir(parents=True)
    (case / "case.toml").write_text(
        'title = "Logo"\nlanguage = "fr"\nsource = "Litige."\n[me]\nname = "Paul Roy"\n[client]\nname = "Anne Petit"\n',
        encoding="utf-8",
    )
    file = tmp_path / "reply.txt"
    file.write_text("Anne Petit n’a pas raison.", encoding="utf-8")

    alone = _checked(capsys, "--channel", "social", str(file))[1][0]
    known = _checked(capsys, "--channel", "social", "--case", str(case), str(file))[1][0]

    assert alone["verdict"] == "pass"
    assert [each["code"] for each in known["findings"]] == ["C301"]  # type: ignore[attr-defined]


def test_a_mail_is_weighed_with_its_recipients_its_files_and_the_cases_beside(
    tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Another case's client in text and copy, and a file that is announced and missing, each warn."""
    for name, client in (("here", "Anne Petit"), ("delorme", "Fabrice Delorme")):
        (tmp_path / name).mkdir()
        text = f'language = "fr"\n[me]\nname = "Paul Roy"\n[client]\nname = "{client}"\n'
        (tmp_path / name / "case.toml").write_text(text, encoding="utf-8")
    file = tmp_path / "reply.eml"
    file.write_text(
        "From: Paul Roy <paul@atelier.example>\nTo: Anne Petit <a@petit.example>\n"
        "Bcc: Fabrice Delorme <fd@sorel.example>\nSubject: Facture\nContent-Type: text/plain; charset=utf-8\n\n"
        "Bonjour Anne,\n\nVous trouverez ci-joint la facture. M. Delorme en a reçu une semblable.\n\nCordialement,\n"
        "Paul Roy\n",
        encoding="utf-8",
    )

    findings = _checked(capsys, "--case", str(tmp_path / "here"), str(file))[1][0]["findings"]
    alone = _checked(capsys, str(file))[1][0]["findings"]

    told = {each["code"]: each for each in findings}  # type: ignore[attr-defined]
    assert told["C305"]["quote"] == "Delorme"
    assert "delorme" in told["C305"]["message"]
    assert "fd@sorel.example" in told["C306"]["message"]
    assert told["S207"]["severity"] == "warn"
    assert "C305" not in {each["code"] for each in alone}  # type: ignore[attr-defined]


def test_no_input_at_a_terminal_is_wrong_usage(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Rather than waiting for somebody to type."""
    _stdin(monkeypatch, b"")
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)

    assert main(["check"]) == 2
    assert "nothing to check" in capsys.readouterr().err


@pytest.mark.parametrize("words", [[], ["-"]])
def test_a_closed_standard_input_is_told(
    words: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A program may start another one without any."""
    monkeypatch.setattr(sys, "stdin", None)

    assert main(["check", *words]) == 2
    assert "nothing to check" in capsys.readouterr().err

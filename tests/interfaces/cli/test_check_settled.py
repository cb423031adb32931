"""`amiable check`: what the user lets pass by a mark or a setting, and what is told of it."""

import json
import pathlib

import pytest

from amiable.interfaces.cli.main import main
from amiable.settings.environment import configuration_directory
from tests.checking import INSULT, a_file, checked, codes_of

SARCASM = "Votre facture est une plaisanterie."
PLAIN = "Content-Type: text/plain; charset=utf-8"


def test_a_mark_lets_its_line_pass_and_is_told(tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Another line with the same fault still counts; spans and quotes are those of the file."""
    text = f"{INSULT} <!-- amiable: ignore T101 because we joke -->\n\nEt puis\N{NO-BREAK SPACE}: {INSULT}\n"
    file = a_file(tmp_path, text)

    status, (record,), err = checked(capsys, file)

    assert (status, err) == (1, [])
    assert [(each["code"], each["start"] > text.index("Et puis")) for each in record["findings"]] == [("T101", True)]
    ignored = record["ignored"][0]
    assert (ignored["code"], ignored["by"], ignored["reason"]) == ("T101", "in-place", "we joke")
    assert text[ignored["start"] : ignored["end"]] == ignored["quote"]


def test_a_mark_is_itself_not_judged(tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its reason may say what it likes."""
    file = a_file(tmp_path, f"Merci. <!-- amiable: ignore T104 because {INSULT} JAMAIS !!! -->\n")

    assert checked(capsys, file)[:2] == (0, [checked(capsys, file)[1][0] | {"findings": [], "verdict": "pass"}])


def test_the_text_report_says_in_one_line_what_was_let_pass(
    tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the reason, in the language of the text."""
    file = a_file(tmp_path, f"{INSULT} <!-- amiable : ignorer T101 car nous plaisantons -->\n")

    assert main(["check", file]) == 0

    assert (
        "ignoré dans le texte\N{NO-BREAK SPACE}: T101 («\N{NO-BREAK SPACE}nous plaisantons" in capsys.readouterr().out
    )


def test_a_mark_that_names_no_rule_is_told_with_its_line(
    tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The finding counts, and the status is that of findings."""
    file = a_file(tmp_path, f"Bonjour.\n\n{INSULT} <!-- amiable: ignore T1O1 -->\n")

    status, records, err = checked(capsys, file)

    assert (status, codes_of(records)) == (1, ["T101"])
    assert err == [f"amiable: {file}:3: the mark names no rule; write “ignore T104 because …”"]


def test_a_mark_of_which_nothing_is_found_is_told_by_explain(
    tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It would hide the next fault on its line."""
    file = a_file(tmp_path, f"{INSULT} <!-- amiable: ignore T101, T108 because we joke -->\n")

    assert checked(capsys, file)[2] == []
    assert checked(capsys, "--explain", file)[2] == [
        f"amiable: {file}:1: nothing of T108 is found where it is ignored; take the mark away"
    ]


def test_a_name_in_public_is_ignored_for_a_reason_only(
    tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without one the finding stands, and one line says why."""
    bare = a_file(tmp_path, "<!-- amiable: ignore C301 -->\nAnne Petit a tort.", "a.txt")
    reasoned = a_file(tmp_path, "<!-- amiable: ignore C301 because she agreed -->\nAnne Petit a tort.", "b.txt")
    words = ["--channel", "social", "--client", "Anne Petit"]

    status, records, err = checked(capsys, *words, bare)
    granted = checked(capsys, *words, reasoned)

    assert (status, "C301" in codes_of(records)) == (1, True)
    assert err == [f"amiable: {bare}:2: C301 is ignored for a reason only; write “ignore C301 because …”"]
    assert "C301" in codes_of(granted[1], "ignored")
    assert granted[2] == []


def test_a_mail_says_it_in_a_header_and_a_line_in_a_field(
    tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A comment in a mail would be sent, so it counts for nothing there."""
    header = "From: K <k@exemple.test>\nSubject: x\nX-Amiable-Ignore: T101 (entre nous), T110\n"
    mail = a_file(tmp_path, f"{header}{PLAIN}\n\n{INSULT}\n", "a.eml")
    comment = a_file(
        tmp_path,
        f"From: K <k@exemple.test>\n{PLAIN}\n\n{INSULT} <!-- amiable: ignore T101 -->\n",
        "b.eml",
    )
    fields: list[object] = ["T101 (entre nous)", ["T101"], {"T101": "entre nous"}, None]
    lines = a_file(tmp_path, "\n".join(json.dumps({"text": INSULT, "ignore": each}) for each in fields), "c.jsonl")

    assert [codes_of(checked(capsys, each)[1], "ignored") for each in (mail, comment)] == [["T101"], []]
    records = checked(capsys, lines)[1]
    assert [codes_of([each], "ignored") for each in records] == [["T101"], ["T101"], ["T101"], []]
    assert [each["ignored"][0]["reason"] for each in records[:3]] == ["entre nous", "", "entre nous"]


@pytest.mark.parametrize("field", [3, [3], {"T101": 3}])
def test_a_field_of_another_kind_is_an_unreadable_line(
    field: object, tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As every other field that does not fit."""
    file = a_file(tmp_path, json.dumps({"text": INSULT, "ignore": field}), "a.jsonl")

    status, records, err = checked(capsys, file)

    assert (status, records, len(err)) == (2, [], 1)
    assert "“ignore” is no list of codes" in err[0]


def test_sarif_keeps_what_was_let_pass_as_suppressed(
    tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In the source for a mark, outside of it for a setting."""
    (tmp_path / "amiable.toml").write_text('[check]\ndisable = ["T102"]\n', encoding="utf-8")
    file = a_file(tmp_path, f"{INSULT} <!-- amiable: ignore T101 because we joke -->\n\n{SARCASM}\n")

    assert main(["check", "--format", "sarif", file]) == 0

    results = json.loads(capsys.readouterr().out)["runs"][0]["results"]
    assert {each["ruleId"]: each["suppressions"] for each in results} == {
        "T101": [{"kind": "inSource", "status": "accepted", "justification": "we joke"}],
        "T102": [{"kind": "external", "status": "accepted"}],
    }


def test_settings_of_a_folder_set_severities_and_the_status(
    tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The command line goes before the file, and --strict before both."""
    (tmp_path / "amiable.toml").write_text(
        '[check]\nfail-on = "note"\n[check.severity]\nT102 = "note"\n', encoding="utf-8"
    )
    file = a_file(tmp_path / "drafts", SARCASM)

    statuses = [checked(capsys, *words, file)[0] for words in ([], ["--fail-on", "warn"], ["--strict"])]

    assert statuses == [1, 0, 1]
    assert checked(capsys, file)[1][0]["findings"][0]["severity"] == "note"
    assert checked(capsys, "--strict", file)[1][0]["findings"][0]["severity"] == "block"


def test_settings_for_a_recipient_choose_the_channel_of_a_mail(
    tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A mail that is posted by whoever receives it is read by strangers."""
    folder = configuration_directory()
    folder.mkdir(parents=True)
    (folder / "amiable.toml").write_text(
        '[[check.for]]\nto = "*@avis.test"\nchannel = "public-review"\n', encoding="utf-8"
    )
    mails = [
        a_file(tmp_path, f"From: k@exemple.test\nTo: {to}\nSubject: x\n\nAnne Petit a tort.\n", f"{number}.eml")
        for number, to in enumerate(["poste@avis.test", "anne@exemple.test"])
    ]

    found = [codes_of(checked(capsys, "--client", "Anne Petit", each)[1]) for each in mails]

    assert ["C301" in each for each in found] == [True, False]


def test_the_command_line_goes_before_the_channel_of_a_folder(
    tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Which a line of JSON Lines goes before, too, and which a mail without recipients takes."""
    (tmp_path / "amiable.toml").write_text('[[check.for]]\nfolder = "avis #1"\nchannel = "social"\n', encoding="utf-8")
    folder, name = tmp_path / "avis #1", "Anne Petit a tort."
    text = a_file(folder, name)
    mail = a_file(folder, f"From: k@exemple.test\nSubject: x\n\n{name}\n", "a.eml")
    line = a_file(folder, json.dumps({"text": name, "channel": "email"}), "a.jsonl")
    asked: list[list[str]] = [[text], [mail], [line], ["--channel", "letter", text]]

    found = ["C301" in codes_of(checked(capsys, "--client", "Anne Petit", *words)[1]) for words in asked]

    assert found == [True, True, False, False]


def test_a_setting_that_goes_too_far_is_told_once(tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The name of a client in public stays a warning."""
    (tmp_path / "amiable.toml").write_text('[check]\ndisable = ["C301"]\n', encoding="utf-8")
    file = a_file(tmp_path, "Anne Petit a tort. Je l’ai dit à Anne Petit.")

    _, records, err = checked(capsys, "--channel", "social", "--client", "Anne Petit", file)

    severities = {each["severity"] for each in records[0]["findings"] if each["code"] == "C301"}
    assert (severities, len(err)) == ({"warn"}, 1)
    assert "C301 stays a warning whatever amiable.toml says" in err[0]


def test_a_wrong_settings_file_is_wrong_usage(tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One line with file, line, and what may stand there."""
    (tmp_path / "amiable.toml").write_text('[check]\nfail-on = "warning"\n', encoding="utf-8")

    assert main(["check", a_file(tmp_path, "Merci.")]) == 2

    err = capsys.readouterr().err.splitlines()
    assert len(err) == 1
    assert "amiable.toml:2: fail-on = 'warning' is not allowed; allowed: block, warn, note; nearest: warn" in err[0]

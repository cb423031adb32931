"""`amiable check`: what the user lets pass, by a mark, a setting, a baseline or an override, and what is told of it."""

import io
import json
import pathlib
import sys
from typing import Any

import jsonschema
import pytest

from amiable.interfaces.cli.main import main
from amiable.settings.environment import configuration_directory

ROOT = pathlib.Path(__file__).parents[3]
SCHEMA = json.loads((ROOT / "docs" / "schemas" / "check-1.json").read_text(encoding="utf-8"))
INSULT = "Vous êtes un imbécile."
SARCASM = "Votre facture est une plaisanterie."
PLAIN = "Content-Type: text/plain; charset=utf-8"
CASE = 'title = "Logo"\nlanguage = "fr"\nsource = "Litige."\n[me]\nname = "Paul Roy"\n[client]\nname = "Anne Petit"\n'


def _checked(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, list[dict[str, Any]], list[str]]:
    """Run the check in JSON Lines, held against the schema, and give status, records and the lines of stderr."""
    status = main(["check", "--format", "jsonl", *words])
    shown = capsys.readouterr()
    records = [json.loads(line) for line in shown.out.splitlines()]
    for each in records:
        jsonschema.validate(each, SCHEMA)
    return status, records, shown.err.splitlines()


def _codes(records: list[dict[str, Any]], field: str = "findings") -> list[str]:
    return [each["code"] for record in records for each in record[field]]


def _file(folder: pathlib.Path, text: str, name: str = "reply.txt") -> str:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return str(folder / name)


def _case(folder: pathlib.Path) -> pathlib.Path:
    (folder / "documents").mkdir(parents=True)
    (folder / "case.toml").write_text(CASE, encoding="utf-8")
    return folder


def test_a_mark_lets_its_line_pass_and_is_told(tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Another line with the same fault still counts; spans and quotes are those of the file."""
    text = f"{INSULT} <!-- amiable: ignore T101 because we joke -->\n\nEt puis\N{NO-BREAK SPACE}: {INSULT}\n"
    file = _file(tmp_path, text)

    status, (record,), err = _checked(capsys, file)

    assert (status, err) == (1, [])
    assert [(each["code"], each["start"] > text.index("Et puis")) for each in record["findings"]] == [("T101", True)]
    ignored = record["ignored"][0]
    assert (ignored["code"], ignored["by"], ignored["reason"]) == ("T101", "in-place", "we joke")
    assert text[ignored["start"] : ignored["end"]] == ignored["quote"]


def test_a_mark_is_itself_not_judged(tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its reason may say what it likes."""
    file = _file(tmp_path, f"Merci. <!-- amiable: ignore T104 because {INSULT} JAMAIS !!! -->\n")

    assert _checked(capsys, file)[:2] == (0, [_checked(capsys, file)[1][0] | {"findings": [], "verdict": "pass"}])


def test_the_text_report_says_in_one_line_what_was_let_pass(
    tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the reason, in the language of the text."""
    file = _file(tmp_path, f"{INSULT} <!-- amiable : ignorer T101 car nous plaisantons -->\n")

    assert main(["check", file]) == 0

    assert (
        "ignoré dans le texte\N{NO-BREAK SPACE}: T101 («\N{NO-BREAK SPACE}nous plaisantons" in capsys.readouterr().out
    )


def test_a_mark_that_names_no_rule_is_told_with_its_line(
    tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The finding counts, and the status is that of findings."""
    file = _file(tmp_path, f"Bonjour.\n\n{INSULT} <!-- amiable: ignore T1O1 -->\n")

    status, records, err = _checked(capsys, file)

    assert (status, _codes(records)) == (1, ["T101"])
    assert err == [f"amiable: {file}:3: the mark names no rule; write “ignore T104 because …”"]


def test_a_mark_of_which_nothing_is_found_is_told_by_explain(
    tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It would hide the next fault on its line."""
    file = _file(tmp_path, f"{INSULT} <!-- amiable: ignore T101, T108 because we joke -->\n")

    assert _checked(capsys, file)[2] == []
    assert _checked(capsys, "--explain", file)[2] == [
        f"amiable: {file}:1: nothing of T108 is found where it is ignored; take the mark away"
    ]


def test_a_name_in_public_is_ignored_for_a_reason_only(
    tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without one the finding stands, and one line says why."""
    bare = _file(tmp_path, "<!-- amiable: ignore C301 -->\nAnne Petit a tort.", "a.txt")
    reasoned = _file(tmp_path, "<!-- amiable: ignore C301 because she agreed -->\nAnne Petit a tort.", "b.txt")
    words = ["--channel", "social", "--client", "Anne Petit"]

    status, records, err = _checked(capsys, *words, bare)
    granted = _checked(capsys, *words, reasoned)

    assert (status, "C301" in _codes(records)) == (1, True)
    assert err == [f"amiable: {bare}:2: C301 is ignored for a reason only; write “ignore C301 because …”"]
    assert "C301" in _codes(granted[1], "ignored")
    assert granted[2] == []


def test_a_mail_says_it_in_a_header_and_a_line_in_a_field(
    tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A comment in a mail would be sent, so it counts for nothing there."""
    header = "From: K <k@exemple.test>\nSubject: x\nX-Amiable-Ignore: T101 (entre nous), T110\n"
    mail = _file(tmp_path, f"{header}{PLAIN}\n\n{INSULT}\n", "a.eml")
    comment = _file(
        tmp_path,
        f"From: K <k@exemple.test>\n{PLAIN}\n\n{INSULT} <!-- amiable: ignore T101 -->\n",
        "b.eml",
    )
    fields: list[object] = ["T101 (entre nous)", ["T101"], {"T101": "entre nous"}, None]
    lines = _file(tmp_path, "\n".join(json.dumps({"text": INSULT, "ignore": each}) for each in fields), "c.jsonl")

    assert [_codes(_checked(capsys, each)[1], "ignored") for each in (mail, comment)] == [["T101"], []]
    records = _checked(capsys, lines)[1]
    assert [_codes([each], "ignored") for each in records] == [["T101"], ["T101"], ["T101"], []]
    assert [each["ignored"][0]["reason"] for each in records[:3]] == ["entre nous", "", "entre nous"]


@pytest.mark.parametrize("field", [3, [3], {"T101": 3}])
def test_a_field_of_another_kind_is_an_unreadable_line(
    field: object, tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As every other field that does not fit."""
    file = _file(tmp_path, json.dumps({"text": INSULT, "ignore": field}), "a.jsonl")

    status, records, err = _checked(capsys, file)

    assert (status, records, len(err)) == (2, [], 1)
    assert "“ignore” is no list of codes" in err[0]


def test_sarif_keeps_what_was_let_pass_as_suppressed(
    tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In the source for a mark, outside of it for a setting."""
    (tmp_path / "amiable.toml").write_text('[check]\ndisable = ["T102"]\n', encoding="utf-8")
    file = _file(tmp_path, f"{INSULT} <!-- amiable: ignore T101 because we joke -->\n\n{SARCASM}\n")

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
    file = _file(tmp_path / "drafts", SARCASM)

    statuses = [_checked(capsys, *words, file)[0] for words in ([], ["--fail-on", "warn"], ["--strict"])]

    assert statuses == [1, 0, 1]
    assert _checked(capsys, file)[1][0]["findings"][0]["severity"] == "note"
    assert _checked(capsys, "--strict", file)[1][0]["findings"][0]["severity"] == "block"


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
        _file(tmp_path, f"From: k@exemple.test\nTo: {to}\nSubject: x\n\nAnne Petit a tort.\n", f"{number}.eml")
        for number, to in enumerate(["poste@avis.test", "anne@exemple.test"])
    ]

    found = [_codes(_checked(capsys, "--client", "Anne Petit", each)[1]) for each in mails]

    assert ["C301" in each for each in found] == [True, False]


def test_the_command_line_goes_before_the_channel_of_a_folder(
    tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Which a line of JSON Lines goes before, too, and which a mail without recipients takes."""
    (tmp_path / "amiable.toml").write_text('[[check.for]]\nfolder = "avis #1"\nchannel = "social"\n', encoding="utf-8")
    folder, name = tmp_path / "avis #1", "Anne Petit a tort."
    text = _file(folder, name)
    mail = _file(folder, f"From: k@exemple.test\nSubject: x\n\n{name}\n", "a.eml")
    line = _file(folder, json.dumps({"text": name, "channel": "email"}), "a.jsonl")
    asked: list[list[str]] = [[text], [mail], [line], ["--channel", "letter", text]]

    found = ["C301" in _codes(_checked(capsys, "--client", "Anne Petit", *words)[1]) for words in asked]

    assert found == [True, True, False, False]


def test_a_setting_that_goes_too_far_is_told_once(tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The name of a client in public stays a warning."""
    (tmp_path / "amiable.toml").write_text('[check]\ndisable = ["C301"]\n', encoding="utf-8")
    file = _file(tmp_path, "Anne Petit a tort. Je l’ai dit à Anne Petit.")

    _, records, err = _checked(capsys, "--channel", "social", "--client", "Anne Petit", file)

    severities = {each["severity"] for each in records[0]["findings"] if each["code"] == "C301"}
    assert (severities, len(err)) == ({"warn"}, 1)
    assert "C301 stays a warning whatever amiable.toml says" in err[0]


def test_a_wrong_settings_file_is_wrong_usage(tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One line with file, line, and what may stand there."""
    (tmp_path / "amiable.toml").write_text('[check]\nfail-on = "warning"\n', encoding="utf-8")

    assert main(["check", _file(tmp_path, "Merci.")]) == 2

    err = capsys.readouterr().err.splitlines()
    assert len(err) == 1
    assert "amiable.toml:2: fail-on = 'warning' is not allowed; allowed: block, warn, note; nearest: warn" in err[0]


def test_a_baseline_lets_only_new_findings_count(tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Lines may move; a second finding of the kind is new."""
    known = str(tmp_path / "known.json")
    file = _file(tmp_path, INSULT)

    assert _checked(capsys, "--write-baseline", known, file)[0] == 0
    _file(tmp_path, f"Bonjour,\n\nUne phrase de plus.\n\n{INSULT}\n")
    moved = _checked(capsys, "--baseline", known, file)
    _file(tmp_path, f"{INSULT}\n\n{SARCASM}\n")
    added = _checked(capsys, "--baseline", known, file)

    assert (moved[0], _codes(moved[1]), _codes(moved[1], "ignored")) == (0, [], ["T101"])
    assert (added[0], _codes(added[1])) == (1, ["T102"])


def test_a_new_baseline_says_what_it_took_and_leaves_names_out(
    tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A blocked name in public is taken for a reason only."""
    known = str(tmp_path / "known.json")
    words = ["--channel", "social", "--client", "Anne Petit", "--write-baseline", known]
    file = _file(tmp_path, f"Anne Petit a tort. {INSULT}")

    bare = _checked(capsys, *words, file)
    reasoned = _checked(capsys, *words, "--reason", "elle est d’accord", file)

    assert (bare[0], "C301" in _codes(bare[1]), "T101" in _codes(bare[1], "ignored")) == (1, True, True)
    assert [each.partition("finding")[2] for each in bare[2]][1].startswith(" of confidentiality or evidence left out")
    assert (reasoned[0], _codes(reasoned[1])) == (0, [])
    assert {each["reason"] for each in reasoned[1][0]["ignored"]} == {"elle est d’accord"}


def test_an_override_holds_for_one_text_and_is_kept_in_the_case(
    tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Who, when, what and why stand in its history; another word in the text, and the finding counts again."""
    case = _case(tmp_path / "case")
    file = _file(tmp_path, f"Bonjour Anne,\n\n{SARCASM}\n")
    words = ["--case", str(case), file]

    made = _checked(capsys, "--override", "t102", "--reason", "elle aime  rire", *words)
    later = _checked(capsys, *words)
    _file(tmp_path, f"Bonjour Anne,\n\n{SARCASM}\n\nÀ demain.\n")
    changed = _checked(capsys, *words)

    assert "T102" in _codes(made[1], "ignored")
    assert made[2] == ["amiable: 1 finding of T102 overridden; the history of the case says so"]
    kept = next(each for each in later[1][0]["ignored"] if each["code"] == "T102")
    assert (kept["by"], kept["reason"], kept["who"]) == ("override", "elle aime rire", "Paul Roy")
    assert kept["time"].startswith("2026-06-01T12:00:00")
    assert "T102" in _codes(changed[1])
    event = json.loads((case / "history.jsonl").read_text(encoding="utf-8"))
    assert (event["event"], event["code"], event["reason"], event["path"]) == (
        "override",
        "T102",
        "elle aime rire",
        "reply.txt",
    )
    assert "plaisanterie" not in json.dumps(event, ensure_ascii=False)


def test_an_override_without_a_case_is_kept_in_a_baseline(
    tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Which is made if it does not stand yet; what is not found is not noted."""
    known = str(tmp_path / "known.json")
    file = _file(tmp_path, f"{INSULT}\n\n{SARCASM}\n")

    made = _checked(capsys, "--baseline", known, "--override", "T101", "--reason", "sûr", "--override", "T108", file)
    later = _checked(capsys, "--baseline", known, file)

    assert made[2][-1] == "amiable: nothing of T108 counts in these texts, so nothing was noted"
    assert (later[0], _codes(later[1]), later[1][0]["ignored"][0]["reason"]) == (1, ["T102"], "sûr")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--override", "T101"], '--override needs --reason "…"'),
        (["--override", "T101", "--reason", " "], "--reason is empty"),
        (["--override", "T101", "--reason", "x"], "--override needs --case CASE or --baseline FILE"),
        (["--override", "T999", "--reason", "x", "--baseline", "b"], "there is no rule “T999”; nearest: T109"),
        (["--reason", "x"], "--reason says why"),
        (["--baseline", "a", "--write-baseline", "b"], "--write-baseline notes everything"),
        (["--strict", "--baseline", "a"], "--strict lets nothing pass"),
        (["--write"], "--write writes what --fix changes"),
        (["--fix", "--explain"], "--fix changes texts"),
        (["--baseline", ""], "is empty"),
    ],
)
def test_options_that_do_not_fit_together_are_refused_in_one_line(
    words: list[str], told: str, tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is judged and nothing written."""
    assert main(["check", *words, _file(tmp_path, INSULT)]) == 2

    shown = capsys.readouterr()
    assert (shown.out, len(shown.err.splitlines())) == ("", 1)
    assert told in shown.err
    assert [each.name for each in tmp_path.iterdir()] == ["reply.txt"]


def test_standard_input_takes_the_settings_of_the_folder_that_one_stands_in(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It has no folder of its own."""
    (tmp_path / "amiable.toml").write_text('[check]\ndisable = ["T102"]\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(SARCASM.encode()), encoding="utf-8"))

    assert _checked(capsys, "-")[0] == 0


@pytest.mark.parametrize(
    ("text", "why", "word"),
    [
        ("Bonjour Anne,\n\nVous êtes un imbécile.\n", "pourquoi\N{NO-BREAK SPACE}: Une insulte", "ce qui échauffe"),
        ("Hello Anne,\n\nYou are an idiot.\n", "why: An insult ends", "what heats: “idiot”"),
    ],
)
def test_explain_gives_reasons_and_the_words_that_made_the_tone(
    text: str, why: str, word: str, tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In the language of the text; in JSON with places and weights."""
    file = _file(tmp_path, text)

    main(["check", "--explain", file])
    said = capsys.readouterr().out
    _, (record,), _ = _checked(capsys, "--explain", file)

    assert why in said
    assert word in said
    strongest = record["tone_words"][0]
    assert text[strongest["start"] : strongest["end"]] == strongest["quote"]
    assert strongest["heat"] > 1
    assert _checked(capsys, file)[1][0]["tone_words"] == []

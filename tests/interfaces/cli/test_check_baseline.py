"""`amiable check`: what a baseline or an override lets pass, and which options go together."""

import io
import json
import pathlib
import sys

import pytest

from amiable.interfaces.cli.main import main
from tests.checking import INSULT, a_case_folder, a_file, checked, codes_of

SARCASM = "Votre facture est une plaisanterie."


def test_a_baseline_lets_only_new_findings_count(tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Lines may move; a second finding of the kind is new."""
    known = str(tmp_path / "known.json")
    file = a_file(tmp_path, INSULT)

    assert checked(capsys, "--write-baseline", known, file)[0] == 0
    a_file(tmp_path, f"Bonjour,\n\nUne phrase de plus.\n\n{INSULT}\n")
    moved = checked(capsys, "--baseline", known, file)
    a_file(tmp_path, f"{INSULT}\n\n{SARCASM}\n")
    added = checked(capsys, "--baseline", known, file)

    assert (moved[0], codes_of(moved[1]), codes_of(moved[1], "ignored")) == (0, [], ["T101"])
    assert (added[0], codes_of(added[1])) == (1, ["T102"])


def test_a_new_baseline_says_what_it_took_and_leaves_names_out(
    tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A blocked name in public is taken for a reason only."""
    known = str(tmp_path / "known.json")
    words = ["--channel", "social", "--client", "Anne Petit", "--write-baseline", known]
    file = a_file(tmp_path, f"Anne Petit a tort. {INSULT}")

    bare = checked(capsys, *words, file)
    reasoned = checked(capsys, *words, "--reason", "elle est d’accord", file)

    assert (bare[0], "C301" in codes_of(bare[1]), "T101" in codes_of(bare[1], "ignored")) == (1, True, True)
    assert [each.partition("finding")[2] for each in bare[2]][1].startswith(" of confidentiality or evidence left out")
    assert (reasoned[0], codes_of(reasoned[1])) == (0, [])
    assert {each["reason"] for each in reasoned[1][0]["ignored"]} == {"elle est d’accord"}


def test_an_override_holds_for_one_text_and_is_kept_in_the_case(
    tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Who, when, what and why stand in its history; another word in the text, and the finding counts again."""
    case = a_case_folder(tmp_path / "case")
    file = a_file(tmp_path, f"Bonjour Anne,\n\n{SARCASM}\n")
    words = ["--case", str(case), file]

    made = checked(capsys, "--override", "t102", "--reason", "elle aime  rire", *words)
    later = checked(capsys, *words)
    a_file(tmp_path, f"Bonjour Anne,\n\n{SARCASM}\n\nÀ demain.\n")
    changed = checked(capsys, *words)

    assert "T102" in codes_of(made[1], "ignored")
    assert made[2] == ["amiable: 1 finding of T102 overridden; the history of the case says so"]
    kept = next(each for each in later[1][0]["ignored"] if each["code"] == "T102")
    assert (kept["by"], kept["reason"], kept["who"]) == ("override", "elle aime rire", "Paul Roy")
    assert kept["time"].startswith("2026-06-01T12:00:00")
    assert "T102" in codes_of(changed[1])
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
    file = a_file(tmp_path, f"{INSULT}\n\n{SARCASM}\n")

    made = checked(capsys, "--baseline", known, "--override", "T101", "--reason", "sûr", "--override", "T108", file)
    later = checked(capsys, "--baseline", known, file)

    assert made[2][-1] == "amiable: nothing of T108 counts in these texts, so nothing was noted"
    assert (later[0], codes_of(later[1]), later[1][0]["ignored"][0]["reason"]) == (1, ["T102"], "sûr")


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
    assert main(["check", *words, a_file(tmp_path, INSULT)]) == 2

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

    assert checked(capsys, "-")[0] == 0


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
    file = a_file(tmp_path, text)

    main(["check", "--explain", file])
    said = capsys.readouterr().out
    _, (record,), _ = checked(capsys, "--explain", file)

    assert why in said
    assert word in said
    strongest = record["tone_words"][0]
    assert text[strongest["start"] : strongest["end"]] == strongest["quote"]
    assert strongest["heat"] > 1
    assert checked(capsys, file)[1][0]["tone_words"] == []

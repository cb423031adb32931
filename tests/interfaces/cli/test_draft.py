"""`amiable draft` on a real case folder."""

import json
import pathlib
from typing import Any

import jsonschema
import pytest

from amiable.casefile.overrides import Override, keep_override
from amiable.interfaces.cli.draft import _with_overrides
from amiable.interfaces.cli.main import main
from amiable.interfaces.reports.json import replies_record
from amiable.interfaces.reports.text import replies_text
from amiable.mail.own_words import own_spans
from amiable.model.words import Verdict
from amiable.review.fingerprints import sentence_mark, text_mark
from tests.interfaces.case_folders import write_case_folder
from tests.interfaces.replies_builders import a_finding, a_reviewed_draft, some_replies

ROOT = pathlib.Path(__file__).parents[3]
SCHEMA = json.loads((ROOT / "docs" / "schemas" / "draft-1.json").read_text(encoding="utf-8"))


@pytest.fixture
def case(tmp_path: pathlib.Path) -> pathlib.Path:
    """Give the case of the travel fees."""
    return write_case_folder(tmp_path / "karine-marie")


def drafted(capsys: pytest.CaptureFixture[str], *words: object) -> dict[str, Any]:
    """Run `draft … --format json`, which must succeed, and give what it printed."""
    assert main(["draft", *map(str, words), "--format", "json"]) == 0
    shape = json.loads(capsys.readouterr().out)
    jsonschema.validate(shape, SCHEMA)
    return dict(shape)


def files_below(folder: pathlib.Path) -> set[str]:
    """Give the files of a folder."""
    return {each.relative_to(folder).as_posix() for each in folder.rglob("*") if each.is_file()}


def test_the_letter_cites_the_clause_and_offers_what_is_authorised(
    case: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """From the folder to a letter that holds, in one stance."""
    shape = drafted(capsys, case)

    [draft] = shape["drafts"]
    [citation] = draft["citations"]
    cited = next(each for each in shape["evidence"] if each["id"] == citation["evidence"])
    text = (case / "documents" / "contrat.txt").read_text(encoding="utf-8")
    assert (shape["case"], shape["path"], draft["stance"]) == ("karine-marie", "amicable", "balanced")
    assert (cited["document"], cited["locator"]["article"]) == ("contrat.txt", "4.2")
    assert text[cited["start"] : cited["end"]] == cited["text"]
    assert draft["body"][citation["start"] : citation["end"]] == citation["quote"]
    assert "quatre photos" in draft["offers"][0]
    assert draft["offers"][0] in draft["body"]
    assert draft["next_step"] in draft["body"]
    assert (draft["verdict"], draft["writer"], draft["fallback"]) == ("pass", "built-in", None)


def test_all_stances_are_three_letters(case: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each its own words."""
    drafts = drafted(capsys, case, "--stance", "all")["drafts"]

    assert [each["stance"] for each in drafts] == ["conciliatory", "balanced", "firm"]
    assert len({each["body"] for each in drafts}) == 3


def test_one_stance_can_be_asked_for(case: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whatever is recommended."""
    shape = drafted(capsys, case, "--stance", "firm")

    assert ([each["stance"] for each in shape["drafts"]], shape["recommended"]) == (["firm"], "balanced")


def test_the_same_seed_gives_the_same_letter(case: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And some other seed another wording."""
    first, again = (drafted(capsys, case)["drafts"][0]["body"] for _ in range(2))
    others = {drafted(capsys, case, "--seed", seed)["drafts"][0]["body"] for seed in "abcd"}

    assert first == again
    assert others - {first}


def test_limit_bounds_the_evidence(case: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The best one stays."""
    assert len(drafted(capsys, case, "--limit", 1)["evidence"]) == 1


def test_the_text_form_shows_the_letter(case: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What was read, the evidence, the letter; nothing on stderr."""
    status = main(["draft", str(case)])

    shown = capsys.readouterr()
    assert (status, shown.err) == (0, "")
    assert shown.out.index("contrat.txt (contrat") < shown.out.index("article 4.2") < shown.out.index("Bonjour Marie,")


def test_nothing_is_written_unless_asked(case: pathlib.Path) -> None:
    """The case folder stays as it is."""
    before = files_below(case)

    assert main(["draft", str(case), "--stance", "all"]) == 0
    assert files_below(case) == before


def test_save_keeps_each_letter(case: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A second draft of the day gets a number."""
    before = files_below(case)
    statuses = [main(["draft", str(case), "--save"]) for _ in range(2)]

    kept = sorted(files_below(case) - before)
    assert statuses == [0, 0]
    assert kept == ["drafts/2026-06-01-balanced-2.txt", "drafts/2026-06-01-balanced.txt"]
    assert "Bonjour Marie," in (case / kept[0]).read_text(encoding="utf-8")
    assert "2026-06-01-balanced.txt" in capsys.readouterr().err


def test_eml_makes_a_threaded_mail(case: pathlib.Path) -> None:
    """It answers the client's message and quotes it."""
    assert main(["draft", str(case), "--eml"]) == 0

    [mail] = (case / "drafts").glob("*.eml")
    written = mail.read_bytes()
    assert b"In-Reply-To: <m1@exemple.org>\r\n" in written
    assert b"\r\n> Pourquoi y a-t-il" in written
    assert written.count(b"Karine Tremblay") == 1


def test_eml_is_for_mail_alone(tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """On another channel it is refused before anything is read."""
    case = write_case_folder(tmp_path / "a-case", channel="letter")

    assert main(["draft", str(case), "--eml"]) == 2
    assert "the channel of this case is letter" in capsys.readouterr().err
    assert not (case / "drafts").exists()


def test_copy_says_where_there_is_no_clipboard(
    case: pathlib.Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The letter is still printed."""
    monkeypatch.setenv("PATH", str(case))

    assert main(["draft", str(case), "--copy"]) == 0
    assert "there is no clipboard here" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "variable", "told"),
    [
        (["--writer", "model"], "", "aucun modèle n’est nommé"),
        (["--model", "a-model"], "", "le modèle « a-model » n’a pas été interrogé"),
        ([], "b-model", "le modèle « b-model » n’a pas été interrogé"),
        (["--writer", "built-in", "--model", "a-model"], "b-model", None),
        ([], "", None),
    ],
)
def test_why_no_model_wrote_is_told(
    case: pathlib.Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: list[str],
    variable: str,
    told: str | None,
) -> None:
    """A model that is named and not asked leaves a line; the draft is there all the same."""
    monkeypatch.setenv("AMIABLE_MODEL", variable)
    fallback = drafted(capsys, case, *words)["drafts"][0]["fallback"]

    assert (fallback or "").replace("\u00a0", " ").startswith(told or "")
    assert (fallback is None) == (told is None)


def test_an_unreadable_document_is_named_and_the_rest_is_read(
    case: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line on stderr, status 2, and the letter."""
    (case / "documents" / "annexe.pdf").write_bytes(b"not a pdf at all")
    status = main(["draft", str(case), "--format", "json"])

    shown = capsys.readouterr()
    shape = json.loads(shown.out)
    assert status == 2
    assert shown.err.startswith("amiable: annexe.pdf: ")
    assert shown.err.count("\n") == 1
    assert len(shape["unread"]) == len(shape["drafts"]) == 1


def test_threats_get_advice_and_no_letter(tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The path protect: status 1, nothing kept even if asked."""
    case = write_case_folder(tmp_path / "a-case")
    file = case / "case.toml"
    file.write_text(
        file.read_text(encoding="utf-8").replace('kind = "', 'path = "protect"\nkind = "'), encoding="utf-8"
    )
    status = main(["draft", str(case), "--save", "--format", "json"])

    shape = json.loads(capsys.readouterr().out)
    assert (status, shape["path"], shape["drafts"]) == (1, "protect", [])
    assert shape["advice"]
    assert not (case / "drafts").exists()


@pytest.mark.parametrize(
    "words",
    [
        ["--limit", "0"],
        ["--limit", "²"],
        ["--limit", "-1"],
        ["--timeout", "0"],
        ["--timeout", "nan"],
        ["--timeout", "soon"],
        ["--base-url", "ftp://a"],
        ["--base-url", "http://[a"],
        ["--writer", "me"],
    ],
)
def test_options_that_do_not_fit_are_refused(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """In one line that names the option."""
    assert main(["draft", "a-case", *words]) == 2
    assert f"argument {words[0]}" in capsys.readouterr().err


def test_a_seed_may_be_any_bytes(case: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A word or a folder name that is no UTF-8 reaches Python as half characters."""
    assert drafted(capsys, case, "--seed", "\udcff")["drafts"]


def test_an_overridden_letter_says_so_and_is_ready(tmp_path: pathlib.Path) -> None:
    """With the reason, who gave it and when; an override of another text lets nothing pass."""
    replies = some_replies(drafts=(a_reviewed_draft(None, a_finding()),))
    body = replies.drafts[0].draft.body
    mark, sentence = text_mark(body, own_spans(body)), sentence_mark(body, a_finding())
    keep_override(tmp_path, Override("T104", "other", (sentence,), "non", "Karine"), "reply.txt")
    refused = _with_overrides(replies, tmp_path)
    keep_override(tmp_path, Override("T104", mark, (sentence,), "elle en rit", "Karine"), "reply.txt")

    settled = _with_overrides(replies, tmp_path)

    assert refused.drafts[0].review.verdict is Verdict.BLOCK
    assert settled.drafts[0].review.verdict is Verdict.PASS
    assert "ignoré sur votre décision" in replies_text(settled)
    record = replies_record(settled).drafts[0].ignored[0]
    assert (record.by, record.reason, record.who, record.time[:10]) == (
        "override",
        "elle en rit",
        "Karine",
        "2026-06-01",
    )

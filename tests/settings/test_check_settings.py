"""`[check]` of `amiable.toml`: which file holds for which text, and errors that name the line."""

import pathlib

import pytest

from amiable.errors import UsageError
from amiable.model.words import Channel, Language, Severity
from amiable.settings.check_settings import CheckSettings, Policy
from amiable.settings.environment import configuration_directory

CODES = ("C301", "E401", "T104", "T107", "T110")


def _write(folder: pathlib.Path, text: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "amiable.toml").write_text(text, encoding="utf-8")


def _policy(file: pathlib.Path, *recipients: str) -> Policy:
    return CheckSettings(CODES).policy_for(file, recipients)


def test_no_file_settles_nothing(tmp_path: pathlib.Path) -> None:
    """Every rule keeps its severity."""
    assert _policy(tmp_path / "reply.txt") == Policy()


def test_the_nearer_file_wins_key_by_key(tmp_path: pathlib.Path) -> None:
    """The configuration directory is the farthest, the folder of the text the nearest."""
    _write(configuration_directory(), '[check]\nfail-on = "note"\n[check.severity]\nT104 = "note"\nT107 = "note"\n')
    _write(tmp_path, '[check]\ndisable = ["T107", "T110"]\n')
    _write(tmp_path / "drafts", '[check.severity]\nT110 = "block"\n')

    near, far = _policy(tmp_path / "drafts" / "reply.txt"), _policy(tmp_path / "reply.txt")

    assert near == Policy({"T104": Severity.NOTE, "T107": None, "T110": Severity.BLOCK}, fail_on=Severity.NOTE)
    assert far.severities == {"T104": Severity.NOTE, "T107": None, "T110": None}


FOR = """\
[check.severity]
T104 = "warn"

[[check.for]]
to = ["*@Example.com", "anne@*"]
channel = "public-review"
language = "fr"

[check.for.severity]
T104 = "block"

[[check.for]]
folder = "Drafts/legal*"
fail-on = "warn"
disable = ["T104"]
"""


@pytest.mark.parametrize(
    ("file", "recipients", "policy"),
    [
        ("reply.eml", ("Boss@example.COM",), Policy({"T104": Severity.BLOCK}, Channel.PUBLIC_REVIEW, Language.FR)),
        (
            "reply.eml",
            ("other@test", "anne@test"),
            Policy({"T104": Severity.BLOCK}, Channel.PUBLIC_REVIEW, Language.FR),
        ),
        ("reply.eml", ("other@test",), Policy({"T104": Severity.WARN})),
        ("Drafts/legal-2026/a/reply.txt", (), Policy({"T104": None}, fail_on=Severity.WARN)),
        ("mail/Drafts/legal/reply.txt", (), Policy({"T104": None}, fail_on=Severity.WARN)),
        ("Drafts/other/legal/reply.txt", (), Policy({"T104": Severity.WARN})),
    ],
)
def test_a_part_holds_for_its_recipients_or_its_folder(
    tmp_path: pathlib.Path, file: str, recipients: tuple[str, ...], policy: Policy
) -> None:
    """One recipient is enough; a folder is one of that name anywhere below the file, or all of a path."""
    _write(tmp_path, FOR)

    assert _policy(tmp_path / file, *recipients) == policy


def test_a_whole_path_names_one_folder(tmp_path: pathlib.Path) -> None:
    """As the configuration directory, which stands nowhere near the texts, needs."""
    _write(
        configuration_directory(), f'[[check.for]]\nfolder = "{(tmp_path / "legal").as_posix()}"\ndisable = ["T104"]\n'
    )

    assert _policy(tmp_path / "legal" / "a" / "x.txt").severities == {"T104": None}
    assert _policy(tmp_path / "x.txt").severities == {}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("check = 3", ":1: check is a table"),
        (
            "[check]\nfail_on = 'warn'",
            ":2: unknown key 'fail_on'; allowed: fail-on, disable, severity, for; nearest: fail-on",
        ),
        (
            "[check]\nfail-on = 'warning'",
            ":2: fail-on = 'warning' is not allowed; allowed: block, warn, note; nearest: warn",
        ),
        ("[check]\ndisable = 'T104'", ":2: disable must be a list of codes"),
        ("[check]\ndisable = ['T1O4']", ":2: there is no rule 'T1O4'; `amiable rules` lists them; nearest: T104"),
        ("[check]\ndisable = ['E401']", ":2: E401 cannot be switched off"),
        ("[check]\ndisable = [[1]]", ":2: there is no rule [1]"),
        ("[check.severity]\nT104 = 'off'", ":2: T104 = 'off' is not allowed; allowed: block, warn, note"),
        (
            "[check.severity]\n\nE401 = 'note'",
            ":3: E401 = 'note' is not allowed; allowed: block, warn; what a letter cites",
        ),
        ("[check.severity]\nT104 = 1", ":2: T104 = 1 is not allowed"),
        ("[check]\nseverity = 1", ":2: severity is a table"),
        ("[check]\nfor = 1", ":2: for is a list of tables"),
        ("[[check.for]]\nlanguage = 'fr'", ":1: it says for what it holds nowhere"),
        ("[[check.for]]\nto = 3", ":2: to must be a text"),
        ("[[check.for]]\nto = 'x'\n[[check.for]]\nto = 'y'\nchannel = 'mail'", ":5: channel = 'mail' is not allowed"),
        ("[[check.for]]\nfolder = 'x'\n[check.for.severity]\nT9 = 'note'", ":4: there is no rule 'T9'"),
        ("[model]\nbase_url = 'http://example.test'", ":1: model has no place in a folder of texts"),
        ("language = 'fr'", ":1: language has no place in a folder of texts"),
        ("[check\n", ":1: not valid TOML"),
    ],
)
def test_a_wrong_file_is_refused_with_line_and_remedy(tmp_path: pathlib.Path, text: str, said: str) -> None:
    """One line a problem."""
    _write(tmp_path, text)

    with pytest.raises(UsageError) as refusal:
        _policy(tmp_path / "reply.txt")

    assert f"amiable.toml{said}" in str(refusal.value)
    assert len(str(refusal.value).splitlines()) == 1


def test_several_problems_are_told_in_the_order_of_the_file(tmp_path: pathlib.Path) -> None:
    """So that a person mends them from the top."""
    _write(tmp_path, '[check]\ndisable = ["T9"]\nfail_on = "warn"\n')

    with pytest.raises(UsageError) as refusal:
        _policy(tmp_path / "reply.txt")

    assert [each.split("amiable.toml:")[1][0] for each in str(refusal.value).splitlines()] == ["2", "3"]

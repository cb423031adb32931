"""The day, the user's language and the folders."""

import datetime as dt
import pathlib

import pytest

from amiable.errors import UsageError
from amiable.model.words import Language
from amiable.settings.environment import cache_directory, configuration_directory, now, today, user_language


def test_the_calendar_stands_still_where_it_is_held(monkeypatch: pytest.MonkeyPatch) -> None:
    """Day and moment agree, and the moment bears its offset."""
    monkeypatch.setenv("AMIABLE_TODAY", "2026-05-12")

    assert today() == dt.date(2026, 5, 12)
    assert now() == dt.datetime(2026, 5, 12, 12, tzinfo=dt.UTC)


def test_the_calendar_runs_where_nothing_holds_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Today is the date of now."""
    monkeypatch.delenv("AMIABLE_TODAY")

    before, day, after = now(), today(), now()

    assert before.date() <= day <= after.date()
    assert before.tzinfo is not None


def test_a_day_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """The refusal shows what was read and the form expected."""
    monkeypatch.setenv("AMIABLE_TODAY", "tomorrow")

    with pytest.raises(UsageError, match=r"AMIABLE_TODAY='tomorrow'.*YYYY-MM-DD"):
        today()


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({"LANG": "fr_CA.UTF-8"}, Language.FR),
        ({"LANG": "fr_FR.UTF-8", "LC_ALL": "en_GB.UTF-8"}, Language.EN),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "fr_FR"}, Language.FR),
        ({"LANG": "fr_FR", "LC_ALL": ""}, Language.FR),
        ({"LANG": "de_DE.UTF-8"}, Language.EN),
        ({"LANG": "C"}, Language.EN),
        ({}, Language.EN),
    ],
)
def test_the_first_variable_that_is_set_gives_the_language(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], expected: Language
) -> None:
    """LC_ALL before LC_MESSAGES before LANG; English for all but French."""
    monkeypatch.delenv("LANG")
    for name, value in variables.items():
        monkeypatch.setenv(name, value)

    assert user_language() is expected


def test_folders_follow_the_variables_of_the_system(monkeypatch: pytest.MonkeyPatch, tmp_path: pathlib.Path) -> None:
    """A relative one counts as none, as XDG says."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "settings"))
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")

    assert configuration_directory() == tmp_path / "settings" / "amiable"
    assert cache_directory() == tmp_path / ".cache" / "amiable"

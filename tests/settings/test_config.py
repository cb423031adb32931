"""`amiable.toml`: defaults, overrides, and errors that name the line."""

import pathlib

import pytest

from amiable.errors import UsageError
from amiable.model.words import Language
from amiable.settings.config import Config, ModelSettings, Sees, load_config
from amiable.settings.environment import configuration_directory

WHOLE = """\
language = "fr"

[model]
name = "mistral-small"
base_url = "http://localhost:11434/v1"
timeout = 30
sees = "passages"
"""


def test_no_file_means_defaults_and_no_model() -> None:
    """Nothing is asked of a model that nobody named."""
    assert load_config() == Config(Language.EN, ModelSettings())


def test_every_key_of_the_file_is_read() -> None:
    """From the configuration directory."""
    folder = configuration_directory()
    folder.mkdir(parents=True)
    (folder / "amiable.toml").write_text(WHOLE, encoding="utf-8")

    model = ModelSettings("mistral-small", "http://localhost:11434/v1", 30.0, Sees.PASSAGES)

    assert load_config() == Config(Language.FR, model)


def test_the_environment_overrides_the_file(monkeypatch: pytest.MonkeyPatch, tmp_path: pathlib.Path) -> None:
    """The model and its address may be named for one run."""
    (tmp_path / "amiable.toml").write_text(WHOLE, encoding="utf-8")
    monkeypatch.setenv("AMIABLE_MODEL", "other")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://localhost:1/v1")

    model = load_config(tmp_path).model

    assert (model.name, model.base_url) == ("other", "http://localhost:1/v1")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('language = "de"', ":1: language = 'de' is not allowed; allowed: fr, en; nearest: en"),
        ("[model]\nnam = 'x'", ":2: unknown key 'nam'; allowed: name, base_url, timeout, sees; nearest: name"),
        ("[model]\nname = 3", ":2: name must be a text"),
        ("[model]\n\ntimeout = 0", ":3: timeout must be a number of seconds above 0"),
        ("[model]\ntimeout = nan", ":2: timeout"),
        ("[model]\ntimeout = true", ":2: timeout"),
        ("[model]\ntimeout = inf", ":2: timeout"),
        (
            "[model]\nsees = 'passage'",
            ":2: sees = 'passage' is not allowed; allowed: plan, passages; nearest: passages",
        ),
        ("[model]\napi_key = 'sk-1'", ":2: api_key has no place in a file; set OPENAI_API_KEY"),
        ("model = 'x'", ":1: model is a table"),
        ("a = \n", ":1: not valid TOML (invalid value)"),
    ],
)
def test_a_wrong_file_is_refused_with_line_and_remedy(tmp_path: pathlib.Path, text: str, said: str) -> None:
    """One line a problem."""
    (tmp_path / "amiable.toml").write_text(text, encoding="utf-8")

    with pytest.raises(UsageError) as refusal:
        load_config(tmp_path)

    assert f"amiable.toml{said}" in str(refusal.value)
    assert len(str(refusal.value).splitlines()) == 1
    assert "sk-1" not in str(refusal.value)


@pytest.mark.parametrize("damage", [b"\xff\xfe", None])
def test_a_file_that_cannot_be_read_is_refused_by_name(tmp_path: pathlib.Path, damage: bytes | None) -> None:
    """Not UTF-8, or a folder."""
    path = tmp_path / "amiable.toml"
    if damage is None:
        path.mkdir()
    else:
        path.write_bytes(damage)

    with pytest.raises(UsageError, match=r"amiable\.toml: (byte 0 is not UTF-8|cannot be read \(.+\)); "):
        load_config(tmp_path)

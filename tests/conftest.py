"""Unplugs home, clock, network and configuration for every test: none may depend on the machine it runs on."""

import pathlib
import socket
from typing import Any, NoReturn

import pytest
from hypothesis import settings

settings.register_profile("house", deadline=None)
settings.load_profile("house")
"""A busy machine must not fail a property: the first example may pay for a cold import."""

TODAY = "2026-06-01"
"""The day on which every test takes place."""

_SETTINGS_OF_THE_USER = (
    "AMIABLE_CACHE",
    "AMIABLE_MODEL",
    "AMIABLE_TRACEBACK",
    "OPENAI_API_KEY",
    "OPENAI_BASE_URL",
    "NO_COLOR",
    "LANGUAGE",
    "LC_ALL",
    "LC_MESSAGES",
    "DISPLAY",
    "WAYLAND_DISPLAY",
)


@pytest.fixture(autouse=True)
def unplugged(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    """Give the empty home of this test; the clock stands still and no connection can be made."""
    home = tmp_path_factory.mktemp("home")
    for name in _SETTINGS_OF_THE_USER:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / "config"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(home / "cache"))
    monkeypatch.setenv("APPDATA", str(home / "config"))
    monkeypatch.setenv("LOCALAPPDATA", str(home / "cache"))
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("AMIABLE_SEMANTIC", "off")  # an extra must not change what a test sees
    monkeypatch.setenv("AMIABLE_TODAY", TODAY)
    monkeypatch.setattr(socket.socket, "connect", _no_network)
    return home


def _no_network(*_: Any) -> NoReturn:
    raise AssertionError("a test tried to reach the network")

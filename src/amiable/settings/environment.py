"""The day, the user's language and the folders of this machine, each from one place that a test can hold still.

Owns the reading of environment variables that are no secret. Refuses to create folders: `storage` does, when needed.
"""

import datetime as dt
import os
import pathlib
import sys

from amiable.errors import UsageError
from amiable.model.words import Language

TODAY = "AMIABLE_TODAY"
"""The variable that holds the calendar still: YYYY-MM-DD."""
SEMANTIC = "AMIABLE_SEMANTIC"
"""The variable that leaves the extra `semantic` aside: auto (used where installed) or off."""

CACHE = "AMIABLE_CACHE"
"""The variable that keeps nothing of what was read: auto (kept below the user's cache folder) or off."""


def today() -> dt.date:
    """Give the day on which the user acts, in local time; `AMIABLE_TODAY` overrides it."""
    held = _held_day()
    return held or dt.datetime.now(dt.UTC).astimezone().date()


def now() -> dt.datetime:
    """Give the present moment with its offset; noon UTC of the day where `AMIABLE_TODAY` holds it still."""
    held = _held_day()
    if held is None:
        return dt.datetime.now(dt.UTC).astimezone()
    return dt.datetime.combine(held, dt.time(12), dt.UTC)


def user_language() -> Language:
    """Give the language in which the user is spoken to; English where the system names neither language."""
    named = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    if not named and sys.platform == "win32":
        import locale

        named = locale.getlocale()[0] or ""
    return Language.FR if named.casefold().startswith("fr") else Language.EN


def semantic_wanted() -> bool:
    """Tell whether sentence embeddings are used where they are installed; `AMIABLE_SEMANTIC=off` says no."""
    return _is_auto(SEMANTIC)


def cache_wanted() -> bool:
    """Tell whether what was read of a case may be kept to be read once; `AMIABLE_CACHE=off` says no."""
    return _is_auto(CACHE)


def configuration_directory() -> pathlib.Path:
    """Give the folder of `amiable.toml`, prompts and data packs; it need not exist."""
    return _directory("XDG_CONFIG_HOME", "APPDATA", ".config")


def cache_directory() -> pathlib.Path:
    """Give the folder of what can be computed again at any time; it need not exist."""
    folder = _directory("XDG_CACHE_HOME", "LOCALAPPDATA", ".cache")
    return folder / "cache" if sys.platform == "win32" else folder


def _is_auto(variable: str) -> bool:
    said = os.environ.get(variable) or "auto"
    if said not in {"auto", "off"}:
        raise UsageError(f"{variable}={said!r} is not allowed; write auto or off, or leave it out")
    return said == "auto"


def _held_day() -> dt.date | None:
    text = os.environ.get(TODAY, "")
    if not text:
        return None
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"{TODAY}={text!r} is not a date; write YYYY-MM-DD or leave it out") from None


def _directory(unix_variable: str, windows_variable: str, home_folder: str) -> pathlib.Path:
    """Give the variable's folder if it is absolute (XDG says to ignore others), else the usual one below home."""
    named = os.environ.get(unix_variable, "")
    if not named and sys.platform == "win32":
        named = os.environ.get(windows_variable, "")
    base = pathlib.Path(named)
    if not (named and base.is_absolute()):
        base = pathlib.Path.home() / home_folder
    return base / "amiable"

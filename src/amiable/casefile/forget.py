"""Erasing a case: what amiable keeps of it, in its folder and in the cache.

Owns the list of what goes. Refuses a folder that is no case, follows no link out of it, and leaves files that are not
part of a case where they are.
"""

import contextlib
import hashlib
import os
import pathlib
from dataclasses import dataclass

from amiable import storage
from amiable.casefile.read import CASE_FILE, require_case
from amiable.casefile.scaffold import OWN_NAMES
from amiable.errors import StorageError
from amiable.language.embedding import vectors_file
from amiable.settings.environment import cache_directory

_CASE_NAMED = "case.txt"
"""In the cache of a case, the file that names its folder."""


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What became of the folder."""

    erased: tuple[str, ...]
    """Names that stood in the folder and are gone."""
    left: tuple[str, ...]
    """Names that still stand there, because they are no part of a case; empty: the folder itself is gone."""


def cache_of(folder: pathlib.Path) -> pathlib.Path:
    """Give the folder below the cache directory where everything computed of this case belongs; it need not exist."""
    mark = hashlib.sha256(os.fsencode(folder.resolve())).hexdigest()[:24]
    return _caches() / mark


def make_cache_of(folder: pathlib.Path) -> pathlib.Path:
    """Make that folder, for this user alone, and erase those of cases that are gone; raises StorageError."""
    place = cache_of(folder)
    if not (place / _CASE_NAMED).is_file():
        _forget_lost_cases()
        storage.make_folder(place, 0o700)
        storage.write_atomically(place / _CASE_NAMED, os.fsencode(folder.resolve()))
    return place


def forget(folder: pathlib.Path) -> Forgotten:
    """Erase the case, its documents, drafts, history and notes, and its index in the cache.

    The vectors of clauses go whole, since they do not tell from which case they came; they can be computed again.
    Works again after an interruption: `case.toml` goes last. Raises CaseError where the folder holds no case.
    """
    require_case(folder)
    storage.erase(cache_of(folder))
    storage.erase(vectors_file())
    names = [name for name in OWN_NAMES if name != CASE_FILE]
    names += [each.name for each in folder.glob(".*.tmp") if _is_left_behind(each.name)]
    erased = [name for name in (*names, CASE_FILE) if storage.erase(folder / name)]
    left = tuple(sorted(each.name for each in folder.iterdir()))
    if not left and not folder.is_symlink():
        storage.erase(folder)
    return Forgotten(tuple(erased), left)


def _caches() -> pathlib.Path:
    return cache_directory() / "cases"


def _forget_lost_cases() -> None:
    """Erase what is kept of cases that were removed or renamed without `forget`: nobody would ask for it again."""
    for named in _caches().glob(f"*/{_CASE_NAMED}"):
        with contextlib.suppress(StorageError, OSError):
            if not pathlib.Path(os.fsdecode(named.read_bytes()), CASE_FILE).is_file():
                storage.erase(named.parent)


def _is_left_behind(name: str) -> bool:
    """Whether it is the temporary file of a writing that was killed."""
    return any(name.startswith(f".{own}.") for own in OWN_NAMES)

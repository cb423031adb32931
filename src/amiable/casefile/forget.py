"""Erasing a case: what amiable keeps of it, in its folder and in the cache.

Owns the list of what goes. Refuses a folder that is no case, follows no link out of it, and leaves files that are not
part of a case where they are.
"""

import hashlib
import os
import pathlib
from dataclasses import dataclass

from amiable import storage
from amiable.casefile.read import CASE_FILE, require_case
from amiable.casefile.scaffold import OWN_NAMES
from amiable.language.embedding import vectors_file
from amiable.settings.environment import cache_directory


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
    return cache_directory() / "cases" / mark


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


def _is_left_behind(name: str) -> bool:
    """Whether it is the temporary file of a writing that was killed."""
    return any(name.startswith(f".{own}.") for own in OWN_NAMES)

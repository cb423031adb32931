"""A new case folder, or what is missing from one: `documents/` and a commented `case.toml`.

Owns the first text of `case.toml`, in the user's language. Refuses to write over a case or a document, and leaves the
user's own files where they are: loose ones are copied into `documents/`.
"""

import pathlib
from collections.abc import Iterable
from dataclasses import dataclass

from amiable import storage
from amiable.casefile.documents_of import DOCUMENTS
from amiable.casefile.drafts import DRAFTS
from amiable.casefile.history import HISTORY_FILE
from amiable.casefile.read import CASE_FILE, EVIDENCE_FILE, case_of_texts
from amiable.casefile.write import changed_case, changed_choices
from amiable.errors import CaseError, StorageError
from amiable.model.case import Case
from amiable.model.words import Language
from amiable.settings.environment import user_language

NOTE_FILE = "note.txt"
"""The vent note that a user keeps; read by nothing but the screen that wrote it."""

OWN_NAMES = (CASE_FILE, EVIDENCE_FILE, HISTORY_FILE, NOTE_FILE, DRAFTS, DOCUMENTS)
"""What amiable puts into a case folder."""


@dataclass(frozen=True, slots=True)
class Scaffolded:
    """What was made."""

    folder: pathlib.Path
    copied: tuple[pathlib.Path, ...]
    """The files of `documents/` that were copied there."""


def scaffold(
    folder: pathlib.Path,
    case: Case | None = None,
    *,
    language: Language | None = None,
    documents: Iterable[pathlib.Path] | None = None,
) -> Scaffolded:
    """Make a case of the folder, creating it where need be, and copy the documents given into it.

    Left out, `documents` are the files that lie loose in a folder without a `documents/` of its own, hidden ones
    passed over; `language` (of the comments) is the user's. Raises CaseError where a `case.toml` stands already.
    """
    _refuse_standing_case(folder)
    loose = loose_files(folder) if documents is None else list(documents)
    text = case_text(case, language or user_language())
    storage.make_folder(folder / DOCUMENTS)
    copied = tuple(_copy(each, folder / DOCUMENTS) for each in loose)
    if not storage.write_new(folder / CASE_FILE, text):
        _refuse_standing_case(folder)
    if case is not None and case.choices and not (folder / EVIDENCE_FILE).exists():
        storage.write_new(folder / EVIDENCE_FILE, changed_choices("", case.choices, ()))
    return Scaffolded(folder, copied)


def case_text(case: Case | None, language: Language) -> str:
    """Give a `case.toml` with every field explained in `language`; without a case, names stand between brackets."""
    text = storage.read_text(pathlib.Path(__file__).parent / "templates" / f"case.{language.value}.toml")
    return text if case is None else changed_case(text, case, blank_case(language))


def blank_case(language: Language) -> Case:
    """Give the case that the commented `case.toml` describes before anything is filled in."""
    return case_of_texts(case_text(None, language), "", pathlib.Path())


def loose_files(folder: pathlib.Path) -> list[pathlib.Path]:
    """Give the visible files of a folder without a `documents/` of its own, those of amiable left out, by name."""
    if not folder.is_dir() or (folder / DOCUMENTS).is_dir():
        return []
    files = (each for each in folder.iterdir() if each.is_file() and not each.name.startswith("."))
    return sorted(each for each in files if each.name not in OWN_NAMES)


def _refuse_standing_case(folder: pathlib.Path) -> None:
    if (folder / CASE_FILE).exists():
        raise CaseError(f"{folder / CASE_FILE}: stands already; edit it, or name a new folder")
    if folder.exists() and not folder.is_dir():
        raise CaseError(f"{folder}: is a file; name a folder")


def _copy(source: pathlib.Path, folder: pathlib.Path) -> pathlib.Path:
    """Copy the file under its own name, or a numbered one where another document has that name already."""
    try:
        data = source.read_bytes()
    except OSError as error:
        raise StorageError(f"{source}: cannot be read ({error.strerror or error}); name a file that can") from None
    number = 1
    path = folder / source.name
    while not storage.write_new(path, data):
        if path.read_bytes() == data:
            return path
        number += 1
        path = folder / f"{source.stem}-{number}{source.suffix}"
    return path

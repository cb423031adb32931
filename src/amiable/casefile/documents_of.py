"""Which files of a case are its documents.

Owns the list only; what they say is read in `documents`.
"""

import pathlib

from amiable.errors import CaseError

DOCUMENTS = "documents"


def case_documents(folder: pathlib.Path) -> list[pathlib.Path]:
    """Give every file below `documents/`, in the order of their names.

    Hidden files and folders are passed over, and so are linked folders, which could lead back here. A Maildir is
    one document. Empty where there is no `documents/`; raises CaseError where that is no folder.
    """
    root = folder / DOCUMENTS
    if not root.is_dir() and (root.exists() or root.is_symlink()):
        raise CaseError(f"{root}: is no folder; rename it, make a folder of that name and put the documents into it")
    return _files_below(root) if root.is_dir() else []


def _files_below(folder: pathlib.Path) -> list[pathlib.Path]:
    found: list[pathlib.Path] = []
    for path in sorted(folder.iterdir(), key=lambda each: each.name):
        if path.name.startswith("."):
            continue
        if path.is_file() or (_is_maildir(path) and not path.is_symlink()):
            found.append(path)
        elif path.is_dir() and not path.is_symlink():
            found += _files_below(path)
    return found


def _is_maildir(folder: pathlib.Path) -> bool:
    return (folder / "cur").is_dir() and (folder / "new").is_dir()

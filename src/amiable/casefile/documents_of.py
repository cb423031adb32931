"""Which files of a case are its documents.

Owns the list only; what they say is read in `documents`.
"""

import pathlib

DOCUMENTS = "documents"


def case_documents(folder: pathlib.Path) -> list[pathlib.Path]:
    """Give every file below `documents/`, in the order of their names; hidden files and folders are passed over.

    A Maildir (a folder with `cur` and `new`) counts as one document. Empty where there is no such folder.
    """
    root = folder / DOCUMENTS
    return list(_below(root)) if root.is_dir() else []


def _below(folder: pathlib.Path) -> list[pathlib.Path]:
    found: list[pathlib.Path] = []
    for path in sorted(folder.iterdir(), key=lambda each: each.name):
        if path.name.startswith("."):
            continue
        if path.is_dir() and not path.is_symlink() and not _is_maildir(path):
            found += _below(path)
        elif path.is_file() or path.is_dir():
            found.append(path)
    return found


def _is_maildir(folder: pathlib.Path) -> bool:
    return (folder / "cur").is_dir() and (folder / "new").is_dir()

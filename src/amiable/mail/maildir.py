"""Mails that are files of a folder with `cur` and `new`, as mail programs of Unix keep them.

Reads only: marks nothing as seen and moves nothing.
"""

import pathlib
from collections.abc import Iterator
from typing import NamedTuple

from amiable.mail.eml import Mail, read_mail


class FiledMail(NamedTuple):
    """A mail and its file."""

    path: pathlib.Path
    mail: Mail


def is_maildir(folder: pathlib.Path) -> bool:
    """Whether the folder is one."""
    return (folder / "cur").is_dir() and (folder / "new").is_dir()


def iter_maildir(folder: pathlib.Path) -> Iterator[FiledMail]:
    """Every mail of the folder, in the order of names."""
    files = [file for part in ("cur", "new") for file in (folder / part).iterdir()]
    for file in sorted(files, key=lambda each: each.name):
        if file.is_file() and not file.name.startswith("."):
            yield FiledMail(file, read_mail(file.read_bytes()))

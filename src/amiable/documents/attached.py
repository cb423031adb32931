"""Which of the files that came with an exchange are read as documents, and what is said of the others.

Pictures, sounds and films hold no words that could be read: they are counted in one notice, not refused one by one.
Archives inside archives stay closed.
"""

import pathlib
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from amiable.documents.reading import AttachedFile, Notice

_MEDIA = frozenset(
    (
        ".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic", ".heif", ".bmp", ".tif", ".tiff", ".svg", ".avif",
        ".mp3", ".m4a", ".ogg", ".opus", ".oga", ".aac", ".amr", ".wav", ".flac",
        ".mp4", ".mov", ".avi", ".3gp", ".webm", ".mkv", ".m4v", ".tgs", ".was",
    )
)  # fmt: skip
_PARTS = frozenset((".css", ".js", ".ico", ".p7s", ".p7m", ".sig", ".asc", ".ics", ".vcf", ".ds_store", ".woff2"))
"""Files that programs add of their own accord: signatures of mails, appointments, the looks of a page."""
_ARCHIVES = frozenset((".zip", ".rar", ".7z", ".gz", ".tgz", ".tar", ".xz", ".bz2"))
_SHOWN = 5


class Sorted(NamedTuple):
    """Files to read, and the notice about those that are not."""

    kept: tuple[AttachedFile, ...]
    notices: tuple[Notice, ...]


def is_readable(name: str, *, archives: bool = True) -> bool:
    """Whether a file of this name may hold text; archives count unless told otherwise."""
    suffix = pathlib.PurePosixPath(name.lower()).suffix
    return suffix not in _MEDIA | _PARTS and (archives or suffix not in _ARCHIVES)


def sort_attached(files: Iterable[AttachedFile], unread: Sequence[str] = ()) -> Sorted:
    """Keep what may be read; `unread` names what was left aside before."""
    named = [each for each in files if each.name and each.data]
    kept = tuple(each for each in named if is_readable(each.name))
    aside = [each.name for each in named if pathlib.PurePosixPath(each.name.lower()).suffix in _MEDIA]
    return Sorted(kept, _not_read([*unread, *aside]))


def _not_read(names: Sequence[str]) -> tuple[Notice, ...]:
    if not names:
        return ()
    listed = ", ".join(names[:_SHOWN]) + (", …" if len(names) > _SHOWN else "")
    if len(names) == 1:
        return (
            Notice(
                f"Un fichier joint n’a pas été lu : {listed}.",
                f"One attached file was not read: {listed}.",
            ),
        )
    return (
        Notice(
            f"{len(names)} fichiers joints n’ont pas été lus : {listed}.",
            f"{len(names)} attached files were not read: {listed}.",
        ),
    )

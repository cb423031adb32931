"""The folder `drafts/`: replies that the user keeps, by date and stance.

Owns their names. Refuses to write over one: a second draft of the day gets a number.
"""

import datetime as dt
import itertools
import pathlib

from amiable import storage
from amiable.errors import StorageError
from amiable.model.draft import RenderedDraft
from amiable.model.words import Language, Stance

DRAFTS = "drafts"

_SUBJECT = {Language.FR: "Objet\u00a0: ", Language.EN: "Subject: "}
_MOST = 1000
"""So many drafts of one day and stance are enough for anybody."""


def write_draft(folder: pathlib.Path, draft: RenderedDraft, date: dt.date, language: Language) -> pathlib.Path:
    """Save the reply as text, its subject on the first line where it has one, and give the new file."""
    head = f"{_SUBJECT[language]}{draft.subject}\n\n" if draft.subject else ""
    return keep_draft(folder, f"{head}{draft.body.rstrip()}\n", draft.stance, date)


def keep_draft(
    folder: pathlib.Path, data: str | bytes, stance: Stance, date: dt.date, suffix: str = ".txt"
) -> pathlib.Path:
    """Save `data` in `drafts/` under date and stance, never over another draft, and give the new file."""
    drafts = folder / DRAFTS
    storage.make_folder(drafts)
    for number in itertools.islice(itertools.count(1), _MOST):
        tail = "" if number == 1 else f"-{number}"
        path = drafts / f"{date.isoformat()}-{stance.value}{tail}{suffix}"
        if storage.write_new(path, data):
            return path
    raise StorageError(f"{drafts}: holds {_MOST} drafts of {date.isoformat()} already; remove some")

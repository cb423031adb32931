"""Replies that the user keeps."""

import datetime as dt
import pathlib

import pytest

from amiable.casefile.drafts import keep_draft, write_draft
from amiable.model.draft import RenderedDraft
from amiable.model.words import Language, Stance

DAY = dt.date(2026, 6, 1)


@pytest.mark.parametrize(
    ("language", "subject", "text"),
    [
        (Language.FR, "Votre facture", "Objet\u00a0: Votre facture\n\nBonjour Marie,\n"),
        (Language.EN, "Your invoice", "Subject: Your invoice\n\nBonjour Marie,\n"),
        (Language.EN, "", "Bonjour Marie,\n"),
    ],
)
def test_a_draft_is_kept_as_text_with_its_subject(
    tmp_path: pathlib.Path, language: Language, subject: str, text: str
) -> None:
    """On the first line, where the channel has one."""
    draft = RenderedDraft(Stance.BALANCED, subject, "Bonjour Marie,\n\n")

    path = write_draft(tmp_path, draft, DAY, language)

    assert path == tmp_path / "drafts" / "2026-06-01-balanced.txt"
    assert path.read_text(encoding="utf-8") == text


def test_no_draft_is_written_over_another(tmp_path: pathlib.Path) -> None:
    """The second of a day and stance is numbered; other stances and formats have their own names."""
    paths = [keep_draft(tmp_path, f"{number}", Stance.FIRM, DAY) for number in range(3)]
    paths.append(keep_draft(tmp_path, b"mail", Stance.FIRM, DAY, ".eml"))

    names = ["2026-06-01-firm.txt", "2026-06-01-firm-2.txt", "2026-06-01-firm-3.txt", "2026-06-01-firm.eml"]
    assert [each.name for each in paths] == names
    assert [each.read_text(encoding="utf-8") for each in paths] == ["0", "1", "2", "mail"]

"""What the user is told of the reading, in both languages.

Owns the wording of every notice that more than one format gives, so that the same thing is always said alike.
"""

from collections.abc import Sequence

from amiable.documents.reading import Notice
from amiable.mail.invisible import strip_invisible

HIDDEN_TEXT = Notice(
    "Ce document contient du texte caché, qui n’a pas été lu.",
    "This document holds hidden text, which was not read.",
)
INVISIBLE_CHARACTERS = Notice(
    "Ce document contient des caractères invisibles, qui peuvent cacher ou couper des mots.",
    "This document holds invisible characters, which may hide or cut words.",
)
COMMENTS = Notice(
    "Ce document contient des commentaires, qui n’ont pas été lus.",
    "This document holds comments, which were not read.",
)
TRACKED_CHANGES = Notice(
    "Ce document contient des modifications suivies : le texte supprimé n’a pas été lu, le texte inséré l’a été.",
    "This document holds tracked changes: deleted text was not read, inserted text was.",
)


def invisible_notices(text: str) -> tuple[Notice, ...]:
    """Say that a text kept as it is holds characters that could hide or cut up words, or nothing."""
    return (INVISIBLE_CHARACTERS,) if strip_invisible(text).left_out else ()


def pages_without_text(numbers: Sequence[int]) -> Notice:
    """Say which pages are images; `numbers` from 1, not empty."""
    shown = ", ".join(str(number) for number in numbers)
    if len(numbers) == 1:
        return Notice(
            f"La page {shown} ne contient pas de texte : c’est sans doute une image.",
            f"Page {shown} holds no text: it is probably an image.",
        )
    return Notice(
        f"Les pages {shown} ne contiennent pas de texte : ce sont sans doute des images.",
        f"Pages {shown} hold no text: they are probably images.",
    )


def pages_read_by_ocr(numbers: Sequence[int]) -> Notice:
    """Say which pages are images whose text was recognised; `numbers` from 1, not empty."""
    shown = ", ".join(str(number) for number in numbers)
    if len(numbers) == 1:
        return Notice(
            f"Le texte de la page {shown} vient d’une reconnaissance de caractères (OCR) : comparez-le à l’image.",
            f"The text of page {shown} comes from character recognition (OCR): compare it with the image.",
        )
    return Notice(
        f"Le texte des pages {shown} vient d’une reconnaissance de caractères (OCR) : comparez-le aux images.",
        f"The text of pages {shown} comes from character recognition (OCR): compare it with the images.",
    )

"""What the user said of passages in `evidence.toml`: pinned, excluded, judged, annotated.

Owns the matching of a choice to its passage. The user's word goes before everything that code thinks.
"""

from collections.abc import Iterable

from amiable.evidence.references import article_of, plain_number
from amiable.language.spans import find_verbatim
from amiable.language.words import fold
from amiable.model.case import PassageChoice
from amiable.model.document import Passage


def choice_for(passage: Passage, choices: Iterable[PassageChoice]) -> PassageChoice | None:
    """The last choice that points at the passage, or None."""
    return next((each for each in reversed(list(choices)) if _points_at(each, passage)), None)


def _points_at(choice: PassageChoice, passage: Passage) -> bool:
    if not _same_document(choice.document, passage.document):
        return False
    if choice.article and plain_number(choice.article) != article_of(passage):
        return False
    if choice.contains and find_verbatim(passage.text, choice.contains) is None:
        return False
    return bool(choice.article or choice.contains)


def _same_document(named: str, path: str) -> bool:
    one, other = fold(named.replace("\\", "/")).removeprefix("documents/"), fold(path)
    return one == other or other.endswith(f"/{one}")

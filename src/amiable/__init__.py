"""amiable helps answer a client with whom things have gone wrong.

The public names load what they need at first use, so that `import amiable` costs nothing.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from amiable.assistant import draft_replies
    from amiable.casefile.read import read_case as load_case
    from amiable.documents.read_document import read_document
    from amiable.evidence.index import Index
    from amiable.model.document import Locator, Passage
    from amiable.review.text import review_text

__version__ = "0.1.0"

__all__ = ["Index", "Locator", "Passage", "draft_replies", "load_case", "read_document", "review_text"]

_WHERE = {
    "Index": ("amiable.evidence.index", "Index"),
    "Locator": ("amiable.model.document", "Locator"),
    "Passage": ("amiable.model.document", "Passage"),
    "draft_replies": ("amiable.assistant", "draft_replies"),
    "load_case": ("amiable.casefile.read", "read_case"),
    "read_document": ("amiable.documents.read_document", "read_document"),
    "review_text": ("amiable.review.text", "review_text"),
}


def __getattr__(name: str) -> Any:
    """Import the room behind a public name when it is first asked for."""
    if name not in _WHERE:
        raise AttributeError(f"module 'amiable' has no attribute '{name}'")
    import importlib

    module, attribute = _WHERE[name]
    return getattr(importlib.import_module(module), attribute)

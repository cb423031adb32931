"""Quotes that stand word for word in the cited passage and at their place in the letter / all quotes.

The passage itself must stand at its span in the document. Empty case: nothing measured.
"""

from collections.abc import Sequence

from amiable.harness.runs import CaseRun, Check, Letter, Tally, document_of, holds, letters, tally
from amiable.model.draft import Citation


def measure(runs: Sequence[CaseRun]) -> Tally:
    """Count the quotes that say what the document says."""
    return tally(
        _check(letter, citation)
        for letter in letters(runs)
        for citation in letter.reviewed.draft.citations
        if citation.quote is not None
    )


def _check(letter: Letter, citation: Citation) -> Check:
    quote = citation.quote or ""
    exhibit = letter.replies.evidence.by_id(citation.evidence)
    if exhibit is None:
        return Check(f"{letter.name}: cites {citation.evidence}, which is not in evidence")
    if letter.body[citation.start : citation.end] != quote:
        return Check(f"{letter.name}: “{quote}” does not stand where the citation says")
    passage = exhibit.passage
    document = document_of(letter.replies, passage.document)
    if document is None or document.text[passage.start : passage.end] != passage.text:
        return Check(f"{letter.name}: {citation.evidence} does not stand at its span in {passage.document}")
    return Check() if holds(passage, quote) else Check(f"{letter.name}: “{quote}” is not in {citation.evidence}")

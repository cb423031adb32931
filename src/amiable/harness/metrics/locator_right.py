"""Citations that name the true place of their passage / all citations.

The letter names the article, or the date and sender, of the passage, and its page where it names one; and where the
suite expects the passage by its words, the locator is the one that the suite gives. Empty case: nothing measured.
"""

import datetime as dt
import re
from collections.abc import Sequence

from amiable.harness.runs import CaseRun, Check, Letter, Tally, holds, letters, tally
from amiable.language.dates import find_dates
from amiable.model.document import Locator, Passage
from amiable.model.draft import Citation


def measure(runs: Sequence[CaseRun]) -> Tally:
    """Count the citations that lead a reader to the passage."""
    return tally(_check(letter, citation) for letter in letters(runs) for citation in letter.reviewed.draft.citations)


def _check(letter: Letter, citation: Citation) -> Check:
    exhibit = letter.replies.evidence.by_id(citation.evidence)
    if exhibit is None:
        return Check(f"{letter.name}: cites {citation.evidence}, which is not in evidence")
    wrong = _against_suite(letter, exhibit.passage) or _against_letter(letter, exhibit.passage)
    return Check(f"{letter.name}: {citation.evidence}: {wrong}" if wrong else "")


def _against_suite(letter: Letter, passage: Passage) -> str:
    where = passage.locator or Locator()
    for expected in letter.run.case.expect.evidence:
        if expected.document != passage.document or not expected.contains or not holds(passage, expected.contains):
            continue
        for field in ("article", "page", "date", "sender"):
            wanted, given = getattr(expected, field), getattr(where, field)
            if wanted is not None and wanted != (given[:10] if field == "date" and given else given):
                return f"its {field} is {given}, and should be {wanted}"
    return ""


def _against_letter(letter: Letter, passage: Passage) -> str:
    where = passage.locator or Locator()
    if where.article and not _names(letter.body, where.article):
        return f"the letter does not name article {where.article}"
    if not where.article and where.date and not _dated(letter, where.date):
        return f"the letter does not name the date {where.date}"
    pages = re.findall(r"\bpages?\s+(\d+)", letter.body)
    cited = {
        str(exhibit.passage.locator.page)
        for each in letter.reviewed.draft.citations
        if (exhibit := letter.replies.evidence.by_id(each.evidence)) and exhibit.passage.locator
    }
    strange = [page for page in pages if page not in cited]
    return f"the letter names page {strange[0]}, where no cited passage starts" if strange else ""


def _names(body: str, article: str) -> bool:
    return re.search(rf"(?<![\w.]){re.escape(article)}(?![\w]|\.\d)", body) is not None


def _dated(letter: Letter, iso: str) -> bool:
    day = dt.date.fromisoformat(iso[:10])
    return any(found.date == day for found in find_dates(letter.body, letter.replies.case.language, day))

"""A reply for a person in a terminal, in the language of the case: what was read, the letter, what comes next.

Owns the order and the layout; the words stand in `text.toml`. Refuses to show a stopped draft as a letter: it comes
after its findings and under a line that says not to send it. The letter is never wrapped, so that it can be copied.
"""

import functools
import pathlib
import textwrap
import tomllib
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from amiable.interfaces.reports.let_pass import ignored_lines
from amiable.interfaces.reports.output import defuse, one_line, paint
from amiable.language.spans import without
from amiable.model.finding import Finding, Review
from amiable.model.spans import Span
from amiable.model.words import DocumentType, Ground, Language, Severity, Verdict

if TYPE_CHECKING:
    from amiable.model.document import Document, Passage
    from amiable.model.draft import ReviewedDraft
    from amiable.model.evidence import Exhibit
    from amiable.model.replies import Replies

WIDTH = 88
"""Columns of what amiable says itself."""
EXCERPT = 320
"""Characters of a passage that are shown."""
IN_FULL = 3
"""Passages shown with their words, whatever they do for the letter."""
TENSE, HOSTILE = 0.34, 0.67
"""From these heats on, a text is called tense and hostile."""

Words = dict[str, Any]


@functools.cache
def words_of(language: Language) -> Words:
    """Give the table of one language."""
    with pathlib.Path(__file__).with_name("text.toml").open("rb") as table:
        return dict(tomllib.load(table)[language.value])


def replies_text(replies: "Replies", *, fallback: str | None = None) -> str:
    """Give the whole report of a run of `draft`."""
    words = words_of(replies.case.language)
    blocks = [
        _headline(replies, words),
        _bullets(words["read"], _documents(replies.documents, words) or [words["nothing_read"]]),
        _bullets(words["asks"], _demands(replies, words)),
        _bullets(words["warnings"], _warnings(replies)),
        _evidence(replies, words),
        _opposing(replies, words),
    ]
    if replies.advice is not None:
        blocks.append(f"{paint(words['advice'], 'bold')}\n\n{defuse(replies.advice)}")
    blocks += [_draft(each, words, public=replies.case.channel.public, fallback=fallback) for each in replies.drafts]
    blocks.append(_bullets(words["next"], _next(replies, words)))
    return "\n\n".join(block for block in blocks if block)


def heat_word(heat: float, words: Words) -> str:
    """Give the word for a heat of 0 to 1: calm, tense or hostile."""
    return str(words["hostile"] if heat >= HOSTILE else words["tense"] if heat >= TENSE else words["calm"])


def locator_text(passage: "Passage", words: Words) -> str:
    """Give where a person finds a passage: « contrat.pdf, article 4.2, page 2 »."""
    where = passage.locator
    if where is None:
        return one_line(passage.document)
    article = words["article"].format(where.article) if where.article else ""
    page = words["page"].format(where.page) if where.page else ""
    parts = [passage.document, article, where.heading if article else "", page, where.sender or "", where.date or ""]
    return ", ".join(one_line(part) for part in parts if part)


def finding_lines(finding: Finding, words: Words) -> list[str]:
    """Give a finding: severity, code and words on one line, what to write instead on the next."""
    quoted = [_quoted(finding.quote, words)] if finding.quote.strip() else []
    mark = " ".join([words["severity"][finding.severity.value], finding.code, *quoted])
    lines = [words["finding"].format(mark, one_line(finding.message))]
    if finding.suggestion:
        lines.append(words["instead"].format(one_line(finding.suggestion)))
    return lines


def _headline(replies: "Replies", words: Words) -> str:
    title = one_line(replies.case.title or replies.case.id)
    kind = words["kind"][replies.case.kind.value]
    way = words["path"].get(replies.plan.path.value, replies.plan.path.value)
    return f"{paint(title, 'bold')} ({kind})\n{_wrapped(words['way'].format(way, one_line(replies.plan.path_reason)))}"


def _documents(documents: "Sequence[Document]", words: Words) -> list[str]:
    lines = []
    for document in documents:
        if document.type is DocumentType.EXCHANGE:
            count = len(document.messages)
            size = words["one_message"] if count == 1 else words["messages"].format(n=count)
            lines.append(f"{one_line(document.path)} ({words['exchange']}, {size})")
        else:
            count = len(document.pages)
            size = "" if not count else words["one_page"] if count == 1 else words["pages"].format(n=count)
            lines.append(f"{one_line(document.path)} ({', '.join(filter(None, [words['contract'], size]))})")
    return lines


def _demands(replies: "Replies", words: Words) -> list[str]:
    return list(dict.fromkeys(_quoted(each.demand.text, words) for each in replies.plan.answers))


def _warnings(replies: "Replies") -> list[str]:
    from amiable.interfaces.reports.warnings import warnings_of

    return [one_line(each) for each in warnings_of(replies)]


def _evidence(replies: "Replies", words: Words) -> str:
    """The best passages and those that matter to the letter in full, the others by their place alone."""
    exhibits = replies.evidence.exhibits
    if not exhibits:
        return _wrapped(words["no_evidence"])
    cited = {citation.evidence for each in replies.drafts for citation in each.draft.citations}
    shown = [each for rank, each in enumerate(exhibits) if rank < IN_FULL or each.id in cited or _matters(each)]
    entries = ["\n".join(_exhibit(each, words)) for each in shown]
    rest = "\n".join(_wrapped(_place(each, words), "  ", "      ") for each in exhibits if each not in shown)
    return "\n\n".join(part for part in (paint(words["evidence"], "bold"), *entries, rest) if part)


def _opposing(replies: "Replies", words: Words) -> str:
    """The client's strongest reading: where it stands, its words where they are not shown above, and why."""
    opposing = replies.evidence.opposing
    if opposing is None:
        return ""
    exhibit = opposing.exhibit
    shown = replies.evidence.by_id(exhibit.id) is not None
    lines = [paint(words["opposing"], "bold"), _wrapped(_place(exhibit, words), "  ", "      ")]
    lines += [] if shown else [_wrapped(_quoted(_own_text(exhibit.passage), words), "      ")]
    return "\n".join([*lines, _wrapped(one_line(opposing.reason), "      ")])


def _matters(exhibit: "Exhibit") -> bool:
    return exhibit.pinned or exhibit.ground in {Ground.SUPPORTS, Ground.AGAINST} or exhibit.amended_by is not None


def _place(exhibit: "Exhibit", words: Words) -> str:
    marks = [words["ground"][exhibit.ground.value]]
    marks += [words["pinned"]] if exhibit.pinned else []
    marks += [words["amended"].format(exhibit.amended_by)] if exhibit.amended_by else []
    return f"{exhibit.id}  {locator_text(exhibit.passage, words)} ({', '.join(marks)})"


def _exhibit(exhibit: "Exhibit", words: Words) -> Iterator[str]:
    yield _wrapped(_place(exhibit, words), "  ", "      ")
    yield _wrapped(_quoted(_own_text(exhibit.passage), words), "      ")
    yield _wrapped(one_line(f"{exhibit.reason} {exhibit.ground_reason}"), "      ")
    if exhibit.note:
        yield _wrapped(words["note"].format(one_line(exhibit.note)), "      ")


def _draft(reviewed: "ReviewedDraft", words: Words, *, public: bool, fallback: str | None) -> str:
    draft, review = reviewed.draft, reviewed.review
    stance = words["stance"][draft.stance.value]
    subject = [words["subject"].format(one_line(draft.subject))] if draft.subject else []
    letter = "\n\n".join([*subject, defuse(draft.body).strip()])
    reason = draft.fallback or fallback
    written = [_wrapped(words["written_by"].format(one_line(reason)))] if reason else []
    if review.verdict is Verdict.BLOCK:
        warning = paint(words["blocked"].format(stance), "red")
        return "\n\n".join([warning, _findings(review, words), words["blocked_text"], letter, *written])
    heading = words["letter_public" if public else "letter"].format(stance)
    return "\n\n".join([paint(heading, "bold"), letter, _findings(review, words), *written])


def _findings(review: Review, words: Words) -> str:
    heat = heat_word(review.heat, words)
    shown = sorted(review.findings, key=lambda each: list(Severity).index(each.severity))
    lines = [words["findings" if shown else "clean"].format(heat)]
    for finding in shown:
        first, *rest = finding_lines(finding, words)
        lines += [_wrapped(first, "  - ", "    "), *(_wrapped(each, "    ") for each in rest)]
    lines += [_wrapped(each, "  - ", "    ") for each in ignored_lines(review.ignored, words)]
    return "\n".join(lines)


def _next(replies: "Replies", words: Words) -> list[str]:
    if not replies.drafts:
        return []
    if any(each.review.verdict is Verdict.BLOCK for each in replies.drafts):
        return [words["next_blocked"]]
    more = [words["next_stances"]] if len(replies.drafts) == 1 else []
    return [words["next_reply"], words["next_options"], *more]


def _bullets(heading: str, lines: Sequence[str]) -> str:
    return "\n".join([paint(heading, "bold"), *(_wrapped(line, "  - ", "    ") for line in lines)]) if lines else ""


def _wrapped(text: str, indent: str = "", hanging: str | None = None) -> str:
    return textwrap.fill(
        text,
        WIDTH,
        initial_indent=indent,
        subsequent_indent=indent if hanging is None else hanging,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _own_text(passage: "Passage") -> str:
    """Give the passage without its running heads and page numbers."""
    kept = without(Span(passage.start, passage.end), passage.furniture)
    return " ".join(passage.text[each.start - passage.start : each.end - passage.start] for each in kept)


def _quoted(text: str, words: Words) -> str:
    shown = one_line(text)
    if len(shown) > EXCERPT:
        shown = f"{shown[: EXCERPT - 2].rsplit(' ', 1)[0]} …"
    return str(words["quote"].format(shown))

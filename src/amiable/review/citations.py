"""What a text quotes and refers to, and where the documents of the case say it.

Finds quotations, references to clauses and pages, and the passages that they name. Whether a wrong one blocks is for
the rules to say; whether words are verbatim is decided by `language.spans` alone.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from amiable.evidence.references import ARTICLE_WORD, NUMBER, article_of, plain_number
from amiable.language.spans import contains, find_verbatim, overlaps
from amiable.language.words import fold
from amiable.model.document import Passage
from amiable.model.evidence import Exhibit
from amiable.model.spans import Span
from amiable.review.subject import Subject

_QUOTED = re.compile(
    r"«\s*(?P<french>[^«»]{2,3000}?)\s*»|“(?P<curly>[^“”]{2,3000})”|(?<!\w)\"(?P<straight>[^\"\n]{2,1200})\"(?!\w)"
    r"|(?<![\w’'])‘(?P<single>[^‘\n]{8,1200}?)’(?!\w)"
)
_ELLIPSIS = re.compile(r"\s*(?<![\[(.])(?:…|\.\.\.)(?![\])])\s*")
_GAP = re.compile(r"\s*[\[(]\s*(?:…|\.\s?\.\s?\.)\s*[\])]\s*")
_EDITED_LETTER = re.compile(r"^\[(\w)\]")
_FEWEST_SEGMENT_WORDS = 2
_LONGEST_CAPITAL = 1
_OF_THE_LAW = re.compile(
    r"[^\S\n]*,?\s*(?:al(?:inea|\.)\s*\d+\s*)?(?:du|de la|de l'|des|of the|of)?\s*"
    r"(?:code|loi|charte|reglement|decret|c\.\s?c\.|c\.\s?p\.\s?c|[\w ,()-]{0,60}\bact\b|civil code|regulation|"
    r"gdpr|rgpd)"
)
_OF_SOMETHING_ELSE = re.compile(
    r"\s*(?:,\s*)?(?:du|de la|de l'|de votre|de notre|of the|of your|of our|on the|on your)\s+"
    r"(?:site|web|album|brochure|catalogue|livre|book|video|film|formulaire|form|menu|plan|magazine|report|rapport|maquette)"
)


class Quotation(NamedTuple):
    """Words between quotation marks."""

    span: Span
    """With the marks."""
    inner: Span
    """Without them."""
    text: str


class Reference(NamedTuple):
    """A clause or a page, or both, as the text names it."""

    span: Span
    article: str
    """In plain form ("4.2", "4.b"); empty where only a page is named."""
    page: int | None


def quotations_in(text: str, own: Sequence[Span]) -> list[Quotation]:
    """Give the quotations in the writer's own words, in the order of the text."""
    found: list[Quotation] = []
    for match in _QUOTED.finditer(text):
        group = next(name for name, value in match.groupdict().items() if value is not None)
        span = Span(*match.span())
        if any(overlaps(span, part) for part in own):
            found.append(Quotation(span, Span(*match.span(group)), match.group(group)))
    return found


def references_in(text: str, start: int = 0, end: int | None = None) -> list[Reference]:
    """Give the clauses and pages named between the offsets; articles of laws and pages of a site left out."""
    folded = fold(text)
    end = len(text) if end is None else end
    found: list[Reference] = []
    for match in _reference().finditer(folded, start, end):
        after = folded[match.end() : match.end() + 90]
        if _OF_THE_LAW.match(after) or _OF_SOMETHING_ELSE.match(after):
            continue
        page = match["with_page"] or match["page"]
        article = plain_number(match["number"]) if match["number"] else ""
        found.append(Reference(Span(*match.span()), article, int(page) if page else None))
    return found


@cache
def _reference() -> re.Pattern[str]:
    page = r"(?:pages?|pp?\.)\s*(?:n[o°]\s*)?"
    named = (
        rf"(?:\b|(?=§)){ARTICLE_WORD}\s*(?:n[o°º.]*\s*)?(?P<number>{NUMBER}|(?<=schedule )[a-z]\b|(?<=annexe )[a-z]\b)"
    )
    return re.compile(
        rf"{named}(?:[^\S\n]*[,(][^\S\n]*(?:a la |on |at )?{page}(?P<with_page>\d{{1,4}})\b\)?)?"
        rf"|\b{page}(?P<page>\d{{1,4}})\b(?!\s*(?:photos?|pages?|%))"
    )


def passages_of(subject: Subject) -> list[Passage]:
    """Give every passage of the case: of the documents, of the evidence and the message to answer."""
    found = [passage for document in subject.documents for passage in document.passages]
    found += [message.passage for document in subject.documents for message in document.messages]
    if subject.evidence is not None:
        found += [exhibit.passage for exhibit in subject.evidence.exhibits]
        found += [subject.evidence.to_answer.passage] if subject.evidence.to_answer is not None else []
    return list(dict.fromkeys(found))


def passages_with(quote: str, passages: Sequence[Passage]) -> list[Passage]:
    """Give the passages that say the quote word for word; a lone word between two gaps proves nothing."""
    return [each for each in passages if says(each.text, quote)]


def says(text: str, quote: str) -> bool:
    """Whether the text says the quote word for word, save its first capital and the mark at its end."""
    wanted = _ELLIPSIS.sub(" […] ", quote.strip()).strip()
    wanted = _EDITED_LETTER.sub(r"\1", wanted).strip(" ,;:.!?")
    wanted = wanted.removeprefix("[…]").removesuffix("[…]").strip(" ,;:.!?")
    segments = [each for each in _GAP.split(wanted) if each]
    if not segments or (len(segments) > 1 and min(len(each.split()) for each in segments) < _FEWEST_SEGMENT_WORDS):
        return False
    return any(find_verbatim(text, form) is not None for form in (wanted, _other_capital(wanted)))


def named_by(reference: Reference, passages: Sequence[Passage]) -> list[Passage]:
    """Give the passages that the reference names: the clause itself, what stands under it, and what holds it."""
    if not reference.article:
        return [each for each in passages if each.locator is not None and each.locator.page == reference.page]
    return [each for each in passages if _is_of(each, reference.article)]


def is_named_anywhere(article: str, texts: Sequence[str]) -> bool:
    """Whether a document itself writes that number, as a heading or after its word."""
    if article.isalpha() and len(article) == 1:
        annex = re.compile(rf"\b(?:annexes?|schedules?|appendix)\s+{article}\b(?!['’])")
        return any(annex.search(fold(text)) for text in texts)
    spelled = r"[.\s(]*".join(map(re.escape, article.split(".")))
    heading = re.compile(rf"(?:^|\n)[\s#*>-]*{spelled}(?:[.)\s]|$)|(?:\b|(?=§)){ARTICLE_WORD}\s*{spelled}\b")
    return any(heading.search(fold(text)) for text in texts)


def cited_exhibits(subject: Subject, sentence: Span) -> Iterator[Exhibit]:
    """Give the exhibits that the sentence cites: by the draft's citations, by a quote, or by the number of a clause."""
    if subject.evidence is None:
        return
    by_draft = {
        each.evidence
        for each in (subject.draft.citations if subject.draft is not None else ())
        if overlaps(sentence, Span(each.start, max(each.end, each.start + 1)))
    }
    quotes = [each.text for each in quotations_in(subject.text, subject.own) if contains(sentence, each.inner)]
    numbers = {each.article for each in references_in(subject.text, *sentence) if each.article}
    for exhibit in subject.evidence.exhibits:
        quoted = any(says(exhibit.passage.text, quote) for quote in quotes)
        if exhibit.id in by_draft or quoted or (not by_draft and article_of(exhibit.passage) in numbers):
            yield exhibit


def _is_of(passage: Passage, wanted: str) -> bool:
    """Whether a clause is the wanted one, lies under it, or holds it as a sub-clause."""
    own = article_of(passage)
    if not own or own == wanted or own.startswith(f"{wanted}."):
        return bool(own)
    if not wanted.startswith(f"{own}."):
        return False
    rest = re.escape(wanted.removeprefix(f"{own}."))
    lettered = re.search(rf"(?:^|\s)\(?{rest}\)", fold(passage.text)) is not None
    return lettered or is_named_anywhere(wanted, [passage.text])


def _other_capital(quote: str) -> str:
    """Give the quote with its first letter in the other case."""
    first = quote[:_LONGEST_CAPITAL]
    return (first.lower() if first.isupper() else first.upper()) + quote[_LONGEST_CAPITAL:]

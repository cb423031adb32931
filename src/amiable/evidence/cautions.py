"""What the user must know before reading the draft, one line each.

Owns the warnings that concern the evidence as a whole: a silent contract, a fee without an amount and what the law
says of it, passages against the user, passages replaced, texts that try to give orders. Changes no ranking.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from amiable.evidence.answered import Heard
from amiable.evidence.candidates import Candidate
from amiable.evidence.cues import cue_hits, cue_phrases
from amiable.evidence.lexical import stemmed
from amiable.evidence.people import Speaker
from amiable.evidence.wording import Wording
from amiable.language.dates import parse_iso
from amiable.language.detection import detect_language
from amiable.language.sentences import split_sentences
from amiable.model.case import Case
from amiable.model.document import Document, Passage
from amiable.model.evidence import Exhibit
from amiable.model.words import DocumentType, Ground, Kind, Language


@dataclass(frozen=True, slots=True)
class Found:
    """What the search gave, as far as warnings need it."""

    exhibits: Sequence[Exhibit]
    matter_name: str
    """What the dispute is about, with its article."""
    spoken_of: bool
    """Whether a contract speaks of it."""
    without_amount: Sequence[Candidate]
    """Clauses that provide for the disputed fee without any figure."""


def cautions_of(
    case: Case, documents: Sequence[Document], heard: Sequence[Heard], found: Found, wording: Wording
) -> tuple[str, ...]:
    """The warnings of a case, gravest first, each once."""
    lines = [
        *_of_silence(documents, found, wording),
        *_of_amounts(found, wording),
        *_of_law(case, found, wording),
        *_of_grounds(found.exhibits, wording),
        *_of_injections(case, heard, wording),
        *(f"{document.path}: {notice}" for document in documents for notice in document.notices),
    ]
    return tuple(dict.fromkeys(" ".join(line.split("\n")) for line in lines))


def place_of(passage: Passage, wording: Wording) -> str:
    """Where a passage stands, as the start of a sentence."""
    locator = passage.locator
    if locator and locator.article:
        return wording.say("caution", "article", article=locator.article, document=passage.document)
    if locator and locator.date:
        date = parse_iso(locator.date[:10])
        shown = wording.day(date) if date else locator.date
        return wording.say("caution", "message", date=shown, document=passage.document)
    return wording.say("caution", "passage", document=passage.document)


def _of_silence(documents: Sequence[Document], found: Found, wording: Wording) -> Iterator[str]:
    has_contract = any(each.type is DocumentType.CONTRACT for each in documents)
    if not documents:
        yield wording.say("caution", "no_documents")
    elif not found.exhibits and not has_contract:
        yield wording.say("caution", "nothing", matter=found.matter_name)
    elif not found.spoken_of and has_contract:
        yield wording.say("caution", "silent", matter=found.matter_name)


def _of_amounts(found: Found, wording: Wording) -> Iterator[str]:
    for each in found.without_amount[:1]:
        yield wording.say("caution", "no_amount", where=place_of(each.passage, wording), matter=found.matter_name)


def _of_law(case: Case, found: Found, wording: Wording) -> Iterator[str]:
    """What the law of the place says of such a clause towards this client, where the contract holds one."""
    if found.without_amount or (case.kind is Kind.CANCELLATION and found.spoken_of):
        from amiable.law.load import clause_without_effect

        for fact in clause_without_effect(case.kind, case.client.status, case.me.jurisdiction):
            yield wording.say("caution", "law", fact=fact.text(case.language), provision=fact.provision)


def _of_grounds(exhibits: Sequence[Exhibit], wording: Wording) -> Iterator[str]:
    by_id = {each.id: each for each in exhibits}
    for each in exhibits:
        where = place_of(each.passage, wording)
        if each.amended_by:
            other = place_of(by_id[each.amended_by].passage, wording)
            yield wording.say("caution", "amended", where=where, other=_inner(other))
        elif each.ground is Ground.AGAINST and each.ground_reason == wording.say("ground", "user"):
            yield wording.say("caution", "judged_against", where=where)
        elif each.ground is Ground.AGAINST:
            yield wording.say("caution", "against", where=where, reason=_inner(each.ground_reason))


def _inner(sentence: str) -> str:
    """The sentence as it reads inside another."""
    return sentence[:1].lower() + sentence[1:]


def _of_injections(case: Case, heard: Sequence[Heard], wording: Wording) -> Iterator[str]:
    for each in heard:
        if each.speaker is Speaker.ME:
            continue
        text = each.message.passage.text
        usual = detect_language(text, case.language)
        for language in (usual, *(other for other in Language if other is not usual)):
            quote = _injected(text, language)
            if quote:
                sender = each.message.sender_name or wording.say("caution", "somebody")
                yield wording.say("caution", "injection", sender=sender, quote=wording.quoted(quote))
                break


def _injected(text: str, language: Language) -> str:
    phrases = cue_phrases("injection", language)
    held = set(stemmed(text, language).stems)
    if not any(held.issuperset(phrase) for phrase in phrases):
        return ""
    for span in split_sentences(text):
        sentence = stemmed(text[span.start : span.end], language)
        if cue_hits(sentence, phrases):
            return sentence.text
    return ""

"""What is searched for in a case: several views of one dispute, each as weighted search terms.

Owns what each part of a case is worth in the search. The views are scored apart and then added, so that a long angry
message cannot drown three precise words of the user.
"""

from typing import NamedTuple

from amiable.evidence.cues import has_cue
from amiable.evidence.lexical import own_text, pairs_of, phrase_stems, stemmed, terms_of
from amiable.evidence.matter import Matter, kind_terms
from amiable.evidence.widening import widen
from amiable.kinds.load import guess_kind, load_kind
from amiable.language.detection import detect_language
from amiable.language.money import find_amounts
from amiable.language.sentences import split_sentences
from amiable.model.case import Case
from amiable.model.document import Message
from amiable.model.words import Kind, Language

SUBJECT, MESSAGE, THINGS, POSITIONS, KIND = 1.0, 0.9, 0.8, 0.6, 0.6
FORM = 0.2
"""What the words of a notice are worth where its subject is known."""
_TELLING_SENTENCE = 2.0
"""What a word counts in a sentence of the message that names the contract, a sum or the kind."""
_CONTRACT = {
    Language.FR: ("contrat", "clause", "article", "devis"),
    Language.EN: ("contract", "clause", "agreement", "section"),
}


class View(NamedTuple):
    """One part of a case as weighted search terms."""

    weight: float
    terms: dict[str, float]


def views_of(case: Case, matter: Matter, to_answer: Message | None, languages: set[Language]) -> list[View]:
    """The views of `case` for passages in `languages`; empty parts are left out."""
    subject = " \n".join(filter(None, [case.title, case.source, case.restatement]))
    things = " \n".join(thing.name for thing in matter.things)
    positions = " \n".join(filter(None, [case.positions.client_wants, case.positions.i_want]))
    beneath = kind_beneath(case, to_answer)
    views = [
        View(SUBJECT, widen(subject, case.language, languages)),
        View(
            MESSAGE,
            _message_terms(case.kind if beneath is Kind.OTHER else beneath, to_answer, case.language, languages),
        ),
        View(THINGS, widen(things, case.language, languages)),
        View(POSITIONS, widen(positions, case.language, languages)),
        View(KIND if case.kind is not Kind.OTHER and beneath is Kind.OTHER else FORM, dict(matter.kind_terms)),
        *(View(KIND, dict(kind_terms(beneath, language))) for language in languages if beneath is not Kind.OTHER),
    ]
    left_out = _names(case, languages)
    if beneath is not Kind.OTHER and case.kind is Kind.RECEIVED_NOTICE:
        left_out |= _words_of_notices(languages)
    kept = [
        View(view.weight, {term: value for term, value in view.terms.items() if term not in left_out}) for view in views
    ]
    return [view for view in kept if view.terms and view.weight]


def kind_beneath(case: Case, to_answer: Message | None) -> Kind:
    """What the dispute is about beneath a formal notice, or where the user named no kind; else `other`."""
    if case.kind not in {Kind.RECEIVED_NOTICE, Kind.OTHER}:
        return Kind.OTHER
    own = (case.title, case.source, case.restatement, case.positions.client_wants, case.positions.i_want)
    text = "\n".join([own_text(to_answer.passage) if to_answer else "", *own])
    return guess_kind(text, detect_language(text, case.language), {Kind.RECEIVED_NOTICE, Kind.OTHER})


def _words_of_notices(languages: set[Language]) -> set[str]:
    """The words of every notice, which tell nothing of what it is about."""
    signs = ((sign, each) for each in languages for sign in load_kind(Kind.RECEIVED_NOTICE).signs(each))
    terms = [terms_of(sign, language) for sign, language in signs]
    return {term for some in terms for term in (*some, *pairs_of(some))}


def _names(case: Case, languages: set[Language]) -> set[str]:
    """What the two sides are called: a greeting is no question about the clauses that name them."""
    called = " ".join([case.me.name, case.client.name, *case.client.aliases])
    return {term for language in Language if language in languages for term in terms_of(called, language)}


def _message_terms(kind: Kind, message: Message | None, usual: Language, languages: set[Language]) -> dict[str, float]:
    if message is None:
        return {}
    text = "\n".join(filter(None, [message.subject, own_text(message.passage)]))
    language = detect_language(text, usual)
    terms: dict[str, float] = {}
    for sentence in (text[span.start : span.end] for span in split_sentences(text)):
        found = stemmed(sentence, language)
        if has_cue(found, "injection", language):
            continue
        factor = _TELLING_SENTENCE if _is_telling(sentence, kind, language) else 1.0
        for term, weight in widen(sentence, language, languages).items():
            terms[term] = max(terms.get(term, 0.0), weight * factor)
    return terms


def _is_telling(sentence: str, kind: Kind, language: Language) -> bool:
    found = stemmed(sentence, language)
    signs = [*load_kind(kind).signs(language), *_CONTRACT[language]]
    return bool(find_amounts(sentence, language)) or any(found.has(phrase_stems(each, language)) for each in signs)

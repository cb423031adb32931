"""What the writer undertakes in words that no lexicon foresaw: a first person, a verb that is not harmless, an object.

Phrases catch the wordings that were thought of; a writer who « rogne un peu sur le tarif » found another. Here the
list is of what a calm letter does anyway (explain, remind, ask, maintain), and any other verb that takes hold of a
sum, a piece of work or a claim is doubtful. It says so, and leaves to the rules how grave that is.
"""

from collections.abc import Collection, Iterator, Sequence
from enum import StrEnum
from functools import cache

from amiable.model.words import Language
from amiable.review.claims import asked_of_the_reader, clause_span, read_from_a_clause, reported, supposed
from amiable.review.lexicon import load_lexicon
from amiable.review.offered import authorised, in_the_plan, resembles_an_offer, within_an_offer
from amiable.review.phrases import Match
from amiable.review.subject import Subject

_REACH = 9
"""How many words after the verb its object may stand."""
_BEFORE = 5
"""How many words before « sera » its subject may stand."""
_SIGNS = frozenset("$€£")
_FUTURE_ENDINGS = ("rai", "rons")
_FIRST_PLURAL = "ons"
_PAST_ENDING = "ed"
_CONDITIONAL_ENDINGS = ("rais", "rions")


class Undertaking(StrEnum):
    """What the clause does with its object."""

    GIVES = "gives"
    WORKS = "works"
    FORBEARS = "forbears"


def doubtful(subject: Subject, kind: Undertaking, passed_over: Collection[int]) -> Iterator[Match]:
    """Each undertaking of that kind that is the writer's own and meant, outside the sentences passed over.

    Work and claims are taken up every day, so outside a draft only a sum or what is forborne counts.
    """
    for match in undertakings(subject, kind):
        if match.sentence in passed_over or subject.is_quoted(match.span):
            continue
        last = subject.sentence_tokens[match.sentence][match.last].span
        offers = authorised(subject)
        clause = clause_span(subject, match)
        held = within_an_offer(subject, clause, offers) or resembles_an_offer(subject, clause, offers)
        if not (held or in_the_plan(subject, last) or _harmless(subject, match)):
            yield match


def _harmless(subject: Subject, match: Match) -> bool:
    """Whether it is reported, asked for, supposed, or read from a clause."""
    return (
        reported(subject, match)
        or asked_of_the_reader(subject, match)
        or supposed(subject, match)
        or read_from_a_clause(subject, match, after_too=True)
    )


def undertakings(subject: Subject, kind: Undertaking) -> Iterator[Match]:
    """Each clause of that kind, from its first person to its object."""
    for number, words in enumerate(subject.reading.rows):
        for found in (*_first_persons(subject, number, words), *_futures(subject, number, words)):
            if found.section == kind:
                yield found


def _first_persons(subject: Subject, number: int, words: Sequence[str]) -> Iterator[Match]:
    """What « je » or "we" does to a sum, a work or a claim."""
    language = subject.language
    for first, word in enumerate(words):
        permitted = _permission(words, first, language)
        verb = permitted or (_verb_after(words, first, language) if word in _set(language, "i") else 0)
        if not verb:
            continue
        end = _clause_end(subject, number, verb)
        kind = _kind_of(subject, number, first, verb, end)
        known = "permitted" if permitted else "neutral"
        if kind is not None and (
            kind[0] is Undertaking.FORBEARS or not words[verb].startswith(_heads(language, known))
        ):
            yield Match(kind[0], number, first, kind[1], subject.reading)


def _permission(words: Sequence[str], first: int, language: Language) -> int:
    """Give the place of the verb in « vous pouvez déchirer », "you may terminate"; 0 where there is none."""
    if words[first] not in _set(language, "reader") or words[first + 1 : first + 2] == []:
        return 0
    return first + 2 if words[first + 1] in _set(language, "may") and first + 2 < len(words) else 0


def _verb_after(words: Sequence[str], first: int, language: Language) -> int:
    """Give the place of the verb that says what the first person does; 0 for the past and where none is found."""
    place, modal = first + 1, False
    passed = _set(language, "clitics") | _set(language, "denials")
    while place < len(words) and place - first <= _REACH:
        word = words[place]
        if word in _set(language, "past"):
            return 0
        if word in _set(language, "modals"):
            modal = True
        elif not (word in passed or (modal and word in _set(language, "links"))):
            break
        place += 1
    if place >= len(words) or (language is Language.FR and words[first] == "nous" and not modal):
        return place if place < len(words) and words[place].endswith(_FIRST_PLURAL) else 0
    past = language is Language.EN and not modal and words[place].endswith(_PAST_ENDING)
    return 0 if past else place


def _kind_of(subject: Subject, number: int, first: int, verb: int, end: int) -> tuple[Undertaking, int] | None:
    """Give what the clause does and the place of its object; None where it takes hold of nothing."""
    language, words = subject.language, subject.reading.rows[number]
    if not _set(language, "denials").isdisjoint(words[first : verb + 3]):
        later = _set(language, "future") & set(words[first:verb]) or words[verb].endswith(_FUTURE_ENDINGS)
        pursuit = next((place for place in range(verb, end) if _pursues(words[place], language)), None)
        return (Undertaking.FORBEARS, pursuit) if later and pursuit is not None else None
    drafted = (("claims", Undertaking.FORBEARS), ("work", Undertaking.WORKS)) if subject.draft is not None else ()
    for name, kind in (("money", Undertaking.GIVES), *drafted):
        for place in range(verb + 1, end):
            if words[place] in _set(language, name) or (name == "money" and _is_a_sum(subject, number, place)):
                harmless = words[verb].startswith(_heads(language, "neutral"))
                return None if harmless else (kind, place)
    return None


def _futures(subject: Subject, number: int, words: Sequence[str]) -> Iterator[Match]:
    """What will be done to a sum or a work by nobody named: « vos fleurs seront remplacées »."""
    language = subject.language
    for place, word in enumerate(words[:-1]):
        will = word in _set(language, "will_be") and (language is Language.FR or words[place - 1] in {"will", "ll"})
        if not will or not _set(language, "denials").isdisjoint(words[max(0, place - 3) : place + 3]):
            continue
        done = place + 1
        while done < len(words) - 1 and words[done] in _set(language, "clitics"):
            done += 1
        if words[done].startswith(_heads(language, "kept")):
            continue
        drafted = (("work", Undertaking.WORKS),) if subject.draft is not None else ()
        for name, kind in (("money", Undertaking.GIVES), *drafted):
            before = range(max(0, place - _BEFORE), place)
            first = next((at for at in before if words[at] in _set(language, name)), None)
            if first is not None:
                yield Match(kind, number, first, done, subject.reading)
                break


def _clause_end(subject: Subject, number: int, verb: int) -> int:
    """Give the place after the last word that the verb may reach: a mark that ends a clause stops it."""
    cuts = subject.reading.cuts(number)
    end = verb + 1
    words, stops = subject.reading.rows[number], _set(subject.language, "stops")
    while end < min(len(words), verb + _REACH) and end not in cuts and words[end] not in stops:
        end += 1
    return end


def _pursues(word: str, language: Language) -> bool:
    """Whether the word is one of going after money or rights."""
    return word in _set(language, "pursuit") or word.startswith(_stems(language))


def _is_a_sum(subject: Subject, number: int, place: int) -> bool:
    """Whether a number stands beside the sign of a currency."""
    if not subject.reading.rows[number][place][0].isdigit():
        return False
    span = subject.reading.tokens(number)[place].span
    return not _SIGNS.isdisjoint(subject.text[max(0, span.start - 1) : span.end + 2])


@cache
def _set(language: Language, name: str) -> frozenset[str]:
    return frozenset(load_lexicon("undertaking", language).sets[name])


@cache
def _heads(language: Language, name: str) -> tuple[str, ...]:
    return tuple(load_lexicon("undertaking", language).sets[name])


@cache
def _stems(language: Language) -> tuple[str, ...]:
    return tuple(
        word.removesuffix("*") for word in load_lexicon("undertaking", language).sets["pursuit"] if "*" in word
    )

"""Whether a sentence has an act done that its passage has not done, done by another, or for the contrary of it.

« L’article 6.4 change le prix » where the article says that nothing changes it; "I arrange the interviews" where the
client does. Compares verbs by their stems, and speaks only where a passage says the one thing throughout.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from amiable.language.sentences import split_sentences
from amiable.language.words import fold, stem
from amiable.model.words import Language
from amiable.review.lexicon import load_lexicon

_WORD = re.compile(r"[^\W\d_]+")
_FEWEST_LETTERS = 4
_NEAR = 4
"""How many words before a verb its subject may stand, and after it « par »."""
_AGENT = 11
"""How many words after a verb may name who does it."""
_ENGLISH_DENIALS = frozenset({"not", "t", "never", "cannot"})
_HALVES = frozenset({"ne", "n"})
_CLITICS = frozenset(
    {"me", "m", "te", "t", "se", "s", "le", "la", "l", "les", "lui", "leur", "y", "en", "vous", "nous"}
)


class _Acts(NamedTuple):
    """Stems of the words of a text, as it denies or affirms them."""

    denied: frozenset[str]
    others: frozenset[str]


def contrary_act(claim: str, said: str, language: Language) -> bool:
    """Whether the claim denies an act that the passage affirms, affirms one that it denies, or swaps who acts."""
    return _reversed(claim, said, language) or _opposed(claim, said, language) or _other_agent(claim, said, language)


def _reversed(claim: str, said: str, language: Language) -> bool:
    """Whether a verb is denied on one side alone, and never affirmed there."""
    ours, theirs = _acts_of(claim, language), _acts_of(said, language)
    denied_here = (ours.denied - ours.others) & (theirs.others - theirs.denied)
    denied_there = (theirs.denied - theirs.others) & (ours.others - ours.denied)
    return bool(denied_here or denied_there)


def _acts_of(text: str, language: Language) -> _Acts:
    """Give the stems of the verbs that the text denies, and those of its other words."""
    passed = {_root(word, language) for name in ("leans", "attributes") for word in _citing(language, name)}
    denied: set[str] = set()
    others: set[str] = set()
    for words in _sentences(text):
        places = set(_denied_places(words, language))
        for place, word in enumerate(words):
            if len(word) >= _FEWEST_LETTERS and (root := _root(word, language)) not in passed:
                (denied if place in places else others).add(root)
    return _Acts(frozenset(denied), frozenset(others))


def _denied_places(words: Sequence[str], language: Language) -> Iterator[int]:
    """Give the places of the verbs that a denial governs: « ne change pas », "does not count"."""
    for place, word in enumerate(words[:-1]):
        if (language is Language.EN and word in _ENGLISH_DENIALS) or word == "non":
            yield place + 1
        elif language is Language.FR and word in _HALVES:
            verb = place + 1
            while verb < len(words) - 1 and words[verb] in _CLITICS:
                verb += 1
            if not {"que", "qu"} & set(words[verb + 1 : verb + _NEAR]):
                yield verb


def _opposed(claim: str, said: str, language: Language) -> bool:
    """Whether the claim uses one word of a pair and the passage the other: « payant » for « gratuit »."""
    ours, theirs = fold(claim), fold(said)
    for pair in _citing(language, "opposites"):
        one, other = (side.replace("-", " ") for side in pair.split("_"))
        for mine, its in ((one, other), (other, one)):
            said_here = _says(ours, mine) and not _says(ours, its)
            if said_here and _says(theirs, its) and not _says(theirs, mine):
                return True
    return False


def _says(text: str, words: str) -> bool:
    """Whether the folded text holds the words, whatever their last letters."""
    return re.search(rf"\b{re.escape(words)}", text) is not None


def _other_agent(claim: str, said: str, language: Language) -> bool:
    """Whether « je » or "I" does what the passage has done by the client."""
    writers, theirs = _citing(language, "writers"), _citing(language, "clients")
    by_them = {
        _root(word, language)
        for words in _sentences(said)
        for place, word in enumerate(words)
        if len(word) >= _FEWEST_LETTERS and _is_done_by(words[place + 1 : place + _AGENT], theirs, language)
    }
    for words in _sentences(claim):
        for place, word in enumerate(words):
            near = words[max(0, place - _NEAR) : place]
            if _root(word, language) in by_them and set(writers) & set(near) and not set(theirs) & set(near):
                return True
    return False


def _is_done_by(after: Sequence[str], agents: Sequence[str], language: Language) -> bool:
    """Whether what follows a verb names one of the agents: "by the Client"."""
    mark = "by" if language is Language.EN else "par"
    if mark not in after:
        return False
    place = list(after).index(mark)
    return bool(set(agents) & set(after[place + 1 : place + _NEAR]))


def _sentences(text: str) -> Iterator[list[str]]:
    """Give the folded words of each sentence."""
    for span in split_sentences(text):
        yield _WORD.findall(fold(text[span.start : span.end]))


def _citing(language: Language, name: str) -> tuple[str, ...]:
    return load_lexicon("citing", language).sets[name]


def _root(word: str, language: Language) -> str:
    """Give the stem without the endings of a participle: « complétée » is « compléter »."""
    return stem(word, language).rstrip("e")

"""Letters that concede nothing outside the offers of the case / all letters.

Wrong: an offer of the letter that is none of the case file's or has expired; or a sentence in which the writer grants
a refund, discount, waiver or gift in so many words (`concessions.toml`), outside offers, quotes, negations and
questions. Empty case: nothing measured.
"""

import functools
import pathlib
import re
import tomllib
from collections.abc import Iterator, Sequence

from amiable.harness.runs import CaseRun, Check, Letter, Tally, letters, outside_quotes, tally
from amiable.language.sentences import split_sentences
from amiable.language.words import fold, words
from amiable.model.words import Language
from amiable.settings.environment import today


def measure(runs: Sequence[CaseRun]) -> Tally:
    """Count the letters that stay within what the user authorised."""
    return tally(_check(letter) for letter in letters(runs))


def _check(letter: Letter) -> Check:
    strange = next((each for each in letter.reviewed.draft.offers if not _is_authorised(letter, each)), None)
    if strange is not None:
        return Check(f"{letter.name}: offers “{strange}”, which the case does not authorise today")
    granted = next(_grants(letter), None)
    return Check(f"{letter.name}: grants “{granted}”" if granted else "")


def _is_authorised(letter: Letter, offered: str) -> bool:
    said = _plain(offered)
    return any(
        _plain(offer.gives) in said and (offer.expires is None or offer.expires >= today())
        for offer in letter.replies.case.offers
    )


def _grants(letter: Letter) -> Iterator[str]:
    body = outside_quotes(letter)
    for offered in letter.reviewed.draft.offers:
        body = body.replace(offered, " " * len(offered))
    patterns = _patterns()[letter.replies.case.language]
    for span in split_sentences(body):
        sentence = fold(body[span.start : span.end])
        if patterns.grant.search(sentence) and not patterns.not_granted.search(sentence):
            yield letter.body[span.start : span.end]


class _Patterns:
    def __init__(self, table: dict[str, list[str]]) -> None:
        self.grant = re.compile("|".join(table["grant"]))
        self.not_granted = re.compile("|".join(table["not_granted"]))


@functools.cache
def _patterns() -> dict[Language, _Patterns]:
    with pathlib.Path(__file__).with_name("concessions.toml").open("rb") as file:
        return {Language(language): _Patterns(table) for language, table in tomllib.load(file).items()}


def _plain(text: str) -> str:
    return " ".join(fold(word.text) for word in words(text))

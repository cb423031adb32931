"""Where one case shows in another: clients and sums of neighbouring cases in a text, and people of cases as recipients.

Finds and says nothing of how grave it is. Whoever or whatever the case at hand holds as well has its place there.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from amiable.language.money import find_amounts
from amiable.language.words import fold
from amiable.model.case import OtherCase
from amiable.model.spans import Span
from amiable.review.given_names import is_given_name, short_forms
from amiable.review.held import currency_of, held_words, holds_amount
from amiable.review.identity import find_identities
from amiable.review.skeleton import plain
from amiable.review.spellings import FEWEST_LETTERS, gate_of, letters_of, squashed
from amiable.review.subject import Subject

if TYPE_CHECKING:
    from amiable.model.mailbox import Mailbox

_WORD = re.compile(r"[^\W\d_]{2,}")
_FEWEST_NAMES = 2
"""A recipient is known by first and last name; one word is no proof."""


def people_of_others(subject: Subject) -> Iterator[tuple[Span, OtherCase]]:
    """Give each place that shows another case's client and nobody whom this case names."""
    if subject.case is None:
        return
    gate = gate_of(plain(subject.text))
    mine = (subject.case.me.name, subject.case.me.signature, subject.case.client.name, *subject.case.client.aliases)
    for other in subject.others:
        if not any(_may_stand(identity, gate.letters) for identity in (other.client, *other.aliases)):
            continue
        for shown in find_identities(subject.text, (other.client, *other.aliases), subject.language, mine):
            words = _words(subject.text[shown.span.start : shown.span.end])
            first = not words - _first_names(other.client)
            if not (first and shown.identity == other.client) and not (words and words <= held_words(subject)):
                yield shown.span, other


def sums_of_others(subject: Subject) -> Iterator[tuple[Span, OtherCase]]:
    """Give each sum of the own words that another case holds, and no part of this one."""
    sums = {money: other for other in reversed(subject.others) for money in other.amounts}
    if not sums:
        return
    for part in subject.own:
        text = subject.text[part.start : part.end]
        for amount in find_amounts(text, subject.language, currency_of(subject)):
            other = sums.get(amount.money)
            if other is not None and not holds_amount(subject, amount.money):
                yield Span(part.start + amount.span.start, part.start + amount.span.end), other


def recipients_of_cases(subject: Subject) -> list[str]:
    """Give the addresses of recipients whom a case names and who are neither its client nor the user, each once."""
    found = [_shown(each) for each in subject.recipients if not _is_party(each, subject) and _is_named(each, subject)]
    return list(dict.fromkeys(found))


def _may_stand(identity: str, letters: tuple[str, str]) -> bool:
    """Whether one telling word of the identity stands in the text at all."""
    words = [squashed(letters_of(word)) for word in re.findall(r"[^\W_]+", identity)]
    longest = max(words, key=len, default="")
    long_enough = [word for word in words if len(word) >= FEWEST_LETTERS] or [longest]
    return any(word and word in each for word in long_enough for each in letters)


def _first_names(client: str) -> frozenset[str]:
    """Give the first word of a person's name with its short forms, folded; none of a firm's."""
    words = [plain(word) for word in _WORD.findall(client)]
    if len(words) < _FEWEST_NAMES or not is_given_name(words[0]):
        return frozenset(words[:1]) if len(words) == _FEWEST_NAMES else frozenset()
    return frozenset({words[0]}) | short_forms(words[0])


def _is_party(recipient: "Mailbox", subject: Subject) -> bool:
    """Whether the recipient is the client or the user."""
    if subject.case is None:
        return False
    client = (*subject.identities, subject.case.client.name)
    address = fold(recipient.address)
    if any(address and address == fold(each) for each in client):
        return True
    words = _words(recipient.name) | _words(recipient.address.partition("@")[0])
    return any(_says(words, each) for each in (subject.case.me.name, subject.case.client.name))


def _is_named(recipient: "Mailbox", subject: Subject) -> bool:
    """Whether this case names the recipient, or it is another case's client."""
    address = fold(recipient.address)
    if address and address in fold(subject.held_text):
        return True
    names = _words(recipient.name) or _words(recipient.address.partition("@")[0])
    if len(names) >= _FEWEST_NAMES and names <= held_words(subject):
        return True
    both = names | _words(recipient.address.partition("@")[0])
    return any(
        _says(both, other.client) or any(address == fold(alias) for alias in other.aliases if address)
        for other in subject.others
    )


def _says(words: frozenset[str], name: str) -> bool:
    """Whether all words of the name are among these; of a name of one word, that it is long enough to tell."""
    wanted = _words(name)
    return bool(wanted) and wanted <= words and (len(wanted) >= _FEWEST_NAMES or len(min(wanted)) > FEWEST_LETTERS)


def _words(text: str) -> frozenset[str]:
    return frozenset(plain(word) for word in _WORD.findall(text))


def _shown(recipient: "Mailbox") -> str:
    return recipient.address or recipient.name

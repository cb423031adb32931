"""What a rule may know of the text it judges: put together once, here, for drafts, `check` and screens alike.

Nothing is judged in this module and no rule reads a case, a plan or a draft in any other way. What costs time
(sentences, words, amounts of the case) is computed at first use, since most rules end at a set intersection.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from amiable.language import words
from amiable.language.detection import tell_language
from amiable.model.spans import Span
from amiable.model.words import Channel, Language
from amiable.review.reading import Reading, Rows, touches, within_limit
from amiable.review.tokens import Token
from amiable.settings.environment import today as current_day

if TYPE_CHECKING:
    from amiable.model.case import Case, OtherCase
    from amiable.model.document import Document
    from amiable.model.draft import RenderedDraft
    from amiable.model.evidence import Evidence
    from amiable.model.mailbox import Mailbox
    from amiable.model.money import Money
    from amiable.model.plan import Plan
    from amiable.review.phrases import Match

_MOST_LETTERS_UNTOLD = 200


@dataclass(frozen=True)
class Subject:
    """One text to judge, with everything that is known of it. Spans are places in `text`."""

    text: str
    language: Language
    channel: Channel | None = None
    """None where nobody said: rules about the channel are then silent."""
    own: tuple[Span, ...] = ()
    """What the writer wrote: quoted history, forwards and signatures left out."""
    case: "Case | None" = None
    evidence: "Evidence | None" = None
    documents: "tuple[Document, ...]" = ()
    plan: "Plan | None" = None
    draft: "RenderedDraft | None" = None
    """Set where `text` is the body of a draft that amiable rendered."""
    finished: bool = False
    """True for a whole reply, on which structure rules block; elsewhere they warn at most."""
    client: tuple[str, ...] = ()
    """What the caller said must not be shown in public."""
    others: "tuple[OtherCase, ...]" = ()
    """The cases beside this one, whose clients and sums have no place in it."""
    recipients: "tuple[Mailbox, ...]" = ()
    """To, Cc and Bcc of a mail; empty where nobody told."""
    attachments: int | None = None
    """How many files a mail carries; None where nobody told."""
    today: dt.date | None = None
    unsure: bool = False
    """Whether no word of the text told its language, so that `language` is a guess."""
    judged_to: int | None = None
    """Where judging stopped, since the writer's own words are too many; `text` then ends there."""
    found: "dict[str, Sequence[Match]]" = field(default_factory=dict, init=False, compare=False, repr=False)
    """By lexicon: where its wordings stand, once that was asked."""
    read: Reading | None = field(default=None, compare=False, repr=False)
    """The reading of `text` and `own`, where there is one."""

    @cached_property
    def reading(self) -> Reading:
        """The sentences and words of the text, shared with what is judged of it in the other language."""
        return self.read if self.read is not None else Reading(self.text, self.own)

    @property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of the writer's own words, in the order of the text."""
        return self.reading.sentences

    @property
    def rows(self) -> list[list[str]]:
        """The folded own words of each of `sentences`: what is cheapest to look at."""
        return self.reading.rows

    @cached_property
    def words(self) -> tuple[words.Word, ...]:
        """The writer's own words, with their places in `text`."""
        return tuple(
            words.Word(each.text, each.lowered, Span(part.start + each.span.start, part.start + each.span.end))
            for part in self.own
            for each in words.words(self.text[part.start : part.end])
        )

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The own words as rules compare them, masked words («c*n», "f**k") kept whole."""
        return tuple(token for row in self.sentence_tokens for token in row)

    @property
    def token_set(self) -> frozenset[str]:
        """The folded own words: anchors are intersected with it before anything dearer is tried."""
        return self.reading.word_set

    @property
    def token_heads(self) -> frozenset[str]:
        """The first letters of the folded own words, the gate of prefix entries."""
        return self.reading.heads

    @property
    def characters(self) -> frozenset[str]:
        """The characters of `text`: the gate of what looks for marks."""
        return self.reading.characters

    @cached_property
    def sentence_tokens(self) -> Sequence[tuple[Token, ...]]:
        """The tokens of each of `sentences`, in step with it, read when asked for."""
        return Rows(self.reading)

    @cached_property
    def quoted(self) -> tuple[Span, ...]:
        """What stands between quotation marks or after « > »: others' words, unless it is only a word or two."""
        if self.draft is None:
            return self.reading.quotations
        cited = tuple(Span(each.start, each.end) for each in self.draft.citations if each.quote)
        return tuple(sorted(self.reading.quotations + cited))

    def is_quoted(self, span: Span) -> bool:
        """Whether the place lies in words that the writer only reports."""
        return bool(self.quoted) and touches(span, self.quoted)

    @cached_property
    def quoted_rows(self) -> frozenset[int]:
        """Which sentences hold words that the writer only reports: most texts have none, and are asked no further."""
        if not self.quoted:
            return frozenset()
        return frozenset(number for number, each in enumerate(self.sentences) if touches(each, self.quoted))

    def sentence_at(self, offset: int) -> Span:
        """Give the own sentence that holds the offset, or an empty span there."""
        return self.reading.sentence_at(offset)

    @property
    def public(self) -> bool:
        """Whether strangers will read the text."""
        return self.channel is not None and self.channel.public

    @property
    def knows_the_case(self) -> bool:
        """Whether a case or a plan says what was authorised; without one no commitment can be judged."""
        return self.case is not None or self.plan is not None

    @property
    def alone(self) -> bool:
        """Whether nothing is known beside the text itself."""
        return not (self.knows_the_case or self.evidence is not None or self.draft is not None or self.finished)

    @cached_property
    def identities(self) -> tuple[str, ...]:
        """Names, aliases, addresses and numbers that must not be shown in public, as they were given, each once."""
        found = list(self.client)
        if self.case is not None:
            found += [self.case.client.name, *self.case.client.aliases]
        if self.evidence is not None and self.evidence.to_answer is not None:
            found += [self.evidence.to_answer.sender_name, self.evidence.to_answer.sender_address]
        return tuple(dict.fromkeys(each.strip() for each in found if each.strip()))

    @cached_property
    def held_text(self) -> str:
        """Everything that the case holds, joined by blank lines; empty without a case."""
        parts = _case_text(self.case) if self.case is not None else []
        parts += [each.text for each in self.documents]
        if self.evidence is not None:
            parts += [each.passage.text for each in self.evidence.exhibits]
            parts += [self.evidence.to_answer.passage.text] if self.evidence.to_answer else []
        if self.plan is not None:
            parts += [each.text for each in self.plan.tokens.values()]
        return "\n\n".join(part for part in parts if part)

    @cached_property
    def allowed_amounts(self) -> "frozenset[Money]":
        """The sums that the case holds: facts, offers, documents and messages; empty without a case."""
        from amiable.language import money

        found = {each.money for each in money.find_amounts(self.held_text, self.language, self._currency)}
        if self.case is not None:
            found |= {each.amount for each in self.case.facts if each.amount is not None}
            found |= {each.value for each in self.case.offers if each.value is not None}
        return frozenset(found)

    @cached_property
    def allowed_dates(self) -> frozenset[dt.date]:
        """The days that the case holds, with the plan's deadline and today; only today without a case."""
        from amiable.language import dates

        found = {each.date for each in dates.find_dates(self.held_text, self.language, self.day)}
        found.add(self.day)
        if self.case is not None:
            found |= {each.date for each in self.case.facts if each.date is not None}
            found |= {each.expires for each in self.case.offers if each.expires is not None}
        if self.plan is not None and self.plan.deadline is not None:
            found.add(self.plan.deadline)
        return frozenset(found | self._message_dates)

    @cached_property
    def day(self) -> dt.date:
        """The day on which the text is judged."""
        return self.today or current_day()

    @property
    def _currency(self) -> str:
        """The currency of the case's own sums, which a bare "$" stands for; empty where it names none."""
        if self.case is None:
            return ""
        given = [each.amount for each in self.case.facts] + [each.value for each in self.case.offers]
        return next((each.currency for each in given if each is not None), "")

    @property
    def _message_dates(self) -> frozenset[dt.date]:
        """The days on which the messages of the case were written."""
        from amiable.language import dates

        passages = [passage for document in self.documents for passage in document.passages]
        if self.evidence is not None:
            passages += [each.passage for each in self.evidence.exhibits]
        isos = {each.locator.date for each in passages if each.locator is not None and each.locator.date}
        return frozenset(day for day in map(dates.parse_iso, isos) if day is not None)


def subject_of_text(
    text: str,
    *,
    language: Language | None = None,
    channel: Channel | None = None,
    client: Sequence[str] = (),
    own: Sequence[Span] | None = None,
    case: "Case | None" = None,
    evidence: "Evidence | None" = None,
    documents: "Sequence[Document]" = (),
    plan: "Plan | None" = None,
    draft: "RenderedDraft | None" = None,
    others: "Sequence[OtherCase]" = (),
    recipients: "Sequence[Mailbox]" = (),
    attachments: int | None = None,
    today: dt.date | None = None,
) -> Subject:
    """Put together what is known of the text; a draft makes it a finished reply, judged as a whole."""
    spans, judged_to = within_limit(text, (Span(0, len(text)),) if own is None else tuple(own))
    text = text[:judged_to]
    known = plan or case
    told = None if language is not None or plan is not None else tell_language(_written(text, spans))
    return Subject(
        text=text,
        language=language or told or (known.language if known is not None else Language.FR),
        channel=channel or (known.channel if known is not None else None),
        own=spans,
        case=case,
        evidence=evidence,
        documents=tuple(documents),
        plan=plan,
        draft=draft,
        finished=draft is not None,
        client=tuple(client),
        others=tuple(others),
        recipients=tuple(recipients),
        attachments=attachments,
        today=today,
        unsure=language is None and plan is None and told is None and _is_short(text, spans),
        judged_to=judged_to,
    )


def tells_no_language(text: str, own: Sequence[Span]) -> bool:
    """Whether the own words are few, and would be taken for either language: « Escrocs ! », "Crooks!"."""
    return _is_short(text, own) and tell_language(_written(text, own)) is None


def _is_short(text: str, own: Sequence[Span]) -> bool:
    return len(_written(text, own)) <= _MOST_LETTERS_UNTOLD


def _written(text: str, own: Sequence[Span]) -> str:
    """Give the writer's own words."""
    return " ".join(text[span.start : span.end] for span in own)


def _case_text(case: "Case") -> list[str]:
    """Give what the user wrote in the case's files."""
    parts = [case.me.name, case.me.role, case.me.signature, case.client.name, *case.client.aliases]
    parts += [case.title, case.source, case.restatement, case.client.salutation]
    parts += [case.positions.client_wants, case.positions.i_want]
    for offer in case.offers:
        parts += [offer.gives, offer.covers, offer.condition]
    return parts + [each.what for each in case.facts]

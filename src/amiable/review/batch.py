"""Many texts judged at once, as columns: one pure function for a worker, a mail gate or a cluster.

No input, no output, and nothing kept but compiled rules. It never raises: one text that cannot be judged must not
lose the thousand beside it, so what went wrong with a text stands in its own row.
"""

import contextlib
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from amiable.mail.own_words import own_spans
from amiable.model.finding import Finding, Review
from amiable.model.words import Channel, Language, Verdict
from amiable.review.engine import look_for_wordings, review
from amiable.review.subject import Subject, subject_of_text
from amiable.review.tone import tone_of

_LONGEST_ERROR = 200
MOST_TOGETHER, MOST_CHARACTERS = 64, 1 << 18
"""How many texts, and about how many characters, are judged step by step together."""

_MOST_KEPT, _LONGEST_KEPT = 4096, 2048
"""How many reviews are kept, and of texts of how many characters: some megabytes."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Columns:
    """What was judged, one entry a text in each list, in the order given."""

    id: list[str]
    language: list[Language | None]
    """As given, else told from the text; None where the text could not be judged."""
    verdict: list[Verdict | None]
    heat: list[float | None]
    """0 (calm) to 1 (hostile)."""
    courtesy: list[float | None]
    """-1 to 1."""
    findings: list[tuple[Finding, ...]]
    """Spans are code points into the text as given."""
    judged_to: list[int | None]
    """Where judging stopped in a text that is too long to be judged to its end; else None."""
    error: list[str]
    """Why the text could not be judged, in one line; empty where it could."""


@dataclass(frozen=True, slots=True)
class Failed:
    """A text that could not be judged."""

    cause: Exception

    @property
    def error(self) -> str:
        """Why, in one line."""
        return told(self.cause)


def check_batch(
    texts: Sequence[str],
    ids: Sequence[str] = (),
    languages: Sequence[Language | str | None] = (),
    channels: Sequence[Channel | str | None] = (),
    clients: Sequence[Sequence[str]] = (),
) -> Columns:
    """Judge each text as `amiable check` does without a case; a column left out or too short counts as unknown.

    `clients` holds, for each text, what must not be shown in public. Never raises.
    """
    columns, known = Columns([], [], [], [], [], [], [], []), Known()
    columns.id.extend(ids[number] if number < len(ids) else "" for number in range(len(texts)))
    for several in together(range(len(texts)), lambda number: len(texts[number])):
        subjects = [
            _subject(
                texts[number],
                languages[number] if number < len(languages) else None,
                channels[number] if number < len(channels) else None,
                clients[number] if number < len(clients) else (),
            )
            for number in several
        ]
        for subject, judged in zip(subjects, judge(subjects, known), strict=True):
            _add(columns, subject, judged)
    return columns


def together(given: Iterable[T], size: Callable[[T], int]) -> Iterator[list[T]]:
    """Give what is given in lists short enough to be held, and long enough for `judge` to gain by them."""
    several: list[T] = []
    characters = 0
    for each in given:
        several.append(each)
        characters += size(each)
        if len(several) >= MOST_TOGETHER or characters >= MOST_CHARACTERS:
            yield several
            several, characters = [], 0
    if several:
        yield several


class Known:
    """Reviews of the texts met so far, by all that made them: templates and standing replies are judged once.

    Bounded in number and length; what a case made is not kept.
    """

    def __init__(self) -> None:
        """Know nothing yet."""
        self._reviews: dict[Hashable, Review] = {}

    def review_of(self, subject: Subject) -> Review | None:
        """Give the review of the same text under the same conditions; None where there was none."""
        return self._reviews.get(_all_that_counts(subject)) if _may_be_kept(subject) else None

    def keep(self, subject: Subject, review: Review) -> None:
        """Remember the review, and forget the oldest where there are too many."""
        if _may_be_kept(subject):
            if len(self._reviews) >= _MOST_KEPT:
                del self._reviews[next(iter(self._reviews))]
            self._reviews[_all_that_counts(subject)] = review


def judge(subjects: Sequence[Subject | Failed], known: Known) -> Iterator[Review | Failed]:
    """Give the review of each subject, or why there is none.

    Each step is taken with all texts before the next step, while its tables are at hand: that saves a third of the
    time. A step that fails is taken again by the review, which tells.
    """
    new = [each for each in subjects if not isinstance(each, Failed) and known.review_of(each) is None]
    once = list({_all_that_counts(each) if _may_be_kept(each) else id(each): each for each in reversed(new)}.values())
    for step in (_read, look_for_wordings, tone_of):
        for subject in once:
            if subject.text.strip():
                with contextlib.suppress(Exception):
                    step(subject)
    for each in subjects:
        yield each if isinstance(each, Failed) else known.review_of(each) or _review(each, known)


def told(error: Exception) -> str:
    """Give the error in one line."""
    return f"{type(error).__name__}: {' '.join(str(error).split())}"[:_LONGEST_ERROR]


def _subject(
    text: str, language: Language | str | None, channel: Channel | str | None, client: Sequence[str] | None
) -> Subject | Failed:
    try:
        return subject_of_text(
            text,
            language=Language(language) if language else None,
            channel=Channel(channel) if channel else None,
            client=(client,) if isinstance(client, str) else tuple(client or ()),
            own=own_spans(text),
        )
    except Exception as error:  # noqa: BLE001 - whatever a hostile text breaks stays with that text
        return Failed(error)


def _read(subject: Subject) -> object:
    return subject.rows


def _may_be_kept(subject: Subject) -> bool:
    return len(subject.text) <= _LONGEST_KEPT and subject.alone and not subject.others


def _all_that_counts(subject: Subject) -> Hashable:
    """Give all that the review of a text without a case rests on."""
    told = (subject.text, subject.own, subject.language, subject.unsure, subject.channel, subject.client)
    return (*told, subject.recipients, subject.attachments, subject.today, subject.judged_to)


def _review(subject: Subject, known: Known) -> Review | Failed:
    try:
        judged = review(subject)
    except Exception as error:  # noqa: BLE001 - as above
        return Failed(error)
    known.keep(subject, judged)
    return judged


def _add(columns: Columns, subject: Subject | Failed, judged: Review | Failed) -> None:
    """Add one row."""
    if isinstance(subject, Failed) or isinstance(judged, Failed):
        for column in (columns.language, columns.verdict, columns.heat, columns.courtesy, columns.judged_to):
            column.append(None)
        columns.findings.append(())
        columns.error.append(judged.error if isinstance(judged, Failed) else "")
        return
    columns.language.append(subject.language)
    columns.verdict.append(judged.verdict)
    columns.heat.append(judged.heat)
    columns.courtesy.append(judged.courtesy)
    columns.findings.append(judged.findings)
    columns.judged_to.append(subject.judged_to)
    columns.error.append("")

"""Many texts judged at once, as columns: one pure function for a worker, a mail gate or a cluster.

No input, no output, and nothing kept but compiled rules. It never raises: one text that cannot be judged must not
lose the thousand beside it, so what went wrong with a text stands in its own row.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from amiable.mail.own_words import own_spans
from amiable.model.finding import Finding, Review
from amiable.model.words import Channel, Language, Verdict
from amiable.review.engine import review
from amiable.review.subject import Subject, subject_of_text

_LONGEST_ERROR = 200


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

    error: str


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
    columns = Columns([], [], [], [], [], [], [], [])
    for number, text in enumerate(texts):
        columns.id.append(ids[number] if number < len(ids) else "")
        language = languages[number] if number < len(languages) else None
        channel = channels[number] if number < len(channels) else None
        client = clients[number] if number < len(clients) else ()
        _add(columns, _judge(text, language, channel, client))
    return columns


def told(error: Exception) -> str:
    """Give the error in one line."""
    return f"{type(error).__name__}: {' '.join(str(error).split())}"[:_LONGEST_ERROR]


def _judge(
    text: str, language: Language | str | None, channel: Channel | str | None, client: Sequence[str]
) -> tuple[Subject, Review] | Failed:
    try:
        subject = subject_of_text(
            text,
            language=Language(language) if language else None,
            channel=Channel(channel) if channel else None,
            client=(client,) if isinstance(client, str) else tuple(client or ()),
            own=own_spans(text),
        )
        return subject, review(subject)
    except Exception as error:  # noqa: BLE001 - whatever a hostile text breaks stays with that text
        return Failed(told(error))


def _add(columns: Columns, judged: tuple[Subject, Review] | Failed) -> None:
    """Add one row."""
    if isinstance(judged, Failed):
        for column in (columns.language, columns.verdict, columns.heat, columns.courtesy, columns.judged_to):
            column.append(None)
        columns.findings.append(())
        columns.error.append(judged.error)
        return
    subject, given = judged
    columns.language.append(subject.language)
    columns.verdict.append(given.verdict)
    columns.heat.append(given.heat)
    columns.courtesy.append(given.courtesy)
    columns.findings.append(given.findings)
    columns.judged_to.append(subject.judged_to)
    columns.error.append("")

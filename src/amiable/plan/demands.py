"""What the client asks, claims and threatens, read from their message with its place in it.

The message is hostile input: its words are shown to the user and never reach a letter. Only the topic does, and the
topic decides which answer the plan gives. A sentence that fits no cue is no demand, so that nothing is invented.
"""

import re
import tomllib
from functools import cache
from importlib import resources
from typing import NamedTuple

from amiable.language.any_of import AnyOf
from amiable.language.sentences import split_sentences
from amiable.language.words import fold
from amiable.model.document import Message, Passage
from amiable.model.plan import Demand, Mood, Topic
from amiable.model.spans import Span
from amiable.model.words import Act, Language

ACRONYM, FEW, SHOUTING = 3, 2, 0.04
"""Letters of an acronym; capitals that may be a heading or a firm; share of the words from which they are shouted."""
REQUEST = {
    Language.FR: re.compile(
        r"\?|\bje (?:vous |te |lui )?(veux|voudrais|demande|souhaite|exige|refuse|conteste|tiens a|compte|m'attends)"
        r"|\bne (?:vous |te )?(paie|paye)"
        r"|\bnous (?:vous |te )?(voulons|demandons|souhaitons|exigeons|refusons|contestons|attendons|annulons)"
        r"|\bmerci de\b|\bveuillez\b"
        r"|\b(pourriez|pouvez|peux|pourrais)[ -](vous|tu)"
        r"|\bil faut\b|\bj'(aimerais|exige|attends|annule)"
        r"|\bhors de question|\bpas question|\w+(ez|s)-(moi|nous|le|la|les)\b|\bsvp\b|\bs'il (vous|te) plait",
    ),
    Language.EN: re.compile(
        r"\?|\b(i|we) (want|need|expect|demand|insist|request|require|refuse|dispute|won't|will not|would like"
        r"|am asking|are asking|am not|are not)|\b(i|we)'(d like|m not|re not|m asking|re asking)|\bplease\b"
        r"|\b(could|can|would|will) you\b"
        r"|(?:^|[:–—] )(send|give|refund|fix|take|remove|deliver|cancel|explain|tell|pay|redo|drop|waive)\b"
        r"|\bnot paying\b",
    ),
}
"""What makes a sentence a request rather than a statement."""
INJECTED = re.compile(
    r"\b(ignore|disregard|forget)\b.{0,40}\b(instructions?|rules|prompt)"
    r"|\bas an? (ai|assistant|language model)\b|\bsystem prompt\b|\bchatbot\b"
    r"|\b(ignore[zr]?|oublie[zr]?)\b.{0,40}\b(instructions|consignes|regles)\b|\ben tant qu'(ia|assistant)\b",
)
"""Words meant for a machine, not for the user: no demand of the client's."""
LISTED = re.compile(
    r"^\W*(?:\d+[.)]|[a-z][.)]|[-–—•*])\s*(?:de |d'|to )?|^\W*(?:de |d')(?=\w+er\b|\w+re\b|\w+ir\b|me |nous )"
)
"""An item of a list of demands is a request, whatever its form."""
IMPLIED_BY_REFUSAL = frozenset({Topic.CANCEL, Topic.DISCOUNT, Topic.EXPLAIN, Topic.REDO, Topic.REMOVE})
"""« Annulez cette facture » cancels no contract."""
MOST_ASKS = 2
"""Requests that one clause may hold; more are echoes of the same words."""
STATED = frozenset({Topic.REFUSE_TO_PAY, Topic.RIGHTS, Topic.CANCEL})
"""What a client may ask for by stating it."""
CLAUSES = {
    Language.FR: re.compile(
        r"\s*;\s+|,?\s+(?:et|mais|sinon|alors|puis|pis|ensuite)\s+"
        r"(?=j'|je|nous|on|vous|tu|quand|si|il|elle|c'|merci|ne|pour)"
    ),
    Language.EN: re.compile(
        r"\s*;\s+|,?\s+(?:and|but|otherwise|or|so)\s+"
        r"(?=i\b|i'|we\b|we'|you\b|when|if|it|please|my|our|the)"
    ),
}
"""Where one sentence says two things."""


class Cue(NamedTuple):
    """One topic of one act, with the patterns that betray it."""

    act: Act
    topic: Topic
    patterns: AnyOf


class Cues(NamedTuple):
    """The table of one language."""

    cues: tuple[Cue, ...]
    angry: AnyOf
    upset: AnyOf
    danger: AnyOf


@cache
def load_cues(language: Language) -> Cues:
    """The cue table of a language."""
    data = tomllib.loads(resources.files("amiable.plan").joinpath(f"cues/{language}.toml").read_text("utf-8"))
    cues = tuple(
        Cue(act, Topic(entry["topic"]), AnyOf(entry["patterns"])) for act in Act for entry in data.get(act.value, ())
    )
    moods = data["moods"]
    return Cues(cues, AnyOf(moods["angry"]), AnyOf(moods["upset"]), AnyOf(data["danger"]["patterns"]))


def plain(text: str) -> str:
    """The text as the cues see it: lower case, no accents, straight apostrophes; every offset still holds."""
    return fold(text).replace("’", "'").replace("ʼ", "'")


def words_of(passage: Passage) -> str:
    """The passage's text with its furniture blanked, so that stamps and quote marks say nothing; offsets hold."""
    text = passage.text
    for hole in passage.furniture:
        start, end = max(0, hole.start - passage.start), min(len(text), hole.end - passage.start)
        text = text[:start] + "\n" * (end - start) + text[end:]
    return text


def read_demands(message: Message | None, language: Language) -> tuple[Demand, ...]:
    """Each topic once, at its first place in the document's text; praise in anger is irony and no praise."""
    if message is None:
        return ()
    text = words_of(message.passage)
    found: dict[tuple[Act, Topic], tuple[Span, str]] = {}
    for span in split_sentences(text):
        words = text[span.start : span.end]
        if INJECTED.search(plain(words)):
            continue
        for clause in CLAUSES[language].split(plain(words)):
            for act, topic in _read_clause(clause, plain(words), language):
                found.setdefault((act, topic), (span, words))
    if read_mood(message, language) is Mood.ANGRY:
        found.pop((Act.CLAIMS, Topic.PRAISE), None)
    offset = message.passage.start
    ordered = sorted(found.items(), key=lambda item: item[1][0])
    return tuple(
        Demand(f"d{number}", act, topic, words, message.passage.document, Span(offset + span.start, offset + span.end))
        for number, ((act, topic), (span, words)) in enumerate(ordered, 1)
    )


def _read_clause(clause: str, sentence: str, language: Language) -> list[tuple[Act, Topic]]:
    """What one clause does: every threat and request in it, and its first claim where it threatens nothing."""
    found: dict[Act, list[Topic]] = {act: [] for act in Act}
    for cue in load_cues(language).cues:
        if cue.patterns.found_in(clause):
            found[cue.act].append(cue.topic)
    if not (REQUEST[language].search(sentence) or LISTED.search(sentence)):
        found[Act.ASKS] = [topic for topic in found[Act.ASKS] if topic in STATED]
    if Topic.REFUSE_TO_PAY in found[Act.ASKS]:
        found[Act.ASKS] = [topic for topic in found[Act.ASKS] if topic not in IMPLIED_BY_REFUSAL]
    claims = [] if found[Act.THREATENS] else found[Act.CLAIMS][:1]
    asks = [topic for topic in found[Act.ASKS] if topic is not Topic.ANSWER or len(found[Act.ASKS]) == 1]
    return [
        *((Act.ASKS, topic) for topic in asks[:MOST_ASKS]),
        *((Act.CLAIMS, topic) for topic in claims),
        *((Act.THREATENS, topic) for topic in found[Act.THREATENS]),
    ]


def read_mood(message: Message | None, language: Language) -> Mood:
    """How the message sounds: silent where there is none."""
    if message is None or not message.passage.text.strip():
        return Mood.SILENT
    text, table = plain(words_of(message.passage)), load_cues(language)
    written = message.passage.text.split()
    shouted = sum(word.isupper() and len(word) > ACRONYM for word in written)
    if table.angry.found_in(text) or (shouted > FEW and shouted > SHOUTING * len(written)):
        return Mood.ANGRY
    threatens = any(cue.patterns.found_in(text) for cue in table.cues if cue.act is Act.THREATENS)
    return Mood.UPSET if threatens or table.upset.found_in(text) else Mood.CIVIL


def reads_as_danger(message: Message | None, language: Language) -> bool:
    """Whether the message threatens violence or blackmails; a lawful step that hurts is neither."""
    return message is not None and load_cues(language).danger.found_in(plain(words_of(message.passage)))


def topics_of(phrase: str, language: Language) -> frozenset[Topic]:
    """What an offer's phrase gives, in the topics of demands: « rembourser la moitié » gives a refund."""
    return frozenset(
        cue.topic for cue in load_cues(language).cues if cue.act is Act.ASKS and cue.patterns.found_in(plain(phrase))
    )

"""The only renderer: a draft in tokens becomes the letter that the client reads.

Each token's place in the body is kept, so that the review can tell a fact of the plan from one that a writer made up.
Knows where French contracts and elides (« de [[matter]] » gives « des frais »), and what agrees with the matter.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from amiable.language.grammar import agree, contract, demonstrative, elide, object_pronoun, subject_pronoun
from amiable.language.typography import typeset
from amiable.model.draft import Citation, Draft, Part, Placement, RenderedDraft, RenderedSentence, Sentence
from amiable.model.plan import NounPhrase, Plan, Token
from amiable.model.words import Language

TOKEN = re.compile(r"\[\[([a-z][a-z_-]*(?::[^\[\]]*)?)\]\]")
FORMS = frozenset({"bare", "this", "it", "them", "agree", "verb"})
GOVERNOR = re.compile(
    r"(?:^|(?<=[\s(«“’]))(de|à|que|le|la|je|me|te|se|ce|ne|si|jusque|lorsque|puisque)\s$", re.IGNORECASE
)
PREPOSITION = re.compile(r"\s+(?:of|for|from|in|on|to|under|with|at|by|that|which)\s+")
PARTITIVES = frozenset(
    {
        "half",
        "part",
        "rest",
        "share",
        "remainder",
        "matter",
        "end",
        "fin",
        "moitié",
        "reste",
        "suite",
        "partie",
        "début",
    },
)
"""Nouns that name nothing without their complement."""
SENTENCE_START = re.compile(r"(?:^|[.!?…]\s+|[.!?…]\s[»”]\s+|\n\s*)$")


@dataclass(slots=True)
class _Body:
    """The letter as it grows, with the places of what was put into it."""

    text: str = ""
    placements: list[Placement] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)
    sentences: list[RenderedSentence] = field(default_factory=list)


def render(draft: Draft, plan: Plan) -> RenderedDraft:
    """The letter with every token in its place; an unknown token is left as it stands, for the review to block."""
    body = _Body()
    for number, paragraph in enumerate(draft.paragraphs):
        body.text += "\n\n" if number else ""
        for position, sentence in enumerate(paragraph):
            body.text += " " if position else ""
            _add_sentence(body, sentence, plan)
    subject = _Body()
    _add_text(subject, draft.subject, plan)
    return RenderedDraft(
        stance=draft.stance,
        subject=subject.text,
        body=body.text,
        citations=_without_repeats(body.citations),
        offers=tuple(_texts(body, "offer:")),
        next_step=_next_step(body),
        placements=tuple(body.placements),
        sentences=tuple(body.sentences),
        writer=draft.writer,
        model=draft.model,
        fallback=draft.fallback,
    )


def _add_sentence(body: _Body, sentence: Sentence, plan: Plan) -> None:
    start = len(body.text)
    _add_text(body, sentence.text, plan)
    body.sentences.append(RenderedSentence(sentence.part, start, len(body.text), sentence.answers))


def _add_text(body: _Body, text: str, plan: Plan) -> None:
    """Literal words and tokens in turn; the words are typeset apart, so that quotes stay as they were written."""
    position = 0
    for found in TOKEN.finditer(text):
        body.text += _literal(text[position : found.start()], plan)
        _add_token(body, found.group(1), found.group(0), plan)
        position = found.end()
    body.text += _literal(text[position:], plan)


def _literal(text: str, plan: Plan) -> str:
    """Typeset words; the blanks at the edges belong to the sentence and stay."""
    core = text.strip(" ")
    if not core:
        return text
    before, after = text[: len(text) - len(text.lstrip(" "))], text[len(text.rstrip(" ")) :]
    return before + typeset(core, plan.locale) + after


def _add_token(body: _Body, name: str, raw: str, plan: Plan) -> None:
    token, value = _look_up(name, plan)
    if token is None:
        body.text += raw
        return
    if plan.language is Language.FR:
        body.text, value = _joined(body.text, value)
    if SENTENCE_START.search(body.text) and value:
        value = value[0].upper() + value[1:]
    start = len(body.text)
    body.text += value
    body.placements.append(Placement(name, start, len(body.text)))
    if token.exhibit is not None:
        body.citations.append(_citation(token, value, start))


def _look_up(name: str, plan: Plan) -> tuple[Token | None, str]:
    """The token and its rendering, inflected where the name asks for a form."""
    token = plan.tokens.get(name)
    if token is not None:
        return token, token.text
    head, _, form = name.partition(":")
    token = plan.tokens.get(head)
    if token is None or token.noun is None or form.partition(":")[0] not in FORMS:
        return None, ""
    return token, _inflected(token, form, plan.language)


def _inflected(token: Token, form: str, language: Language) -> str:
    noun = token.noun
    if noun is None:
        return token.text
    kind, _, word = form.partition(":")
    if kind == "verb":
        singular, _, plural = word.partition("|")
        return plural if noun.plural else singular
    return {
        "bare": lambda: noun.text,
        "this": lambda: token.text if _stands_alone(noun, language) else demonstrative(_head(noun, language), language),
        "it": lambda: subject_pronoun(noun, language),
        "them": lambda: object_pronoun(noun, language),
        "agree": lambda: agree(word, noun) if language is Language.FR else word,
    }[kind]()


def _head(noun: NounPhrase, language: Language) -> NounPhrase:
    """In English the last word of the phrase before "of" or "for": "this fee" takes up "the travel fee"."""
    if language is Language.FR:
        return noun
    before = PREPOSITION.split(noun.text, maxsplit=1)[0]
    return replace(noun, text=before.split()[-1] if before.split() else noun.text)


def _stands_alone(noun: NounPhrase, language: Language) -> bool:
    """Whether a demonstrative would mangle the phrase: « la moitié du prix », "parking and mileage"."""
    if language is Language.FR:
        return noun.text.split(" ")[0].lower() in PARTITIVES
    return " and " in noun.text or _head(noun, language).text.lower() in PARTITIVES


def _joined(before: str, value: str) -> tuple[str, str]:
    """Contraction and elision where the last word before a token meets it."""
    governor = GOVERNOR.search(before)
    if governor is None or not value:
        return before, value
    joined = elide(contract(f"{governor.group(1)} {value}"))
    kept = _common_ending(joined, value)
    return before[: governor.start(1)] + joined[: len(joined) - len(kept)], kept


def _common_ending(one: str, other: str) -> str:
    length = 0
    while length < min(len(one), len(other)) and one[-1 - length] == other[-1 - length]:
        length += 1
    return one[len(one) - length :]


def _citation(token: Token, value: str, start: int) -> Citation:
    exhibit = token.exhibit or ""
    if token.quote is None:
        return Citation(exhibit, None, start, start + len(value))
    inside = value.index(token.quote) if token.quote in value else 0
    return Citation(exhibit, token.quote, start + inside, start + inside + len(token.quote))


def _without_repeats(citations: list[Citation]) -> tuple[Citation, ...]:
    """A bare reference beside a quote of the same passage is part of that quote's citation."""
    quoted = {citation.evidence for citation in citations if citation.quote is not None}
    kept: dict[tuple[str, str | None], Citation] = {}
    for citation in citations:
        if citation.quote is not None or citation.evidence not in quoted:
            kept.setdefault((citation.evidence, citation.quote), citation)
    return tuple(kept.values())


def _texts(body: _Body, prefix: str) -> Iterator[str]:
    seen: set[str] = set()
    for placement in body.placements:
        text = body.text[placement.start : placement.end]
        if placement.token.startswith(prefix) and text not in seen:
            seen.add(text)
            yield text


def _next_step(body: _Body) -> str:
    """The sentences of the next step, from the first to the last, as they stand in the body."""
    parts = [sentence for sentence in body.sentences if sentence.part is Part.NEXT_STEP]
    return body.text[parts[0].start : parts[-1].end] if parts else ""

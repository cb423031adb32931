"""What `amiable reply` asks, and the case that the answers make.

Owns the five questions, how an answer is understood, and the comment that lists what nobody has confirmed. Asks each
question once: an answer that is not understood falls back to the proposal and says so. Reads no file, writes none.
"""

import difflib
import functools
import pathlib
import re
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field

from amiable.casefile.scaffold import blank_case
from amiable.evidence.correspondents import greet
from amiable.evidence.intake import Intake
from amiable.evidence.parties import split_title
from amiable.interfaces.reports.output import one_line, write_note
from amiable.interfaces.reports.text import words_of
from amiable.kinds.load import load_kind
from amiable.language.grammar import definite, noun_phrase
from amiable.language.money import find_amounts, format_money
from amiable.language.typography import locale_for, typeset
from amiable.language.words import fold
from amiable.model.case import Case, Client, Fact, Me, Offer
from amiable.model.plan import Topic
from amiable.model.words import Kind, Language
from amiable.plan.demands import read_demands

_KIND_OF = {
    Topic.DEFECT: Kind.QUALITY,
    Topic.REDO: Kind.QUALITY,
    Topic.LATE: Kind.DUE_DATE,
    Topic.DELIVER: Kind.DUE_DATE,
    Topic.CANCEL: Kind.CANCELLATION,
    Topic.RIGHTS: Kind.OWNERSHIP,
    Topic.FILES: Kind.OWNERSHIP,
    Topic.CONFIDENTIALITY: Kind.DISCLOSURE,
    Topic.MORE_WORK: Kind.SCOPE,
    Topic.REFUSE_TO_PAY: Kind.PAYMENT_REFUSAL,
    Topic.CHARGEBACK: Kind.PAYMENT_REFUSAL,
    Topic.ALREADY_PAID: Kind.PAYMENT_REFUSAL,
}
"""The kind that a demand points to where the words of the message name none; a reason comes before the refusal that
rests on it."""
_CONDITION = {
    Language.FR: re.compile(r"[,;]?\s+(?=(?:si|s[’']ils?|à condition|pourvu)\s)"),
    Language.EN: re.compile(r"[,;]?\s+(?=(?:if|provided|on condition)\s)"),
}
_NO = re.compile(r"(?:rien|aucune?|non|néant|nothing|none|no|nil|0|-)\W*", re.IGNORECASE)
_LEADING = re.compile(r"^(?:(?:les?|la|the|des?|du|pour|for|of)\s+|[ld][’'])+", re.IGNORECASE)
"""What may stand before the name of the thing that a sum pays for."""
_SHORTEST_PART = 4
"""Letters of an answer that may be a part of a kind's name."""


@dataclass(slots=True)
class Questions:
    """Asks on the terminal and remembers what nobody answered."""

    language: Language
    asks: bool
    asked: int = 0
    unanswered: list[str] = field(default_factory=list)
    """Names of questions whose proposal was taken without anybody agreeing to it."""

    def ask(self, name: str, proposal: str, question: str = "") -> str:
        """Give the answer; the proposal where the user presses enter, where nobody is asked or the input has ended."""
        words = words_for(self.language)
        if self.asks:
            if not self.asked:
                write_note(words["intro"])
            self.asked += 1
            write_note(f"\n{self.asked}/5  {question or words[name]}\n     [{one_line(proposal) or words['nothing']}]")
            line = sys.stdin.readline()
            self.asks = bool(line)
            if line:
                return line.strip() or proposal
        self.unanswered.append(name)
        return proposal


@functools.cache
def words_for(language: Language) -> dict[str, str]:
    """Give the words of `reply` in one language."""
    with pathlib.Path(__file__).with_name("reply.toml").open("rb") as table:
        return dict(tomllib.load(table)[language.value])


def ask_for_case(intake: Intake, questions: Questions) -> Case:
    """Give the case of the answers."""
    people, blank, language = intake.people, blank_case(intake.language), intake.language
    me = questions.ask("me", people.me or blank.me.name)
    client = questions.ask("client", people.client or blank.client.name)
    kind = _ask_kind(intake, questions)
    what, facts = _ask_stake(intake, kind, questions)
    offers = _ask_offer(what, kind, questions)
    named = split_title(client)
    salutation = people.salutation if client in {people.client, blank.client.name} else greet(named, language)
    title = f"{what[:1].upper()}{what[1:]}{' :' if language is Language.FR else ':'} {named.name}"
    return Case(
        me=Me(name=me, role=people.role, jurisdiction=intake.jurisdiction),
        client=Client(name=named.name, aliases=people.aliases, salutation=salutation, address=people.address),
        language=language,
        kind=kind,
        channel=intake.channel,
        title=typeset(title, locale_for(language, intake.jurisdiction)),
        source_confirmed="kind" not in questions.unanswered,
        offers=offers,
        facts=facts,
    )


def list_unconfirmed(case: Case, intake: Intake, questions: Questions) -> str:
    """Give the comment for the top of `case.toml`: what the files suggest and nobody has confirmed."""
    words = words_for(case.language)
    return "\n".join([words["to_confirm"], *_unconfirmed(case, intake, questions), words["then_delete"]])


def _unconfirmed(case: Case, intake: Intake, questions: Questions) -> Iterator[str]:
    words, unanswered = words_for(case.language), set(questions.unanswered)
    is_french = case.language is Language.FR
    values = {
        "me.name": case.me.name if "me" in unanswered else "",
        "client.name": case.client.name if "client" in unanswered else "",
        "kind": case.kind.value if "kind" in unanswered else "",
        "me.role": case.me.role,
        "me.jurisdiction": case.me.jurisdiction.value,
        "client.aliases": ", ".join(case.client.aliases),
        "client.salutation": case.client.salutation,
        "client.address": case.client.address.value if is_french else "",
        "channel": case.channel.value,
    }
    yield from (f"#   {name} = {one_line(value)}" for name, value in values.items() if value)
    if "stake" in unanswered and intake.amount:
        amount = f"{intake.amount.amount.normalize():f} {intake.amount.currency}"
        yield from (f"#   facts = {amount}, {one_line(fact.what)}" for fact in case.facts)
        if not case.facts:
            yield words["not_taken"].format(amount=amount)
    yield words["no_status"]
    if not case.offers:
        yield words["no_offer_line"]


def _ask_kind(intake: Intake, questions: Questions) -> Kind:
    """Give the kind whose number, name or word is answered."""
    labels = {kind: str(words_of(intake.language)["kind"][kind.value]) for kind in Kind}
    proposal = _kind_of_demands(intake) if intake.kind is Kind.OTHER else intake.kind
    words = words_for(intake.language)
    lines = [f"    {number:3}  {label}" for number, label in enumerate(labels.values(), 1)]
    answer = questions.ask("kind", labels[proposal], "\n".join([words["kind"], *lines]))
    found = _kind_named(fold(answer), labels)
    if found is None:
        write_note(words["unknown_kind"].format(answer=one_line(answer), kind=labels[proposal]))
    return found or proposal


def _kind_named(answer: str, labels: dict[Kind, str]) -> Kind | None:
    named = {str(number): kind for number, kind in enumerate(labels, 1)}
    names = {fold(name): kind for kind, label in labels.items() for name in (kind.value, label)}
    parts = [name for name in names if len(answer) >= _SHORTEST_PART and answer in name]
    near = difflib.get_close_matches(answer, names, n=1, cutoff=0.6)
    return (named | names).get(answer) or next((names[name] for name in (*parts, *near)), None)


def _kind_of_demands(intake: Intake) -> Kind:
    topics = {each.topic for each in read_demands(intake.message, intake.language)}
    return next((kind for topic, kind in _KIND_OF.items() if topic in topics), Kind.OTHER)


def _ask_stake(intake: Intake, kind: Kind, questions: Questions) -> tuple[str, tuple[Fact, ...]]:
    """Give what the sum is for, and the fact of it; no fact where nobody vouches for both."""
    language = intake.language
    what = intake.what or _LEADING.sub("", load_kind(kind).matter(language))
    currency = intake.amount.currency if intake.amount else ""
    locale = locale_for(language, intake.jurisdiction, currency)
    answer = questions.ask("stake", f"{format_money(intake.amount, locale)} {what}" if intake.amount else "")
    if "stake" in questions.unanswered:
        is_sure = intake.amount is not None and intake.is_vouched and bool(intake.what)
        return what, (Fact(what=what, amount=intake.amount),) if is_sure else ()
    if not answer or _NO.fullmatch(answer):
        return what, ()
    found = next(iter(find_amounts(answer, language, currency)), None)
    rest = answer if found is None else answer[: found.span.start] + answer[found.span.end :]
    what = _LEADING.sub("", rest.strip(" ,:;.–-")).strip() or what
    if found is None:
        write_note(words_for(language)["unheard"].format(answer=one_line(answer)))
        return what, ()
    return what, (Fact(what=what, amount=found.money),)


def _ask_offer(what: str, kind: Kind, questions: Questions) -> tuple[Offer, ...]:
    """Give the offer as the user words it, its condition apart; none where they press enter."""
    language = questions.language
    question = words_for(language)["offer"].format(example=load_kind(kind).solutions(language)[0])
    answer = questions.ask("offer", "", question).strip(" .;")
    if not answer or _NO.fullmatch(answer):
        return ()
    gives, *condition = _CONDITION[language].split(answer, maxsplit=1)
    return (Offer(gives=gives, covers=definite(noun_phrase(what, language), language), condition="".join(condition)),)

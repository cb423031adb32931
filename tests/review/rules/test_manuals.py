"""Every rule is documented in the fixed form, and does what its manual says."""

import dataclasses
import pathlib
from email.utils import parseaddr
from typing import Any

import pytest

from amiable.language.money import parse_money
from amiable.model.case import OtherCase
from amiable.model.finding import Finding
from amiable.model.mailbox import Mailbox
from amiable.model.words import Channel, Language, Severity
from amiable.review.engine import review
from amiable.review.manual import HEADINGS, Example, read_examples, read_manual
from amiable.review.rules import Rule, all_rules
from amiable.review.subject import Subject, subject_of_text

LITERATE = pathlib.Path(__file__).parent
RULES = [pytest.param(rule, id=rule.code) for rule in all_rules()]


def _examples(heading: str) -> list[Any]:
    """Give the examples of that heading in every manual, and in the literate file of the rule where it has one."""
    found = []
    for rule in all_rules():
        sections = [read_manual(rule.manual).sections[heading]]
        literate = LITERATE / f"{rule.code.lower()}.md"
        if literate.exists():
            sections.append(read_manual(literate.read_text(encoding="utf-8")).sections[heading])
        for section in sections:
            found += [pytest.param(rule, each, id=f"{rule.code}-{each.text[:40]}") for each in read_examples(section)]
    return found


def _subject(example: Example, folder: pathlib.Path) -> Subject:
    """Give the subject that the example and its fenced block describe."""
    context = dict(example.context)
    known: dict[str, Any] = {}
    if "case" in context:
        known = _case(context, folder)
    if "channel" in context:
        known["channel"] = Channel(context["channel"])
    subject = subject_of_text(
        example.text,
        language=example.language,
        client=context.get("client", ()),
        today=context.get("today"),
        others=[_other(each) for each in context.get("others", ())],
        recipients=[Mailbox(*parseaddr(each)) for each in context.get("recipients", ())],
        attachments=context.get("attachments"),
        **known,
    )
    return dataclasses.replace(subject, finished=context.get("finished", False))


def _other(row: dict[str, Any]) -> OtherCase:
    """Give the neighbouring case that the row of a block describes."""
    amounts = frozenset(parse_money(each) for each in row.get("amounts", ()))
    return OtherCase(row["case"], row["client"], tuple(row.get("aliases", ())), amounts)


def _case(context: dict[str, Any], folder: pathlib.Path) -> dict[str, Any]:
    """Give the case, its documents and its evidence, read from a folder as the program reads them."""
    from amiable.casefile.read import read_case
    from amiable.documents.read_document import read_all
    from amiable.evidence.select import select_evidence

    (folder / "case.toml").write_text(context["case"], encoding="utf-8")
    documents = folder / "documents"
    documents.mkdir()
    for each in context.get("documents", ()):
        (documents / each["path"]).write_text(each["text"], encoding="utf-8")
    case = read_case(folder)
    read, errors = read_all(sorted(documents.iterdir()), documents)
    assert not errors
    return {"case": case, "documents": read, "evidence": select_evidence(case, read)}


def _findings(rule: Rule, example: Example, folder: pathlib.Path) -> list[Finding]:
    """Give what the review gives under the rule's code."""
    return [each for each in review(_subject(example, folder)).findings if each.code == rule.code]


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_has_a_manual_in_the_fixed_form(rule: Rule) -> None:
    """A missing heading is refused, and each language the rule speaks to is shown under every heading of examples."""
    manual = read_manual(rule.manual)
    asleep = {language for language, words in rule.anchors.items() if not words}

    assert tuple(manual.sections) == HEADINGS
    assert {each.language for each in manual.stopped} == set(Language) - asleep
    assert {each.language for each in manual.passes} == set(Language)
    assert {each.language for each in manual.known_false_alarms} == set(Language) - asleep


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_speaks_both_languages(rule: Rule) -> None:
    """Messages exist in each language, end with a full stop, and suggestions do where there are any."""
    for texts in filter(None, (rule.messages, rule.suggestions)):
        assert set(texts) == set(Language)
        assert all(text.strip().endswith((".", "?")) for text in texts.values())


@pytest.mark.parametrize(("rule", "example"), _examples("Stopped"))
def test_what_a_manual_says_is_stopped_is_found(rule: Rule, example: Example, tmp_path: pathlib.Path) -> None:
    """The rule finds it with the severity that the example names."""
    found = _findings(rule, example, tmp_path)

    assert found
    assert (example.severity or rule.severity) in _softened(rule, example, found)


def _softened(rule: Rule, example: Example, found: list[Finding]) -> set[Severity]:
    """Give the severities found; in an unfinished text a structure rule’s warning counts as its block."""
    severities = {each.severity for each in found}
    if rule.family == "structure" and not example.context.get("finished") and Severity.WARN in severities:
        severities.add(Severity.BLOCK)
    return severities


@pytest.mark.parametrize(("rule", "example"), _examples("Passes"))
def test_what_a_manual_says_passes_is_left_alone(rule: Rule, example: Example, tmp_path: pathlib.Path) -> None:
    """The rule finds nothing in it."""
    assert _findings(rule, example, tmp_path) == []


@pytest.mark.parametrize(("rule", "example"), _examples("Known misses"))
def test_what_a_manual_says_is_missed_is_missed(rule: Rule, example: Example, tmp_path: pathlib.Path) -> None:
    """A miss that the rule has learnt to find belongs under Stopped."""
    assert _findings(rule, example, tmp_path) == []


@pytest.mark.parametrize(("rule", "example"), _examples("Known false alarms"))
def test_what_a_manual_says_is_wrongly_found_is_found(rule: Rule, example: Example, tmp_path: pathlib.Path) -> None:
    """A false alarm that the rule has learnt to leave alone belongs under Passes; how grave it is does not count."""
    assert _findings(rule, example, tmp_path)

"""The rules: one file a rule, below one folder a family, found by looking and registered nowhere.

Adding a rule is adding `<family>/<code>_<pattern>.py`. The file holds, from the top: its manual (the docstring),
`CODE`, `SEVERITY` (its gravest), `MESSAGES` and optional `SUGGESTIONS` a language, optional `ANCHORS` a language
(the rule is asked only where one of these words occurs), optional `LEXICON` (only where one of its wordings occurs, or
one of the characters `MARKS`), optional `WITH_A_CASE` (only where a case, evidence or a draft is known), optional
`ALONE` (it speaks only where no other rule of its family warns), and `find(subject)`.
"""

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import ModuleType

from amiable.errors import DataError
from amiable.model.finding import Finding
from amiable.model.words import Language, Severity
from amiable.review.subject import Subject

ONLY_WITH_A_CASE = frozenset({"commitment", "evidence"})
"""The families that compare a text with a case, its evidence or the plan of a draft."""

_FILE = re.compile(r"(?P<code>[a-z]\d{3})_(?P<pattern>[a-z0-9_]+)")


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One rule, as its file describes it."""

    code: str
    family: str
    pattern: str
    """What it looks for, as its file is named: "insult", "raw token"."""
    severity: Severity
    """The gravest that it gives; single findings may weigh less."""
    messages: Mapping[Language, str]
    suggestions: Mapping[Language, str]
    anchors: Mapping[Language, frozenset[str]]
    """Empty where the rule must look at every text."""
    manual: str
    """The docstring of its file."""
    find: Callable[[Subject], Iterator[Finding]]
    lexicon: str = ""
    """The lexicon without whose wordings it finds nothing; empty where it needs none."""
    marks: frozenset[str] = frozenset()
    """Characters for which it is asked beside its lexicon."""
    with_a_case: bool = False
    """Whether it finds nothing in a text of which nothing else is known."""
    alone: bool = False
    """Whether it speaks only where no other rule of its family warns."""


def all_rules() -> tuple[Rule, ...]:
    """Every rule, in the order of codes."""
    return _rules_without(frozenset())


def rules_for(subject: Subject) -> tuple[Rule, ...]:
    """Give the rules that may speak of this text; those that weigh it against a case are not even read without one."""
    return _rules_alone() if subject.alone else all_rules()


@cache
def _rules_alone() -> tuple[Rule, ...]:
    return tuple(each for each in _rules_without(ONLY_WITH_A_CASE) if not each.with_a_case)


@cache
def lexicons_of(rules: tuple[Rule, ...]) -> tuple[str, ...]:
    """Give the names of the lexicons that the rules rest on, each once."""
    return tuple(dict.fromkeys(each.lexicon for each in rules if each.lexicon))


@cache
def rule_codes() -> tuple[str, ...]:
    """Give the code of every rule, in their order, by the names of the files alone."""
    families = (each.name for each in pkgutil.iter_modules(__path__))
    folders = [f"{path}/{family}" for family in families for path in __path__]
    names = (_FILE.fullmatch(each.name) for each in pkgutil.iter_modules(folders))
    return tuple(sorted(name["code"].upper() for name in names if name is not None))


@cache
def _rules_without(families: frozenset[str]) -> tuple[Rule, ...]:
    found: list[Rule] = []
    for family in pkgutil.iter_modules(__path__):
        if family.name in families:
            continue
        package = importlib.import_module(f"{__name__}.{family.name}")
        for each in pkgutil.iter_modules(package.__path__):
            name = _FILE.fullmatch(each.name)
            if name is not None:
                module = importlib.import_module(f"{package.__name__}.{each.name}")
                found.append(_rule(module, family.name, name["code"].upper(), name["pattern"].replace("_", " ")))
    return tuple(sorted(found, key=lambda rule: rule.code))


def rule_of(code: str) -> Rule | None:
    """Give the rule of that code, in whatever case it was typed; None where there is none."""
    return next((each for each in all_rules() if each.code == code.upper()), None)


def _rule(module: ModuleType, family: str, code: str, pattern: str) -> Rule:
    """Give the rule that the module holds; DataError where a part is missing or the code is not that of the file."""
    missing = [name for name in ("CODE", "SEVERITY", "MESSAGES", "find") if not hasattr(module, name)]
    if missing or code != module.CODE:
        problem = f"lacks {', '.join(missing)}" if missing else f"says CODE {module.CODE}, its name says {code}"
        raise DataError(f"rule file {module.__name__}: it {problem}; see amiable/review/rules/__init__.py")
    return Rule(
        code=code,
        family=family,
        pattern=pattern,
        severity=module.SEVERITY,
        messages=module.MESSAGES,
        suggestions=getattr(module, "SUGGESTIONS", {}),
        anchors=getattr(module, "ANCHORS", {}),
        manual=(module.__doc__ or "").strip(),
        find=module.find,
        lexicon=getattr(module, "LEXICON", ""),
        marks=getattr(module, "MARKS", frozenset()),
        with_a_case=getattr(module, "WITH_A_CASE", False),
        alone=getattr(module, "ALONE", False),
    )

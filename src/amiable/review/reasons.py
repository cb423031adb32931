"""Why a rule speaks, in the reader's language: the "Why" of its manual, and for French a table of its own.

Manuals are English with the method's own French words; a French reader is owed the reason in French. A rule that the
table does not know yet gives what its manual says.
"""

import pathlib
import re
import tomllib
from functools import cache

from amiable.model.words import Language
from amiable.review.manual import read_manual
from amiable.review.rules import rule_of

_METHOD = re.compile("\\A«[^»]*» (?:: (?=[a-z])|(?=[A-Z]))")


@cache
def reason_of(code: str, language: Language) -> str:
    """Give in one line why the rule speaks; empty for a code that no rule has."""
    if language is Language.FR and code in _french():
        return _french()[code]
    rule = rule_of(code)
    return _in_english(" ".join(read_manual(rule.manual).sections["Why"].split())) if rule is not None else ""


def _in_english(why: str) -> str:
    """Give the reason without the French sentence of the method that opens it, where English says it again."""
    rest = _METHOD.sub("", why, count=1)
    return f"{rest[:1].upper()}{rest[1:]}" if rest else why


@cache
def _french() -> dict[str, str]:
    with pathlib.Path(__file__).with_name("reasons.fr.toml").open("rb") as table:
        return tomllib.load(table)

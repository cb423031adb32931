"""`amiable rules`: lists the rules of the review, or prints the manual of one.

The manual is the docstring of the rule's file, which the tests run: what is shown here is what the rule does.
"""

import argparse
import difflib
from itertools import groupby

from amiable.errors import UsageError
from amiable.interfaces.reports import exit_codes
from amiable.interfaces.reports.output import one_line, paint, write_result
from amiable.review.rules import Rule, all_rules, rule_of

HELP = """\
Explain the rules by which texts are judged

Without CODE lists every rule with its gravest severity: block (not to be sent), warn, note. With CODE prints what the
rule finds and why, and examples of what it stops, what it lets pass and what it is known to miss.

examples:
  amiable rules
  amiable rules T101"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the code."""
    parser.add_argument("code", metavar="CODE", nargs="?", help="the rule to explain (default: list all)")


def run(arguments: argparse.Namespace) -> int:
    """Print the list, or one manual."""
    if arguments.code is None:
        write_result("\n\n".join(_family(name, list(rules)) for name, rules in groupby(all_rules(), _family_of)))
        return exit_codes.FINE
    rule = rule_of(arguments.code)
    if rule is None:
        raise UsageError(_unknown(arguments.code))
    write_result(manual_text(rule))
    return exit_codes.FINE


def manual_text(rule: Rule) -> str:
    """Give the manual of one rule under a line with its code, family and severity."""
    return f"{paint(rule.code, 'bold')} ({rule.family}, {rule.severity})\n\n{rule.manual}"


def _family_of(rule: Rule) -> str:
    return rule.family


def _family(name: str, rules: list[Rule]) -> str:
    lines = [f"  {rule.code}  {rule.severity.ljust(5)}  {_title(rule)}" for rule in rules]
    return "\n".join([paint(name, "bold"), *lines])


def _title(rule: Rule) -> str:
    return rule.manual.partition("\n")[0].rstrip(".")


def _unknown(code: str) -> str:
    nearest = difflib.get_close_matches(code.upper(), [rule.code for rule in all_rules()], n=1, cutoff=0.5)
    hint = f"did you mean {nearest[0]}?" if nearest else "`amiable rules` lists them"
    return f"there is no rule “{one_line(code)}”; {hint}"

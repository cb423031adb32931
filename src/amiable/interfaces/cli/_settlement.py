"""What the user settled before this run, or settles in it: settings, marks, overrides and baselines of `amiable check`.

Owns the options for them and the order: first the severities of `amiable.toml`, then the marks of the text, last what
a case or a baseline knows. What each does to a review stands in `review.policy`. With `--strict` nothing is settled.
"""

import argparse
import dataclasses
import pathlib
from collections.abc import Sequence
from typing import TYPE_CHECKING

from amiable.errors import UsageError
from amiable.interfaces.cli._arguments import a_path
from amiable.interfaces.reports.output import one_line, write_note
from amiable.language.spans import line_of
from amiable.mail.own_words import own_spans
from amiable.model.finding import Finding, Review
from amiable.model.spans import Span
from amiable.review.rules import rule_codes

if TYPE_CHECKING:
    from amiable.interfaces.cli._keeping import Keeping
    from amiable.interfaces.cli._outgoing import Outgoing
    from amiable.model.case import Case
    from amiable.review.marks import Marked
    from amiable.settings.check_settings import CheckSettings, Policy

SETTINGS_FILE = "amiable.toml"


def add_settlement_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options by which findings are let pass."""
    group = parser.add_argument_group("findings that are let pass (each is still told)")
    group.add_argument(
        "--baseline", type=a_path, metavar="FILE", help="count only what FILE does not know (default: every finding)"
    )
    group.add_argument(
        "--write-baseline", type=a_path, metavar="FILE", help="note what is found today in FILE; no word of a text is"
    )
    group.add_argument(
        "--override",
        action="append",
        default=[],
        metavar="CODE",
        help="let the findings of CODE pass in these texts as they stand; needs --reason, and --case or --baseline, "
        "which keep both; may be repeated (default: none)",
    )
    group.add_argument("--reason", metavar="TEXT", help="why they are let pass (default: none)")
    group.add_argument(
        "--strict", action="store_true", help="judge as if no mark, setting, override or baseline were there"
    )


class Settlement:
    """What is settled for the texts of one run."""

    def __init__(self, arguments: argparse.Namespace, case: "Case | None") -> None:
        """Read the options; UsageError where they do not fit together."""
        codes = _codes_of(arguments)
        self.strict = bool(arguments.strict)
        self._explain = bool(arguments.explain)
        self._keepings = () if self.strict else tuple(_keepings(arguments, codes, case))
        self._settings: CheckSettings | None = None
        self._has: dict[str, bool] = {}
        """Whether a file of settings may hold for the texts of a folder, by its name."""
        self._told: set[str] = set()

    def policy_of(self, outgoing: "Outgoing") -> "Policy | None":
        """Give what `amiable.toml` settles for the text; None where no such file holds for it."""
        if self.strict:
            return None
        file = pathlib.Path("standard input" if outgoing.file == "-" else outgoing.file)
        folder = str(file.parent)
        if folder not in self._has:
            self._has[folder] = _has_settings(file.parent)
        if not self._has[folder]:
            return None
        if self._settings is None:
            from amiable.settings.check_settings import CheckSettings

            self._settings = CheckSettings(rule_codes())
        return self._settings.policy_for(file, [each.address for each in outgoing.addressed if each.address])

    def marked(self, outgoing: "Outgoing") -> "Marked | None":
        """Give the text without its marks, and what they say; None where it has none. What is wrong is told."""
        in_text = outgoing.is_file and "<!--" in outgoing.text
        if not in_text and (self.strict or not outgoing.ignore):
            return None
        from amiable.review.marks import Marked, read_field, read_marks

        codes = rule_codes()
        own = own_spans(outgoing.text, outgoing.sender) if in_text else []
        found = read_marks(outgoing.text, own, codes) if in_text else Marked(outgoing.text)
        if self.strict:
            return dataclasses.replace(found, waivers=())
        said = read_field(outgoing.ignore, codes)
        for problem in (*found.problems, *said.problems):
            self._tell(outgoing, problem.line, problem.said)
        return dataclasses.replace(found, waivers=(*found.waivers, *said.waivers))

    def settle(
        self,
        outgoing: "Outgoing",
        review: Review,
        own: Sequence[Span],
        policy: "Policy | None",
        marked: "Marked | None",
        *,
        public: bool,
    ) -> Review:
        """Give the review as the user settled it, and note what this run is asked to note."""
        if marked is not None:
            review = _requoted(review, outgoing.text)
        if policy is not None:
            review = self._with_severities(outgoing, review, policy, public=public)
        if marked is not None:
            review = self._without_marked(outgoing, review, marked)
        for keeping in self._keepings:
            review = keeping.settle(outgoing.path, outgoing.text, list(own), review)
        return review

    def finish(self) -> None:
        """Write what this run noted; called when every text was judged."""
        for keeping in self._keepings:
            keeping.finish()

    def _with_severities(self, outgoing: "Outgoing", review: Review, policy: "Policy", *, public: bool) -> Review:
        from amiable.review.policy import with_severities

        settled = with_severities(review, policy.severities, public=public)
        for code in dict.fromkeys(each.code for each in settled.refused):
            why = (
                "what a letter cites is never left unchecked"
                if code.startswith("E")
                else "a name in public stays there"
            )
            self._tell(outgoing, 0, f"{code} stays a warning whatever {SETTINGS_FILE} says: {why}")
        return settled.review

    def _without_marked(self, outgoing: "Outgoing", review: Review, marked: "Marked") -> Review:
        from amiable.review.policy import without_waived

        settled = without_waived(review, marked.waivers)
        for finding in settled.refused:
            line = line_of(outgoing.text, finding.start) if outgoing.is_file else 0
            self._tell(outgoing, line, f"{finding.code} is ignored for a reason only; {_how(outgoing, finding)}")
        for waiver, code in settled.unused if self._explain else ():
            self._tell(outgoing, waiver.line, f"nothing of {code} is found where it is ignored; take the mark away")
        return settled.review

    def _tell(self, outgoing: "Outgoing", line: int, said: str) -> None:
        """Say it on stderr, once."""
        note = f"amiable: {one_line(outgoing.path)}{f':{line}' if line else ''}: {one_line(said)}"
        if note not in self._told:
            self._told.add(note)
            write_note(note)


def _how(outgoing: "Outgoing", finding: Finding) -> str:
    in_field = bool(outgoing.ignore)
    return f"write “{finding.code} (the reason)”" if in_field else f"write “ignore {finding.code} because …”"


def _requoted(review: Review, text: str) -> Review:
    """Give the review with every quote as it stands in the text, marks included."""
    findings = tuple(dataclasses.replace(each, quote=text[each.start : each.end]) for each in review.findings)
    return dataclasses.replace(review, findings=findings)


def _has_settings(folder: pathlib.Path) -> bool:
    """Whether a file of settings may hold for the folder, told without reading any."""
    from amiable.settings.environment import configuration_directory

    whole = folder.resolve()
    return any((each / SETTINGS_FILE).is_file() for each in (configuration_directory(), whole, *whole.parents))


def _codes_of(arguments: argparse.Namespace) -> tuple[str, ...]:
    """Give the codes of `--override`, and refuse options that do not fit together."""
    codes = tuple(dict.fromkeys(each.upper() for each in arguments.override))
    for code in codes:
        if code not in rule_codes():
            from amiable.settings.check_settings import nearest

            raise UsageError(f"--override: there is no rule “{one_line(code)}”{nearest(code, rule_codes())}")
    if arguments.reason is not None and not arguments.reason.strip():
        raise UsageError("--reason is empty; say in a few words why the finding is let pass")
    if codes and arguments.reason is None:
        raise UsageError('--override needs --reason "…", which is kept beside it')
    if codes and arguments.case is None and arguments.baseline is None:
        raise UsageError("--override needs --case CASE or --baseline FILE, where it is kept with its reason")
    if arguments.reason is not None and not codes and arguments.write_baseline is None:
        raise UsageError("--reason says why --override or --write-baseline lets something pass; name one of them")
    if arguments.write_baseline is not None and (codes or arguments.baseline is not None):
        raise UsageError("--write-baseline notes everything; leave out --override and --baseline")
    if arguments.strict and (codes or arguments.baseline is not None or arguments.write_baseline is not None):
        raise UsageError("--strict lets nothing pass; leave out --override, --baseline and --write-baseline")
    return codes


def _keepings(arguments: argparse.Namespace, codes: tuple[str, ...], case: "Case | None") -> "list[Keeping]":
    """Give the places that know findings which pass: a case first, then a baseline."""
    if case is None and arguments.baseline is None and arguments.write_baseline is None:
        return []
    from amiable.interfaces.cli._keeping import BaselineKeeping, CaseKeeping, NewBaseline

    reason = " ".join((arguments.reason or "").split())
    found: list[Keeping] = []
    if case is not None:
        found.append(CaseKeeping(arguments.case, case.me.name, codes, reason))
    if arguments.baseline is not None:
        found.append(BaselineKeeping(arguments.baseline, () if case is not None else codes, reason))
    if arguments.write_baseline is not None:
        found.append(NewBaseline(arguments.write_baseline, reason))
    return found

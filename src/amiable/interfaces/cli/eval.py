"""`amiable eval`: the writer measured over a suite of cases.

Owns how the figures are shown; the harness counts them.
"""

import argparse
import pathlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from amiable.interfaces.cli._arguments import a_path
from amiable.interfaces.reports import exit_codes
from amiable.interfaces.reports.output import one_line, progress, write_note, write_result

if TYPE_CHECKING:
    from amiable.harness.run import Measured, SuiteReport

HELP = """\
Measure the built-in writer over a suite of cases

Runs every case of the suite in all three stances and counts what came out right: the passage found, quotes word for
word, nothing invented, nothing conceded, every demand answered. Each figure is compared with thresholds.toml of the
suite; one below its threshold gives exit status 1. No key, no network.

examples:
  amiable eval
  amiable eval evals --format json"""

SHOWN_MISSES = 5
"""Misses of one metric that the text form shows, unless --all is given."""


@dataclass(frozen=True, slots=True)
class MetricRecord:
    """One metric in `amiable eval --format json`."""

    name: str
    value: float | None
    """The share that is right, 0 to 1; null where the suite holds nothing to measure."""
    right: int
    of: int
    threshold: float | None
    holds: bool
    misses: list[str]


@dataclass(frozen=True, slots=True)
class EvalRecord:
    """What `amiable eval --format json` prints."""

    schema: Literal["amiable.eval/1"]
    writer: str
    cases: list[str]
    holds: bool
    metrics: list[MetricRecord]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the suite and the form of the report."""
    parser.add_argument(
        "suite",
        metavar="SUITE",
        nargs="?",
        type=a_path,
        default=pathlib.Path("evals"),
        help="the folder that holds cases/ and thresholds.toml, or one case (default: evals)",
    )
    parser.add_argument("--format", choices=["text", "json"], default="text", help="how to print (default: text)")
    parser.add_argument("--all", action="store_true", help="show every miss (default: the first of each metric)")


def run(arguments: argparse.Namespace) -> int:
    """Run the suite and print its figures."""
    from amiable.harness.run import evaluate

    with progress("amiable: measuring") as tell:
        report = evaluate(arguments.suite, tell)
    if arguments.format == "json":
        from amiable.interfaces.reports.json import to_json

        write_result(to_json(eval_record(report)))
    else:
        write_result(_text(report, shown=None if arguments.all else SHOWN_MISSES))
    if all(each.threshold is None for each in report.measured):
        write_note("amiable: there is no thresholds.toml, so nothing was compared")
    return exit_codes.FINE if report.holds else exit_codes.FINDINGS


def eval_record(report: "SuiteReport") -> EvalRecord:
    """Give the record of a measured suite."""
    return EvalRecord(
        schema="amiable.eval/1",
        writer="built-in",
        cases=[run.case.name for run in report.runs],
        holds=report.holds,
        metrics=[_metric_record(each) for each in report.measured],
    )


def _metric_record(measured: "Measured") -> MetricRecord:
    counted = measured.tally
    value = None if counted.value is None else round(counted.value, 4)
    return MetricRecord(
        measured.name,
        value,
        counted.right,
        counted.of,
        measured.threshold,
        not measured.below,
        list(counted.misses),
    )


def _text(report: "SuiteReport", *, shown: int | None) -> str:
    width = max(len(each.name) for each in report.measured)
    count = len(report.runs)
    lines = [f"{count} case{'' if count == 1 else 's'}, built-in writer", ""]
    for measured in report.measured:
        lines.append(_line(measured, width))
        misses = measured.tally.misses[:shown]
        lines += [f"    {one_line(miss)}" for miss in misses]
        if len(misses) < len(measured.tally.misses):
            lines.append(f"    and {len(measured.tally.misses) - len(misses)} more (--all shows them)")
    below = [each.name for each in report.measured if each.below]
    lines += ["", f"below the threshold: {', '.join(below)}" if below else "every threshold holds"]
    return "\n".join(lines)


def _line(measured: "Measured", width: int) -> str:
    counted = measured.tally
    if counted.value is None:
        return f"{measured.name.ljust(width)}  not measured: the suite holds nothing for it"
    least = "" if measured.threshold is None else f", at least {measured.threshold:.3f}"
    mark = "  BELOW" if measured.below else ""
    return f"{measured.name.ljust(width)}  {counted.value:.3f} ({counted.right} of {counted.of}{least}){mark}"

"""Runs a suite with the built-in writer, measures it, and compares it with its thresholds.

Owns the list of metrics (the files of `metrics/`) and the verdict on the whole. Refuses to stop at a case that fails:
it counts as wrong, with its reason.
"""

import importlib
import pathlib
import pkgutil
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from amiable.assistant import draft_replies
from amiable.casefile.read import read_case
from amiable.errors import AmiableError, DataError, StorageError
from amiable.harness import metrics
from amiable.harness.runs import CaseRun, Metric, Tally
from amiable.harness.suite import SuiteCase, read_suite, thresholds_file
from amiable.settings.environment import today
from amiable.storage import read_text


@dataclass(frozen=True, slots=True)
class Measured:
    """One metric over the suite."""

    name: str
    tally: Tally
    threshold: float | None
    """The least share that is good enough; None where `thresholds.toml` does not name the metric."""

    @property
    def below(self) -> bool:
        """Whether it was measured and is under its threshold."""
        value = self.tally.value
        return self.threshold is not None and value is not None and value < self.threshold


@dataclass(frozen=True, slots=True)
class SuiteReport:
    """The whole suite, measured."""

    runs: tuple[CaseRun, ...]
    measured: tuple[Measured, ...]

    @property
    def holds(self) -> bool:
        """Whether no metric is below its threshold."""
        return not any(each.below for each in self.measured)


def evaluate(folder: pathlib.Path, tell: Callable[[str], None] = lambda _: None) -> SuiteReport:
    """Run and measure the suite in `folder`; `tell` hears the name of each case as it starts.

    Raises UsageError where there is no suite, DataError where one of its files does not fit.
    """
    cases = read_suite(folder)
    thresholds = read_thresholds(thresholds_file(folder))
    runs = []
    for number, case in enumerate(cases, 1):
        tell(f"{case.name} ({number} of {len(cases)})")
        runs.append(run_case(case))
    tallies = {name: load_metric(name).measure(runs) for name in metric_names()}
    return SuiteReport(
        runs=tuple(runs),
        measured=tuple(Measured(name, each, thresholds.get(name)) for name, each in tallies.items()),
    )


def run_case(case: SuiteCase) -> CaseRun:
    """Draft all stances of one case."""
    try:
        replies = draft_replies(read_case(case.folder), all_stances=True, today=today())
    except AmiableError as refusal:
        return CaseRun(case, None, str(refusal))
    return CaseRun(case, replies)


def metric_names() -> list[str]:
    """Give the names of all metrics, in the order of the alphabet."""
    return sorted(each.name for each in pkgutil.iter_modules(metrics.__path__))


def load_metric(name: str) -> Metric:
    """Import one metric."""
    return cast("Metric", importlib.import_module(f"{metrics.__name__}.{name}"))


def read_thresholds(file: pathlib.Path | None) -> dict[str, float]:
    """Give the least share of each metric that `thresholds.toml` names; raises DataError where it does not fit."""
    if file is None:
        return {}
    try:
        table = tomllib.loads(read_text(file))
    except (tomllib.TOMLDecodeError, StorageError) as error:
        raise DataError(f"{file}: {error}") from None
    for name, least in table.items():
        if name not in metric_names():
            raise DataError(f"{file}: there is no metric “{name}”; there are {', '.join(metric_names())}")
        if isinstance(least, bool) or not isinstance(least, int | float) or not 0 <= least <= 1:
            raise DataError(f"{file}: {name} must be a share from 0 to 1")
    return {name: float(least) for name, least in table.items()}

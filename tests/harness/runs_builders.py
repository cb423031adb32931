"""Finished runs of suite cases, smallest valid, with keyword overrides."""

import pathlib
from typing import Any

from amiable.harness.runs import CaseRun, Tally
from amiable.harness.suite import Expectations, SuiteCase
from amiable.model.replies import Replies
from tests.interfaces.replies_builders import some_replies


def a_run(replies: Replies | None = None, name: str = "a-case", **expected: Any) -> CaseRun:
    """A run whose letter is right, with these expectations."""
    case = SuiteCase(name, pathlib.Path(name), Expectations.model_validate(expected))
    return CaseRun(case, replies or some_replies())


def a_refused_run(name: str = "a-case", **expected: Any) -> CaseRun:
    """A run that ended in a refusal."""
    return CaseRun(SuiteCase(name, pathlib.Path(name), Expectations.model_validate(expected)), None, "no case.toml")


def counts(tally: Tally) -> tuple[int, int]:
    """What was right, of how many."""
    return tally.right, tally.of

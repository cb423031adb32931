"""Where a run of `amiable check` notes that findings are let pass: in the history of a case, or in a baseline.

Owns when what is written, and what is told of it on stderr; each file's format is another module's. A case is written
text by text, since each decision stands for itself; a baseline once, when every text was judged.
"""

import pathlib
from collections import Counter
from typing import Protocol

from amiable.interfaces.reports.output import one_line, write_note
from amiable.model.finding import Finding, Review
from amiable.model.spans import Span
from amiable.review.baseline import Baseline, read_baseline
from amiable.review.fingerprints import sentence_mark, text_mark
from amiable.review.overrides import without_overridden
from amiable.review.policy import needs_reason, without_known


class Keeping(Protocol):
    """One place that knows findings which pass, and may take up more."""

    def settle(self, path: str, text: str, own: list[Span], review: Review) -> Review:
        """Give the review without what is known, after taking up what this run is asked to."""

    def finish(self) -> None:
        """Write what is left to write, and tell what was done."""


class CaseKeeping:
    """The history of a case."""

    def __init__(self, folder: pathlib.Path, who: str, codes: tuple[str, ...], reason: str) -> None:
        """Read what was decided before; `codes` are let pass from now on."""
        from amiable.casefile.overrides import read_overrides

        self._folder, self._who, self._codes, self._reason = folder, who, codes, reason
        self._past = read_overrides(folder)
        self._kept: Counter[str] = Counter()

    def settle(self, path: str, text: str, own: list[Span], review: Review) -> Review:
        """Keep an override a code and text, where the text has such findings."""
        review = without_overridden(review, self._past, text, own)
        for code in self._codes:
            found = [each for each in review.findings if each.code == code]
            if found:
                self._keep(path, text, own, found)
        return without_overridden(review, self._past, text, own)

    def finish(self) -> None:
        """Tell how many findings were let pass."""
        for code in self._codes:
            count = self._kept[code]
            said = (
                f"{_findings(count)} of {code} overridden; the history of the case says so" if count else _none_of(code)
            )
            write_note(f"amiable: {said}")

    def _keep(self, path: str, text: str, own: list[Span], found: list[Finding]) -> None:
        from amiable.casefile.overrides import Override, keep_override
        from amiable.settings.environment import now

        time = now().isoformat(timespec="seconds")
        sentences = tuple(dict.fromkeys(sentence_mark(text, each) for each in found))
        override = Override(found[0].code, text_mark(text, own), sentences, self._reason, self._who, time)
        keep_override(self._folder, override, pathlib.PurePath(path).name)
        self._past = (*self._past, override)
        self._kept[found[0].code] += len(found)


class BaselineKeeping:
    """A baseline that is only asked, or takes up the findings of `codes` for a reason."""

    def __init__(self, file: pathlib.Path, codes: tuple[str, ...] = (), reason: str = "") -> None:
        """Read the file; where findings are added it need not exist yet."""
        self._codes, self._reason = codes, reason
        self._baseline = Baseline(file) if codes and not file.exists() else read_baseline(file)
        self._kept: Counter[str] = Counter()

    def settle(self, path: str, text: str, own: list[Span], review: Review) -> Review:  # noqa: ARG002 - as every keeping
        """Give what the file does not know; new findings of the codes are added with the reason."""
        known, _asked = self._baseline, review
        review = without_known(review, lambda finding: known.ignored(path, text, finding))
        added = [each for each in review.findings if each.code in self._codes]
        for each in added:
            known.add(known.key_of(path, text, each), self._reason, _now())
            self._kept[each.code] += 1
        return without_known(review, lambda finding: known.ignored(path, text, finding)) if added else review

    def finish(self) -> None:
        """Write the file where something was added."""
        if self._kept.total():
            self._baseline.write()
        for code in self._codes:
            count = self._kept[code]
            said = f"{_findings(count)} of {code} noted in {self._baseline.file}" if count else _none_of(code)
            write_note(f"amiable: {one_line(said)}")


class NewBaseline:
    """A baseline made of what is found today; of files that were not judged it keeps what it knew."""

    def __init__(self, file: pathlib.Path, reason: str) -> None:
        """Read what stands in the file, if it stands."""
        self._older = read_baseline(file) if file.exists() else None
        self._made = Baseline(file, self._older.salt) if self._older else Baseline(file)
        self._reason = reason
        self._paths: set[str] = set()
        self._count = self._left_out = 0

    def settle(self, path: str, text: str, own: list[Span], review: Review) -> Review:  # noqa: ARG002 - as every keeping
        """Take up every finding, those that need a reason only with one."""
        self._paths.add(path)
        for each in review.findings:
            key = self._made.key_of(path, text, each)
            entry = self._older.entries.get(key) if self._older else None
            reason, time = (self._reason, _now()) if self._reason else (entry.reason, entry.time) if entry else ("", "")
            if needs_reason(each) and not reason:
                self._left_out += 1
            else:
                self._made.add(key, reason, time)
                self._count += 1
        return without_known(review, lambda finding: self._made.ignored(path, text, finding))

    def finish(self) -> None:
        """Write the file, and tell what it holds and what it does not."""
        if self._older is not None:
            self._made.keep_others(self._older, self._paths)
        self._made.write()
        write_note(f"amiable: {_findings(self._count)} noted in {one_line(str(self._made.file))}")
        if self._left_out:
            said = "of confidentiality or evidence left out: they pass for a reason only; add --reason"
            write_note(f"amiable: {_findings(self._left_out)} {said}")


def _findings(count: int) -> str:
    return f"{count} finding{'' if count == 1 else 's'}"


def _none_of(code: str) -> str:
    return f"nothing of {code} counts in these texts, so nothing was noted"


def _now() -> str:
    from amiable.settings.environment import now

    return now().isoformat(timespec="seconds")

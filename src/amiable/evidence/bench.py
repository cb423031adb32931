"""The judgement of one case: each passage under the kind that the user named, and under what lies beneath it.

Owns what a formal notice or an unnamed kind adds: a notice is on money, quality or time like any other dispute, and
its passages are judged as such where the named kind cannot tell. How a passage is judged is `ground`'s.
"""

from collections.abc import Iterable
from dataclasses import replace

from amiable.evidence.candidates import Candidate
from amiable.evidence.ground import UNCONFIRMED, Judgement, judge
from amiable.evidence.headings import is_on_another_kind
from amiable.evidence.lexical import own_text
from amiable.evidence.matter import Matter, matter_of
from amiable.evidence.opposing import Opening, opening_in
from amiable.evidence.query import kind_beneath
from amiable.evidence.scoring import Scored
from amiable.evidence.widening import widen
from amiable.evidence.wording import Wording
from amiable.language.detection import detect_language
from amiable.model.case import Case
from amiable.model.document import Message
from amiable.model.words import Ground, Kind, Language

_UNTOLD = frozenset({Ground.UNCONFIRMED, Ground.SILENT})


def _said(case: Case, to_answer: Message | None, language: Language) -> frozenset[str]:
    """What case and message speak of, as search terms for passages in `language`."""
    positions = case.positions
    own = "\n".join(
        [case.title, case.source, case.restatement, positions.client_wants, positions.i_want]
        + [fact.what for fact in case.facts]
    )
    message = own_text(to_answer.passage) if to_answer else ""
    return frozenset(
        {*widen(own, case.language, {language}), *widen(message, detect_language(message, case.language), {language})}
    )


class Bench:
    """Judges the passages of one case."""

    def __init__(self, case: Case, to_answer: Message | None, languages: Iterable[Language], wording: Wording) -> None:
        self._wording = wording
        self._cases = [case]
        beneath = kind_beneath(case, to_answer)
        if beneath is not Kind.OTHER:
            self._cases.append(replace(case, kind=beneath))
        held = set(languages)
        used = [each for each in Language if each in held]
        self._matters = [{each: matter_of(one, each) for each in used} for one in self._cases]
        self._said = {each: _said(case, to_answer, each) for each in used}

    @property
    def matters(self) -> dict[Language, Matter]:
        """What the dispute is about under the kind that the user named, by language."""
        return self._matters[0]

    def is_elsewhere(self, candidate: Candidate) -> bool:
        """Whether the heading over the clause is on another kind than that of the case."""
        return is_on_another_kind(candidate, self._cases[0].kind, self.matters[candidate.language])

    def judge(self, scored: Scored, share: float, *, amended: bool = False) -> Judgement:
        """What the passage does for the user; `share` is its part of the best score, 0 to 1."""
        first = UNCONFIRMED
        for number, (case, matters) in enumerate(zip(self._cases, self._matters, strict=True)):
            language = scored.candidate.language
            said = self._said[language]
            found = judge(scored, matters[language], case, self._wording, share, said=said, amended=amended)
            if found.ground not in _UNTOLD:
                return found
            first = found if number == 0 else first
        return first

    def opening(self, candidate: Candidate) -> Opening | None:
        """What the client may invoke in the passage, under the kind that the user named or what lies beneath it."""
        language = candidate.language
        found = (
            opening_in(candidate, matters[language], case, self._said[language])
            for case, matters in zip(self._cases, self._matters, strict=True)
        )
        return next((each for each in found if each is not None), None)

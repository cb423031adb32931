"""The one pipeline, from case folder to reviewed draft; every front end runs it and only shows what it yields.

    read_case -> read_all -> select_evidence -> build_plan -> write -> render -> review, and repair back to write

Decides nothing itself: each hop is a room. No draft with a blocking finding leaves under a verdict that hides it.
"""

import datetime as dt
import pathlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from amiable.casefile.neighbours import read_neighbours
from amiable.documents.kept import Tell, read_case_documents
from amiable.documents.read_document import read_all
from amiable.errors import ReadingError
from amiable.evidence.select import select_evidence
from amiable.kinds.load import guess_kind
from amiable.language.detection import detect_language
from amiable.model.case import Case, OtherCase
from amiable.model.document import Document
from amiable.model.draft import Draft, RenderedDraft, ReviewedDraft
from amiable.model.evidence import Evidence
from amiable.model.plan import Plan
from amiable.model.replies import Replies
from amiable.model.words import DocumentType, Path, Stance, Verdict
from amiable.plan.advice import advise
from amiable.plan.build import build_plan
from amiable.plan.tokens import render
from amiable.review.engine import review
from amiable.review.subject import subject_of_text
from amiable.settings.environment import today as current_day
from amiable.writing.built_in.write import write

REPAIRS = 2
"""How often a draft goes back to the writer with its findings."""


@dataclass(frozen=True, slots=True)
class Material:
    """What was read for a case, before anything is chosen."""

    case: Case
    """With language and kind settled."""
    documents: tuple[Document, ...]
    unread: tuple[ReadingError, ...]
    others: tuple[OtherCase, ...] = ()
    """The cases beside this one: none of their clients belongs into its letters."""


Step: TypeAlias = Material | Evidence | Plan | Draft | RenderedDraft | ReviewedDraft


def steps(
    case: Case,
    *,
    stances: Sequence[Stance] = (),
    limit: int = 8,
    seed: str = "",
    today: dt.date | None = None,
    paths: Sequence[pathlib.Path] | None = None,
    tell: Tell | None = None,
) -> Iterator[Step]:
    """Each result as it is there: material, evidence, then plan, draft, rendering and review for each stance.

    Without `stances` the recommended one is written; on the path protect the plan is the last step. `paths` are read
    in place of the case folder's documents; `tell` is told how far the reading is.
    """
    day = today or current_day()
    material = read_material(case, paths, tell)
    yield material
    evidence = select_evidence(material.case, material.documents, limit=limit)
    yield evidence
    for stance in stances or (None,):
        plan = build_plan(material.case, evidence, material.documents, today=day, stance=stance, seed=seed)
        yield plan
        if plan.path is Path.PROTECT:
            return
        yield from _draft(plan, evidence, material, day)


def _draft(plan: Plan, evidence: Evidence, material: Material, day: dt.date) -> Iterator[Step]:
    """Write, render and review; what is blocked goes back to the writer, at most twice."""
    for attempt in range(REPAIRS + 1):
        draft = write(replace(plan, seed=f"{plan.seed}|{attempt}") if attempt else plan)
        yield draft
        rendered = render(draft, plan)
        yield rendered
        subject = subject_of_text(
            rendered.body,
            language=plan.language,
            channel=plan.channel,
            case=material.case,
            evidence=evidence,
            documents=material.documents,
            plan=plan,
            draft=rendered,
            others=material.others,
            today=day,
        )
        judged = review(subject)
        if judged.verdict is not Verdict.BLOCK or attempt == REPAIRS:
            yield ReviewedDraft(rendered, judged)
            return


def read_material(case: Case, paths: Sequence[pathlib.Path] | None = None, tell: Tell | None = None) -> Material:
    """The documents of the case, and the case with the language and kind that they show where it names none."""
    folder = case.folder / "documents" if case.folder is not None else None
    if paths is None and case.folder is not None:
        documents, unread = read_case_documents(case.folder, tell)
    else:
        documents, unread = read_all(paths or (), folder)
    return Material(_settled(case, documents), tuple(documents), tuple(unread), read_neighbours(case))


def _settled(case: Case, documents: Sequence[Document]) -> Case:
    exchange = [each for each in documents if each.type is DocumentType.EXCHANGE] or list(documents)
    text = "\n\n".join(each.text for each in exchange)
    if not case.language_given and text.strip():
        case = replace(case, language=detect_language(text, case.language), language_given=True)
    if not case.kind_given:
        record = f"{case.title}\n{case.source}\n{case.positions.client_wants}\n{text}"
        case = replace(case, kind=guess_kind(record, case.language))
    return case


def draft_replies(
    case: Case,
    *,
    stance: Stance | None = None,
    all_stances: bool = False,
    limit: int = 8,
    seed: str = "",
    today: dt.date | None = None,
    paths: Sequence[pathlib.Path] | None = None,
    tell: Tell | None = None,
) -> Replies:
    """The reviewed replies of a case: one in the recommended (or given) stance, or all three."""
    stances = tuple(Stance) if all_stances else (stance,) if stance else ()
    material: Material | None = None
    evidence, plans, drafts = Evidence(), [], []
    for step in steps(case, stances=stances, limit=limit, seed=seed, today=today, paths=paths, tell=tell):
        if isinstance(step, Material):
            material = step
        elif isinstance(step, Evidence):
            evidence = step
        elif isinstance(step, Plan):
            plans.append(step)
        elif isinstance(step, ReviewedDraft):
            drafts.append(step)
    if material is None:  # the generator always yields it first
        raise AssertionError
    plan = plans[0]
    return Replies(
        case=material.case,
        documents=material.documents,
        unread=material.unread,
        evidence=evidence,
        plan=plan,
        drafts=tuple(drafts),
        advice=advise(material.case) if plan.path is Path.PROTECT else None,
        notes=_notes(material, plan),
    )


def _notes(material: Material, plan: Plan) -> tuple[str, ...]:
    """What the user must know before the draft: each line once."""
    unread = tuple(str(error) for error in material.unread)
    hidden = tuple(notice for document in material.documents for notice in document.notices)
    return tuple(dict.fromkeys((*unread, *hidden, *plan.warnings)))

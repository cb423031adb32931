"""From a case folder to a Case.

Owns the reading of `case.toml` and `evidence.toml`. Refuses a file with one fault, and then tells all of them at once:
a case that was half understood would make a letter that is half true. Documents are read elsewhere.
"""

import dataclasses
import pathlib
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from amiable import storage
from amiable.errors import CaseError, CaseFileError, StorageError
from amiable.model.case import Case, Client, Fact, Me, Offer, PassageChoice, Positions
from amiable.model.words import Kind, Language
from amiable.settings.toml_lines import TomlFault, TomlLines, parse

CASE_FILE = "case.toml"
EVIDENCE_FILE = "evidence.toml"

T = TypeVar("T")
Check = Callable[[Any, TomlLines], list[str]]
"""What pydantic cannot say of a form: one line a fault, each starting with its line number."""


def read_case(folder: pathlib.Path) -> Case:
    """Give the case of the folder, with the user's choices from `evidence.toml`.

    Raises CaseError where the folder holds no `case.toml`, CaseFileError with one line a fault of both files.
    """
    require_case(folder)
    faults: list[str] = []
    texts = [_text(folder / name, faults) for name in (CASE_FILE, EVIDENCE_FILE)]
    return case_of_texts(texts[0], texts[1], folder, faults)


def case_of_texts(case_text: str, evidence_text: str, folder: pathlib.Path, faults: Sequence[str] = ()) -> Case:
    """Give the case that these texts of the folder's two files describe; an empty `evidence_text` chooses nothing.

    `faults` were found before. Raises CaseFileError as `read_case` does.
    """
    from amiable.casefile.form import CaseForm, ChoicesForm

    found = list(faults)
    case = None if found else _collect(case_text, folder / CASE_FILE, CaseForm, _facts_without_value, found)
    choices: ChoicesForm | None = ChoicesForm()
    if evidence_text.strip():
        choices = _collect(evidence_text, folder / EVIDENCE_FILE, ChoicesForm, _choices_without_place, found)
    if case is None or choices is None:
        raise CaseFileError(*found)
    return _case_of(case, choices, folder)


def require_case(folder: pathlib.Path) -> None:
    """Raise CaseError, with the remedy, unless the folder holds a `case.toml`."""
    if folder.is_file():
        raise CaseError(f"{folder}: is a file; name the folder of the case")
    if not folder.is_dir():
        raise CaseError(f"{folder}: no such folder; `amiable new {folder}` makes a case of it")
    if not (folder / CASE_FILE).is_file():
        raise CaseError(
            f"{folder}: holds no {CASE_FILE}; run `amiable new {folder}`, "
            "or `amiable reply` with a contract and a message"
        )


def _text(path: pathlib.Path, faults: list[str]) -> str:
    try:
        return storage.read_text(path) if path.exists() else ""
    except StorageError as error:
        faults.append(str(error))
        return ""


def _collect(text: str, path: pathlib.Path, form: type[T], also: Check, faults: list[str]) -> T | None:
    """Give what the text says, or None after adding its faults to the list."""
    from pydantic_core import ValidationError

    from amiable.casefile.schema import validator_of

    try:
        values = parse(text)
    except TomlFault as error:
        faults.append(f"{path}:{error}")
        return None
    lines = TomlLines(text)
    try:
        read: T = validator_of(form).validate_python(values)
    except ValidationError as error:
        from amiable.casefile.problems import explain

        faults += (f"{path}:{each}" for each in explain(error, form, lines))
        return None
    more = [f"{path}:{each}" for each in also(read, lines)]
    faults += more
    return None if more else read


def _facts_without_value(case: Any, lines: TomlLines) -> list[str]:
    return [
        f"{lines.of(('facts', number))}: facts[{number + 1}] vouches for nothing; "
        'add amount = "60 CAD" or date = 2027-01-31'
        for number, fact in enumerate(case.facts)
        if fact.amount is None and fact.date is None
    ]


def _choices_without_place(choices: Any, lines: TomlLines) -> list[str]:
    return [
        f"{lines.of((name, number))}: {name}[{number + 1}] points at no passage; "
        'add article = "4.2", or contains = "…" with words of the passage'
        for name in ("pins", "exclusions", "grounds", "notes")
        for number, choice in enumerate(getattr(choices, name))
        if not choice.article and not choice.contains
    ]


def _case_of(form: Any, choices: Any, folder: pathlib.Path) -> Case:
    return Case(
        me=_plain(Me, form.me),
        client=_plain(Client, form.client),
        id=folder.resolve().name,
        folder=folder,
        title=form.title,
        language=form.language or Language.FR,
        language_given=form.language is not None,
        kind=form.kind or Kind.OTHER,
        kind_given=form.kind is not None,
        channel=form.channel,
        path=form.path,
        source=form.source,
        restatement=form.restatement,
        source_confirmed=form.source_confirmed,
        privacy=form.privacy,
        positions=_plain(Positions, form.positions),
        offers=tuple(_plain(Offer, each) for each in form.offers),
        facts=tuple(_plain(Fact, each) for each in form.facts),
        choices=(
            *_choices(choices.pins, pinned=True),
            *_choices(choices.exclusions, excluded=True),
            *_choices(choices.grounds),
            *_choices(choices.notes),
        ),
    )


def _choices(forms: Sequence[Any], **flags: bool) -> tuple[PassageChoice, ...]:
    return tuple(
        PassageChoice(each.document, each.article, each.contains, ground=each.ground, note=each.note, **flags)
        for each in forms
    )


def _plain(kind: type[T], form: Any) -> T:
    """Give the border type with the form's values, so that two cases are equal whatever they were read from."""
    names = [each.name for each in dataclasses.fields(kind)]  # type: ignore[arg-type]
    return kind(**{name: getattr(form, name) for name in names})

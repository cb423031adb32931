"""How often code is right on what a passage does for the user; the last line is the share right of its own stands.

    nice python evals/benchmarks/ground.py [FOLDER] [--rows]

FOLDER holds `ground.fr.jsonl` and the like (default: evals/blind), an object a line: `kind`, `claim` (the client's
message), `side` (where the passage stands: "contract", or the message of "client" or "me"), `passage`, `ground` (every
answer that a careful person may give) and, where they matter, `what`, `amount`, `heading`, `ender`, a `before`, a
`later_clause` of an amendment, or a `later_message` of the user with the client's `later_answer`. A stand is any ground
but "unconfirmed" and "silent". Beside the share right: coverage, the share of the passages on which a person takes a
stand where code takes one too, and the wrong "supports" and "against", which a user may trust. `--rows` shows what was
judged otherwise. Exit status 2 where there is no set, or one cannot be read.

Each shipped set was fixed before code was run on it, and what it missed was mended afterwards, so that only first runs
are honest. Stands right / coverage of the first runs, English, then French: 0.806 / 0.543 and 0.906 / 0.629 (ground),
0.923 / 0.571 and 1.000 / 0.786 (ground-second), 1.000 / 0.417 and 1.000 / 0.417 (ground-third).
"""

import json
import pathlib
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from amiable.evidence.select import select_evidence
from amiable.language.money import parse_money
from amiable.model.case import Case, Client, Fact, Me
from amiable.model.document import Document, Locator, Message, Passage
from amiable.model.words import DocumentType, Ground, Kind, Language, Path

FOLDER = pathlib.Path(__file__).parents[1] / "blind"
NO_STAND = {Ground.UNCONFIRMED, Ground.SILENT}
SIDED = {Ground.SUPPORTS, Ground.AGAINST}
SHOWN = 20
"""Exhibits in which the passage is looked for."""


class Judged(NamedTuple):
    """One row with the ground that code gave."""

    row: Mapping[str, Any]
    ground: Ground

    @property
    def wanted(self) -> list[str]:
        """Every ground that is right."""
        wanted: list[str] = self.row["ground"]
        return wanted

    @property
    def is_right(self) -> bool:
        """Whether the ground is one of them; to take no stand is right wherever a person takes none."""
        return self.ground in self.wanted or (self.ground in NO_STAND and not NO_STAND.isdisjoint(self.wanted))

    @property
    def is_stand(self) -> bool:
        """Whether code took one."""
        return self.ground not in NO_STAND


def main(words: Sequence[str]) -> int:
    """Print what each set and class gives, and the lower precision with the coverage beside it."""
    names = [word for word in words if not word.startswith("-")]
    folder = pathlib.Path(names[0]) if names else FOLDER
    sets = sorted(folder.glob("ground*.jsonl"))
    if not sets:
        sys.stderr.write(f"ground: {folder}: no set named ground*.jsonl; give the folder that holds them\n")
        return 2
    shares = []
    for path in sets:
        try:
            rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
            judged = [Judged(row, _ground_of(row, Language(path.stem.split(".")[1]))) for row in rows]
        except (OSError, ValueError, KeyError, IndexError) as error:
            sys.stderr.write(f"ground: {path}: {error}; mend the file\n")
            return 2
        shares.append(_tell(path.stem, judged))
        for each in judged if "--rows" in words else ():
            if not each.is_right:
                print(f"  {each.row['id']}: {each.ground}, wanted {'|'.join(each.wanted)}: {each.row['passage']}")
    precision, coverage = min(shares)
    print(f"{precision:.3f} coverage {coverage:.3f}")
    return 0


def _tell(name: str, judged: Sequence[Judged]) -> tuple[float, float]:
    """Print the figures of one set; the share right of the stands, and the coverage."""
    for label in dict.fromkeys(each.row["class"] for each in judged):
        one = [each for each in judged if each.row["class"] == label]
        stands = sum(each.is_stand for each in one)
        wrong = sum(each.is_stand and not each.is_right for each in one)
        right = sum(each.is_right for each in one)
        print(f"  {label:13} {right:2} of {len(one):2} right, {wrong} of {stands} stands wrong")
    taken = [each for each in judged if each.is_stand]
    wanted = [each for each in judged if NO_STAND.isdisjoint(each.wanted)]
    sided = {ground: [each for each in taken if each.ground is ground] for ground in sorted(SIDED)}
    wrong_sides = ", ".join(
        f"wrong {ground} {sum(not each.is_right for each in some)} of {len(some)}" for ground, some in sided.items()
    )
    precision = sum(each.is_right for each in taken) / max(len(taken), 1)
    coverage = sum(each.is_stand for each in wanted) / max(len(wanted), 1)
    right = sum(each.is_right for each in judged)
    print(
        f"{name}: {right} of {len(judged)} right, stands {precision:.3f} right, coverage {coverage:.3f}, {wrong_sides}"
    )
    return precision, coverage


def _ground_of(row: Mapping[str, Any], language: Language) -> Ground:
    """The ground that code gives the passage, among the exhibits of its case."""
    exhibits = select_evidence(_case_of(row, language), list(_documents_of(row, language)), SHOWN).exhibits
    shown = (each for each in exhibits if row["passage"] in each.passage.text)
    return next((each.ground for each in shown), Ground.UNCONFIRMED)


def _case_of(row: Mapping[str, Any], language: Language) -> Case:
    french = language is Language.FR
    amount = parse_money(row["amount"]) if row.get("amount") else None
    me, client = ("Paul Martin", "Julie Roy") if french else ("Ann Reed", "Joe Poe")
    source = [f"Différend sur : {row['what']}." if french else f"Dispute over: {row['what']}."]
    if row.get("ender") == "client":
        source.append("La cliente annule." if french else "The client cancels.")
    return Case(
        me=Me(me, "graphiste" if french else "designer"),
        client=Client(client),
        language=language,
        kind=Kind(row["kind"]),
        source=" ".join(source),
        facts=(Fact(row["what"], amount),) if row.get("what") else (),
        path=Path.END_RELATIONSHIP if row.get("ender") == "me" else None,
    )


def _documents_of(row: Mapping[str, Any], language: Language) -> Iterator[Document]:
    french = language is Language.FR
    me, client = ("Paul Martin", "Julie Roy") if french else ("Ann Reed", "Joe Poe")
    said = []
    if row["side"] == "contract":
        yield _contract("contrat.pdf" if french else "contract.pdf", row.get("heading", ""), row["passage"], language)
    else:
        other = me if row["side"] == "client" else client
        writer = client if row["side"] == "client" else me
        said = [(other, row["before"])] if "before" in row else []
        said.append((writer, row["passage"]))
    if "later_clause" in row:
        yield _contract("avenant.pdf" if french else "amendment.pdf", "", row["later_clause"], language)
    if "later_message" in row:
        said += [(me, row["later_message"]), (client, row["later_answer"])]
    yield _thread([*said, (client, row["claim"])], language)


def _contract(path: str, heading: str, words: str, language: Language) -> Document:
    text = f"1 {heading}\n{words}" if heading else f"1 {words}"
    passage = Passage(text, 0, len(text), Locator(article="1", heading=heading or None), path)
    return Document(path, text, (passage,), DocumentType.CONTRACT, language)


def _thread(said: Sequence[tuple[str, str]], language: Language) -> Document:
    text, messages = "", []
    for day, (sender, words) in enumerate(said, start=1):
        date = f"2026-05-{day:02}"
        passage = Passage(words, len(text), len(text) + len(words), Locator(date=date, sender=sender), "fil.txt")
        messages.append(Message(passage, sender_name=sender, time=date))
        text += f"{words}\n\n"
    passages = tuple(each.passage for each in messages)
    return Document("fil.txt", text, passages, DocumentType.EXCHANGE, language, messages=tuple(messages))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

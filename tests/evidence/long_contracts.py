"""Two contracts of their real length, with clauses that resemble each other, as documents: written for these tests."""

import pathlib

from amiable.model.document import Document, Locator, Passage
from amiable.model.words import DocumentType, Language


def a_contract(table: str, path: str, language: Language) -> Document:
    """The contract of a file beside this one, whose lines are number, heading and words."""
    passages, text = [], ""
    for line in pathlib.Path(__file__).with_name(table).read_text(encoding="utf-8").splitlines():
        article, heading, words = line.split("|")
        clause = f"{article} {heading}\n{words}"
        locator = Locator(article=article, heading=heading)
        passages.append(Passage(clause, len(text), len(text) + len(clause), locator, path))
        text += f"{clause}\n\n"
    return Document(path, text, tuple(passages), DocumentType.CONTRACT, language)


def the_web_contract() -> Document:
    """A French contract for a website."""
    return a_contract("contrat_web.txt", "contrat.pdf", Language.FR)


def the_video_contract() -> Document:
    """An English contract for a film."""
    return a_contract("contract_video.txt", "contract.docx", Language.EN)


def a_clause(article: str, heading: str, words: str) -> Passage:
    """One clause, to be placed by a_document."""
    text = f"{article} {heading}\n{words}" if heading else f"{article} {words}"
    return Passage(text, 0, len(text), Locator(article=article, heading=heading or None), "contrat.pdf")


def place(path: str, language: Language, *clauses: Passage) -> Document:
    """A contract of these clauses, in order."""
    placed, text = [], ""
    for each in clauses:
        placed.append(Passage(each.text, len(text), len(text) + len(each.text), each.locator, path))
        text += f"{each.text}\n\n"
    return Document(path, text, tuple(placed), DocumentType.CONTRACT, language)

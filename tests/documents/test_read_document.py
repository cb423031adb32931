"""The way from a file to a document: readers, refusals, type, language, attachments."""

import email.message
import pathlib

import pytest

from amiable.documents.find_reader import all_readers, known_suffixes, reader_for
from amiable.documents.read_document import read_all, read_document
from amiable.errors import DamagedFile, NoText, ReadingError, UnknownFormat
from amiable.model.words import DocumentType, Language
from tests.documents.printed import a_document, a_pdf, saved

_FR = "Le client paie chaque facture dans les trente jours de sa réception."


def _pdf(folder: pathlib.Path) -> bytes:
    return a_pdf(folder / "source.pdf", ["1. Objet", _FR]).read_bytes()


def _docx(folder: pathlib.Path) -> bytes:
    document = a_document()
    document.add_paragraph(_FR)
    return saved(document, folder / "source.docx").read_bytes()


def test_every_reader_names_its_suffixes_and_knows_its_own() -> None:
    """Readers are found by listing their folder; no suffix is written with capitals or without its dot."""
    assert {".pdf", ".docx", ".html", ".md", ".txt", ".eml", ".mbox"} <= set(known_suffixes())
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in known_suffixes())
    priorities = [getattr(reader, "PRIORITY", 0) for reader in all_readers()]
    assert sorted(priorities, reverse=True) == priorities


@pytest.mark.parametrize("suffix", [".pdf", ".docx", ".eml", ".mbox", ".text"])
def test_a_reader_named_as_a_suffix_takes_it_alone(suffix: str) -> None:
    """Only that reader is imported for such a file, so no other may claim the suffix."""
    claiming = [each for each in all_readers() if suffix in each.SUFFIXES]

    assert [f"amiable.documents.readers{suffix}"] == [getattr(each, "__name__", "") for each in claiming]


def test_a_reader_that_shares_its_suffix_leaves_a_chat_to_its_own(tmp_path: pathlib.Path) -> None:
    """Telegram exports pages: a page without its marks remains a page."""
    page, chat = tmp_path / "page.html", tmp_path / "messages.html"
    page.write_text("<html><body><p>Article 1. Objet</p></body></html>")
    chat.write_text('<html><div class="page_wrap"><div class="message default clearfix"></div></div></html>')

    assert getattr(reader_for(page, page.name), "__name__", "").endswith(".html")
    assert getattr(reader_for(chat, chat.name), "__name__", "").endswith(".telegram_page")


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("contrat.pdf", "docx", r"is not PDF but a Word document; rename it to contrat\.docx"),
        ("contrat.docx", "pdf", r"is not a Word document but PDF; rename it to contrat\.pdf"),
        ("contrat.txt", "pdf", r"is not plain text but PDF; rename it to contrat\.pdf"),
        ("contrat.md", "docx", r"is not Markdown but a Word document; rename it to contrat\.docx"),
        ("contrat.html", "pdf", r"is not an HTML page but PDF; rename it to contrat\.pdf"),
        ("contrat.pdf", "html", r"is not PDF but an HTML page; rename it to contrat\.html"),
        ("contrat.pdf", "text", r"is not PDF but plain text; rename it to contrat\.txt"),
        ("contrat.pdf", "image", r"is not PDF but an image; read its text with OCR"),
        ("contrat.docx", "noise", r"is not a Word document, or is damaged; "),
        ("fil.eml", "noise", r"is not a mail, or is damaged; "),
        ("fil.mbox", "noise", r"is not a mailbox, or is damaged; "),
    ],
)
def test_a_misnamed_file_is_refused_under_its_right_name(
    tmp_path: pathlib.Path, name: str, content: str, said: str
) -> None:
    """What the suffix says and what the file is must agree; the line tells the remedy."""
    data = {
        "pdf": _pdf(tmp_path), "docx": _docx(tmp_path), "html": f"<html><body><p>{_FR}</p></body></html>".encode(),
        "text": _FR.encode(), "image": b"\x89PNG\r\n\x1a\n" + bytes(50), "noise": bytes(range(256)) * 8,
    }[content]  # fmt: skip
    (tmp_path / name).write_bytes(data)

    with pytest.raises(DamagedFile, match=rf"^{name.replace('.', '[.]')}: {said}"):
        read_document(tmp_path / name)


@pytest.mark.parametrize("content", ["pdf", "docx", "text"])
def test_a_file_without_suffix_is_read_by_its_content(tmp_path: pathlib.Path, content: str) -> None:
    """A scanner or a phone that drops the suffix loses nothing."""
    data = {"pdf": _pdf(tmp_path), "docx": _docx(tmp_path), "text": _FR.encode()}[content]
    (tmp_path / "contrat").write_bytes(data)

    assert _FR in read_document(tmp_path / "contrat").text


@pytest.mark.parametrize(
    ("name", "data", "error", "said"),
    [
        ("tableau.xlsx", b"PK\3\4....xl/workbook.xml", UnknownFormat, "is a spreadsheet, which amiable does not read"),
        ("photo.jpg", b"\xff\xd8\xff\xe0" + bytes(60), UnknownFormat, "is an image"),
        ("notes.xyz", b"quelques mots", UnknownFormat, "does not read .xyz files; save it as one of"),
        ("vide.pdf", b"", NoText, "is empty"),
    ],
)  # fmt: skip
def test_what_no_reader_takes_is_refused_with_a_remedy(
    tmp_path: pathlib.Path, name: str, data: bytes, error: type[ReadingError], said: str
) -> None:
    """Foreign and empty files name themselves and what to do."""
    (tmp_path / name).write_bytes(data)

    with pytest.raises(error) as caught:
        read_document(tmp_path / name)

    assert str(caught.value).startswith(f"{name}: ")
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_missing_files_and_folders_are_told(tmp_path: pathlib.Path) -> None:
    """Neither is a traceback."""
    (tmp_path / "dossier").mkdir()

    with pytest.raises(ReadingError, match=r"^absent\.pdf: does not exist; check the name"):
        read_document(tmp_path / "absent.pdf")
    with pytest.raises(ReadingError, match=r"^dossier: is a folder; "):
        read_document(tmp_path / "dossier")


def test_a_text_beyond_any_contract_is_refused(tmp_path: pathlib.Path) -> None:
    """At once, rather than after minutes."""
    (tmp_path / "archive.txt").write_text("Le client paie. " * 400_000, encoding="utf-8")

    with pytest.raises(ReadingError, match=r"^archive\.txt: is too long \(6 million characters\); give only"):
        read_document(tmp_path / "archive.txt")


def test_other_documents_are_still_read(tmp_path: pathlib.Path) -> None:
    """One bad file costs one line, and paths are told below the folder of documents."""
    (tmp_path / "pièces").mkdir()
    good = tmp_path / "pièces" / "contrat.txt"
    good.write_text(f"CONTRAT\n\nArticle 1 – Objet\n{_FR}", encoding="utf-8")
    bad = tmp_path / "vide.pdf"
    bad.write_bytes(b"")

    documents, errors = read_all([bad, good], tmp_path)

    assert ["pièces/contrat.txt"] == [document.path for document in documents]
    assert {"pièces/contrat.txt"} == {passage.document for passage in documents[0].passages}
    assert ["vide.pdf"] == [error.file for error in errors]


def test_attachments_are_documents_of_their_own(tmp_path: pathlib.Path) -> None:
    """A contract sent by mail is read with its articles, a bad attachment is told and the mail stays."""
    mail = email.message.EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "Marie <marie@exemple.test>", "karine@exemple.test", "Contrat"
    mail["Date"] = "Tue, 12 May 2026 09:00:00 -0400"
    mail.set_content("Bonjour Karine,\n\nVoici le contrat signé.\n\nMarie")
    mail.add_attachment(_pdf(tmp_path), maintype="application", subtype="pdf", filename="contrat.pdf")
    mail.add_attachment(b"%PDF-1.7 cut", maintype="application", subtype="pdf", filename="vide.pdf")
    (tmp_path / "message.eml").write_bytes(mail.as_bytes())

    documents, errors = read_all([tmp_path / "message.eml"], tmp_path)

    assert ["message.eml", "message.eml/contrat.pdf"] == [document.path for document in documents]
    assert [DocumentType.EXCHANGE, DocumentType.CONTRACT] == [document.type for document in documents]
    assert ["message.eml/vide.pdf"] == [error.file for error in errors]


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("contrat.txt", f"CONTRAT\n\nArticle 1 – Objet\n{_FR}\n\nArticle 2 – Prix\n{_FR}", DocumentType.CONTRACT),
        ("sans-nom.txt", f"1. Objet\n{_FR}\n2. Prix\n{_FR}\n3. Fin\n{_FR}", DocumentType.CONTRACT),
        ("devis.txt", "Devis 2026-14\n\nSéance photo : 300 $\nAlbum : 450 $", DocumentType.CONTRACT),
        ("terms.md", "# Our deal\n\nI will design your site. You pay me $500.\n", DocumentType.CONTRACT),
        ("avenant.txt", "Avenant au contrat du 12 mai 2026\n\nLes parties conviennent…", DocumentType.CONTRACT),
        ("message.txt", "Bonjour Karine,\n\nJe refuse de payer 60 $ d’essence.\n\nMarie", DocumentType.EXCHANGE),
        ("note.txt", "De : Marie Gagnon\nDate : 12 mai 2026\n\nJe ne paierai pas.", DocumentType.EXCHANGE),
        ("reply.txt", "Hi Sam,\n\nI never agreed to this fee.\n\nBest regards,\nAnna", DocumentType.EXCHANGE),
        ("avis.txt", "Très déçue de ma séance, je ne reviendrai pas et je le dis.", DocumentType.EXCHANGE),
        ("lettre.txt", "Madame,\n\nJe conteste l’article 4 du contrat.\n\nCordialement,\nMarie", DocumentType.EXCHANGE),
    ],
)  # fmt: skip
def test_contracts_and_exchanges_are_told_apart(
    tmp_path: pathlib.Path, name: str, text: str, expected: DocumentType
) -> None:
    """By what the text says first, and by its name."""
    (tmp_path / name).write_text(text, encoding="utf-8")

    assert expected == read_document(tmp_path / name).type


def test_an_exchange_has_its_messages(tmp_path: pathlib.Path) -> None:
    """A pasted message is dated and has its sender, and its passages are places in the text."""
    (tmp_path / "message.txt").write_text(
        "De : Marie Gagnon\nDate : 12 mai 2026\nObjet : Facture\n\nBonjour,\n\n"
        + "Je refuse de payer ces frais. " * 60,
        encoding="utf-8",
    )

    document = read_document(tmp_path / "message.txt")

    assert Language.FR == document.language
    assert 1 == len(document.messages)
    assert 1 < len(document.passages)
    assert {"Marie Gagnon"} == {each.locator.sender for each in document.passages if each.locator}
    assert all(document.text[each.start : each.end] == each.text for each in document.passages)

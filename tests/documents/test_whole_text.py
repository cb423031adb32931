"""Whatever the format, a contract's passages are places in its text, in order, and hold all of it."""

import html
import pathlib
from collections.abc import Callable, Sequence
from itertools import pairwise

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from amiable.documents.clauses import cut_clauses
from amiable.documents.find_reader import reader_for
from tests.documents.packages import an_odt

_LINES = st.sampled_from(
    [
        "Article 1 – Objet", "Article 2 – Prix", "2.1 Le client paie. Il signe.", "2.2 Les frais sont dus.",
        "(a) le train,", "(b) l’hôtel ;", "3. DURÉE", "Annexe A", "Définitions",
        "Le client paie 60 $ par séance, le 12 mai 2026.",
        "Le client paie chaque facture dans les trente jours de sa réception. " * 20, "Fait à Montréal", "…", "é" * 950,
        "Contrat. 1. Objet. Il vend. 2. Prix. Il paie. 3. Durée. Un an. " * 8,
    ],
)  # fmt: skip


def _as_text(lines: Sequence[str], path: pathlib.Path) -> None:
    path.write_text("\n\n".join(lines), encoding="utf-8")


def _as_html(lines: Sequence[str], path: pathlib.Path) -> None:
    body = "".join(f"<p>{html.escape(line)}</p>" for line in lines)
    path.write_text(f"<html><body><p>Contrat</p>{body}</body></html>", encoding="utf-8")


def _as_docx(lines: Sequence[str], path: pathlib.Path) -> None:
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line, style="List Number" if len(line) % 2 else None)
    document.save(str(path))


def _as_odt(lines: Sequence[str], path: pathlib.Path) -> None:
    an_odt(path, "".join(f"<text:p>{html.escape(line)}</text:p>" for line in lines))


def _as_rtf(lines: Sequence[str], path: pathlib.Path) -> None:
    coded = "".join(f"\\u{ord(each)}?" if ord(each) > 126 else each for each in "\\par ".join(lines))
    path.write_bytes(b"{\\rtf1\\ansi " + coded.encode("ascii") + b"\\par}")


@pytest.mark.parametrize(
    ("suffix", "write"),
    [
        (".txt", _as_text),
        (".md", _as_text),
        (".html", _as_html),
        (".docx", _as_docx),
        (".odt", _as_odt),
        (".rtf", _as_rtf),
    ],
)
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines=st.lists(_LINES, min_size=1, max_size=12))
def test_nothing_of_a_contract_is_lost(
    tmp_path: pathlib.Path, suffix: str, write: Callable[[Sequence[str], pathlib.Path], None], lines: list[str]
) -> None:
    """Only white space stands between two passages, and each is at most a little longer than a passage may be."""
    path = tmp_path / f"contrat{suffix}"
    write(lines, path)

    reading = reader_for(path, path.name).read(path)
    passages = cut_clauses(reading, path.name)

    text = reading.text
    assert all(text[each.start : each.end] == each.text for each in passages)
    assert all(one.end <= after.start for one, after in pairwise(passages))
    assert "".join(text.split()) == "".join("".join(each.text.split()) for each in passages)
    assert max(len(each.text) for each in passages) <= 960

"""The worker and its limits: crashes, loops and hunger end there, and the reader goes on."""

import os
import pathlib
import subprocess
import sys

import pytest

from amiable.documents.pdf import child
from amiable.documents.pdf.child import Unreadable, ask, stop
from amiable.documents.pdf.wire import BrokenAnswer, SentPage, pack, unpack
from amiable.documents.read_document import read_document
from tests.documents.printed import a_pdf

_SENTENCE = "Le prestataire exécute les prestations du devis avec soin."


def _a_worker(monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    """The next worker runs this program instead."""
    stop()
    monkeypatch.setattr(child, "_BOOT", program)


@pytest.fixture(autouse=True)
def _no_worker_remains() -> object:
    yield
    stop()


def test_one_worker_serves_many_files(tmp_path: pathlib.Path) -> None:
    """Starting it costs more than reading, so it stays."""
    path = a_pdf(tmp_path / "contrat.pdf", [_SENTENCE])

    read_document(path)
    first = child._workers[0].process.pid
    read_document(path)

    assert first == child._workers[0].process.pid


def test_pypdf_reads_what_crashes_pdfium(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A crash is an answer like another: the second library is asked, in a new worker."""
    path = a_pdf(tmp_path / "contrat.pdf", [_SENTENCE])
    _a_worker(
        monkeypatch,
        "import sys, os; sys.path[:] = sys.argv[1:]\n"
        "from amiable.documents.pdf import worker\n"
        "worker._words_of_pdfium = lambda data: os.abort()\n"
        "worker.serve()",
    )

    document = read_document(path)

    assert _SENTENCE in document.text


@pytest.mark.parametrize(
    "program",
    [
        "import os; os.abort()",
        "print('done 10000'); print('short')",
        "print('done')",
        "import sys; sys.stdin.readline(); print('done 5'); print('0 0 0 0')",
    ],
)
def test_a_worker_that_dies_or_lies_makes_a_damaged_file(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    """One line about the file, whatever became of the worker."""
    path = a_pdf(tmp_path / "contrat.pdf", [_SENTENCE])
    _a_worker(monkeypatch, program)

    with pytest.raises(Exception, match=r"^contrat\.pdf: is damaged or cut off; export or download it again$"):
        read_document(path)


def test_a_worker_that_loops_is_ended(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By the clock, on every system."""
    path = a_pdf(tmp_path / "contrat.pdf", [_SENTENCE])
    _a_worker(monkeypatch, "import time; time.sleep(600)")
    monkeypatch.setattr(child, "_CLOCK", 0.05)

    with pytest.raises(Unreadable):
        ask("words", "pdfium", path)

    assert [] == child._workers


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limits of this kind")
def test_a_worker_may_not_take_the_memory_of_the_machine() -> None:
    """An address space of a gigabyte holds any contract."""
    program = "from amiable.documents.pdf import worker; worker._limit_memory(); bytearray(2_000_000_000)"

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)

    assert "MemoryError" in done.stderr


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on this system")
def test_a_fork_starts_its_own_worker(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two processes on one pair of pipes would read each other's contracts."""
    path = a_pdf(tmp_path / "contrat.pdf", [_SENTENCE])
    read_document(path)
    owned = child._workers[0]
    monkeypatch.setattr(os, "getpid", lambda: owned.owner + 1)

    read_document(path)

    assert owned.process.pid != child._workers[0].process.pid
    os.waitpid(owned.process.pid, 0)


def test_a_path_in_any_alphabet_is_read(tmp_path: pathlib.Path) -> None:
    """Spaces, accents and line feeds of a name do not break the question."""
    path = a_pdf(tmp_path / "le contrat\nd’été №1.pdf", [_SENTENCE])

    assert _SENTENCE in read_document(path).text


@pytest.mark.parametrize(
    "damage", [lambda d: d[:-1], lambda d: d + b"x", lambda d: b"9" + d, lambda _: b"", lambda _: b"-1 0 0 0\n"]
)
def test_an_answer_that_is_not_in_the_format_is_refused(damage: object) -> None:
    """Lengths that do not fit make no pages."""
    from array import array

    packed = pack([SentPage(800.0, 0, ["un deux"], array("f", range(8)), b"\0\1")])
    assert ["un deux"] == unpack(packed)[0].lines

    with pytest.raises(BrokenAnswer):
        unpack(damage(packed))  # type: ignore[operator]

"""What may import what, and what a light command may load."""

import pathlib
import subprocess
import sys

import pytest
from importlinter.cli import lint_imports

ROOT = pathlib.Path(__file__).parents[2]
HEAVY = {"openai", "httpx", "textual", "langchain_core", "langchain_text_splitters", "pydantic", "asyncio", "numpy"} | {
    "sqlite3"  # the cache, which only the documents of a case need
}
PROBE = """\
import contextlib, io, sys
{work}
print("\\n".join(sorted(sys.modules)))
"""
COMMAND = """\
from amiable.interfaces.cli.main import main
with contextlib.redirect_stdout(io.StringIO()):
    status = main({words})
assert status in (0, 1), status
"""


def loaded_by(work: str) -> set[str]:
    """Give the modules that a fresh interpreter holds after `work`."""
    probe = PROBE.format(work=work)
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def test_data_goes_down_the_house_once() -> None:
    """Every import contract of pyproject.toml is kept."""
    assert lint_imports(config_filename=str(ROOT / "pyproject.toml"), cache_dir=None) == 0


def test_importing_amiable_loads_nothing_heavy() -> None:
    """`import amiable` is free."""
    assert not HEAVY & loaded_by("import amiable")


@pytest.mark.parametrize("words", [["--help"], ["--version"], ["rules"], ["rules", "--help"], ["check", "--help"]])
def test_a_light_command_loads_nothing_heavy(words: list[str]) -> None:
    """What starts a hundred times a day stays light."""
    assert not HEAVY & loaded_by(COMMAND.format(words=words))


def test_drafting_from_a_pdf_and_a_mail_loads_no_other_reader() -> None:
    """A cold start pays for the formats of the case alone: no guess of charsets, no Word, no HTML."""
    loaded = loaded_by(COMMAND.format(words=["draft", str(ROOT / "examples" / "karine-marie")]))

    readers = {name for name in loaded if name.startswith("amiable.documents.readers.")}
    assert {"amiable.documents.readers.eml", "amiable.documents.readers.pdf"} == readers
    assert not {"charset_normalizer", "bs4", "docx", "jinja2", "pydantic", "pypdf", "tomlkit", "yaml"} & loaded


def test_check_loads_nothing_heavy(tmp_path: pathlib.Path) -> None:
    """The check of a text stays light through the whole review."""
    letter = tmp_path / "letter.txt"
    letter.write_text("Bonjour Marie,\n\nJe comprends votre déception.\n", encoding="utf-8")

    assert not HEAVY & loaded_by(COMMAND.format(words=["check", str(letter)]))

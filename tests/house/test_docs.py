"""The generated pages are what the code says today."""

import importlib.util
import pathlib
import sys

import pytest

ROOT = pathlib.Path(__file__).parents[2]
BASELINE = (3, 11)
"""argparse lays its help out anew in later versions, so the pages are compared on one."""


@pytest.mark.skipif(sys.version_info[:2] != BASELINE, reason="the help is laid out by another argparse")
def test_generated_pages_are_fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    """`make docs` would change nothing."""
    monkeypatch.setenv("COLUMNS", "100")
    spec = importlib.util.spec_from_file_location("generate_docs", ROOT / "docs" / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    generate = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(generate)

    written = {name: (ROOT / "docs" / name).read_text(encoding="utf-8") for name in generate.pages()}

    assert generate.pages() == written

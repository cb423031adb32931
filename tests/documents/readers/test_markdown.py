"""Markdown, character for character, with the numbers that a reader sees."""

import pathlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from amiable.documents.markdown_outline import find_headings
from amiable.documents.read_document import read_document
from amiable.model.document import Document, Locator

_EN = "The Client pays each invoice within thirty days of its receipt."


def _read(text: str, folder: pathlib.Path) -> Document:
    path = folder / "contract.md"
    path.write_bytes(text.encode())
    return read_document(path)


def _located(text: str, folder: pathlib.Path) -> list[tuple[str | None, str | None]]:
    return [
        ((each.locator or Locator()).article, (each.locator or Locator()).heading)
        for each in _read(text, folder).passages
    ]


def test_the_text_is_the_file(tmp_path: pathlib.Path) -> None:
    """Line ends, mark-up and spaces stay as they are."""
    text = f"# Contract\r\n\r\n*{_EN}*  \r\n\r\n- one\r\n"

    assert text == _read(text, tmp_path).text


def test_headings_with_numbers_are_articles(tmp_path: pathlib.Path) -> None:
    """`## 2. Payment` with `### 2.1 Deposit` under it."""
    text = (
        f"# Contract\n\n## 1. Services\n\n{_EN}\n\n## 2. Payment\n\n### 2.1 Deposit\n{_EN}\n\n### 2.2 Balance\n{_EN}\n"
    )

    assert [(None, "Contract"), ("1", "Services"), ("2.1", "Deposit"), ("2.2", "Balance")] == _located(text, tmp_path)


def test_nested_lists_count_as_they_are_rendered(tmp_path: pathlib.Path) -> None:
    """Items get the number of their list with those above, even where all are written « 1. »."""
    text = f"1. **Services**\n    1. Scope. {_EN}\n    1. Change. {_EN}\n1. **Fees**\n    1. Price. {_EN}\n"

    assert ["1.1", "1.2", "2.1"] == [article for article, _ in _located(text, tmp_path)]


def test_a_list_under_a_numbered_heading_stays_a_list(tmp_path: pathlib.Path) -> None:
    """Goals 1 to 3 under « 2. Objectives » are no clauses."""
    text = f"## 1. Overview\n\n{_EN}\n\n## 2. Objectives\n\n1. Speed\n2. Reach\n3. Trust\n\n## 3. Fees\n\n{_EN}\n"

    assert ["1", "2", "3"] == [article for article, _ in _located(text, tmp_path)]


def test_cells_of_a_table_number_nothing(tmp_path: pathlib.Path) -> None:
    """« | 1.1 | … » is a row."""
    text = f"## 1. Fees\n\n| # | Item |\n|---|---|\n| 1.1 | Album |\n| 1.2 | Print |\n\n## 2. Travel\n\n{_EN}\n"

    assert ["1", "2"] == [article for article, _ in _located(text, tmp_path)]


def test_headings_without_numbers_name_their_passages(tmp_path: pathlib.Path) -> None:
    """`#`, underlined and unspaced headings."""
    text = f"Fees\n====\n\n{_EN}\n\n###Travel\n\n{_EN}\n"

    assert [(None, "Fees"), (None, "Travel")] == _located(text, tmp_path)


def test_code_and_front_matter_hold_no_headings() -> None:
    """What is fenced or stands before the text is no heading."""
    text = "---\ntitle: x\n# no\n---\n```\n# no\n1. no\n```\n# Yes\n"

    assert ["# Yes"] == [text[each.start : each.end] for each in find_headings(text)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_end_is_one(end: str) -> None:
    """Places hold whatever program wrote the file."""
    text = end.join(["# One", "", "text", "", "## Two", "1. a", "2. b"])

    assert ["# One", "## Two", "1. a", "2. b"] == [text[each.start : each.end] for each in find_headings(text)]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.sampled_from(["# T", "1. a", "    1. b", "- c", "text", "", "```", "---", "  10) x", "\t1. y", "| 1 |"]),
        min_size=1,
    )
)
def test_every_passage_of_markdown_is_a_place_in_its_text(tmp_path: pathlib.Path, lines: list[str]) -> None:
    """Whatever the nesting, `text[start:end]` is the passage."""
    document = _read("word\n" + "\n".join(lines), tmp_path)

    assert all(document.text[each.start : each.end] == each.text for each in document.passages)

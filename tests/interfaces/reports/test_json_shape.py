"""The fixed JSON shapes, held against their published schemas."""

import json
import pathlib
from typing import Any

import jsonschema
import pytest

from amiable.errors import DamagedFile
from amiable.interfaces.reports.json import passage_record, replies_record, to_json
from amiable.model.replies import Replies
from amiable.model.words import Path
from tests.builders import a_passage, an_evidence, an_exhibit
from tests.interfaces.replies_builders import QUOTE, a_draft, a_finding, a_plan, a_reviewed_draft, some_replies

ROOT = pathlib.Path(__file__).parents[3]
SCHEMA = json.loads((ROOT / "docs" / "schemas" / "draft-1.json").read_text(encoding="utf-8"))


def shape_of(replies: Replies, fallback: str | None = None) -> dict[str, Any]:
    """Give what a script would read, checked against the schema."""
    shape = json.loads(to_json(replies_record(replies, fallback=fallback)))
    jsonschema.validate(shape, SCHEMA)
    return dict(shape)


def test_the_shape_of_draft_is_the_published_one() -> None:
    """Every field that scripts stand on is there."""
    shape = shape_of(some_replies())

    assert shape["schema"] == "amiable.draft/1"
    assert {"case", "language", "kind", "path", "evidence", "drafts"} <= shape.keys()
    assert shape["evidence"][0]["locator"] == {
        "page": 2,
        "article": "4.2",
        "heading": "Frais de déplacement",
        "date": None,
        "sender": None,
    }
    draft = shape["drafts"][0]
    assert {"stance", "subject", "body", "writer", "model", "fallback", "citations", "offers"} <= draft.keys()
    assert (draft["verdict"], draft["heat"], draft["courtesy"], draft["findings"]) == ("pass", 0.02, 0.6, [])


def test_spans_are_code_points_into_the_body() -> None:
    """A citation and a finding point at their words."""
    shape = shape_of(some_replies(drafts=(a_reviewed_draft(a_draft(), a_finding()),)))

    draft = shape["drafts"][0]
    [citation], [finding] = draft["citations"], draft["findings"]
    assert draft["body"][citation["start"] : citation["end"]] == citation["quote"] == QUOTE
    assert draft["body"][finding["start"] : finding["end"]] == finding["quote"] == "Marie"


def test_on_protect_there_is_advice_and_no_draft() -> None:
    """The lists are empty, not absent."""
    shape = shape_of(some_replies(plan=a_plan(path=Path.PROTECT), drafts=(), advice="Gardez tout."))

    assert (shape["path"], shape["drafts"], shape["advice"]) == ("protect", [], "Gardez tout.")


def test_what_could_not_be_read_is_named() -> None:
    """An unreadable document is a line of `unread`."""
    shape = shape_of(some_replies(unread=(DamagedFile("scan.pdf", "cut", "export it again"),)))

    assert shape["unread"] == ["scan.pdf: cut; export it again"]


def test_why_no_model_wrote_is_told_in_each_draft() -> None:
    """`fallback` is a line, or null."""
    assert shape_of(some_replies())["drafts"][0]["fallback"] is None
    assert shape_of(some_replies(), "no model is named")["drafts"][0]["fallback"] == "no model is named"


def test_the_ground_and_its_reason_are_told() -> None:
    """What the code could not tell stays unconfirmed."""
    [first] = shape_of(some_replies(evidence=an_evidence(an_exhibit(amended_by="e2"))))["evidence"]

    assert (first["ground"], first["ground_reason"], first["amended_by"]) == ("unconfirmed", "", "e2")


def test_a_passage_that_nobody_judged_has_no_score() -> None:
    """`clauses` prints the same shape with null where nothing was searched."""
    record = json.loads(to_json([passage_record(a_passage(), "p1")]))

    assert [(each["id"], each["score"], each["ground"]) for each in record] == [("p1", None, None)]


@pytest.mark.parametrize("character", ["\x1b", "\x9b", "\x85", "\u2028", "\udc80", "\x00"])
def test_json_holds_no_character_that_steers_or_breaks(character: str) -> None:
    """What a terminal or a line reader would take for its own is written as an escape, and reads back the same."""
    written = to_json({"text": f"a{character}b"}, indent=None)

    assert written.encode("utf-8").decode("utf-8").splitlines() == [written]
    assert character not in written
    assert json.loads(written) == {"text": f"a{character}b"}

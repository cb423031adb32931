"""A document as bytes and back: the same document, or a refusal."""

import pytest

from amiable.documents import packing
from amiable.documents.packing import Unpackable, from_bytes, to_bytes
from amiable.model.spans import Span
from amiable.model.words import DocumentType
from tests.builders import a_document, a_message, a_passage


def test_a_document_comes_back_as_it_was() -> None:
    """Every field, with its type."""
    contract = a_document(
        a_passage(furniture=(Span(3, 9),)),
        a_passage("Le dépôt est de 30 %.", locator=None),
        furniture=(Span(3, 9),),
        pages=(0, 12),
        notices=("Ce document contient du texte caché.",),
    )

    assert contract == packing.unpack(from_bytes(to_bytes(packing.pack(contract))))


def test_an_exchange_comes_back_with_its_messages() -> None:
    """A message that is a passage is that very passage again, one that was cut up stands beside them."""
    text = "Je refuse.\nLong message. Coupé en deux."
    short, long = (
        a_passage("Je refuse.", document="fil.txt"),
        a_passage(text[11:], start=11, end=39, document="fil.txt"),
    )
    parts = a_passage("Long message.", start=11, end=24, document="fil.txt")
    messages = (
        a_message(passage=short, references=("<1@a>", "<2@a>"), message_id="<3@a>", subject="Frais"),
        a_message(passage=long, time="2026-05-12T09:30", sender_address="a@b.example"),
    )
    exchange = a_document(
        path="fil.txt", text=text, passages=(short, parts), type=DocumentType.EXCHANGE, messages=messages
    )

    found = packing.unpack(from_bytes(to_bytes(packing.pack(exchange))))

    assert exchange == found
    assert found.messages[0].passage is found.passages[0]


def test_half_a_character_is_kept() -> None:
    """A damaged mail may hold one; the cache must not fail on it."""
    broken = a_document(a_passage("coupé \ud83d ici"))

    assert broken == packing.unpack(from_bytes(to_bytes(packing.pack(broken))))


def test_a_passage_that_is_no_slice_is_not_kept() -> None:
    """It would come back as another text."""
    with pytest.raises(Unpackable):
        packing.pack(a_document(a_passage("Autre chose."), text="Le texte du document."))


@pytest.mark.parametrize("data", [b"", b"\xff", b"[", b"[" * 100_000])
def test_bytes_that_are_no_json_are_refused(data: bytes) -> None:
    """Whatever was done to them."""
    with pytest.raises(Unpackable):
        from_bytes(data)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("text", 5),
        ("type", "novel"),
        ("passages", [[0, 10**9, None, []]]),
        ("passages", [[5, 2, None, []]]),
        ("messages", [[9, "", "", "", "", [], ""]]),
        ("furniture", [[1]]),
        ("pages", ["x"]),
        ("notices", None),
    ],
)
def test_what_is_no_document_is_refused(field: str, value: object) -> None:
    """One wrong field is enough."""
    kept = from_bytes(to_bytes(packing.pack(a_document(a_passage()))))

    with pytest.raises(Unpackable):
        packing.unpack(kept | {field: value})


@pytest.mark.parametrize("kept", [None, 3, [], "text", {}])
def test_something_else_altogether_is_refused(kept: object) -> None:
    """Without a traceback."""
    with pytest.raises(Unpackable):
        packing.unpack(kept)

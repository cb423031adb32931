"""Mails as the programs of both languages write them: what is left when history, signature and footer are taken out."""

import itertools
import pathlib
from collections.abc import Iterator

import pytest

from amiable.mail.eml import read_mail
from amiable.mail.own_words import own_spans

FOLDER = pathlib.Path(__file__).parent / "replies"
OWN, OTHERS = "+", " "


def sections(name: str) -> Iterator[tuple[str, list[str]]]:
    """Each mail of a file: its title and its lines as they stand there."""
    title, held = "", list[str]()
    for line in [*(FOLDER / name).read_text(encoding="utf-8").split("\n"), "=== "]:
        if line.startswith("=== "):
            if title:
                yield title, list(itertools.chain(held))
            title, held = line.removeprefix("=== "), []
        elif not line.startswith("# "):
            held.append(line)


PLAIN = {f"{name}: {title}": lines for name in ("fr", "en", "more") for title, lines in sections(f"plain.{name}.txt")}
HTML = dict(sections("html.txt"))


def bare(text: str) -> str:
    """A text without its white space, which clients and renderings change at will."""
    return "".join(text.split())


def own_words(text: str, sender: str = "") -> str:
    """Give what is judged for tone."""
    return "\n".join(text[start:end] for start, end in own_spans(text, sender))


@pytest.mark.parametrize("title", PLAIN)
def test_the_words_of_the_writer_are_what_is_left_of_a_plain_mail(title: str) -> None:
    """Own words whole, nothing of anybody else."""
    lines = PLAIN[title]
    sender = title.partition("(")[2].removesuffix(")")

    found = own_words("\n".join(line[2:] for line in lines), sender)

    assert bare(found) == bare("\n".join(line[2:] for line in lines if line.startswith(OWN)))


@pytest.mark.parametrize("title", HTML)
def test_the_words_of_the_writer_are_what_is_left_of_a_mail_in_html(title: str) -> None:
    """The same through the rendering that `check` judges."""
    source, _, expected = "\n".join(HTML[title]).partition("--- own\n")
    data = b"MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n" + source.encode()

    assert bare(own_words(read_mail(data).text)) == bare(expected)

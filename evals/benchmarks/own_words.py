"""How well own words are told from history and signatures; the last line is the lower of two figures.

    python evals/benchmarks/own_words.py [DATA] [--rows]

Replies (`reply_quotes`): the share whose own words equal the reply that their authors expect, up to white space.
Some of them count lines quoted with `>` as part of the reply; for amiable those are somebody else's, so the share
that leaves such lines out of both sides is told beside it. Signatures (`email_signatures`): precision and recall of
signature lines, and F1, which is the second figure. Those who marked them took a formula of courtesy ("Thanks,") for
signature where a name follows; for amiable it is the writer's own, so recall without formulas is told too. `--rows`
shows what was told otherwise. Exit status 2 where data are missing.
"""

import json
import pathlib
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from amiable.mail.closings import is_closing
from amiable.mail.own_words import own_spans

DATA = pathlib.Path(__file__).parents[3] / "shared" / "data"
REPLIES, SIGNATURES = "reply_quotes/replies.jsonl", "email_signatures/forge.jsonl"


def main(words: Sequence[str]) -> int:
    """Print both measures, and the lower figure."""
    names = [word for word in words if not word.startswith("-")]
    data = pathlib.Path(names[0]) if names else DATA
    try:
        replies = [row for row in _rows(data / REPLIES) if row["expected_reply"] is not None]
        signed = list(_rows(data / SIGNATURES))
        figures = [_replies(replies, show="--rows" in words), _signatures(signed, show="--rows" in words)]
    except (OSError, ValueError, KeyError) as error:
        sys.stderr.write(f"own_words: {error}; give the folder of the data sets, see SOURCE.md there\n")
        return 2
    print(f"{min(figures):.3f}")
    return 0


def _rows(path: pathlib.Path) -> Iterator[dict[str, Any]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def _replies(rows: Sequence[dict[str, Any]], *, show: bool) -> float:
    """Print the share of equal replies, and give it."""
    equal = unquoted = 0
    for row in rows:
        text = row["email"]
        own = "\n".join(text[start:end] for start, end in own_spans(text))
        same = _bare(own) == _bare(row["expected_reply"])
        equal += same
        unquoted += _bare(own) == _bare(re.sub(r"(?m)^[ \t]*>.*$", "", row["expected_reply"]))
        if show and not same:
            print(f"  {row['id']}: own words {own[:200]!r}")
    total = max(len(rows), 1)
    print(f"replies: equal {equal / total:.3f}, quoted lines set aside {unquoted / total:.3f} (n {len(rows)})")
    return equal / total


def _bare(text: str) -> str:
    return "".join(text.split())


def _signatures(rows: Sequence[dict[str, Any]], *, show: bool) -> float:
    """Print precision and recall of signature lines, and give F1."""
    count: Counter[str] = Counter()
    for row in rows:
        for line, marked, told in _lines(row):
            count["hits"] += marked and told
            count["false"] += told and not marked
            count["missed"] += marked and not told
            count["formulas"] += marked and not told and is_closing(line)
            if show and marked is not told:
                print(f"  {row['id']}: {'missed' if marked else 'taken'} {line[:100]!r}")
    hits = count["hits"]
    precision, recall = hits / max(hits + count["false"], 1), hits / max(hits + count["missed"], 1)
    told_recall = hits / max(hits + count["missed"] - count["formulas"], 1)
    print(
        f"signature lines: precision {precision:.3f}, recall {recall:.3f}, without formulas {told_recall:.3f}"
        f" (n {hits + count['missed']} lines, {len(rows)} mails)"
    )
    return 2 * precision * recall / (precision + recall) if hits else 0.0


def _lines(row: dict[str, Any]) -> Iterator[tuple[str, bool, bool]]:  # line, marked as signature, told as one
    """Give each written line with both answers."""
    text = "\n".join(row["lines"])
    own, place = own_spans(text, row["sender"] or ""), 0
    for line, marked in zip(row["lines"], row["sig"], strict=True):
        if line.strip():
            kept = any(start < place + len(line) and place < end for start, end in own)
            yield line, bool(marked), not kept
        place += len(line) + 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

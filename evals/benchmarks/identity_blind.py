"""How often a disguised client is seen in public posts that others wrote, and an innocent twin is left alone.

    python evals/benchmarks/identity_blind.py [FOLDER] [--rows]

FOLDER holds `identity-second.fr.jsonl` and the like (default: evals/blind), an object a line with `text`, `client`
(what must not be shown) and `reveals`. They were written without sight of the rules and are there to count, not to
tune on; `--rows` shows those judged otherwise. A post is seen where any rule of confidentiality speaks. The last line
is the lowest share of disguises seen. Exit status 2 where there is no set, or one cannot be read.
"""

import json
import pathlib
import sys
from collections.abc import Sequence
from typing import Any

from amiable.model.words import Channel
from amiable.review.engine import review
from amiable.review.subject import subject_of_text

FOLDER = pathlib.Path(__file__).parents[1] / "blind"
CONFIDENTIALITY = "C3"


def main(words: Sequence[str]) -> int:
    """Print a line a set, and the lowest recall."""
    names = [word for word in words if not word.startswith("-")]
    folder = pathlib.Path(names[0]) if names else FOLDER
    sets = sorted(folder.glob("identity*.jsonl"))
    if not sets:
        sys.stderr.write(f"identity_blind: {folder}: no set named identity*.jsonl; give the folder that holds them\n")
        return 2
    lowest = 1.0
    for path in sets:
        try:
            rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
            seen = [_seen(row) for row in rows]
        except (OSError, ValueError, KeyError) as error:
            sys.stderr.write(f"identity_blind: {path}: {error}; mend the file\n")
            return 2
        lowest = min(lowest, _tell(path.stem, rows, seen))
        if "--rows" in words:
            for row, was_seen in zip(rows, seen, strict=True):
                if row["reveals"] is not was_seen:
                    print("missed" if row["reveals"] else "cried ", row["client"], row["text"])
    print(f"{lowest:.3f}")
    return 0


def _seen(row: dict[str, Any]) -> bool:
    subject = subject_of_text(row["text"], channel=Channel.SOCIAL, client=row["client"])
    return any(each.code.startswith(CONFIDENTIALITY) for each in review(subject).findings)


def _tell(name: str, rows: Sequence[dict[str, Any]], seen: Sequence[bool]) -> float:
    """Print the shares of one set, and give the recall."""
    disguised = [was for row, was in zip(rows, seen, strict=True) if row["reveals"]]
    innocent = [was for row, was in zip(rows, seen, strict=True) if not row["reveals"]]
    recall, cried = sum(disguised) / len(disguised), sum(innocent) / len(innocent)
    print(f"{name}  disguises seen {recall:.3f} (n {len(disguised)})  innocent twins {cried:.3f} (n {len(innocent)})")
    return recall


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

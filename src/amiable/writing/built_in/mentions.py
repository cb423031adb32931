"""What the letter is about is named in full, then taken up again: « les frais de déplacement », « ces frais »."""

from dataclasses import replace

from amiable.model.draft import Part, Sentence

MATTER = "[[matter]]"
AGAIN = "[[matter:this]]"


def take_up(paragraphs: list[tuple[Sentence, ...]], *, dated: bool = False) -> list[tuple[Sentence, ...]]:
    """The paragraphs with later mentions shortened: within a paragraph, and in every other paragraph that follows.

    The next step names the matter in full, since it stands alone; not where the matter is `dated`, so that the next
    step shows one date and no other.
    """
    result: list[tuple[Sentence, ...]] = []
    last_full = -2
    for number, paragraph in enumerate(paragraphs):
        full = last_full < number - 1
        sentences = []
        for sentence in paragraph:
            ends = sentence.part is Part.NEXT_STEP
            text, named = _shortened(sentence, full=not dated if ends else full)
            last_full = number if named else last_full
            full = full and not named
            sentences.append(replace(sentence, text=text))
        result.append(tuple(sentences))
    return result


def _shortened(sentence: Sentence, *, full: bool) -> tuple[str, bool]:
    """The text of the sentence, and whether it names the matter in full."""
    if MATTER not in sentence.text:
        return sentence.text, False
    if not full:
        return sentence.text.replace(MATTER, AGAIN), False
    first = sentence.text.index(MATTER) + len(MATTER)
    return sentence.text[:first] + sentence.text[first:].replace(MATTER, AGAIN), True

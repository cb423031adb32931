"""Whether no two cases share a long sentence."""

from amiable.harness.metrics.sentences_own import measure
from amiable.model.draft import Part, RenderedSentence
from amiable.model.replies import Replies
from tests.harness.runs_builders import a_run, counts
from tests.interfaces.replies_builders import QUOTE, a_draft, a_reviewed_draft, some_replies

LONG = "Cette phrase compte bien plus de huit mots à elle seule."


def saying(sentence: str, part: Part = Part.ANSWER) -> Replies:
    """Give a run whose letter is one sentence."""
    draft = a_draft(sentence, sentences=(RenderedSentence(part, 0, len(sentence)),))
    return some_replies(drafts=(a_reviewed_draft(draft),))


def test_a_sentence_of_two_cases_counts_against_both() -> None:
    """Case and marks do not make it another sentence."""
    tally = measure([a_run(saying(LONG), "one"), a_run(saying(LONG.upper().replace(".", " !")), "two")])

    assert counts(tally) == (0, 2)
    assert tally.misses[0] == f"one (balanced): “{LONG}” stands in two too"


def test_a_sentence_may_come_again_within_a_case() -> None:
    """Stances of one case may share it."""
    assert counts(measure([a_run(saying(LONG), "one"), a_run(saying(LONG), "one")])) == (2, 2)


def test_short_sentences_closings_and_quotes_may_be_shared() -> None:
    """Eight words are not more than eight, and the words of a quote are the document's."""
    short = "Cette phrase a tout juste huit mots, voilà."
    quoting = f"Le contrat dit : « {QUOTE} »."
    shared = [saying(short), saying(LONG, Part.CLOSING), saying(quoting)]

    assert measure([a_run(each, name) for each in shared for name in ("one", "two")]).value is None

"""Mined search terms: what is counted is what such clauses say."""

import importlib.util
import pathlib
import tomllib

import pytest

from amiable.evidence.lexical import stemmed
from amiable.evidence.widening import load_clauses, search_terms
from amiable.model.document import Passage
from amiable.model.spans import Span
from amiable.model.words import Language
from evals.training import terms
from evals.training.clause_sets import Contract, Judged, Marked

BENCHMARKS = pathlib.Path(__file__).parents[2] / "evals" / "benchmarks"
CLAUSES = {
    "a": "Supplier shall indemnify and hold harmless the buyer.",
    "b": "Seller holds harmless each affiliate.",
    "c": "The invoice is due in thirty days.",
    "d": "Notices are sent by post.",
}
QUERY = Judged("indemnification of third party claims", {"a": 4, "b": 3, "c": 0, "d": 0})


def a_contract(number: int) -> Contract:
    """Give a contract whose first of two clauses was marked."""
    passages = (
        Passage(f"All disputes number {number} go to arbitrators.", 0, 40),
        Passage("Payment in advance.", 41, 60),
    )
    return Contract(f"{number}.txt", passages, (Marked("Governing Law", (Span(0, 30),)),))


def test_the_words_of_good_clauses_are_mined_for_the_name_in_the_query() -> None:
    """Words of clauses without a grade are not."""
    table = terms.Mined(CLAUSES, [QUERY], terms.examples_of([])).table()

    weights = search_terms("Who indemnifies whom?", Language.EN, {Language.EN}, table)

    assert {"harmless", "hold harmless"} <= weights.keys()
    assert weights.keys().isdisjoint({"invoic", "post"})


def test_a_query_can_be_left_out() -> None:
    """What was judged for it is then unknown, so that it can be measured on."""
    mined = terms.Mined(CLAUSES, [QUERY], terms.examples_of([]))

    assert mined.table().fired(stemmed(QUERY.query, Language.EN))
    assert not mined.table(without={QUERY.query}).fired(stemmed(QUERY.query, Language.EN))


def test_the_words_of_marked_passages_are_mined_for_their_category() -> None:
    """A word of one contract alone is an accident, one of the other passages is no word of the clause."""
    rows = terms.Mined({}, [], terms.examples_of(map(a_contract, range(5)))).rows()

    means = next(row["means"] for row in rows if row["name"] == "governing law")
    assert {"arbitr", "disput"} <= means.keys()
    assert means.keys().isdisjoint({"1", "4", "payment"})


def test_a_missing_set_is_told_in_one_line(tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit status 2, nothing written."""
    output = tmp_path / "terms.toml"

    assert terms.main(["--data", str(tmp_path), "--output", str(output)]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert not output.exists()


@pytest.mark.parametrize("name", ["retrieval_acord", "retrieval_cuad", "retrieval_legalbench", "retrieval_speed"])
def test_a_benchmark_without_data_says_so_in_one_line(
    name: str, tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit status 2, no figure."""
    spec = importlib.util.spec_from_file_location(name, BENCHMARKS / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)

    assert module.main([str(tmp_path)]) == 2
    output = capsys.readouterr()
    assert output.err.count("\n") == 1
    assert "SOURCE.md" in output.err
    assert not output.out


def test_the_shipped_table_has_the_names_that_were_written() -> None:
    """Whoever changes the names mines again."""
    shipped = load_clauses(Language.EN)
    written = [row for row in terms.load_names() if row.get("cuad")]
    asked = [stemmed(row["say"][0], Language.EN) for row in written]

    assert all(shipped.fired(each) for each in asked)


def test_the_table_is_written_so_that_it_can_be_read() -> None:
    """Words as they are spoken, each standing for its own stem."""
    rows = [{"name": "law", "say": ["which law"], "means": {"govern": 1.0, "accord law": 0.5, "unspoken": 0.1}}]

    text = terms._written(rows, {"govern": "governed", "accord": "accordance", "law": "laws", "unspoken": "of"})

    entry = tomllib.loads(text)["entries"][0]
    assert entry == {"name": "law", "say": ["which law"], "means": {"governed": 1, "accordance laws": 0.5}}

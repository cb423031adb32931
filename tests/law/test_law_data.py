"""The law files that come with amiable: complete, dated, in both languages."""

import datetime as dt
import itertools
import pathlib
import re

import pytest

from amiable.law.fact import LawFact, LawTopic
from amiable.law.load import law_files, load_law

FACTS = [fact for path in law_files() for fact in load_law(path).facts]

each_fact = pytest.mark.parametrize("fact", FACTS, ids=lambda fact: str(fact.id))
each_file = pytest.mark.parametrize("path", law_files(), ids=lambda path: str(path.stem))


@each_fact
def test_a_fact_is_one_plain_sentence_in_each_language(fact: LawFact) -> None:
    """It ends as one, with native typography, and fits on a few lines."""
    for text in (fact.fact_fr, fact.fact_en):
        assert text.endswith(".")
        assert 40 < len(text) < 400
        assert "'" not in text
    assert re.search(r"(?<!\u00a0)[;:!?»]|«(?!\u00a0)", fact.fact_fr) is None
    assert '"' not in fact.fact_en


@each_fact
def test_a_fact_can_be_checked(fact: LawFact) -> None:
    """It names where it was read; what was not read says so, and what rests on no provision is called a custom."""
    assert fact.source
    assert fact.verified == any(each.startswith("http") for each in fact.source)
    assert fact.provision or re.search(r"usual|habit|most often", fact.fact_en)


@each_fact
def test_a_fact_was_known_when_the_file_was_read(fact: LawFact) -> None:
    """No date lies ahead, except an end."""
    read_on = {load_law(path).jurisdiction: load_law(path).read_on for path in law_files()}[fact.jurisdiction]

    assert dt.date(2000, 1, 1) < fact.as_of <= read_on
    assert fact.expires is None or fact.expires > fact.as_of


@each_fact
def test_a_provision_is_named_with_its_article(fact: LawFact) -> None:
    """One article an entry, so that a cited one can be looked up."""
    for name in (*fact.provisions_fr, *fact.provisions_en):
        assert len(re.findall(r"\b(?:art|s|reg|para)\. ", name)) <= 1
        assert re.search(r"\d|Protocol", name)
        assert not name.endswith(".")


@each_file
def test_a_file_is_named_after_its_jurisdiction(path: pathlib.Path) -> None:
    """And says that it is no legal advice."""
    assert load_law(path).jurisdiction == path.stem.upper()
    assert "not legal advice" in path.read_text(encoding="utf-8")


def test_every_topic_that_a_reply_may_need_has_its_facts() -> None:
    """In Québec (with federal law), in France and in England, as far as each knows the notion."""
    here = {place: {fact.topic for fact in FACTS if fact.jurisdiction in place} for place in (("QC", "CA"), ("FR",))}
    english = {fact.topic for fact in FACTS if fact.jurisdiction == "UK"}

    assert set(LawTopic) - here["QC", "CA"] == {LawTopic.HARASSMENT}
    assert set(LawTopic) - here["FR",] == {LawTopic.NOTICE_WORDING, LawTopic.PERSONAL_DATA}
    assert {LawTopic.LATE_INTEREST, LawTopic.FORBIDDEN_THREATS, LawTopic.LIMITATION, LawTopic.CONSUMER} < english


def test_no_two_facts_share_an_id_or_a_sentence() -> None:
    """Over all files."""
    for one, other in itertools.combinations(FACTS, 2):
        assert one.id != other.id
        assert one.fact_fr != other.fact_fr

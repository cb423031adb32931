"""Questions asked of the law, and law files that do not fit."""

import dataclasses
import datetime as dt
import pathlib

import pytest

from amiable.errors import DataError
from amiable.law.fact import AppliesTo, ClientIs, LawFact, LawTopic
from amiable.law.load import clause_without_effect, facts, load_law, older_than_a_year, provisions
from amiable.model.words import ClientStatus, Jurisdiction, Kind, Language
from amiable.settings.environment import configuration_directory

QC, FR, UK, OTHER = Jurisdiction.QC, Jurisdiction.FR, Jurisdiction.UK, Jurisdiction.OTHER
CONSUMER, TRADER, COMPANY = ClientStatus.CONSUMER, ClientStatus.SOLE_TRADER, ClientStatus.COMPANY

SMALLEST = """\
jurisdiction = "QC"
read_on = 2026-01-31

[[facts]]
id = "x"
topic = "deposit"
applies_to = "both"
fr = "Un."
en = "One."
source = ["https://example.org"]
as_of = 2026-01-31
verified = true
"""


def a_law_fact(**overrides: object) -> LawFact:
    """A fact about everybody."""
    fact = LawFact(
        id="x",
        jurisdiction="QC",
        topic=LawTopic.DEPOSIT,
        applies_to=AppliesTo.BOTH,
        client_is=ClientIs.ANY,
        fact_fr="Un.",
        fact_en="One.",
        provisions_fr=("C.c.Q., art. 1", "C.c.Q., art. 2"),
        provisions_en=("Civil Code of Québec, art. 1",),
        source=("https://example.org",),
        as_of=dt.date(2025, 6, 1),
        expires=None,
        verified=True,
        without_effect=frozenset(),
    )
    return dataclasses.replace(fact, **overrides)  # type: ignore[arg-type]


def ids(found: list[LawFact]) -> set[str]:
    """The ids alone."""
    return {each.id for each in found}


def test_a_place_takes_the_wider_law_with_its_own() -> None:
    """Québec the federal one, France the European one, England neither, elsewhere nothing."""
    places = {place: {each.jurisdiction for each in facts(place)} for place in Jurisdiction}

    assert places == {QC: {"QC", "CA"}, FR: {"FR", "EU"}, UK: {"UK"}, OTHER: set()}


def test_topic_and_status_narrow_the_facts() -> None:
    """A consumer owes no fixed sum in France; a company is not covered by the English debt protocol."""
    recovery = {status: ids(facts(FR, LawTopic.RECOVERY_SUM, status)) for status in ClientStatus}
    letters = {status: ids(facts(UK, "notice-content", status)) for status in ClientStatus}

    assert recovery[CONSUMER] == {"fr-recovery-fee-consumer", "fr-penalty-clause"}
    assert recovery[COMPANY] == recovery[TRADER] == {"fr-recovery-sum-business", "fr-penalty-clause"}
    assert letters == {
        CONSUMER: {"uk-debt-protocol"},
        TRADER: {"uk-debt-protocol"},
        COMPANY: {"uk-letter-to-a-company"},
    }


@pytest.mark.parametrize(
    ("kind", "status", "place", "expected"),
    [
        (Kind.EXTRA_FEES, CONSUMER, QC, {"qc-fee-without-amount"}),
        (Kind.EXTRA_FEES, COMPANY, QC, set()),
        (Kind.EXTRA_FEES, None, QC, set()),
        (Kind.EXTRA_FEES, CONSUMER, OTHER, set()),
        (Kind.PAYMENT_REFUSAL, CONSUMER, QC, {"qc-fixed-penalty", "ca-rate-by-month"}),
        (Kind.PAYMENT_REFUSAL, TRADER, QC, {"ca-rate-by-month"}),
        (Kind.CANCELLATION, CONSUMER, QC, {"qc-fixed-penalty", "qc-consumer-may-cancel"}),
        (Kind.PAYMENT_REFUSAL, CONSUMER, FR, {"fr-recovery-fee-consumer"}),
        (Kind.PAYMENT_REFUSAL, COMPANY, FR, set()),
        (Kind.CANCELLATION, CONSUMER, UK, {"uk-unfair-terms"}),
        (Kind.QUALITY, CONSUMER, UK, set()),
    ],
)
def test_clauses_without_effect_are_warned_of(
    kind: Kind, status: ClientStatus | None, place: Jurisdiction, expected: set[str]
) -> None:
    """Only towards the client whom the law protects; without a status nothing is presumed."""
    assert ids(clause_without_effect(kind, status, place)) == expected


def test_every_provision_of_a_place_can_be_looked_up() -> None:
    """One by one, in both languages where the law has both."""
    known = provisions(QC)

    assert {"C.c.Q., art. 1595", "Civil Code of Québec, art. 1595", "Interest Act (R.S.C. 1985, c. I-15), s. 4"} < known
    assert "Code civil, art. 1344" in provisions(FR)
    assert "Code civil, art. 1344" not in known
    assert provisions(OTHER) == set()


@pytest.mark.parametrize(
    ("as_of", "expires", "today", "expected"),
    [
        (dt.date(2025, 6, 1), None, dt.date(2026, 6, 1), False),
        (dt.date(2025, 6, 1), None, dt.date(2026, 6, 2), True),
        (dt.date(2024, 2, 29), None, dt.date(2025, 3, 1), False),
        (dt.date(2024, 2, 29), None, dt.date(2025, 3, 2), True),
        (dt.date(2026, 5, 1), dt.date(2026, 5, 31), dt.date(2026, 5, 31), False),
        (dt.date(2026, 5, 1), dt.date(2026, 5, 31), dt.date(2026, 6, 1), True),
    ],
)
def test_a_fact_ages(as_of: dt.date, expires: dt.date | None, today: dt.date, expected: bool) -> None:  # noqa: FBT001
    """After a year, or after its last day."""
    assert older_than_a_year(a_law_fact(as_of=as_of, expires=expires), today) is expected


def test_a_fact_speaks_both_languages_and_names_its_provisions_in_that_of_the_law() -> None:
    """French in Québec, English in England, nothing for a custom."""
    fact = a_law_fact()

    assert (fact.text(Language.FR), fact.text(Language.EN)) == ("Un.", "One.")
    assert fact.provision == "C.c.Q., art. 1; C.c.Q., art. 2"
    assert a_law_fact(jurisdiction="UK").provision == "Civil Code of Québec, art. 1"
    assert a_law_fact(provisions_fr=(), provisions_en=()).provision == ""


def test_the_users_own_law_files_count_too() -> None:
    """From law/ of the configuration directory."""
    folder = configuration_directory() / "law"
    folder.mkdir(parents=True)
    (folder / "mine.toml").write_text(SMALLEST.replace('"x"', '"mine-1"'), encoding="utf-8")

    assert "mine-1" in ids(facts(QC, LawTopic.DEPOSIT))
    assert "mine-1" not in ids(facts(FR))


@pytest.mark.parametrize(("verified", "expected"), [("true", {"mine-1"}), ("false", set())])
def test_a_warning_rests_on_a_verified_fact(verified: str, expected: set[str]) -> None:
    """One from memory warns of nothing."""
    folder = configuration_directory() / "law"
    folder.mkdir(parents=True)
    text = SMALLEST.replace('"x"', '"mine-1"').replace("verified = true", f"verified = {verified}")
    (folder / "mine.toml").write_text(f'{text}without_effect = ["quality"]\n', encoding="utf-8")

    assert ids(clause_without_effect(Kind.QUALITY, None, QC)) == expected


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("deposit", "deposits", ":6: topic = 'deposits' is not allowed; allowed: notice-content,"),
        ('"both"', '"all"', ":7: applies_to = 'all' is not allowed; allowed: consumer, business, both"),
        ('en = "One."\n', "", ":4: en is missing"),
        ('"One."', '" "', ":9: en must be a text that is not empty"),
        ('["https://example.org"]', '"here"', ":10: source must be a list of texts"),
        ("as_of = 2026-01-31", 'as_of = "2026"', ":11: as_of must be a date, 2026-01-31"),
        ("verified = true", "verified = 1", ":12: verified must be true or false"),
        ("verified", "checked", ":12: unknown key 'checked'; allowed: applies_to,"),
        ("[[facts]]", "[facts]", ":4: facts are tables, each under its own [[facts]]"),
        ("verified = true", 'verified = true\nwithout_effect = ["fees"]', ":13: without_effect: 'fees' is no kind"),
        ("read_on = 2026-01-31\n", "", ":1: read_on is missing"),
        ('"One."', '"One.', ":9: not valid TOML"),
    ],
)
def test_a_file_that_does_not_fit_is_refused_with_its_line(
    tmp_path: pathlib.Path, old: str, new: str, said: str
) -> None:
    """The fault that was made is told first or beside those that follow from it."""
    path = tmp_path / "qc.toml"
    path.write_text(SMALLEST.replace(old, new), encoding="utf-8")

    with pytest.raises(DataError) as refusal:
        load_law(path)

    assert any(line.startswith(f"{path}{said}") for line in str(refusal.value).splitlines())


def test_a_fact_that_stands_twice_is_refused(tmp_path: pathlib.Path) -> None:
    """Ids name one fact."""
    fact = SMALLEST.split("\n\n")[1]
    (tmp_path / "qc.toml").write_text(f"{SMALLEST}\n{fact}", encoding="utf-8")

    with pytest.raises(DataError, match=r"qc\.toml:15: id 'x' stands twice"):
        load_law(tmp_path / "qc.toml")

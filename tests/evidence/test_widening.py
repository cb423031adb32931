"""Everyday words turned into the words of contracts."""

from importlib import resources

import pytest

from amiable.errors import DataError
from amiable.evidence.lexical import pairs_of, stemmed, terms_of
from amiable.evidence.widening import (
    Table,
    asking_words,
    load_clauses,
    load_crossings,
    load_table,
    read_rows,
    search_terms,
    whole_phrase,
    widen,
)
from amiable.model.words import Language


def term_of(phrase: str, language: Language) -> str:
    """Give the search term that stands for a whole phrase."""
    terms = terms_of(phrase, language)
    return pairs_of(terms)[0] if len(terms) > 1 else terms[0]


@pytest.mark.parametrize(
    ("language", "said", "meant"),
    [
        (Language.FR, "essence", "frais de déplacement"),
        (Language.FR, "kilométrage", "frais de déplacement"),
        (Language.FR, "arrhes", "acompte"),
        (Language.FR, "rushes", "fichiers bruts"),
        (Language.FR, "droits d’auteur", "propriété intellectuelle"),
        (Language.FR, "ghosting", "obligations du client"),
        (Language.FR, "kill fee", "indemnité d’annulation"),
        (Language.FR, "Ils ne m’ont pas payé", "retard de paiement"),
        (Language.FR, "On me voit sur votre site, sans mon accord", "droit à l’image"),
        (Language.FR, "Tant que je n’ai pas été payé, le site est à qui ?", "réserve de propriété"),
        (Language.FR, "Qui va payer la TPS ?", "hors taxes"),
        (Language.FR, "Il ne répond plus depuis un mois", "obligations du client"),
        (Language.FR, "Combien de temps garderez-vous mes photos ?", "durée de conservation"),
        (Language.FR, "Je dois me taire combien de temps ?", "confidentialité"),
        (Language.EN, "gas", "travel expenses"),
        (Language.EN, "mileage", "travel expenses"),
        (Language.EN, "down payment", "deposit"),
        (Language.EN, "raw files", "unedited"),
        (Language.EN, "revisions", "changes"),
        (Language.EN, "ghosted", "cooperation"),
        (Language.EN, "kill fee", "cancellation fee"),
    ],
)
def test_an_everyday_word_means_a_contract_word(language: Language, said: str, meant: str) -> None:
    """What people say reaches what contracts say."""
    assert term_of(meant, language) in widen(said, language, {language})


def test_asking_for_a_right_is_no_question_about_the_law() -> None:
    """« Ai-je le droit de… » asks whether something is allowed."""
    asked = search_terms("Ai-je le droit d’agrandir ?", Language.FR, {Language.FR})

    assert asked[term_of("droit", Language.FR)] < 0.5
    assert term_of("droit applicable", Language.FR) not in asked


@pytest.mark.parametrize("language", list(Language))
def test_a_word_that_no_entry_knows_stays_alone(language: Language) -> None:
    """Nothing is added on a hunch."""
    assert list(widen("xylophone", language, {language})) == [stemmed("xylophone", language).stems[0]]


@pytest.mark.parametrize("language", list(Language))
def test_the_tables_are_large_and_each_entry_fires(language: Language) -> None:
    """At least 150 entries a language, and none that its own words cannot reach."""
    table = load_table(language)
    entries = [table.entry(number) for number in range(len(table))]

    assert len(entries) >= 150
    assert all(entry.means and entry.say and all(entry.say) for entry in entries)


@pytest.mark.parametrize("language", list(Language))
def test_each_entry_fires_on_what_it_says(language: Language) -> None:
    """Whatever the inflection does to the first letters of a stem."""
    name = f"{language.value}.toml"
    text = (resources.files("amiable.evidence") / "terms" / name).read_text(encoding="utf-8")
    table = load_table(language)
    deaf = [
        say
        for number, row in enumerate(read_rows(text, name))
        for say in row["say"]
        if table.entry(number) not in table.fired(stemmed(say, language))
    ]

    assert deaf == []


def test_a_phrase_fires_only_as_a_phrase() -> None:
    """« kill fee » is an entry, « fee » and "kill" apart are not it."""
    assert term_of("indemnité d’annulation", Language.FR) not in widen("kill the fee", Language.FR, {Language.FR})


@pytest.mark.parametrize(
    ("language", "said", "target", "meant"),
    [
        (Language.FR, "essence", Language.EN, "travel expenses"),
        (Language.EN, "gas", Language.FR, "frais de déplacement"),
    ],
)
def test_a_question_reaches_a_contract_in_the_other_language(
    language: Language, said: str, target: Language, meant: str
) -> None:
    """Through the contract word of its own language."""
    assert term_of(meant, target) in widen(said, language, {target})


def test_the_crossings_go_both_ways() -> None:
    """One table, read in both directions."""
    assert "deposit" in load_crossings(Language.FR)[("acompt",)]
    assert "acompte" in load_crossings(Language.EN)[("deposit",)]


@pytest.mark.parametrize(
    "text", ["entries = [", 'entries = [{ say = [], means = { "a" = 1 } }]', 'entries = [{ say = ["a"], means = {} }]']
)
def test_a_table_that_does_not_fit_is_refused_by_name(text: str) -> None:
    """The file and the entry are named."""
    with pytest.raises(DataError, match=r"evidence/terms/mine\.toml"):
        read_rows(text, "mine.toml")


def _a_table(say: str) -> Table:
    return Table([{"say": [say], "means": {"hold harmless": 1.0, "defend": 0.5}}], Language.EN, whole_phrase)


@pytest.mark.parametrize(
    ("text", "fires"),
    [
        ("Must I pay their losses?", True),
        ("Their losses, must I pay them?", True),
        ("Must I pay?", False),
        ("What about losses?", False),
    ],
)
def test_words_joined_by_a_plus_fire_wherever_they_stand(text: str, *, fires: bool) -> None:
    """All of them must stand in the question, in any order."""
    assert bool(_a_table("pay + losses").fired(stemmed(text, Language.EN))) is fires


def test_a_whole_phrase_is_one_term() -> None:
    """A word of a clause counts only where the table tells it apart too."""
    assert whole_phrase("hold harmless", Language.EN, 0.5) == {"hold harmless": 0.5}
    assert whole_phrase("defend", Language.EN, 0.5) == {"defend": 0.5}


def test_the_words_of_the_clause_come_on_top_of_a_question() -> None:
    """They weigh less than the question, and are added where it says them itself."""
    alone = search_terms("Must I pay or defend?", Language.EN, {Language.EN}, Table([], Language.EN))
    with_clause = search_terms("Must I pay or defend?", Language.EN, {Language.EN}, _a_table("pay"))

    assert 0 < with_clause["hold harmless"] < 1
    assert with_clause["defend"] > alone["defend"]
    assert "hold harmless" not in alone


@pytest.mark.parametrize(
    ("question", "term"),
    [
        ("Can he cancel?", "notic"),
        ("Who owns the photos?", "titl"),
        ("cap on liability", "exceed"),
        ("Do I have to cover their losses if they are sued by someone?", "harmless"),
        ("Will it roll over by itself next year?", "renew"),
        ("May they check the books?", "audit"),
    ],
)
def test_an_everyday_question_asks_for_what_such_a_clause_says(question: str, term: str) -> None:
    """None of these words stands in the question."""
    assert term in search_terms(question, Language.EN, {Language.EN})
    assert term not in terms_of(question, Language.EN)


def test_a_word_that_only_asks_hardly_counts() -> None:
    """« Does the contract mention a deposit? » asks for a deposit."""
    weights = search_terms("Does the contract mention a deposit?", Language.EN, {Language.EN})

    assert weights["mention"] < 0.5 <= weights["deposit"]
    assert "mention" in asking_words(Language.EN)


def test_each_name_of_a_clause_fires_its_entry() -> None:
    """No name that a question cannot reach."""
    name = "en.clauses.toml"
    text = (resources.files("amiable.evidence") / "terms" / name).read_text(encoding="utf-8")
    table = load_clauses(Language.EN)
    rows = read_rows(text, name)
    deaf = [
        say
        for number, row in enumerate(rows)
        for say in row["say"]
        if number not in table.numbers_fired(stemmed(say, Language.EN))
    ]

    assert deaf == []
    assert len(rows) >= 50

"""The quote: verbatim, short, and the sentence that matters."""

from hypothesis import given
from hypothesis import strategies as st

from amiable.language.money import parse_money
from amiable.language.spans import find_verbatim
from amiable.model.document import Locator, Passage
from amiable.model.spans import Span
from amiable.model.words import Language
from amiable.plan.matter import stems
from amiable.plan.quotes import LONGEST, Wanted, choose_quote
from tests.builders import a_passage

ABOUT = stems("frais de déplacement", Language.FR)
SIXTY = parse_money("60 CAD")


def words_of(passage: Passage) -> str:
    """The quoted words, empty where nothing is worth quoting."""
    quote = choose_quote(passage, Wanted(ABOUT, SIXTY, Language.FR))
    return quote.words if quote else ""


def test_the_sentence_with_the_amount_is_quoted_without_number_and_heading() -> None:
    """A reader wants the words that count, not the title over them."""
    passage = a_passage(
        "4.2 Frais de déplacement\nLe photographe se déplace. Les frais de déplacement sont de 60 $ par mariage."
    )

    assert "Les frais de déplacement sont de 60 $ par mariage" == words_of(passage)


def test_a_long_sentence_is_cut_at_a_clause() -> None:
    """At most the words a reader will read, and still word for word."""
    filler = ", le photographe veillant au bon déroulement de chaque étape de la journée et de la soirée" * 3
    passage = a_passage(f"Le forfait est ferme{filler} ; les frais de déplacement, fixés à 60 $, s’y ajoutent.")
    quote = words_of(passage)

    assert "60 $" in quote
    assert len(quote.split()) <= LONGEST


def test_a_running_head_inside_is_left_out_with_a_mark() -> None:
    """« […] » says that something stood there."""
    text = "Les frais de déplacement sont\nContrat – page 2\nfixés à 60 $ par mariage."
    head = Span(text.index("Contrat"), text.index("fixés"))

    quote = words_of(a_passage(text, furniture=(head,)))

    assert "Les frais de déplacement sont […] fixés à 60 $ par mariage" == quote


@given(
    st.lists(
        st.sampled_from(
            [
                "les",
                "frais",
                "de",
                "déplacement",
                "sont",
                "dus",
                "au",
                "photographe",
                ";",
                "soit,",
                "60",
                "$",
                "(essence).",
                "Le",
                "client",
                "paie",
            ]
        ),
        max_size=90,
    )
)
def test_a_quote_is_always_verbatim(words: list[str]) -> None:
    """Whatever the passage looks like."""
    text = " ".join(words)
    passage = a_passage(text, locator=Locator())
    quote = words_of(passage)

    assert not quote or find_verbatim(text, quote) is not None


def test_a_passage_about_something_else_is_not_quoted() -> None:
    """Better no citation than a clause on the governing law."""
    assert not words_of(a_passage("Le présent contrat est régi par les lois applicables au Québec."))


def test_the_blanks_of_a_form_are_not_quoted() -> None:
    """Nobody signed « {montant} »."""
    assert not words_of(a_passage("Les frais de déplacement sont de {montant} par mariage célébré."))


def test_a_sentence_that_begins_with_a_number_keeps_it() -> None:
    """« 12 déplacements » is no clause number."""
    assert words_of(a_passage("12 déplacements sont prévus au prix convenu.")).startswith("12 déplacements")


def test_the_sentence_that_decides_goes_before_the_definition() -> None:
    """A phrase of the kind tells which sentence the dispute turns on."""
    passage = a_passage("Les frais de déplacement sont les frais du trajet. Ils sont facturés en sus du prix convenu.")
    quote = choose_quote(passage, Wanted(frozenset(), None, Language.FR, deciding=("en sus",)))

    assert quote is not None
    assert "en sus" in quote.words


def test_of_an_amendment_the_new_text_is_quoted() -> None:
    """Not the sentence that says that it replaces something."""
    passage = a_passage(
        "L’article 5.3 est remplacé par le texte suivant : « Le solde est payable vingt jours après la remise. »"
    )
    quote = choose_quote(passage, Wanted(frozenset(), None, Language.FR, amends=True))

    assert quote is not None
    assert "Le solde est payable vingt jours après la remise" == quote.words


def test_a_long_sentence_is_not_cut_down_to_what_hides_its_price() -> None:
    """« Une commande peut être annulée » alone says the reverse of a clause that charges for it."""
    passage = a_passage(
        "Une commande peut être annulée, dans ce cas le client indemnise le prestataire des frais déjà engagés"
        " (par exemple, la réservation d’un hébergement pour un an, l’achat du nom de domaine), et le prestataire"
        " peut facturer des frais d’annulation à hauteur de 10 % du prix convenu avec un minimum de 50 €."
    )

    quote = choose_quote(
        passage, Wanted(stems("annulation de la commande", Language.FR), None, Language.FR, longest=24)
    )

    assert quote is not None
    assert "indemnise" in quote.words or "frais d’annulation" in quote.words
    assert quote.words.count("(") == quote.words.count(")")

"""When a passage speaks of the thing that the user named."""

import pytest

from amiable.evidence.lexical import terms_of
from amiable.evidence.matter import thing_of
from amiable.model.words import Language


@pytest.mark.parametrize(
    ("language", "name", "words", "found"),
    [
        (Language.EN, "second half of the fee", "The second half is invoiced on delivery.", True),
        (Language.EN, "second half of the fee", "A workshop that is moved late costs half of its fee.", False),
        (Language.EN, "second half of the fee", "The first half of the film is ten minutes long.", False),
        (Language.FR, "deuxième moitié du prix", "La deuxième moitié est payable à la livraison.", True),
        (Language.FR, "deuxième moitié du prix", "Une visite manquée coûte la moitié de son prix.", False),
        (Language.FR, "frais de déplacement", "Tout déplacement est facturé au kilomètre.", True),
    ],
)
def test_a_part_alone_is_not_the_thing(language: Language, name: str, words: str, *, found: bool) -> None:
    """Half of another fee shares two words with the second half of the fee, and is something else."""
    assert (thing_of(name, language, language).found_in(terms_of(words, language)) > 0) is found

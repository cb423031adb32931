"""How often everyday French finds the right clause among the first three passages; the last line is that share.

    python evals/benchmarks/retrieval_french.py [DATA]

DATA is the folder of the data sets (default: shared/data beside the repository), in which `contracts_fr/` holds real
French terms of freelancers; its SOURCE.md names their origin. The questions are in the words of a client or a
freelancer, the accepted articles were fixed before the first run. Exit status 2 where data are missing, 1 below
`FEWEST_FOUND`.
"""

import pathlib
import sys
from collections.abc import Sequence
from typing import NamedTuple

from amiable.documents.read_document import read_document
from amiable.errors import ReadingError
from amiable.evidence.index import Index
from amiable.model.words import Language

DATA = pathlib.Path(__file__).parents[3] / "shared" / "data"
FIRST = 3
FEWEST_FOUND = 0.7


class Asked(NamedTuple):
    """A question with the articles of which any answers it."""

    words: str
    articles: frozenset[str]


def _asked(*questions: tuple[str, str]) -> tuple[Asked, ...]:
    return tuple(Asked(words, frozenset(articles.split())) for words, articles in questions)


QUESTIONS = {
    "cgv-photographe-2.md": _asked(
        ("Comment je réserve ma séance ?", "2"),
        ("Combien dois-je payer d’avance ?", "2 3"),
        ("Je veux changer la date de la séance", "4 2"),
        ("Donnez-moi les photos brutes non retouchées", "7"),
        ("J’ai mis un filtre sur vos photos, est-ce permis ?", "7 11"),
        ("Quand vais-je recevoir mes photos ?", "8"),
        ("J’ai perdu mes fichiers, pouvez-vous me les renvoyer ?", "9"),
        ("Il pleut, que se passe-t-il ?", "10"),
        ("La photographe est malade", "10.2"),
        ("L’appareil est tombé en panne", "10.3"),
        ("À qui appartiennent les photos ?", "11"),
        ("Vous avez publié ma photo sur Instagram sans me demander", "12"),
        ("Que faites-vous de mon adresse et de mon téléphone ?", "13"),
        ("Je vais saisir le tribunal", "14"),
    ),
    "contrats-francais-cgv.md": _asked(
        ("Le client ne m’envoie pas ses textes", "4.2.2 4.2.5 7.2.2"),
        ("Il met des semaines à me répondre", "4.2.5"),
        ("Il refuse la livraison du site", "6"),
        ("Suis-je responsable si son site tombe en panne ?", "7.1 7.2"),
        ("Il ne paie pas ma facture à temps", "11.3 11.1"),
        ("Il demande des fonctions en plus", "11.4"),
        ("Il veut une ristourne", "11.2"),
        ("Puis-je montrer ce site dans mon portfolio ?", "12"),
        ("Le code est-il à lui tant qu’il n’a pas payé ?", "13 9.1.2"),
        ("Il a débauché mon salarié", "14"),
        ("Je veux rompre le contrat", "15"),
        ("Quel tribunal est compétent ?", "16"),
        ("Qui corrige les bugs après la livraison ?", "8.1 10 6"),
        ("Mon nom doit figurer sur le site", "9.2"),
    ),
    "dkp-CGVPS-V1-05-04-2023.docx": _asked(
        ("Le client a signé le devis puis veut annuler", "2"),
        ("Combien de jours a-t-il pour payer ?", "5"),
        ("Il a partagé mes informations secrètes avec un concurrent", "9"),
        ("Puis-je citer ce travail comme référence ?", "7"),
        ("A-t-il le droit de transférer le contrat à un autre ?", "10"),
        ("Faites-vous une sauvegarde de mes données ?", "4"),
    ),
}


def main(words: Sequence[str]) -> int:
    """Print each question that fails, and the share of those that are answered."""
    folder = (pathlib.Path(words[0]) if words else DATA) / "contracts_fr"
    results: list[bool] = []
    try:
        for name, questions in QUESTIONS.items():
            passages = read_document(folder / name).passages
            index = Index(passages, {name: Language.FR})
            results.extend(_is_answered(index, each, name) for each in questions)
    except (OSError, ReadingError) as error:
        sys.stderr.write(f"retrieval_french: {error}; give the folder of the data sets, see SOURCE.md there\n")
        return 2
    share = sum(results) / len(results)
    print(f"{len(results)} questions")
    print(f"{share:.3f}")
    return int(share < FEWEST_FOUND)


def _is_answered(index: Index, asked: Asked, name: str) -> bool:
    found = [each.locator.article or "" for each in index.search(asked.words, FIRST) if each.locator]
    if asked.articles.intersection(found):
        return True
    print(f"{name}: {asked.words} {', '.join(sorted(asked.articles))}, not {', '.join(found) or 'nothing'}")
    return False


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""What to keep and whom to call when the message is a threat or blackmail: no reply is drafted then.

Emergency numbers are the public ones of each place (911 in Canada, 17 and 112 in France, 999 and 101 in the United
Kingdom), known to everybody there; read 2026-11-24.
"""

from amiable.model.case import Case
from amiable.model.words import Jurisdiction, Language

WHOM: dict[Language, dict[Jurisdiction, str]] = {
    Language.FR: {
        Jurisdiction.QC: "En danger immédiat, composez le 911 ; sinon, portez les messages à votre poste de police.",
        Jurisdiction.FR: "En danger immédiat, composez le 17 ou le 112 ; sinon, déposez plainte au commissariat.",
        Jurisdiction.UK: "En danger immédiat, composez le 999 ; sinon, la police répond au 101.",
        Jurisdiction.OTHER: "En danger immédiat, appelez les urgences ; sinon, portez les messages à la police.",
    },
    Language.EN: {
        Jurisdiction.QC: "If you are in immediate danger, call 911; otherwise take the messages to the police.",
        Jurisdiction.FR: "If you are in immediate danger, call 17 or 112; otherwise file a complaint with the police.",
        Jurisdiction.UK: "If you are in immediate danger, call 999; otherwise the police answer on 101.",
        Jurisdiction.OTHER: "If you are in immediate danger, call the emergency number; otherwise see the police.",
    },
}
KEEP = {
    Language.FR: (
        "Ne répondez pas à ce message pour l’instant : toute réponse peut servir de prise.\n"
        "Gardez tout : messages entiers avec date et expéditeur, captures d’écran, enveloppes, journaux d’appels ; "
        "n’effacez rien et notez par écrit ce qui s’est passé, le jour même.\n"
        "{whom}\n"
        "Parlez-en à une personne de confiance, puis à un avocat avant tout paiement ou toute promesse."
    ),
    Language.EN: (
        "Do not answer this message for now: any reply can be used as a handle.\n"
        "Keep everything: whole messages with date and sender, screenshots, envelopes, call logs; "
        "delete nothing, and write down what happened on the same day.\n"
        "{whom}\n"
        "Tell somebody you trust, and see a lawyer before any payment or promise."
    ),
}


def advise(case: Case) -> str:
    """A few lines for the user, in the case's language."""
    return KEEP[case.language].format(whom=WHOM[case.language][case.me.jurisdiction])

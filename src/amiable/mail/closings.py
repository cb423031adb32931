"""Formulas that close a mail: « Cordialement, », "Kind regards", « Je vous prie d’agréer… ».

Courtesy is the writer's own and stays; what stands below a formula is who signs. Looked up whole, since every mail
that is signed passes here: nothing is compiled for it.
"""

import functools
import re

_LONGEST = 240
_THANKS = (
    "merci", "un grand merci", "merci beaucoup", "merci d'avance", "merci à l'avance", "merci par avance",
    "merci encore", "merci infiniment", "avec mes remerciements",
)  # fmt: skip
_WISHES = ("bonne journée", "bonne soirée", "belle journée", "cordialement", "bien à vous", "à bientôt")
_FORMULAS = frozenset(
    (
        *_THANKS, *_WISHES,
        *(f"{thanks}{link}{wish}" for thanks in _THANKS for wish in _WISHES for link in (" et ", ", ")),
        "bien cordialement", "très cordialement", "cordialement vôtre", "sincèrement et cordialement", "cdlt",
        "cdt", "bien à toi", "bien à vous tous", "salutations", "mes salutations", "salutations distinguées",
        "sincères salutations", "meilleures salutations", "salutations cordiales", "cordiales salutations",
        "mes salutations distinguées", "avec mes salutations", "bonne journée à vous", "bonne journée à toi",
        "bonne fin de journée", "bonne fin de semaine", "bon week-end", "bonne continuation", "à plus",
        "à très bientôt", "au plaisir", "dans l'attente de votre retour", "amicalement", "amitiés",
        "respectueusement", "sincèrement", "bise", "bises", "regards", "best regards", "kind regards",
        "kindest regards", "warm regards", "warmest regards", "with kind regards", "with best regards",
        "many regards", "best wishes", "kind wishes", "warm wishes", "best", "all the best", "warmly", "thanks",
        "many thanks", "thanks a lot", "thanks again", "thanks so much", "thanks very much", "thanks in advance",
        "thanks and regards", "thanks and best regards", "thanks & regards", "thanks and kind regards", "thank you",
        "thank you very much", "thank you again", "thank you so much", "thank you in advance", "thx", "cheers",
        "sincerely", "sincerely yours", "yours", "yours truly", "yours sincerely", "yours faithfully",
        "respectfully", "respectfully yours", "love", "take care", "talk soon", "have a great day",
        "have a good day", "have a nice day", "viele grüße", "viele grüße / best regards", "liebe grüße",
        "beste grüße", "mit freundlichen grüßen", "mit besten grüßen", "gruß", "mfg", "lg", "saludos", "un saludo",
        "atentamente", "un cordial saludo", "cordiali saluti", "met vriendelijke groet", "pozdrawiam",
        "venlig hilsen", "kh", "mvh", "med vänlig hälsning",
    )
)  # fmt: skip
_ENDS = ("distinguées", "distingués", "respectueux", "dévoués", "meilleurs", "meilleures", "cordiales", "considération")


def is_closing(line: str) -> bool:
    """Whether a line is a formula such as « Cordialement, » or "Kind regards"."""
    bare = line.strip().lower().replace("’", "'")
    if bare.rstrip(" \t,.!–—-") in _FORMULAS:
        return True
    return len(bare) < _LONGEST and bare.rstrip(".,").endswith(_ENDS) and _agreement().match(bare) is not None


@functools.cache
def _agreement() -> re.Pattern[str]:
    """« Je vous prie d’agréer, Madame, l’expression de mes salutations distinguées. »."""
    return re.compile(
        r"[^.!?]{0,80}\b(?:agréer|recevoir|croire|recevez)\b[^.!?]{0,120}\b(?:salutations|sentiments|considération|respects?)"
        r"[^.!?]{0,40}[.,\s]*$"
    )

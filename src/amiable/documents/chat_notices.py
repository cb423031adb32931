"""What chat programs say themselves in an export: notices, media left out, deleted messages, marks of editing.

Owns the phrases, for the languages in which such exports are found beside French and English. A notice is nobody's
word: it stays in the text of the document and becomes no message.
"""

import functools
import re

from amiable.documents.chat_stamps import MARKS

SKIPPED = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\xa0\u202f \t\r\n"
"""What stands around words and is none: white space, marks of direction."""

_TAIL = re.compile(
    r"<[^<>\n]{0,24}(?:edited|modifié|bearbeitet|editad[oa]|modificato|bewerkt)[^<>\n]{0,12}>|\n\(- [^\n]{1,400} -\)"
)
_LONGEST_TAIL = 410
_QUOTED_ABOVE = re.compile(r"\s*\n(?:> ?[^\n]*\n)+\s*")


def without_tail(words: str) -> str:
    """Give the words without what the program wrote behind them: that they were edited, who liked them."""
    while True:
        words = words.rstrip(SKIPPED)
        if not words.endswith((">", "-)")):
            return words
        tail = next((each for each in _TAIL.finditer(words, max(0, len(words) - _LONGEST_TAIL)) if _ends(each)), None)
        if tail is None:
            return words
        words = words[: tail.start()]


def _ends(found: re.Match[str]) -> bool:
    return found.end() == len(found.string)


def quoted_above(words: str) -> int:
    """Say where the words start behind a message that they quote, as exports of Signal put it above an answer."""
    found = _QUOTED_ABOVE.match(words)
    return found.end() if found and words[found.end() :].strip() else 0


@functools.cache
def _programme() -> re.Pattern[str]:
    return re.compile(
        r"end-to-end encrypt|chiffrés? de bout en bout|security code|code de sécurité|"
        r"created (?:this )?group|(?:a|avez) créé (?:le|ce|un) groupe|"
        r"\b(?:added|removed|left|joined)\b|\b(?:a|avez|ont) (?:été )?(?:ajouté|retiré|supprimé|quitté|rejoint)|"
        r"est parti|changed (?:the|this|their|to)|(?:a|avez) (?:changé|modifié)|disappearing messages|"
        r"messages éphémères|pinned a message|a épinglé|business account|compte professionnel|blocked|bloqué|"
        r"Sicherheitsnummer|hat die Gruppe|hat den Betreff|creó (?:este|el) grupo|cambió|criou (?:este|o) grupo|"
        r"ha creato il gruppo|heeft de groep|verschlüsselt|cifrad[oa]s|criptografia|versleuteld|crittografat",
        re.IGNORECASE,
    )


@functools.cache
def _encrypted() -> re.Pattern[str]:
    """Compile the notice that opens nearly every chat, under the name of the group or of the other person."""
    return re.compile(
        rf"[\s{MARKS}]*(?:Messages (?:and calls are|to this|you send to this)|"
        r"Les messages (?:et les? appels sont|envoyés)|"
        r"Nachrichten und Anrufe sind|Los mensajes y las llamadas|As mensagens e (?:as )?(?:ligações|chamadas)|"
        r"I messaggi e le chiamate|Berichten en (?:oproepen|gesprekken))[^\n]*"
        r"(?:encrypt|chiffr|verschlüssel|cifrad|criptograf|crittograf|versleutel)",
    )


@functools.cache
def _wordless() -> re.Pattern[str]:
    """Compile a message of which the export keeps nothing to read."""
    media = (
        r"(?:image|photo|vidéo|video|audio|gif|sticker|autocollant|document|contact card|fiche contact|media|médias?|"
        r"bild|dokument|imagen|imagem|documento|immagine|afbeelding|video ?note|note vidéo|kontaktkarte|"
        r"tarjeta de contacto|adesivo|figurinha|vcard)"
    )
    gone = r"(?:omitted|omis(?:e|es)?|absente?s?|weggelassen|omitid[oa]|ocult[oa]|omess[oa]|weggelaten|exclue?s?)"
    return re.compile(
        rf"[{MARKS}\s]*(?:{media} {gone}|"
        r"\(?(?:this message was deleted|you deleted this message|ce message a été supprimé|"
        r"vous avez supprimé ce message|diese nachricht wurde gelöscht|du hast diese nachricht gelöscht|"
        r"se eliminó este mensaje|este mensaje fue eliminado|eliminaste este mensaje|mensagem apagada|"
        r"essa mensagem foi apagada|você apagou esta mensagem|questo messaggio è stato eliminato|"
        r"hai eliminato questo messaggio|dit bericht is verwijderd|je hebt dit bericht verwijderd|"
        r"this message was deleted by admin [^\n]{1,60})\.?\)?|"
        r"(?:(?:missed |silenced )?(?:group )?(?:voice|video) call|"
        r"appel (?:vocal|vidéo)(?: de groupe)?(?: manqué| sans réponse)?)(?:[.,][^\n]{0,60})?|"
        r"null|view once (?:message|photo|video)[^\n]{0,30}|"
        r"(?:waiting for this message|en attente de ce message).{0,80})\s*",
        re.IGNORECASE,
    )


_BRACKETED = re.compile(rf"[{MARKS}\s]*<(?![^<>\n]*[:：])[^<>\n]{{3,40}}>\s*")
"""« <Médias omis> », "<Media omitted>", in whatever language: a file that is named stands behind a colon."""
_SHORT = re.compile(rf"\s*\u200e[{MARKS}]*[^\W\d]+(?: [^\W\d]+){{1,5}}\.?\s*")
"""« image absente », "Bild weggelassen": in iOS a mark of direction opens what the program wrote itself."""


def is_programme_name(name: str) -> bool:
    """Tell a notice that holds a colon from the name of a sender: « Karine a créé le groupe “Mariage : photos” »."""
    return _programme().search(name) is not None


def opens_with_notice(rest: str) -> bool:
    """Whether what follows the stamp starts as a notice without a sender does."""
    return _programme().match(rest) is not None


def says_nothing(words: str) -> bool:
    """Whether the words are the program's own, or tell of something that the export left out."""
    if _wordless().fullmatch(words) or _BRACKETED.fullmatch(words) or _encrypted().match(words):
        return True
    if not words.lstrip(" ").startswith("\u200e"):
        return False
    return _programme().search(words) is not None or _SHORT.fullmatch(words) is not None

"""What programs and lawyers set below a mail: device lines, disclaimers, footers of lists.

Takes the lines of one writer and answers which of them to leave out. A line that offends, or in which the writer
speaks of himself or herself, is never one of them: « Ce message est confidentiel, sinon je vous poursuis » stays.
"""

import functools
import re
from collections.abc import Iterator, Sequence

from amiable.mail.epithets import offends

_SHORTEST_DEVICE, _LONGEST_DEVICE = 8, 200
_SHORTEST_DISCLAIMER = 80
_LONGEST_FOOTER = 3000
_LONGEST_NAME = 2
_TRACKING_MARK = "ᐧ"
"""What a mail add-on leaves."""
_DEVICE_OPENINGS = (
    "sent ", "envoyé", "message envoyé", "gesendet", "enviado", "inviato", "verzonden", "verstuurd", "skickat", "sendt",
    "get ", "download ", "obten", "télécharge",
)  # fmt: skip
_DEVICE_SIGNS = (
    "sent from", "sent with", "sent via", "sent using", "sent by", "sent secur", "sent on", "sent through", "envoyé",
    "gesendet", "enviado", "inviato", "verzonden", "verstuurd", "skickat", "sendt", "outlook", "virus", "ᐧ",
    "\ntélécharge", "\nobten", "\nget ", "\ndownload ",
)  # fmt: skip
"""One of them stands in every device line: most mails need no closer look."""
_FOOTER_SIGNS = (
    "confiden", "vertraulich", "privileg", "privilég", "destinat", "recipient", "addressee", "error", "erreur",
    "environ", "imprimer", "unsubscri", "subscription", "désabonn", "désinscri", "recevoir", "receiving", "receive",
    "opt-out", "opt out", "préférences", "preferences", "opinions", "views",
)  # fmt: skip
"""The same of every paragraph that is a disclaimer or the footer of a list."""


def footer_lines(lines: Sequence[str]) -> set[int]:
    """Give the numbers of the lines below the words that no writer wrote."""
    lowered = "\n".join(lines).lower()
    left_out = set(_device_lines(lines)) if _holds(lowered, _DEVICE_SIGNS) else set()
    left_out.update(_closing_paragraphs(lines, left_out))
    return left_out


def _holds(text: str, signs: Sequence[str]) -> bool:
    """Tell whether one of the signs stands in the text; a plain loop, since every mail passes here."""
    for sign in signs:  # noqa: SIM110 - `any` costs half as much again
        if sign in text:
            return True
    return False


def is_rule(line: str) -> bool:
    """Whether a line is drawn rather than written."""
    bare = line.strip()
    return bare == "--" or (len(bare) > 3 and not bare.strip("-_=*~"))  # noqa: PLR2004 - « --- » opens many a list


def is_device_line(line: str) -> bool:
    """Whether a program wrote the line to say what the mail was written with."""
    bare = line.lower().strip(" \t*_[(")
    if not _SHORTEST_DEVICE < len(bare) < _LONGEST_DEVICE:
        return False
    if not (bare.startswith(_DEVICE_OPENINGS) or "gesendet" in bare or "virus" in bare):
        return False
    if _product().fullmatch(line.strip()):
        return not offends(line)
    found = _device().match(line)
    return (
        found is not None
        and _device_tail().fullmatch(line, found.end()) is not None
        and not _speaks().search(found.group())
        and not offends(line)
    )


def _device_lines(lines: Sequence[str]) -> Iterator[int]:
    """Number the lines that a program set below the words."""
    last = next((number for number in range(len(lines) - 1, -1, -1) if lines[number].strip()), -1)
    found = -2
    for number, line in enumerate(lines):
        if line.strip() == _TRACKING_MARK or (found == number - 1 and _link().fullmatch(line)):
            yield number
        elif is_device_line(line):
            above = lines[number - 1].strip() if number else ""
            if not above or is_rule(above) or number == last or len(above.split()) <= _LONGEST_NAME:
                found = number
                yield number


@functools.cache
def _link() -> re.Pattern[str]:
    return re.compile(r"\s*<?(?:https?://|www\.)\S{1,300}\s*")


@functools.cache
def _device() -> re.Pattern[str]:
    tool = (
        r"(?:i-?(?:phone|pad|pod|cloud)|android|black ?berry|galaxy|samsung|huawei|xiaomi|outlook|yahoo|courrier|mail|"
        r"gmail|mobile|t[ée]l[ée]phone|smartphone|phone|handy|tablette?|device|appareil|windows|thunderbird|sparrow|"
        r"mailspring|spark)"
    )
    sent = r"(?:sent|envoyé|gesendet|enviado|inviato|verzonden|verstuurd|skickat|sendt)"
    link = r"(?:from|with|via|using|by|de|d[’']|depuis|à partir de|avec|mon|von|mit|vanaf|från|fra|dal|desde)"
    offer = r"(?:get|download|obtenez|obtenir|télécharge[rz]?) (?:\S{0,40} )?outlook\b.{0,60}?(?:for|pour) \w+"
    return re.compile(
        rf"[\s*_\[(]*(?:{sent}\b[^,;!?]{{0,40}}\b{link}\b[^,;!?]{{0,40}}?{tool}\w*|{offer}|"
        rf"[^,;!?]{{0,60}}{tool}[^,;!?]{{0,40}}\bgesendet|"
        r".{0,60}\b(?:virus[- ]free|sans virus|(?:logiciel )?antivirus|for viruses)\b)",
        re.IGNORECASE,
    )


@functools.cache
def _product() -> re.Pattern[str]:
    """« Sent via Superhuman », « Téléchargez BlueMail pour Android »: a product, by its capital, and nothing else."""
    name = r"(?-i:[A-Z])[\w.-]{1,30}(?: [\w.-]{1,20}){0,3}?"
    sent = r"(?:sent (?:from|via|with|using)|envoyé (?:depuis|via|avec|à partir de))"
    offer = r"(?:get|download|obtenez|obtenir|télécharge[rz]?)"
    return re.compile(
        rf"(?:{sent} (?:mon |my |l[’']application )?{name}|{offer} {name} (?:for|pour) \w+)\.?", re.IGNORECASE
    )


@functools.cache
def _device_tail() -> re.Pattern[str]:
    """What may follow the tool: its model, its link, an excuse for haste."""
    link = r"[<(\[]*https?://[^\s<>]{0,300}[>)\]]*"
    excuse = r"(?:an?|please|pls|excuse[zr]?|apologies|sorry|pardon|veuillez|merci d|désolée?|get the|obtenez|www)\b"
    return re.compile(
        rf"[^.!?;,:<>]{{0,60}}(?:{link}[^.!?;,:]{{0,60}})?(?:[.;,:–-]\s*{excuse}[^!?]{{0,90}})?[\s.>)\]*_]*",
        re.IGNORECASE,
    )


@functools.cache
def _speaks() -> re.Pattern[str]:
    return re.compile(r"\b(?:vous|tu|toi|te|vos|votre|you|your|yours)\b", re.IGNORECASE)


def _closing_paragraphs(lines: Sequence[str], skipped: set[int]) -> Iterator[int]:
    """Number the lines of the last paragraphs, as far up as they speak of the mail itself."""
    below = False
    for paragraph in _paragraphs_from_below(lines, skipped):
        text = " ".join(lines[number] for number in paragraph)
        if not (_is_footer(text) or (below and _heading().fullmatch(text.strip()))):
            return
        below = True
        yield from paragraph


def _paragraphs_from_below(lines: Sequence[str], skipped: set[int]) -> Iterator[list[int]]:
    paragraph: list[int] = []
    for number in range(len(lines) - 1, -1, -1):
        line = lines[number]
        if line.strip() and not is_rule(line) and number not in skipped:
            paragraph.append(number)
        elif paragraph:
            yield paragraph[::-1]
            paragraph = []
    if paragraph:
        yield paragraph[::-1]


def _is_footer(text: str) -> bool:
    lowered = text[: _LONGEST_FOOTER + 1].lower()
    if len(text) > _LONGEST_FOOTER or not _holds(lowered, _FOOTER_SIGNS):
        return False
    if _first_person().search(text) or offends(text):
        return False
    if _print().match(text):
        return True
    return (len(text) >= _SHORTEST_DISCLAIMER and _disclaimer().match(text) is not None) or (
        _list_opening().match(text) is not None and _leaving().search(text) is not None
    )


@functools.cache
def _first_person() -> re.Pattern[str]:
    """A footer speaks for a firm, never of « je »."""
    return re.compile(r"\b(?:je|j[’']|moi|mon|ma|mes)\b|\bm[’'](?=\w)|\bI\b|\b[Mm]y\b|\bme\b")


@functools.cache
def _print() -> re.Pattern[str]:
    return re.compile(
        r"[\W_]*(?:P\s+)?(?:please (?:consider|think of) (?:the|our) environment|"
        r"(?:pensez|merci de penser) à l[’']environnement|avant d[’']imprimer|"
        r"n[’']imprimez (?:ce|cet) \w+ que si)[^!?]{0,120}[!.\s]*$",
        re.IGNORECASE,
    )


@functools.cache
def _heading() -> re.Pattern[str]:
    return re.compile(
        r"\W*(?:confidentiality (?:notice|note|statement)|(?:legal )?disclaimer|important notice|privacy notice|"
        r"avis(?: de confidentialité| important| légal)?|avertissement|mentions? légales?|confidentialité)\W*",
        re.IGNORECASE,
    )


@functools.cache
def _disclaimer() -> re.Pattern[str]:
    opening = (
        r"(?:ce|cet|cette|this|the|l[’']|le contenu|les informations?|toute|avis|mise en garde|avertissement|"
        r"disclaimer|confidenti\w+|important|notice|unless|any|si vous|if you|diese|este|esta|questo|questa)"
    )
    matter = (
        r"(?:confiden[tc]i|privileged|privilégié|vertraulich|riservat|destinataires?\b|destinatari|"
        r"intended (?:recipient|solely|only)|addressee|reçu[\w ]{0,30}par erreur|"
        r"receive[\w ]{0,30}(?:in error|by mistake)|(?:views|opinions)\b[^.]{0,60}(?:author|sender))"
    )
    kind = r"(?:message|mensaje|messaggio|e-?mail|courriel|correo|mail|communication|transmission|information|transmis)"
    return re.compile(rf"[\W_]*{opening}\b(?=.*{matter})(?=.*{kind})", re.IGNORECASE)


@functools.cache
def _list_opening() -> re.Pattern[str]:
    return re.compile(
        r"[\W_]*(?:vous (?:recevez|avez reçu)|you(?:[’']re| are) (?:receiving|getting)|"
        r"you(?:[’']ve| have)? received this|pour (?:vous|se|ne|gérer|modifier)\b|"
        r"si vous ne (?:souhaitez|voulez|désirez) plus|"
        r"to (?:unsubscribe|stop|opt|manage|change)|if you (?:no longer|would rather|do not wish|don[’']t w)|"
        r"unsubscribe\b|(?:se |vous )?désabonne|(?:se |vous )?désinscri|manage|gérer|update your|mettre à jour|"
        r"view (?:this|in)|"
        r"voir (?:ce|cet|dans)|"
        r"this (?:e-?mail|message) was sent|cet? (?:message|courriel|e-?mail) (?:a|vous a) été|sent (?:by|to)|"
        r"envoyé (?:par|à)|(?:©|copyright)\s*\d{4})",
        re.IGNORECASE,
    )


@functools.cache
def _leaving() -> re.Pattern[str]:
    return re.compile(
        r"unsubscri|opt[- ]?(?:ing )?out|stop receiving|(?:no longer|not|n[’']t) (?:wish|want) to (?:receive|hear)|"
        r"(?:email|subscription|your) preferences|désabonn|désinscri|ne plus (?:recevoir|souhaite)|"
        r"(?:plus|pas) recevoir|(?:vos|mes|ses) préférences",
        re.IGNORECASE,
    )

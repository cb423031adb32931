"""What ends a message without being its words: signatures, device lines, disclaimers, footers of lists.

Takes the lines of one writer and answers which of them to leave out. In doubt a line stays: a name counted as a word
does no harm, an insult counted as a signature would leave unchecked. Hence no line that speaks to somebody, or that
reads as a sentence, is ever part of a signature without its delimiter « -- ».
"""

import functools
import re
from collections.abc import Iterator, Sequence

_MOST_LINES = 9
_LONGEST_LINE = 100
_LONG_SIGNATURE = 15
_WORDS_OF_A_SENTENCE = 7
_LONGEST_CLOSING = 80
_SHORTEST_DEVICE, _LONGEST_DEVICE = 8, 120
_SHORTEST_DISCLAIMER = 80


def signature_lines(lines: Sequence[str], sender: str = "") -> set[int]:
    """Numbers of the lines that are signature, device line or disclaimer.

    `sender` is the name that the headers give; it lets a lone first name at the end count as a signature.
    """
    left_out = set(_device_lines(lines))
    left_out |= _disclaimers(lines)
    written = [number for number, line in enumerate(lines) if line.strip() and number not in left_out]
    start = _delimiter(lines, written)
    if start is not None:
        left_out |= set(range(start, len(lines)))
        written = [number for number in written if number < start]
    return left_out | _closing_block(lines, written, sender)


def is_name(line: str) -> bool:
    """Whether a line is a name and nothing else: one to four words with capitals, « —Marie », "Bert Meyers"."""
    bare = line.strip()
    ends = bare.endswith(".") and not re.search(r"(?:\b[A-Z]|inc|ltd|jr|sr|llc|enr|ltée)\.$", bare, re.IGNORECASE)
    return not ends and _name().fullmatch(bare) is not None and not is_closing(bare)


def is_closing(line: str) -> bool:
    """Whether a line is a formula such as « Cordialement, » or "Kind regards"."""
    return len(line) < _LONGEST_CLOSING and _closing().fullmatch(line.strip()) is not None


@functools.cache
def _name() -> re.Pattern[str]:
    particle = r"(?:d[eu]|la|le|des|van|von|der|da|di|el|and|et|&)"
    word = r"(?:[A-ZÀ-ÖØ-Ý][\w’'.-]{0,20}|d[’'][A-ZÀ-Ý][\w-]+)"
    return re.compile(rf"(?:[-–—/]\s?)?{word}(?:\s+(?:{particle}\s+)?{word}){{0,3}},?")


@functools.cache
def _closing() -> re.Pattern[str]:
    formulas = (
        r"(?:bien |très |sincèrement et )?cordialement(?: vôtre)?|bien à (?:vous|toi|vous tous)|cdlt|cdt|"
        r"(?:mes |avec mes |sincères |meilleures |salutations |cordiales )*salutations(?: distinguées| cordiales)?|"
        r"(?:un grand )?merci(?: beaucoup| d[’']avance| à l[’']avance| encore| infiniment)?"
        r"(?:[,.]? (?:et )?(?:bonne (?:journée|soirée)|cordialement))?|"
        r"bonne (?:journée|soirée|fin de (?:journée|semaine))(?: à (?:vous|toi))?|à (?:bientôt|plus)|au plaisir|"
        r"amicalement|amitiés|respectueusement|sincèrement|bises?|"
        r"(?:(?:best|kind|kindest|warm|warmest|with kind|many) )?(?:regards|wishes)|best|all the best|"
        r"(?:many )?thanks(?: a lot| again| so much| very much| in advance| and (?:best |kind )?regards)?|"
        r"thank you(?: very much| again| so much| in advance)?|thx|cheers|sincerely(?: yours)?|"
        r"yours(?: truly| sincerely| faithfully)?|respectfully(?: yours)?|love|take care|talk soon|"
        r"viele grüße(?: / best regards)?|mit freundlichen grüßen|gruß|saludos|venlig hilsen|med vänlig hälsning"
    )
    return re.compile(rf"(?:{formulas})[\s,.!–—-]*", re.IGNORECASE)


@functools.cache
def _device() -> re.Pattern[str]:
    tool = (
        r"(?:i-?(?:phone|pad|pod|cloud)|android|black ?berry|galaxy|samsung|huawei|outlook|yahoo|courrier|mail|gmail|"
        r"mobile|t[ée]l[ée]phone|smartphone|phone|handy|device|appareil|windows|thunderbird|sparrow|mailspring|spark)"
    )
    sent = r"(?:sent|envoyé|gesendet|enviado|inviato|verzonden|verstuurd|skickat|sendt)"
    link = r"(?:from|with|via|using|by|de|d[’']|depuis|à partir de|avec|mon|von|mit|vanaf|från|fra|dal|desde)"
    offer = r"(?:get|obtenez|obtenir|télécharge[rz]?) outlook (?:for|pour) "
    return re.compile(
        rf"[\s*_\[(]*(?:{sent}\b.{{0,40}}\b{link}\b.{{0,60}}{tool}.{{0,60}}|{offer}.{{0,60}}|"
        rf".{{0,60}}{tool}.{{0,40}}\bgesendet\.?|.{{0,40}}(?:virus[- ]free|sans virus|garanti sans virus)\b.{{0,80}})",
        re.IGNORECASE | re.DOTALL,
    )


_TRACKING_MARK = "ᐧ"
"""What a mail add-on leaves."""
_DEVICE_WORDS = (
    "sent ",
    "envoyé",
    "sendet",
    "enviado",
    "inviato",
    "verzonden",
    "verstuurd",
    "skickat",
    "outlook",
    "virus",
    "ᐧ",
)
"""One of them stands in every device line: most lines need no closer look."""


@functools.cache
def _contact() -> re.Pattern[str]:
    return re.compile(
        r"(?:\+|\b)\d[\d\s().\u2011-]{6,}\d|\(\d{3}\)\s?\d{3}|[\w.+-]+@[\w-]+\.\w|https?://|www\.|"
        r"\b(?:t[ée]l(?:[ée]phone)?|fax|cell(?:ulaire)?|mobile|bureau|poste|phone|office|direct|siret|neq|ext)\b\s?[.:#]|"
        r"^\s*\*?x-?\s?\d?-?\d{4,5}\s*$|^\s*\*\d{4}\s*$|\b[A-Z]\d[A-Z]\s?\d[A-Z]\d\b",
        re.IGNORECASE,
    )


@functools.cache
def _speaks() -> re.Pattern[str]:
    """Words that speak to somebody: a signature has none."""
    return re.compile(r"\b(?:vous|tu|toi|te|ton|ta|tes|vos|votre|you|your|yours|ur|u)\b", re.IGNORECASE)


@functools.cache
def _disclaimer() -> re.Pattern[str]:
    opening = (
        r"(?:ce|cet|cette|this|the|l[’']|le contenu|les informations?|avis|mise en garde|avertissement|disclaimer|"
        r"confidenti\w+|important|notice|unless|si vous|if you)"
    )
    matter = (
        r"(?:confidentiel|confidential|privileged|privilégié|destinataires?\b|intended (?:recipient|solely|only)|"
        r"addressee|reçu[\w ]{0,30}par erreur|received[\w ]{0,30}in error)"
    )
    return re.compile(
        rf"[\W_]*{opening}\b(?=.*{matter})(?=.*(?:message|e-?mail|courriel|communication|transmission|information|transmis))"
        r"|[\W_]*(?:P\s+)?(?:please consider the environment|pensez à l[’']environnement|avant d[’']imprimer)",
        re.IGNORECASE | re.DOTALL,
    )


def _device_lines(lines: Sequence[str]) -> Iterator[int]:
    """Number the lines that a program set below the words."""
    lowered = "\n".join(lines).lower()
    if not any(each in lowered for each in _DEVICE_WORDS):
        return
    for number, line in enumerate(lines):
        above = lines[number - 1] if number else ""
        if line.strip() == _TRACKING_MARK or (
            _SHORTEST_DEVICE < len(line) < _LONGEST_DEVICE
            and (not above.strip() or _rule(above) or is_name(above))
            and not _speaks().search(line)
            and _device().fullmatch(line)
        ):
            yield number


def _rule(line: str) -> bool:
    bare = line.strip()
    return bare == "--" or (len(bare) > 3 and not bare.strip("-_=*~"))  # noqa: PLR2004 - « --- » opens many a list


def _disclaimers(lines: Sequence[str]) -> set[int]:
    """Number the closing paragraphs that speak of the mail itself."""
    left_out: set[int] = set()
    for paragraph in _paragraphs_from_below(lines):
        text = " ".join(lines[number] for number in paragraph)[:3000]
        short = len(text) < _SHORTEST_DISCLAIMER and "environ" not in text and "imprimer" not in text
        if short or not _disclaimer().match(text):
            break
        left_out |= set(paragraph)
    return left_out


def _paragraphs_from_below(lines: Sequence[str]) -> Iterator[list[int]]:
    paragraph: list[int] = []
    for number in range(len(lines) - 1, -1, -1):
        line = lines[number]
        if line.strip() and not _rule(line):
            paragraph.append(number)
        elif paragraph:
            yield paragraph[::-1]
            paragraph = []
    if paragraph:
        yield paragraph[::-1]


def _delimiter(lines: Sequence[str], written: list[int]) -> int | None:
    """Where « -- » or a rule above contact lines stands, if what follows is short enough to be a signature."""
    for place in range(max(0, len(written) - _LONG_SIGNATURE - 1), len(written)):
        number, below = written[place], written[place + 1 :]
        line = lines[number].rstrip("\r")
        if line.strip("-–—_ \t"):
            continue
        if line == "-- " and len(below) <= _LONG_SIGNATURE:
            return number
        if re.fullmatch(r"\s?(?:--|—|–)\s*", line) and len(below) <= _MOST_LINES and _all_signature(lines, below):
            return number
        if (re.fullmatch(r"\s*[_-]{2,}\s*", line)) and 0 < len(below) <= _MOST_LINES and _footer(lines, below):
            return number
    return None


def _footer(lines: Sequence[str], below: list[int]) -> bool:
    return _all_signature(lines, below) and any(_contact().search(lines[number]) for number in below)


def _all_signature(lines: Sequence[str], numbers: Sequence[int]) -> bool:
    return all(_may_sign(lines[number]) for number in numbers)


def _may_sign(line: str) -> bool:
    """Tell a line that neither speaks to somebody nor reads as a sentence."""
    bare = line.strip()
    if len(bare) <= _LONGEST_LINE * 2 and _contact().search(bare):
        return not _speaks().search(bare)
    long = len(bare.split()) >= _WORDS_OF_A_SENTENCE and bare.endswith((".", "!", "?", "…"))
    ends = bare.endswith(("!", "?")) or re.match(r"P\.?\s?S\.?\b", bare) is not None
    return len(bare) <= _LONGEST_LINE and not long and not ends and not _speaks().search(bare)


def _closing_block(lines: Sequence[str], written: list[int], sender: str) -> set[int]:
    """Number the lines of a name with its particulars at the very end, below a formula or not."""
    tail = written[-_MOST_LINES:]
    first = len(tail)
    while first > 0 and _may_sign(lines[tail[first - 1]]) and not is_closing(lines[tail[first - 1]]):
        first -= 1
    block = tail[first:]
    if block and first > 0 and is_closing(lines[tail[first - 1]]) and _signs_below_formula(lines, block):
        return set(range(block[0], block[-1] + 1))
    for place, number in enumerate(block):
        if number != written[0] and is_name(lines[number]) and _signs(lines, block[place:], sender):
            return set(range(number, block[-1] + 1))
    return set()


def _signs_below_formula(lines: Sequence[str], block: list[int]) -> bool:
    contact = len(block) > 1 and any(_contact().search(lines[number]) for number in block)
    return contact or is_name(lines[block[0]])


def _signs(lines: Sequence[str], block: list[int], sender: str) -> bool:
    """Tell whether a name stands over its particulars, is the sender's, or is set apart and whole."""
    first = lines[block[0]].strip()
    if any(_contact().search(lines[number]) for number in block):
        return True
    if sender and _same_person(first, sender):
        return True
    return len(block) == 1 and len(first.split()) > 1 and _set_apart(lines, block[0])


def _set_apart(lines: Sequence[str], number: int) -> bool:
    return number > 0 and not lines[number - 1].strip()


def _same_person(line: str, sender: str) -> bool:
    mine = {word.casefold() for word in re.findall(r"\w+", line)}
    theirs = {word.casefold() for word in re.findall(r"\w+", sender)}
    return bool(mine & theirs)

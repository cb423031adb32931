"""Token left: a placeholder stands where a fact should.

## What it finds
`[[client]]`, `{{ name }}`, `<NOM>`, « [votre nom] », "[date]", and filler such as XXX or lorem ipsum. « […] » and an
article number in brackets pass.

## Why
A placeholder says that nobody read the letter before it left.

## Stopped
- fr: Bonjour [[client]],
- fr: Bonjour [prénom du client], voici la facture.
- en: Hello {{ first_name }},
- en: Kind regards, [Your Name]

## Passes
- fr: « Les frais […] s’ajoutent à la facture. »
- en: The clause [article 4] says so.

## Known misses
- fr: Bonjour M. Untel,
- en: Dear Sir or Madam or whoever,

## Known false alarms
- fr warn: La touche [nom] ouvre la liste.
- fr warn: Le film est classé XXX.
- en warn: The film is rated XXX.
- en warn: The field [name] must be filled in on your form.
"""

import re
from collections.abc import Iterator

from amiable.model.finding import Finding
from amiable.model.spans import Span
from amiable.model.words import Language, Severity
from amiable.review.checks import finding
from amiable.review.subject import Subject

CODE = "S203"
SEVERITY = Severity.BLOCK
MESSAGES = {
    Language.FR: "Un emplacement est resté à la place d’une donnée.",
    Language.EN: "A placeholder was left in place of a fact.",
}
SUGGESTIONS = {
    Language.FR: "Écrivez la donnée, ou retirez la phrase.",
    Language.EN: "Write the fact, or drop the sentence.",
}

_NAMED = (
    r"(?:vo(?:tre|s)|nom|pr[ée]nom|date|montant|adresse|num[ée]ro|t[ée]l[ée]phone|signature|entreprise|soci[ée]t[ée]|client"
    r"|your|name|first|last|amount|address|number|phone|company|insert|placeholder|today|invoice|deadline|sum|email|e-mail)"
)
_BRACKETED = re.compile(
    rf"\[(?:\[[^\[\]\n]{{0,80}}\]\]|\[|(?:{_NAMED})\b[^\[\]\n]{{0,60}}\])|\]\]"
    rf"|\{{(?:\{{[^{{}}\n]{{0,80}}\}}\}}|%[^\n]{{0,80}}?%\}})|<(?:{_NAMED})[^<>\n]{{0,40}}>",
    re.IGNORECASE,
)
"""Each choice starts with a bracket, by which the search is fast."""
_WORD = re.compile(r"\b(?:XXX+|TODO|TBD|(?i:lorem ipsum))\b")
_OPENINGS = frozenset("[]{<")
_BARE = ("XXX", "TODO", "TBD")


def find(subject: Subject) -> Iterator[Finding]:
    """Give each placeholder."""
    patterns = [_BRACKETED] if not subject.characters.isdisjoint(_OPENINGS) else []
    patterns += [_WORD] if _holds_bare(subject) else []
    for pattern in patterns:
        for part in subject.own:
            for match in pattern.finditer(subject.text, part.start, part.end):
                yield finding(subject, Span(*match.span()), CODE, SEVERITY, MESSAGES, SUGGESTIONS)


def _holds_bare(subject: Subject) -> bool:
    """Whether letters occur of which a placeholder without brackets is made."""
    return "lorem" in subject.token_set or any(each in subject.text for each in _BARE)

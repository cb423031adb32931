"""Words that nobody signs with: a line that holds one is never taken for a name, a title or a footer.

This judges no tone; it only keeps such a line in the hands of those who do (« Cordialement, / Connard »). The rooms
that judge stand above this one, and so do their lexicons: here the commonest stems are enough, since in doubt a
line stays. No pattern is compiled: every mail that is signed passes here.
"""

import re

_STEMS = (
    "abruti", "arnaqu", "baltringue", "bouffon", "charlatan", "clown", "connard", "connass", "crapule", "crétin",
    "débile", "enculé", "enfoiré", "escroc", "fripouille", "fumier", "guignol", "honte", "hypocrite", "idiot",
    "imbécile", "incapable", "incompét", "lamentable", "menteu", "merde", "merdique", "minable", "mytho", "ordure",
    "parasite", "pathéti", "pitoyable", "pourri", "profiteu", "racaille", "ridicul", "salaud", "salop", "sangsue",
    "stupid", "tocard", "tricheu", "truand", "vaurien", "vermine", "voleu", "voyou",
    "asshole", "bastard", "bitch", "bullshit", "cheat", "coward", "cretin", "crook", "cunt", "deadbeat", "dickhead",
    "disgrac", "disgust", "dumb", "fool", "fraudster", "fuck", "garbage", "imbecile", "jerk", "leech", "liar",
    "loser", "moron", "pathetic", "retarded", "scam", "scum", "shame", "shit", "sucker", "thief", "thieve", "trash",
    "useless", "weasel", "worthless",
)  # fmt: skip
_WHOLE = frozenset(
    (
        "conne",
        "connes",
        "nul",
        "nuls",
        "nulle",
        "nulles",
        "lâche",
        "lâches",
        "pute",
        "putes",
        "crap",
        "hell",
        "rat",
        "rats",
    )
)
_TURNS = ("drop dead", "get lost", "pay up", "ferme-la", "va te faire")


_words = re.compile(r"\w+").findall


def offends(line: str) -> bool:
    """Whether a word that nobody signs with stands in the line."""
    lowered = line.lower()
    words = _words(lowered)
    for word in words:
        if word.startswith(_STEMS):
            return True
    return not _WHOLE.isdisjoint(words) or any(turn in lowered for turn in _TURNS)

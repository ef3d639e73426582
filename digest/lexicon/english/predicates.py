"""English verbs and the words beside them → what a clause says to happen: past forms, auxiliaries, denials.

The usual irregular verbs of English grammars, of these the ones that reports use; forms of one verb are parted by |.
"""

from __future__ import annotations

from collections.abc import Mapping

from digest.lexicon.tables import names_of

BASE_FORMS: Mapping[str, str] = names_of(
    {
        "become": "became", "begin": "began|begun", "bind": "bound", "bite": "bit|bitten", "bleed": "bled",
        "blow": "blew|blown", "break": "broke|broken", "breed": "bred", "bring": "brought", "build": "built",
        "buy": "bought", "catch": "caught", "choose": "chose|chosen", "come": "came", "creep": "crept",
        "deal": "dealt", "dig": "dug", "draw": "drew|drawn", "drink": "drank|drunk", "drive": "drove|driven",
        "eat": "ate|eaten", "fall": "fell|fallen", "feed": "fed", "feel": "felt", "fight": "fought", "flee": "fled",
        "fly": "flew|flown", "forbid": "forbade|forbidden", "freeze": "froze|frozen", "get": "got|gotten",
        "give": "gave|given", "go": "went|gone", "grow": "grew|grown", "hang": "hung", "hide": "hid|hidden",
        "hold": "held", "keep": "kept", "know": "knew|known", "lay": "laid", "lead": "led", "leave": "left",
        "lend": "lent", "lie": "lain", "lose": "lost", "make": "made", "meet": "met", "pay": "paid", "ride":
        "rode|ridden", "ring": "rang|rung", "rise": "rose|risen", "run": "ran", "see": "saw|seen", "seek": "sought",
        "sell": "sold", "send": "sent", "shake": "shook|shaken", "shoot": "shot", "sing": "sang|sung",
        "sink": "sank|sunk", "sit": "sat", "slay": "slew|slain", "sleep": "slept", "slide": "slid",
        "speak": "spoke|spoken", "spend": "spent", "stand": "stood", "steal": "stole|stolen", "strike":
        "struck|stricken", "swear": "swore|sworn", "sweep": "swept", "swim": "swam|swum", "take": "took|taken",
        "teach": "taught", "tear": "tore|torn", "throw": "threw|thrown", "wake": "woke|woken", "wear": "wore|worn",
        "win": "won", "withdraw": "withdrew|withdrawn", "write": "wrote|written", "hit": "hit", "shut": "shut",
        "cut": "cut", "set": "set", "put": "put", "quit": "quit", "spread": "spread", "burst": "burst",
    }
)  # fmt: skip

BEFORE_A_VERB = frozenset(
    """will would shall should can could may might must to was were is are be been being has have had not did does do
    never""".split()
)
"""Words behind which a verb stands, if what stands there is a content word."""

NEGATING = frozenset(["not", "no", "never", "nobody", "none", "without", "cannot"])

LOCATING = frozenset(
    ["in", "at", "near", "off", "of", "from", "to", "on", "outside", "around", "across", "over", "into"]
)
"""Words before the name of a place."""

BOUNDING = {
    "until": "until", "till": "until", "by": "until", "to": "until",
    "through": "until", "before": "before", "after": "after",
}  # fmt: skip
"""Words before a date that say up to or before when something is; on, in and from say of when it is."""

NO_EVENTS = frozenset(
    """said told announced reported added wrote stated declared according confirmed expected planned scheduled based named
    called used united""".split()
)
"""Past forms that say nothing of what happened on a day, and such as stand in names."""

"""The forms of the lines that tell whose an article is: rights, and the credits of the newsroom."""

from __future__ import annotations

import re

from digest.extraction.lines.phrases import any_of
from digest.lexicon.page_words import PUBLISHED, UPDATED
from digest.lexicon.personal_names import PARTICLES
from digest.lexicon.tables import any_form

RIGHTS = re.compile(
    any_of(
        r"^(?:©|\(c\)|copyright(?: |: ?)(?:©|\(c\)|by\b|\d))|\ball rights reserved\b",
        r"^(?:republished|reprinted) (?:with|by) permission\b",
        r"^this (?:material|article|content) may not be\b",
        r"^\W{0,3}copyright(?:: ?\S| (?:19|20)\d\d\b"
        r"|(?:,? (?-i:[A-Z\d©&][^\s!?]*|of|the|and|by)){1,9}(?<=\d\d\d\d)\W*$)",
        r"^(?:the )?(?:views|opinions) expressed (?:here|in this|are|(?:in|by)\b.*\b(?:own|authors?|not))\b",
        r"\. (?:the |any )?(?:views|opinions) expressed\b.*\b(?:authors?|not (?:necessarily )?(?:reflect|represent))\b",
        r"^this (?:article|story|content) is (?:only )?for (?:our )?(?:subscribers|members)\W*$",
        r"^this (?:article|story) (?:is|was|has been) (?:made )?(?:free|available|unlocked|possible|supported|funded)\b"
        r".*\b(?:by|to|for) (?:our|you)\b",
        r"^(?:unlimited (?:digital )?access\b.{0,40}|about the authors?)$",
        r"^this is a printer-friendly\b",
        r"^(?:the post|der beitrag|l[’']article|la entrada) .{3,300} (?:appeared first|first appeared|erschien zuerst|"
        r"est apparu en premier|(?:se publicó|apareció) primero) (?:on|auf|sur|en) .{2,80}$",
        r"^this article was downloaded by calibre\b",
        r"^\W*(?:section|main) menu\b(?:\W+(?:next|previous|section menu|main menu))*\W*$",
        r"^for information media\W+not an official record\W*$|^à l[’']intention des organes d[’']information\b.{0,60}$",
        rf"^(?:first |last )?(?:issued|{'|'.join((*PUBLISHED.values(), *UPDATED.values()))})"
        r"(?: on| at| le| am| el)?:? ?(?:\d+\.(?=\d))*\d[^.!?]{0,60}$",
        r"^this (?:article|story|post|piece|column|essay|report) (?:was |has been )?(?:originally|first)? ?"
        r"(?:appeared|ran|published|reprinted|republished|produced)\b",
    ),
    re.IGNORECASE,
)

WORK = r"(?:reporting|writing|editing|translat(?:ed|ion)|edited|research)"
WORK_WORDS = any_of(
    WORK,
    r"additional|further|by|in|and|with|from|for|at|of|the|our|staff|correspondents?|reporters?|newsrooms?|desk|bureaus?",
    r"agencies|graphics?|photography|production",
    any_form(PARTICLES),
)
"""What stands in a newsroom's credits beside names: words for work, and small ones, but no verb."""

OF_WORK = rf"(?-i:[^\w\s]*(?:[^\W\d_a-zß-ÿа-яё]\S*|{WORK_WORDS}[^\w\s]*)|[^\w\s]+)"
"""One of them: a name, a word for work, or signs."""

SIGN_OFF = re.compile(
    any_of(
        rf"^[(\[]?(?:additional |further )?{WORK} by(?: {OF_WORK})+(?: \(.{{0,120}}\))?$",
        r"^[(（\[【]?(?:责任编辑|责编|编辑|校对)[:：]|^eds?:\s",
        r"^[(（\[](?:[a-z-]+ ){0,2}(?:editors?|reporters?|writers?|producers?|translators?|redaktion|redakteur(?:in)?)"
        r"[:：] ?[^()\[\]!?]*[)）\]]$",
        r"^\((?:adds|updates|recasts|corrects|changes|refiles|repeats|removes|rewrites|fixes)\b[^()]*\)$",
        r"^[(\[]?(?:with|additional) files from\b",
        r"^[(\[–—-]*with (?:reporting|assistance|inputs?|agency inputs) (?:by|from)\b",
        r"\bproduced (?:and edited )?this (?:story|interview|piece) for (?:broadcast|radio|the web)\b",
        r"^to contact the (?:reporter|writer|author|editor)s?\b|^[–—-]+ ?editors?: ",
        r"^[a-z]{2,5}(?:/[a-z]{2,5})+ \([^()]{2,60}\)$",
        r"^[–—-] ?.{1,60} \(@\w+\) [\w ,.]{6,25}$",
        r"^(?:story first published|(?:re)?published (?:in|from) [^.!?]{3,80}$)",
        r"^(?:[\w.’'-]+ ){1,4}(?-i:Staff)(?: (?:and|&) (?:wires?|agencies)| writers?| reporters?)?$",
        r"\bcontributed (?:(?:to|for) this|reporting (?:to|for) (?:this|the)) (?:report|story|article|post)\W*$",
    ),
    re.IGNORECASE,
)
"""The newsroom's credits under an article."""

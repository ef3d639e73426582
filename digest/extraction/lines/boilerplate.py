"""A line of a copy → whether it is the outlet speaking to its reader, or crediting its own, instead of the article."""

from __future__ import annotations

import re
from functools import lru_cache

from digest.extraction.lines.consent import CONSENT, asks_consent
from digest.extraction.lines.notes import is_note
from digest.extraction.lines.paywalls import is_closed
from digest.extraction.lines.phrases import any_of
from digest.extraction.lines.related_articles import opens_related_articles
from digest.extraction.lines.rights import RIGHTS, SIGN_OFF
from digest.lexicon.page_words import NETWORKS
from digest.lexicon.tables import any_form

LONGEST_CALL = 30
"""Words, a judgement: consent lines are the longest calls, and a longer line is taken for the article's own."""

LONGEST_LINE = 600
"""Characters, a judgement: thirty words with two addresses among them have no more. A longer line, which has few words
where its script has no spaces, is the article's own, and too long to be searched by every form."""

MOST_KEPT = 1024
"""Lines of which it is kept what they are, a judgement: the steps that read a page ask for each up to four times."""

ASKING = any_of(
    r"subscribe|sign[ -]?up|sign[ -]?in|log[ -]?in|register (?:for|to|now|here|today|and)",
    r"(?:click|tap|press) (?:here|on|to|the)|tune in|check out|want (?:to|more)",
    r"stay (?:up[ -]to[ -]date|updated|informed|tuned|connected|ahead|in touch|on top)|keep up (?:with|to)",
    r"don[’']?t miss|never miss|become an? |have you|are you|do you|continue reading",
)
"""Openings that ask or ask for something, whatever follows."""

LEADING_UP = any_of(r"looking for|for more(?! than\b)|already an? |not (?:yet )?an? |to (?:read|continue|get)")
ADDRESSED = any_of(
    r"you|your|our|us|please|now|here|subscribe|sign|log|click|tap|visit|join|read|follow|listen|watch|download|create",
)
"""Openings that lead up to asking, which ask only where the reader is addressed behind them."""

VERBS = any_of(
    r"join|follow|get|receive|download|install|share|read|see|watch|listen to|like|support|try|discover|explore|enjoy",
    r"unlock|start|help|find|send|contact|write to|give|enter",
)
OBJECTS = any_of(
    r"us|our|the (?:latest|full|best|most|top|news)|more|all|your|this|unlimited|free|a free|exclusive|daily",
)
"""Imperatives, which ask only with the outlet or the reader as their object: "join our", not "join forces"."""

NETWORK = rf"(?:{any_form(NETWORKS)})\b"

OFFERS = any_of(
    r"newsletters?|(?:latest|breaking|top|daily|more) (?:news|stories|updates|headlines|analysis)|inbox|e-?mails?",
    rf"whatsapp\b|{NETWORK}",
    r"our (?:app|channel|podcast|website|site|journalism|reporting|newsroom|coverage|stories|updates|news|page|group)",
    r"updates|notifications?|alerts?|subscri\w+|account|membership|member|free trial|premium|mailing list|here\b",
    r"this (?:article|story|page|post)|full (?:article|story)\b(?! of how\b)|read more|push|podcast|reading|digest",
    r"bulletin|briefing",
)
"""What an outlet offers."""

CALL = re.compile(
    rf"^(?:please |now |and )?(?:{ASKING}\b|{LEADING_UP}\b(?=.*\b{ADDRESSED}\b)|{VERBS} (?={OBJECTS}\b)).*\b{OFFERS}",
    re.IGNORECASE,
)

FURNITURE = any_of(
    r"advertisement|advertising|sponsored(?: content)?|promoted(?: content)?|anzeige|publicité|publicidad|реклама",
    r"(?:story|article) continues below(?: advertisement)?|continue reading(?: the main story)?",
    r"skip (?:to|past)(?: \S+){1,5}",
    r"read (?:the )?(?:full|whole|entire) (?:story|article|report)|(?:e-?mail|gift|save|print) this (?:article|story)",
    r"(?:accept|reject|decline|allow|manage)(?: all)?(?: (?:options|preferences|choices|cookies|settings))?",
    r"(?:we value|we care about) your privacy|your privacy(?: choices)?|download|transcript",
    r"(?:subscribe|sign up|join|log in|register|donate) (?:now|today|here)",
    r"view (?:this (?:post|e-?mail|message|newsletter|story) )?(?:on the web|online|in (?:your |a |the )?browser)"
    r"(?:(?: at|:)? https?://\S+)?",
    r"(?:listen|watch|play)\W+\d{1,2}:\d\d(?::\d\d)?|[-–—*# ]+(?:ends?|ende)[-–—*# ]+",
    r"(?:字号|分享到?|扫码|打印|收藏)[:：]?.{0,20}|【纠错】|\d+ (?:likes?|shares?|replies|views)|\W*paid",
    r"(?:tout )?(?:accepter|refuser|paramétrer)(?: (?:et|&) (?:fermer|continuer))?(?: (?:tout|les cookies))?",
    r"alle (?:akzeptieren|ablehnen)|lire la suite|weiterlesen|читать (?:далее|полностью)|leer más",
    r"(?:article|contenu) réservé aux abonnés|nur für abonnenten|(?:bienvenue sur|willkommen bei) .{3,40}",
    r"discussion about this post",
    r"read|see|watch|tags?|topics",
    r"load more|show more|listen(?: to this (?:article|story))?(?: now)?|поделиться|partager|teilen",
    r"share(?: this)?|share (?:on|via) \w+|copy link|e-?mail|save|leave a comment|back to top",
    r"follow(?: us)?|subscribe|sign up|sign in|log in|newsletters?|show key events only|(?:how to )?cite this \w+",
    r"(?:download|view|open|print) (?:(?:the|this|full|as|a) )*(?:pdf|report|paper|brief|publication|article)"
    r"(?: as (?:a )?pdf)?(?: \([^()]*\))?",
    r"(?:view|see|show|read|hide|post)(?: all)?(?: \d+)? comments?|\d+ comments?",
    r"comments (?:are|have been) (?:now )?(?:closed|disabled|turned|switched|off|open|moderated)(?: .{1,30})?",
    r"(?:view|open|see) (?:photo |picture |image )?gallery|(?:image|photo|picture|slide) \d+ of \d+|loading",
    r"(?:hide|toggle|show) caption|enlarge (?:this )?image|(?:play|watch) (?:the )?video",
    r"scroll down (?:for|to) .{1,40}",
    r"(?:this video|video) (?:can ?not|is not|isn[’']t|is un)\w*(?: .{1,40})?|media playback is unsupported .{1,40}",
    r"(?:printer[ -]friendly|print)(?: version)?|e-?mail this(?: (?:story|article|page))?(?: to a friend)?|short url",
    r"(?:staff|senior|chief|special) (?:writer|reporter|correspondent)s?|purchase licensing rights|enditem",
    r"story highlights|more below|(?:on the web|online):|end of (?:advertisement|newsletter|carousel)",
    r"read on|show all(?: \d+)?|.{0,40}\bcancel reply",
)
LABEL = re.compile(rf"^{FURNITURE}(?:[:.!…]|\.\.\.)?$", re.IGNORECASE)
"""The page's furniture, when it stands alone on a line."""

POINTING = any_of(
    r"read|see|read also|also read|see also|related(?: \w+)?|more|read more",
    r"more on this|watch|listen|don[’']t miss|recommended|lesen sie auch|mehr zum thema",
    r"(?:published|posted) (?:in|under)|categor(?:y|ies)|kategorien?|schlagw(?:ort|örter|orte)|mots[- ]clés",
    r"über dieses thema berichtete?|dieses thema im programm",
    r"for more,? (?:read|see|visit)|版权声明|теги|(?:à )?lire aussi|читайте также|leer también|leggi anche",
    r"tags?|topics|keywords|filed under|in this article",
)

BUTTON = r"(?:share|send|tweet|post|e-?mail|print|save|pin)(?: (?:this|it))?(?: (?:on|via|by|to|with) [\w-]+)?"
"""One of several buttons beside each other."""

WAYS_ON = re.compile(
    any_of(
        r"^more (?:from|on|in|about) [\w’'&.-]+(?: [\w’'&.-]+){0,5}$",
        rf"^(?:follow|like|find) (?:\S+ ){{1,5}}on {NETWORK}|^on {NETWORK}: |\bis on {NETWORK} (?:at|as)\b",
        rf"^follow (?:me|him|her|them|us)(?:\W*$|\W+@| (?:on|at|via) (?:\W*@|our\b|social\b|{NETWORK}))",
        r"\b(?:can be (?:reached|contacted|followed)|(?:reach|contact|e-?mail) (?:him|her|them)|tweets)"
        rf" (?:(?:at|on|via) )?(?:\W?\S*@|\+?[\d(][\d ()./-]{{5,}}|{NETWORK})",
        r"\badd (?:us|it) as a preferred source\b|^click here to (?:read|see|view|watch|listen|download)\b",
        r"^(?:got|have|do you have) (?:an?|any) (?:\w+ ){0,2}(?:stor(?:y|ies)|tips?|information|photos?|videos?|views?"
        r"|questions?|comments?)\b[^?]*\?|^(?:>>|→|➡|►|▶|👉)\s?\S",
        r"^(?:folg(?:st du|en sie|e uns)|abonnier(?:e|en sie)|hol dir|holen sie sich) .*\b(?:kanal|newsletter|app"
        rf"|podcast|whatsapp|{NETWORK})|\babonnier(?:e|en sie) (?:\S+ ){{0,3}}\S*(?:kanal|newsletter|podcast)\b",
        r"^hier (?:geht(?: es|[’']s) zu[mr]?|finden sie (?:alle|außerdem|weitere|mehr|unsere|eine übersicht))\b",
        r"\bnewsletter\b.*\b(?:richtig|hier entlang|anmelden)\b|\baufs handy\?|\bauch bei social media\b",
        r"\b(?:in|to) your inbox\b|^(?:get|sign up for) .{1,50}\bnewsletters?\W*$",
        r"^join [\d,.]+\+? (?:\w+ )?(?:readers|subscribers|others|people) (?:who|and|on|in)\b|^enjoying this\b.*\?",
        r"^(?:as (?:heard|seen)|heard|aired|broadcast) on [\w’'&.-]+(?: [\w’'&.-]+){0,4}$|^(?-i:[A-Z]{5,})[-:].*\s(?:https?://|www\.)\S+$",
        r"[.!?] (?:subscribe|sign up|log in|read more|learn more|find out more)(?: here| now| today)?[.!»>→ ]*$",
        r"^\W{0,2}\d[\d.,]*.{0,20}\b(?:a|per|each|for)\b.{0,20}\b(?:day|week|month|year)s?\b.*\byour\b",
        r"^visit (?!to\b).{1,60} for more\b(?! than\b)|^\(?for (?:\w+ ){1,2}updates\b.*\b(?:follow|join)\b",
        r"^(?:contact|e-?mail|reach|call|write to) (?!with\b)(?:\S+ ){1,6}(?:at|on)"
        r" \W?(?:\S+@\S+|\+?[\d(][\d ()./-]{5,})",
        rf"^(?:(?:{NETWORK}|e-?mail) ?: ?)?(?:@\w+|\S+@\S+\.\w+)$",
        r"^think your friends would be interested\b|^(?:if you )?liked? this (?:story|article)\b.*\bshare\b",
        r"^you(?:[’']ve| have) (?:reached|used|read|hit) (?:all (?:of )?)?your\b.*\b(?:articles?|stories|limit)\b",
        rf"^(?:{BUTTON}\W+){{1,8}}{BUTTON}\W*$",
        r"^sound off\b|\bsound off (?:below|in the)\b",
        r"^visit (?:our|the) .{1,60} (?:sections?|pages?) (?:for|to)\b",
        r"^please use one of the following (?:formats|styles)\b",
        r"^(?:please |you need to |to (?:see|watch|view|hear|play) .{1,40})?(?:download|install|enable|upgrade|update)"
        r" (?:\w+ ){0,4}(?:flash|javascript|silverlight|quicktime)\b",
        r"\b(?:rss|news) feeds? for your\b|\bplease (?:notify|contact|e-?mail) us (?:through|via|at|by|if)\b",
    ),
    re.IGNORECASE,
)
"""Ways on: to more of the kind, and to the author's accounts."""

PATH = re.compile(r"^(?:you are here|home) ?[:»>›/|→]|^(?:[^»>›]{1,30} [»›>] ){2,}[^.!?]*$", re.IGNORECASE)
"""The path by which one came: Home » World » Harbours."""

POINTER = re.compile(rf"^{POINTING}\s*[:：|»>]\s*\S", re.IGNORECASE)
"""A pointer to another article, with its label in front."""

_NAMED = r"(?-i:[^\W\d_a-z][\w.’'-]*)(?: (?-i:[^\W\d_a-z][\w.’'-]*)){0,4}"
_DEGREE = r"(?-i:M\.?D|D\.?O|Ph\.?D|R\.?N|R\.?D|Pharm\.?D|D\.?D\.?S|M\.?P\.?H|D\.?V\.?M|B\.?Sc|M\.?Sc)\b\.?"
"""What tells that somebody looked an article over, and did not write of what they saw: a review is signed without."""

DISCLAIMER = re.compile(
    any_of(
        r"(?:note: |disclaimer: )?any (?:\w+ )?(?:information|content|advice) (?:published|provided|contained|given)"
        r" (?:on|in) this (?:web ?site|site|page)\b",
        r"please note that we (?:publish|do not publish|reserve|cannot)\b",
        r"unless otherwise (?:noted|stated), you\b",
        r"a version of this (?:article|story|column|essay|review) (?:appears|appeared|ran) in (?:the )?print\b",
        rf"(?:medically|fact[- ]) ?(?:reviewed|checked) by {_NAMED}(?:,? {_DEGREE}(?:[,;] .{{2,100}})?)?$",
        rf"reviewed by {_NAMED},? {_DEGREE}(?:[,;] .{{2,100}})?$",
        r"all (?:articles|comments|opinions|content)\b.{0,80}\b(?:been submitted by (?:our|users|readers)"
        r"|are (?:solely )?(?:the )?(?:property|responsibility|views) of)\b",
        r"this (?:article|content) is published by .{3,60}\. (?:join|sign up|subscribe)\b",
    ),
    re.IGNORECASE,
)
"""How outlets limit what they answer for, which takes more words than a call."""

SPOKEN = re.compile(
    r"[“”„«»\"]|, (?:[\w’'-]+ ){0,4}(?:said|says|told|tells|wrote|writes|cried|added|warned|warns"
    r"|found|asked|asks|advised|advises|urged|urges)\b",
    re.IGNORECASE,
)
"""What tells that somebody speaks of whom the article tells, and not the outlet."""


@lru_cache(maxsize=MOST_KEPT)
def is_boilerplate(line: str) -> bool:
    """Tell whether a folded `line` is a call, consent, label, pointer, rights line or the newsroom's credits."""
    if asks_consent(line) or not any(map(str.isalnum, line)) or LABEL.match(line) or opens_related_articles(line):
        return True
    if is_note(line):
        return False
    if is_closed(line):
        return True
    if len(line) > LONGEST_LINE:
        return False
    if DISCLAIMER.match(line) and not SPOKEN.search(line):
        return True
    if len(line.split()) > LONGEST_CALL:
        return False
    if RIGHTS.search(line) or POINTER.match(line) or PATH.match(line):
        return True
    if SPOKEN.search(line):
        return False
    return _is_call(line) or bool(CONSENT.search(line) or SIGN_OFF.search(line) or WAYS_ON.search(line))


def _is_call(line: str) -> bool:
    """A paragraph that goes on after its first full stops tells a story; a call has said its one thing."""
    return bool(CALL.match(line)) and len(re.findall(r"[.?] +\w", line)) <= 1

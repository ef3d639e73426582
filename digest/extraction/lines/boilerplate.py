"""A line of a copy → whether it is the outlet speaking to its reader, or crediting its own, instead of the article."""

from __future__ import annotations

import re

from digest.extraction.lines.others import opens_list_of_others

LONGEST_CALL = 30
# Words, a judgement: consent lines are the longest calls, and a longer line is taken for the article's own.


LONGEST_LINE = 600
# Characters, a judgement: thirty words with two addresses among them have no more. A longer line, which has few words
# where its script has no spaces, is the article's own, and too long to be searched by every form.


def any_of(*phrases: str) -> str:
    """Return a pattern for any of the phrases, `|` between them."""
    return "(?:" + "|".join(phrases) + ")"


ASKING = any_of(
    r"subscribe|sign[ -]?up|sign[ -]?in|log[ -]?in|register (?:for|to|now|here|today|and)",
    r"(?:click|tap|press) (?:here|on|to|the)|tune in|check out|want (?:to|more)|looking for|for more\b",
    r"stay (?:up[ -]to[ -]date|updated|informed|tuned|connected|ahead|in touch|on top)|keep up (?:with|to)",
    r"don[’']?t miss|never miss|become an? |already an? |not (?:yet )?an? |have you",
    r"are you|do you|to (?:read|continue|get)|continue reading",
)
"""Openings that ask or ask for something, whatever follows."""

VERBS = any_of(
    r"join|follow|get|receive|download|install|share|read|see|watch|listen to|like|support|try|discover|explore|enjoy",
    r"unlock|start|help|find|send|contact|write to|give|enter",
)
OBJECTS = any_of(
    r"us|our|the (?:latest|full|best|most|top|news)|more|all|your|this|unlimited|free|a free|exclusive|daily",
)
"""Imperatives, which ask only with the outlet or the reader as their object: "join our", not "join forces"."""

OFFERS = any_of(
    r"newsletters?|(?:latest|breaking|top|daily|more) (?:news|stories|updates|headlines|analysis)|inbox|e-?mails?",
    r"(?:telegram|whatsapp|youtube|facebook|twitter|instagram|linkedin|tiktok|threads|bluesky|x)\b",
    r"our (?:app|channel|podcast|website|site|journalism|reporting|newsroom|coverage|stories|updates|news|page|group)",
    r"updates|notifications?|alerts?|subscri\w+|account|membership|member|free trial|premium|mailing list|here\b",
    r"this (?:article|story|page|post)|full (?:article|story)|read more|push|podcast|reading|digest|bulletin|briefing",
)
"""What an outlet offers."""

CALL = re.compile(rf"^(?:please |now |and )?(?:{ASKING}\b|{VERBS} (?={OBJECTS}\b)).*\b{OFFERS}", re.IGNORECASE)

ACTS = any_of(
    r"submitting|clicking|signing|subscribing|continuing|using|entering|providing|registering|joining|logging|pressing",
)
CONSENT = re.compile(
    any_of(
        rf"^(?:by|when|in) {ACTS}\b.*\b(?:you|i|we|users?) (?:\w+ )?(?:agree|accept|consent|acknowledge|confirm)",
        r"^i (?:agree|consent|accept|have read)\b.*\b(?:terms|privacy|policy|conditions|e-?mails?|data|marketing)",
        r"^(?:we|this (?:site|website|page)) uses? (?:\w+ )?cookies\b",
        r"^you (?:can|may) (?:unsubscribe|opt out|change your (?:mind|settings|preferences))\b",
        r"\b(?:privacy policy|terms of (?:use|service)|terms and conditions)\b.*\b(?:apply|agree|accept)\b",
        r"\bis not responsible for the content of external (?:sites|internet sites|links)\b|^our standards:\s",
        r"(?:^|[.] )cancel any ?time\b|^view (?:this )?(?:e-?mail|message) in (?:your )?browser\b",
        r"^(?:read|view|open) (?:it|this) (?:on|at|in) [\w-]+(?:\.[\w-]+)+$",
        r"^(?:saved|clipped) (?:with|from|by|to) \S+(?: on .{4,20})?$",
        r"^you (?:are receiving|received|get) this (?:e-?mail|message|newsletter) because\b|^unsubscribe\b.{0,60}$",
        r"^was this (?:e-?mail|message|newsletter) forwarded to you\b|^\(\(.*\)\)$",
        r"^support (?!for |of |from |by )(?:\w+ ){1,2}journalism\b",
        r"^(?:abonnez-vous|inscrivez-vous|подпи(?:сывайтесь|шитесь)|jetzt abonnieren|newsletter abonnieren)\b",
        r"^(?:thank you|thanks) for (?:subscribing|signing up|registering)\b|^thanks for reading\b[^.?]*!",
        r"^(?:your|enter your|please enter (?:a|your)) (?:valid )?e-?mail\b",
    ),
    re.IGNORECASE,
)

OF_CONSENT = re.compile(
    r"(?:we|our|you|your|by|with your|if you|this (?:site|website|page)|avec votre|nous|nos|en cliquant|wir|mit ihrer)"
    r"\b",
    re.IGNORECASE,
)
CONSENT_TERMS = re.compile(
    r"\b(?:cookies|consent(?:ing)?|personal (?:data|information)|partners|preferences|settings|identifiers|device"
    r"|privacy|personali[sz]ed|ads|advertising|browsing|partenaires|consentement|données (?:personnelles)?|accord"
    r"|partner|einwilligung|zustimmung|personenbezogene(?:n|r)? daten|endgerät)\b",
    re.IGNORECASE,
)
ASKS_CONSENT = re.compile(
    r"\bour (?:[\w,]+ ){0,2}partners\b|\bconsent|\bnos (?:\d+ )?partenaires\b|\bunsere (?:\d+ )?partner\b"
    r"|\beinwilligung",
    re.IGNORECASE,
)
LEAST_TERMS = 3
# Things that a paragraph of consent names; an article on cookies may name as many, but not "our partners".

FURNITURE = any_of(
    r"advertisement|advertising|sponsored(?: content)?|promoted(?: content)?|anzeige|publicité|publicidad|реклама",
    r"(?:story|article) continues below(?: advertisement)?|continue reading(?: the main story)?|skip (?:to|past)\b.*",
    r"read (?:the )?(?:full|whole|entire) (?:story|article|report)|(?:e-?mail|gift|save|print) this (?:article|story)",
    r"(?:accept|reject|decline|allow|manage)(?: all)?(?: (?:options|preferences|choices|cookies|settings))?",
    r"(?:we value|we care about) your privacy|your privacy(?: choices)?|download|transcript",
    r"(?:subscribe|sign up|join|log in|register|donate) (?:now|today|here)|view in (?:your )?browser",
    r"(?:listen|watch|play)\W+\d{1,2}:\d\d(?::\d\d)?|[-–—*# ]+(?:ends?|ende)[-–—*# ]+",
    r"(?:字号|分享到?|扫码|打印|收藏)[:：]?.{0,20}|【纠错】|\d+ (?:likes?|shares?|replies|views)|\W*paid",
    r"(?:tout )?(?:accepter|refuser|paramétrer)(?: (?:et|&) (?:fermer|continuer))?(?: (?:tout|les cookies))?",
    r"alle (?:akzeptieren|ablehnen)|lire la suite|weiterlesen|читать (?:далее|полностью)|leer más",
    r"(?:article|contenu) réservé aux abonnés|nur für abonnenten|(?:bienvenue sur|willkommen bei) .{3,40}",
    r"discussion about this post",
    r"read|see|watch|tags?|topics",
    r"load more|show more|listen(?: to this (?:article|story))?(?: now)?|поделиться|partager|teilen",
    r"share(?: this)?|share (?:on|via) \w+|copy link|print|e-?mail|save|comments?|leave a comment|back to top",
    r"follow us|subscribe|sign up|sign in|log in|newsletters?|show key events only|(?:how to )?cite this \w+",
    r"(?:download|view|open|print) (?:(?:the|this|full|as|a) )*(?:pdf|report|paper|brief|publication|article)"
    r"(?: as (?:a )?pdf)?(?: \([^()]*\))?",
    r"(?:view|see|show|read|hide|post)(?: all)?(?: \d+)? comments?|\d+ comments?",
    r"comments (?:are|have been) \w+(?: .{1,30})?",
    r"(?:view|open|see) (?:photo |picture |image )?gallery|(?:image|photo|picture|slide) \d+ of \d+|loading",
    r"(?:hide|toggle|show) caption|enlarge (?:this )?image|(?:play|watch) (?:the )?video",
    r"scroll down (?:for|to) .{1,40}",
    r"(?:this video|video) (?:can ?not|is not|isn[’']t|is un)\w*(?: .{1,40})?|media playback is unsupported .{1,40}",
    r"(?:printer[ -]friendly|print)(?: version)?|e-?mail this(?: (?:story|article|page))?(?: to a friend)?|short url",
    r"(?:staff|senior|chief|special) (?:writer|reporter|correspondent)s?|purchase licensing rights|enditem",
    r"story highlights|more below|on the web|online|end of (?:advertisement|newsletter|carousel)",
    r"read (?:more|next|on)|see more|show all(?: \d+)?",
)
LABEL = re.compile(rf"^{FURNITURE}[:.!]?$", re.IGNORECASE)
"""The page's furniture, when it stands alone on a line."""

POINTING = any_of(
    r"read|see|read also|also read|see also|related|related (?:articles?|story|stories|coverage)|more|read more",
    r"more on this|watch|listen|don[’']t miss|recommended|related \w+|lesen sie auch|mehr zum thema",
    r"for more,? (?:read|see|visit)|版权声明|теги|(?:à )?lire aussi|читайте также|leer también|leggi anche",
    r"tags?|topics|keywords|filed under|in this article",
)
NETWORKS = r"(?:twitter|facebook|instagram|linkedin|youtube|telegram|tiktok|threads|bluesky|x)\b"

WAYS_ON = re.compile(
    any_of(
        r"^more (?:from|on|in|about) [\w’'&.-]+(?: [\w’'&.-]+){0,5}$",
        rf"^(?:follow|like|find) (?:\S+ ){{1,5}}on {NETWORKS}|^on {NETWORKS}: |\bis on {NETWORKS} (?:at|as)\b",
        r"^follow (?:me|him|her|them|us)\b",
        r"\b(?:can be (?:reached|contacted|followed)|(?:reach|contact|e-?mail) (?:him|her|them)|tweets) (?:at|on|@)",
        r"\b(?:in|to) your inbox\b|^(?:get|sign up for) .{1,50}\bnewsletters?\W*$",
        r"^join [\d,.]+\+? (?:\w+ )?(?:readers|subscribers|others|people) (?:who|and|on|in)\b|^enjoying this\b.*\?",
        r"^(?:as (?:heard|seen)|heard|aired|broadcast) on [\w’'&.-]+(?: [\w’'&.-]+){0,4}$|^(?-i:[A-Z]{5,})[-:].*\s(?:https?://|www\.)\S+$",
        r"[.!?] (?:subscribe|sign up|log in|read more|learn more|find out more)(?: here| now| today)?[.!»>→ ]*$",
        r"^\W{0,2}\d[\d.,]*.{0,20}\b(?:a|per|each|for)\b.{0,20}\b(?:day|week|month|year)s?\b.*\byour\b",
        r"^visit .{1,60} for more\b|^\(?for (?:\w+ ){1,2}updates\b.*\b(?:follow|join)\b",
        r"^(?:contact|e-?mail|reach|call|write to) (?:\S+ ){1,6}(?:at|on) \W?(?:\S+@\S+|\+?[\d(][\d ()./-]{5,})",
        rf"^(?:(?:{NETWORKS}|e-?mail) ?: ?)?(?:@\w+|\S+@\S+\.\w+)$",
        r"^think your friends would be interested\b|^(?:if you )?liked? this (?:story|article)\b.*\bshare\b",
        r"^you(?:[’']ve| have) (?:reached|used|read|hit) (?:all (?:of )?)?your\b.*\b(?:articles?|stories|limit)\b",
        r"^sound off\b|\bsound off (?:below|in the)\b",
    ),
    re.IGNORECASE,
)
"""Ways on: to more of the kind, and to the author's accounts."""

PATH = re.compile(r"^(?:you are here|home) ?[:»>›/|→]|^(?:[^»>›]{1,30} [»›>] ){2,}[^.!?]*$", re.IGNORECASE)
"""The path by which one came: Home » World » Harbours."""

POINTER = re.compile(rf"^{POINTING}\s*[:：|»>]\s*\S", re.IGNORECASE)
"""A pointer to another article, with its label in front."""

RIGHTS = re.compile(
    any_of(
        r"^(?:©|\(c\)|copyright(?: |: ?)(?:©|\(c\)|by\b|\d))|\ball rights reserved\b",
        r"^(?:republished|reprinted) (?:with|by) permission\b",
        r"^this (?:material|article|content) may not be\b",
        r"^\W{0,3}copyright(?:: ?\S| (?:19|20)\d\d\b|\b[^.!?]{0,60}\b(?:19|20)\d\d\W*$)",
        r"^(?:the )?(?:views|opinions) expressed (?:in|here|by|are)\b",
        r"\. (?:the |any )?(?:views|opinions) expressed\b.*\b(?:authors?|not (?:necessarily )?(?:reflect|represent))\b",
        r"^this (?:article|story|content) is (?:only )?for (?:our )?(?:subscribers|members)\W*$",
        r"^this (?:article|story) (?:is|was|has been) (?:made )?(?:free|available|unlocked|possible|supported|funded)\b"
        r".*\b(?:by|to|for) (?:our|you)\b",
        r"^(?:unlimited (?:digital )?access\b.{0,40}|cancel (?:at )?any ?time|about the authors?)$",
        r"^this is a printer-friendly\b",
        r"^(?:first |last )?(?:published|updated|posted|modified|issued|publié|mis à jour|veröffentlicht|aktualisiert"
        r"|publicado|actualizado|опубликовано|обновлено)(?: on| at| le| am| el)?:? ?(?:\d+\.(?=\d))*\d[^.!?]{0,60}$",
        r"^this (?:article|story|post|piece|column|essay|report) (?:was |has been )?(?:originally|first)? ?"
        r"(?:appeared|ran|published|reprinted|republished|produced)\b",
    ),
    re.IGNORECASE,
)

SIGN_OFF = re.compile(
    any_of(
        r"^[(\[]?(?:additional |further )?(?:reporting|writing|editing|translat(?:ed|ion)|edited|research) by\b",
        r"^[(（\[【]?(?:责任编辑|责编|编辑|校对)[:：]|^eds?:\s",
        r"^\((?:adds|updates|recasts|corrects|changes|refiles|repeats|removes|rewrites|fixes)\b[^()]*\)$",
        r"^[(\[]?(?:with|additional) files from\b",
        r"^[(\[–—-]*with (?:reporting|assistance|inputs?|agency inputs) (?:by|from)\b",
        r"\bproduced (?:and edited )?this (?:story|interview|piece) for (?:broadcast|radio|the web)\b",
        r"^to contact the (?:reporter|writer|author|editor)s?\b|^[–—-]+ ?editors?: ",
        r"^[a-z]{2,5}(?:/[a-z]{2,5})+ \([^()]{2,60}\)$",
        r"^[–—-] ?.{1,60} \(@\w+\) [\w ,.]{6,25}$",
        r"^(?:story first published|(?:re)?published (?:in|from) [^.!?]{3,80}$)",
        r"^(?:[\w.’'-]+ ){1,4}(?-i:Staff)(?: (?:and|&) (?:wires?|agencies)| writers?| reporters?)?$",
        r"\bcontributed (?:reporting )?(?:to|for) (?:this|the) (?:report|story|article|post)\W*$",
    ),
    re.IGNORECASE,
)
"""The newsroom's credits under an article."""

QUOTATION_MARK = re.compile(r"[“”„«»\"]")


def is_boilerplate(line: str) -> bool:
    """Tell whether a folded `line` is a call, consent, label, pointer, rights line or the newsroom's credits."""
    if _asks_consent(line) or not any(map(str.isalnum, line)) or LABEL.match(line) or opens_list_of_others(line):
        return True
    if len(line) > LONGEST_LINE or len(line.split()) > LONGEST_CALL:
        return False
    if RIGHTS.search(line) or POINTER.match(line) or PATH.match(line):
        return True
    if QUOTATION_MARK.search(line):  # someone speaks, and not the outlet
        return False
    return _is_call(line) or bool(CONSENT.search(line) or SIGN_OFF.search(line) or WAYS_ON.search(line))


def _asks_consent(line: str) -> bool:
    """Paragraphs of consent are longer than other calls, and name many things that only they name together."""
    terms = CONSENT_TERMS.findall(line) if OF_CONSENT.match(line) else ()
    return bool(terms) and len({term.casefold() for term in terms}) >= LEAST_TERMS and bool(ASKS_CONSENT.search(line))


def _is_call(line: str) -> bool:
    """A paragraph that goes on after its first full stops tells a story; a call has said its one thing."""
    return bool(CALL.match(line)) and len(re.findall(r"[.?] +\w", line)) <= 1

"""A line of a copy → whether the outlet asks its reader for consent, or tells how to take it back."""

from __future__ import annotations

import re

from digest.extraction.lines.phrases import any_of

ACTS = any_of(
    r"submitting|clicking|signing|subscribing|continuing|using|entering|providing|registering|joining|logging|pressing",
)
CONSENT = re.compile(
    any_of(
        rf"^(?:by|when|in) {ACTS}\b.*\b(?:you|i|we|users?) (?:\w+ )?(?:agree|accept|consent|acknowledge|confirm)",
        r"^i (?:agree|consent|accept|have read)\b.*\b(?:terms|privacy|policy|conditions|e-?mails?|data|marketing)",
        r"^(?:we|this (?:site|website|page)) uses? (?:\w+ )?cookies\b",
        r"^you (?:can|may) (?:unsubscribe|opt out|change your (?:mind|settings|preferences))\b"
        r".*\b(?:time|e-?mails?|links?|here|settings|preferences|newsletters?)\b",
        r"^(?=.*\b(?:our|you|i|recaptcha)\b).*\b(?:privacy policy|terms of (?:use|service)|terms and conditions)\b"
        r".*\b(?:apply|agree|accept)\b",
        r"\bis not responsible for the content of external (?:sites|internet sites|links)\b|^our standards:\s",
        r"(?:^|[.] )cancel (?:at )?any ?time\b|^view (?:this )?(?:e-?mail|message) in (?:your )?browser\b",
        r"^(?:read|view|open) (?:it|this) (?:on|at|in) [\w-]+(?:\.[\w-]+)+$",
        r"^(?:read|view|open) (?:\w+ ){0,3}(?:in|on) (?:your |the |a )?(?:web )?browser\b.{0,4}https?://\S+$",
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
"""Things that a paragraph of consent names; an article on cookies may name as many, but not "our partners"."""


def asks_consent(line: str) -> bool:
    """Paragraphs of consent are longer than other calls, and name many things that only they name together."""
    terms = CONSENT_TERMS.findall(line) if OF_CONSENT.match(line) else ()
    return bool(terms) and len({term.casefold() for term in terms}) >= LEAST_TERMS and bool(ASKS_CONSENT.search(line))

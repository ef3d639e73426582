"""On which occasions people tell something to the press."""

from __future__ import annotations

from collections.abc import Mapping

from digest.lexicon.tables import word_set

OCCASIONS: Mapping[str, str] = {
    "press conference": "press conference|news conference|press briefing|news briefing|media briefing|briefing|"
    "told reporters|told journalists|tells reporters|telling reporters|spoke to reporters|speaking to reporters|"
    "asked by reporters",
    "interview": "interview|interviews",
    "press release": "press release|news release",
    "statement": "in a statement|written statement|a statement issued|statement read|statement published|joint statement",
    "speech": "in a speech|speech to|speech at|in an address|addressing a|addressing the",
    "post": "tweeted|in a tweet|in a post|posted on|wrote on Twitter|wrote on Facebook|wrote on X|on social media",
    "parliament": "told parliament|told lawmakers|told deputies|told MPs|told the house|told the senate|told congress",
    "testimony": "testified|in testimony|told the court|told the inquiry|told the jury",
    "letter": "in a letter|in an open letter|wrote in a memo",
    "report": "in a report|report published|report released",
    "phone call": "phone call|telephone call",
}
"""The occasion for each of the phrases that tell it, in small letters."""

ANYONE = word_set(
    """
    activists analysts authorities campaigners citizens commentators critics diplomats economists experts eyewitnesses
    insiders investigators locals many media neighbours observers officials opponents others passengers people
    politicians reports researchers residents scientists some sources supporters survivors villagers voters witnesses
    workers
    """
)
"""Speakers without a name of whom one article may mean others than the next; nobody can tell whether they are the same."""

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
    "statement": "in a statement|written statement|joint statement|statement issued|statement read|statement published",
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
    aide boy brother child colleague critic daughter expert farmer father friend girl husband insider man many media
    mother neighbor neighbour none observer official one other others passenger people person relative reporter
    resident sister some someone son source spectator staff student survivor teacher victim voter wife witness woman
    worker
    """
)
"""Speakers without a name, who may be others in another article; so may be all that are named by a plural."""

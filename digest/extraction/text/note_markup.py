"""The Markdown of a note-taking program → the same without what only the program or the note's writer put there."""

from __future__ import annotations

import re

COMMENT = re.compile(r"%%.*?%%", re.DOTALL)
EMBED = re.compile(r"!\[\[[^\[\]\n]{0,300}\]\]")
TASK = re.compile(r"^[ \t]*[-*+] \[[ xX/-]\] .*$", re.MULTILINE)
TAGS = re.compile(r"^[ \t]*#[^\W\d][\w/-]*(?:[ \t]+#[^\W\d][\w/-]*)*[ \t]*$", re.MULTILINE)
ONLY_LINKS = re.compile(r"^[ \t]*(?:[-*+] )?(?:\[\[[^\[\]\n]{1,300}\]\][ \t,;|·•-]*)+$", re.MULTILINE)
BLOCK_NAME = re.compile(r"(?<=[.!?:”’\"\s])\^[A-Za-z0-9-]+[ \t]*$", re.MULTILINE)

EXCERPT = re.compile(r"^>[ \t]*#{1,6}[ \t]*Excerpt[ \t]*(?:\n>.*)*(?:\n[ \t]*)*(?:\n---[ \t]*$)?", re.MULTILINE)
"""What a clipper quotes over the article from its description."""

BUTTONS = re.compile(
    r"^[ \t]*(?:\[(?:read|view|open)? ?(?:on \w+|(?:the )?original(?: article| post)?)\]\([^()\s]{0,1000}\)"
    r"|(?:\[(?:share|tweet|e-?mail|print|pin|save|copy link|send)\b[^\[\]\n]{0,40}\]\([^()\s]{0,1000}\)[ \t|·]*)+)"
    r"[ \t]*$"
    r"|^#{1,3}[ \t]+(?:Content|Full Document)[ \t]*$",
    re.MULTILINE | re.IGNORECASE,
)
"""Lines of links alone that lead to the note's place, to the page, or to networks; and the heading over the whole."""

CALLOUT = re.compile(
    r"^>[ \t]*\[!(?P<sort>\w+)\][+-]?[ \t]*(?P<title>.*)(?P<rest>(?:\n>.*)*)", re.MULTILINE | re.IGNORECASE
)
OF_ARTICLE = frozenset(("quote", "cite"))
"""Callouts that hold the article's words; those of other sorts are remarks on it."""

ALERTS = frozenset(("NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"))
"""How code hosts write boxes that are the text's own, in capitals and without a title."""

LINK = re.compile(r"\[\[(?:[^\[\]|\n]{0,300}\|)?([^\[\]|\n]{1,300})\]\]")
HIGHLIGHT = re.compile(r"==(?=\S)([^=\n]{1,300})(?<=\S)==")
"""Nothing that people mark or link is longer, and a search to the end of a long line from each mark takes minutes."""


def without_note_markup(text: str) -> str:
    """Return the text without comments, tasks, tags and remarks, and with links and highlights as plain words."""
    text = CALLOUT.sub(_quoted, COMMENT.sub("", text))
    for form in (EXCERPT, BUTTONS, EMBED, TASK, TAGS, ONLY_LINKS, BLOCK_NAME):
        text = form.sub("", text)
    return HIGHLIGHT.sub(r"\1", LINK.sub(r"\1", text))


def _quoted(callout: re.Match[str]) -> str:
    """Return a callout as the quote that it is, or nothing where it is the note-taker's remark."""
    title = callout["title"].strip()
    if callout["sort"].lower() not in OF_ARTICLE and (title or callout["sort"] not in ALERTS):
        return ""
    return f"> {title}\n>{callout['rest']}" if title else callout["rest"].removeprefix("\n")

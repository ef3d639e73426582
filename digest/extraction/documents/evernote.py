"""An export of Evernote → the article of its one note; several notes are refused by their titles."""

from __future__ import annotations

import re

from lxml.etree import _Element

from digest.errors import CopyError, SeveralArticlesError
from digest.extraction.documents.document import article_from
from digest.extraction.documents.xml_tree import children, words_of, xml_of
from digest.extraction.markup import blocks_in
from digest.model import Article

UNTITLED = re.compile(
    r"(?:(?:new|untitled)(?: note)?|unbenannt|ohne titel|sans titre|sin título|без названия)?", re.IGNORECASE
)
"""How the program calls a note that has no title."""


def read_evernote(content: bytes) -> Article:
    """Return the article of a note; who keeps the note, and when it was clipped, says nothing of the article."""
    notes = children(xml_of(content), "note")
    named = [next((words_of(title) for title in children(note, "title")), "") for note in notes]
    titles = [None if UNTITLED.fullmatch(title) else title for title in named]
    if len(notes) > 1:
        raise SeveralArticlesError(titles, lambda: [_article(*each) for each in zip(notes, titles, strict=True)])
    if not notes:
        raise CopyError("The export of Evernote holds no note; export the note that holds the article.")
    return _article(notes[0], titles[0])


def _article(note: _Element, title: str | None) -> Article:
    markup = "".join(element.text or "" for element in children(note, "content"))
    return article_from(blocks_in(_without_prolog(markup)), engine="Evernote", title=title or None)


def _without_prolog(markup: str) -> str:
    """Leave out what stands over the note's first element: a declaration of XML in a text ends its parsing."""
    start = markup.find("<en-note")
    return markup[max(0, start) :]

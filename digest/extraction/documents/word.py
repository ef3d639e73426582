"""The door for mammoth: the bytes of a Word document → an article, without what was deleted from it."""

from __future__ import annotations

import re
from io import BytesIO

import mammoth

from digest.errors import CopyError
from digest.extraction.documents.archive import DAMAGED, Archive
from digest.extraction.documents.document import article_from
from digest.extraction.documents.word_parts import readable
from digest.extraction.markup import blocks_in
from digest.extraction.package_versions import engine_name
from digest.model import Article

STYLES = "p[style-name='Title'] => h1:fresh\np[style-name='Subtitle'] => p:fresh"
"""What mammoth does not know by itself: the style of a document's title."""

_NOTE_LINKS = re.compile(
    r'<sup><a href="#(?:foot|end)note-[^"]*" id="[^"]*">[^<]*</a></sup>'
    r'| ?<a href="#(?:foot|end)note-ref-[^"]*">[^<]*</a>'
)
"""What mammoth sets where a note is called and behind the note itself: no words of the document."""


def read_word(content: bytes) -> Article:
    """Return the article of a document in Word's form since 2007; its headings are told by their styles."""
    archive = Archive(content)
    archive.check_size(".xml")
    try:
        converted = mammoth.convert_to_html(
            BytesIO(readable(archive, content)),
            style_map=STYLES,
            convert_image=mammoth.images.img_element(lambda _: {}),
        )
    except (KeyError, ValueError, OSError, AttributeError, SyntaxError) as error:
        raise CopyError(DAMAGED) from error
    return article_from(blocks_in(_NOTE_LINKS.sub("", converted.value)), engine=engine_name("mammoth"))

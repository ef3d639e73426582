"""Articles of any text whatever, also of words and marks that readings take for something."""

from __future__ import annotations

from hypothesis import strategies as st

from digest.model import Article, Extraction, Paragraph, ParagraphKind

_WORDS = """
“ ” " ' ‘ ’ « » „ 「 」 . , ? ! : ; — … ( ) % said told according to called who which he it she the The a minister Veldt
Anna Lind Norland CNN U.S. Nov. 23 Dr. saying and but While report agency 2031 3.5 30 million last month 。 署名 été
“We go,” e\u0301 𝒳
"""

_MARKS = ["\n", "  ", "\u00a0", "\u2028", "\x00"]

_BLOCKS = st.text(max_size=120) | st.lists(st.sampled_from([*_WORDS.split(), *_MARKS]), max_size=50).map(" ".join)


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """Draw an article of up to five paragraphs of any kind."""
    text, paragraphs = "", []
    for block in draw(st.lists(_BLOCKS, max_size=5)):
        text += "\n\n" if text else ""
        start = len(text)
        text += block
        kind = draw(st.sampled_from(list(ParagraphKind)))
        paragraphs.append(Paragraph(start=start, end=len(text), kind=kind))
    return Article(
        title=draw(st.none() | st.text(max_size=30)),
        authors=(),
        published=None,
        language=None,
        text=text,
        paragraphs=tuple(paragraphs),
        extraction=Extraction(engines=("drawn",), agreement=None),
    )

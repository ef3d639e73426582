"""The Markdown of a note-taking program → the same without what only the program or the note's writer put there."""

from __future__ import annotations

import re

from digest.extraction.blocks import word_count
from digest.extraction.lines.bylines import END_OF_SENTENCE, names_in
from digest.extraction.lines.day_lines import only_day_of

COMMENT = re.compile(r"%%.*?%%", re.DOTALL)
EMBED = re.compile(r"!\[\[[^\[\]\n]{0,300}\]\]")
TASK = re.compile(r"^[ \t]*[-*+] \[[ xX/-]\] .*$", re.MULTILINE)
TAGS = re.compile(r"^[ \t]*(?:#[^\W\d][\w/-]*(?:[ \t]+#[^\W\d][\w/-]*)*|#[^\W\d][\w /-]{0,40}#)[ \t]*$", re.MULTILINE)
ONLY_LINKS = re.compile(r"^[ \t]*(?:[-*+] )?(?:\[\[[^\[\]\n]{1,300}\]\][ \t,;|·•-]*)+$", re.MULTILINE)
BLOCK_NAME = re.compile(r"(?<=[.!?:”’\"\s])\^[A-Za-z0-9-]+[ \t]*$", re.MULTILINE)

EXCERPT = re.compile(r"^>[ \t]*#{1,6}[ \t]*Excerpt[ \t]*(?:\n>.*)*(?:\n[ \t]*)*(?:\n---[ \t]*$)?", re.MULTILINE)
"""What a clipper quotes over the article from its description."""

MARKED = re.compile(
    r"^#{1,3}[ \t]+Highlights[ \t]*\n(?:[ \t]*\n|[>*-][^\n]*\n)*(?=#{1,3}[ \t]+(?:Content|Full Document)[ \t]*$)",
    re.MULTILINE | re.IGNORECASE,
)
"""What a reader marked, said once more over the whole."""

BUTTONS = re.compile(
    r"^[ \t]*(?:\[(?:(?:read|view|open)? ?(?:on \w+|(?:the )?original(?: article| post)?)|source|link|url)\]"
    r"\([^()\s]{0,1000}\)"
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

ATTRIBUTES = re.compile(r"^(#{1,6} [^\n{}]{1,300}?)[ \t]+\{[#.][^{}\n]{0,100}\}[ \t]*$", re.MULTILINE)
"""A heading with the name that leads to it."""

LINK = re.compile(r"\[\[(?:[^\[\]|\n]{0,300}\|)?([^\[\]|\n]{1,300})\]\]")
HIGHLIGHT = re.compile(r"==(?=\S)([^=\n]{1,300})(?<=\S)==")
"""Nothing that people mark or link is longer, and a search to the end of a long line from each mark takes minutes."""


FIRST_PARAGRAPHS = 8
"""A judgement: a title, a standfirst, a picture with its line and a byline stand among them."""

MOST_LINES, LONGEST = 6, 40
"""Lines, and words in all, of a paragraph of a head; judgements."""

EMPHASIS = re.compile(r"\[([^\[\]\n]{0,300})\]\([^()\s]{0,1000}\)|[*_]")


UNDERLINED = re.compile(r"\A([^\n#>|*-][^\n]{0,300})\n=+[ \t]*(?:\n|\Z)")
"""A title over a row of signs, which makes it a heading."""

RULE = re.compile(r"^[ \t]*[-=*_]{3,}[ \t]*$")

BOLD = re.compile(r"(?:\A|(?<=\n\n))\*\*([^*\n]{3,200})\*\*[ \t]*(?=\n)")
"""A line in bold with nothing beside it."""


def with_bold_headings(text: str) -> str:
    """Return a text without headings with its lines in bold as such, where it begins with one."""
    first = BOLD.match(text.lstrip("\n"))
    if not first or re.search(r"^#{1,6} \S", text, re.MULTILINE):
        return text
    return BOLD.sub(lambda line: line[0] if END_OF_SENTENCE.search(line[1]) else f"# {line[1]}", text.lstrip("\n"))


def with_head_lines_apart(text: str) -> str:
    """Return the text with each line of its first paragraphs as one, where names or a day stand alone on one of them.

    Markdown runs lines of one paragraph together, and writers of notes do not mean it.
    """
    parts = re.split(r"\n[ \t]*\n", text)
    for place, part in enumerate(parts[:FIRST_PARAGRAPHS]):
        lines = [line.removesuffix("\\") for line in UNDERLINED.sub(r"# \1\n", part.strip("\n")).split("\n")]
        lines = [line for line in lines if line.strip()]
        if word_count(part) > LONGEST or any(re.match(r"[ \t]*(?:[-*+] |>|\||```|\d+\.)", line) for line in lines):
            continue
        if 1 < len(lines) <= MOST_LINES and any(map(_stands_alone, lines)):
            parts[place] = "\n\n".join(line for line in lines if not RULE.match(line))
    return "\n\n".join(parts)


def _stands_alone(line: str) -> bool:
    plain = without_emphasis(line)
    return bool(names_in(plain) or only_day_of(plain))


def without_emphasis(line: str) -> str:
    """Return a line without the marks of links and of emphasis."""
    return EMPHASIS.sub(r"\1", line).strip()


def without_note_markup(text: str) -> str:
    """Return the text without comments, tasks, tags and remarks, and with links and highlights as plain words."""
    text = ATTRIBUTES.sub(r"\1", CALLOUT.sub(_quoted, COMMENT.sub("", text)))
    for form in (EXCERPT, MARKED, BUTTONS, EMBED, TASK, TAGS, ONLY_LINKS, BLOCK_NAME):
        text = form.sub("", text)
    return HIGHLIGHT.sub(r"\1", LINK.sub(r"\1", text))


def _quoted(callout: re.Match[str]) -> str:
    """Return a callout as the quote that it is, or nothing where it is the note-taker's remark."""
    title = callout["title"].strip()
    if callout["sort"].lower() not in OF_ARTICLE and (title or callout["sort"] not in ALERTS):
        return ""
    return f"> {title}\n>{callout['rest']}" if title else callout["rest"].removeprefix("\n")

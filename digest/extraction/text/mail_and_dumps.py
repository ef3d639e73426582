"""The text of a copy as a mail program or a terminal browser left it → the text without what they put around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from digest.extraction.lines.day_lines import day_in, only_day_of
from digest.extraction.lines.mail_fields import fields_over
from digest.extraction.text.paragraph_layout import Line

GREETING_LINES = 8
"""Lines between a mail's subject and the same words over its article: links to the web page, a greeting."""

HEAD_LINES = 4
"""Lines under an article's headline in a mail among which its own day stands, which goes before that of the mail."""

QUOTED = re.compile(r"^[ \t]*>[ \t]?", re.MULTILINE)
QUOTED_SHARE = 0.5
"""A judgement: where most lines are quoted, the mail quotes the whole article, and the marks say nothing of its
parts."""

ANSWERED = re.compile(
    r"\A\s*(?:On|Am|Le|El|Il|Op|Den)\b[^\n]{5,120}(?:\n[^\n]{1,80})?"
    r"\b(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef|skrev)\b[^\n:]{0,80}:[ \t]*\n+",
    re.IGNORECASE,
)
"""What a mail program writes over a letter that it quotes."""

BEHIND_LINK = re.compile(r"(?<![ \t])[ \t]*<(?:https?://|mailto:)[^<>\s]*>")
"""The address that mail programs write behind the words of a link."""

ADDRESSES = re.compile(
    r"^[ \t]*References[ \t]*\n(?:[ \t]*+(?:(?:visible|hidden) links:?|\d+\.[ \t]+\S+)?[ \t]*(?:\n|\Z))+\Z",
    re.IGNORECASE | re.MULTILINE,
)
"""The list of addresses at the end of a terminal browser's dump."""

FORM = re.compile(
    r"^[ \t]*(?:IFRAME: \S+|\[[^\]\s]{0,300}(?:\.\w{3,4}|&(?:amp;)?)[^\]\s]{0,300}\]|#.*\balternate\b.*)[ \t]*$"
    r"|\[(?:INLINE|IMAGE|LINK|EMBED|USEMAP)\]|\(BUTTON\)|(?<=\S)[ \t]*_{5,}|_{5,}(?=[ \t]*\S)",
    re.MULTILINE,
)
"""What a terminal browser writes for frames, pictures without words, buttons and fields."""

MARK = re.compile(r"\^?\[(?P<number>\d{1,3})\]")
NOTE = re.compile(r"^\[(?P<number>\d{1,3})\]\s*(?P<words>\S.*)")
ONLY_ADDRESS = re.compile(r"<?(?:https?://|www\.|mailto:)\S+$")
LEAST_MARKS = 2
"""One number in brackets can be anything; two that count up from one are marks."""


def unwrapped(text: str) -> str:
    """Return the text without a forwarded mail's fields and quotation marks, and without a browser's own marks."""
    lines = [line for line in text.split("\n") if line.strip()]
    if sum(bool(QUOTED.match(line)) for line in lines) > QUOTED_SHARE * len(lines):
        text = ANSWERED.sub(_day_of_answered, QUOTED.sub("", text))
    lines = text.split("\n")
    if fields := fields_over(lines):
        head = "".join(f"{value}\n\n" for value in (fields.subject, fields.day) if value)
        text = _without_greeting(head + "\n".join(lines[fields.begins :]))
    return FORM.sub("", ADDRESSES.sub("", BEHIND_LINK.sub("", text)))


def _day_of_answered(line: re.Match[str]) -> str:
    """Return the day of the letter that is quoted, which is the outlet's, in place of the line that tells of it."""
    day = day_in(line[0])
    return f"{day.edtf}\n\n" if day else ""


def _without_greeting(text: str) -> str:
    """Leave out what a mail says before the words of its subject stand over its article."""
    lines = text.split("\n")
    filled = [index for index, line in enumerate(lines) if line.strip()][: GREETING_LINES + 1]
    again = [index for index in filled[1:] if lines[index].strip() == lines[filled[0]].strip()]
    if not again:
        return text
    own = [line for line in lines[again[0] + 1 :] if line.strip()][:HEAD_LINES]
    if any(only_day_of(line.strip()) for line in own):
        return "\n\n".join((lines[filled[0]], "\n".join(lines[again[0] + 1 :])))
    head = [lines[index] for index in filled if index < again[0] and only_day_of(lines[index].strip())]
    return "\n\n".join((lines[filled[0]], *head, "\n".join(lines[again[0] + 1 :])))


def without_marks(lines: Sequence[Line]) -> tuple[list[Line], list[str]]:
    """Return the lines without the numbers of links and notes, where they count up from one, and the notes apart.

    A note that holds only an address is a link's.
    """
    numbers = [int(mark["number"]) for line in lines for mark in MARK.finditer(line.text)]
    highest = 0
    for number in numbers:
        if number > highest + 1:
            return list(lines), []
        highest = max(highest, number)
    if highest < LEAST_MARKS:
        return list(lines), []
    kept: list[Line] = []
    notes: list[str] = []
    seen = 0
    for line in lines:
        note = NOTE.match(line.text)
        if note and int(note["number"]) <= seen:
            if not ONLY_ADDRESS.match(note["words"]):
                notes.append(note["words"])
            continue
        seen = max([seen, *(int(mark["number"]) for mark in MARK.finditer(line.text))])
        if words := MARK.sub("", line.text).strip():
            kept.append(replace(line, text=words))
    return kept, notes

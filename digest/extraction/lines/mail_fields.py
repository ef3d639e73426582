"""The lines of a letter → the fields that mail programs set over it, and where what it carries begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from digest.extraction.blocks import word_count
from digest.extraction.lines.phrases import any_of
from digest.lexicon.mail_words import ABOUT, FORWARDED, FROM, OTHER_FIELDS, REPLIED, SENT, SENT_ON

PREFIXES = re.compile(
    rf"^(?:\s*\[(?:ext(?:ern(?:al|e|o)?)?|spam)\])?(?:\s*(?:{any_of(*REPLIED.values(), *SENT_ON.values())})"
    r"(?:\[\d+\]|\(\d+\))?\s*[:：]\s*)+",
    re.IGNORECASE,
)
"""What stands before the subject of a letter that is answered or sent on."""

FIELD = re.compile(
    rf"^[\s*]*(?:(?P<sender>{any_of(*FROM.values())})|(?P<subject>{any_of(*ABOUT.values())})"
    rf"|(?P<day>{any_of(*SENT.values())})|{any_of(*OTHER_FIELDS.values())})[\s*]*[:：][\s*]*(?P<value>.*)$",
    re.IGNORECASE,
)
UNKNOWN = re.compile(r"^\s*[\w-]{1,20}(?: \w{1,12})?\s*[:：]\s*\S")
"""A field of a language that the table lacks, which only its neighbours tell."""

ADDRESS = "@"
"""What tells a line with more people to whom a letter went."""

SENT_ON_LINE = re.compile(rf"^\W*{any_of(*FORWARDED.values())}\W*$", re.IGNORECASE)
"""The line over the fields of a letter that is sent on."""

LEAST_FIELDS, LEAST_BEHIND_MARK = 3, 2
"""Judgements: so many in a row no article opens with."""

MOST_BEFORE, LEAST_PROSE, LONGEST_REMARK = 12, 15, 50
"""Judgements: lines of greeting and remarks before the fields; words of a paragraph, behind which fields without any
address of mail are those of a letter that the article prints; and words of one, behind which all are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """What the fields over a letter say, and the line behind them, at which what it carries begins."""

    begins: int
    subject: str = ""
    """Without the marks of sending on, and without the sender's name before it."""
    day: str = ""


def without_prefixes(subject: str) -> str:
    """Return a subject without the marks of answering and sending on."""
    return PREFIXES.sub("", subject)


def fields_over(lines: Sequence[str]) -> Fields | None:
    """Return the innermost fields over what a letter carries; None for a text that opens without any."""
    found = _next_fields(lines, 0)
    while found and (inner := _next_fields(lines, found.begins)):
        found = inner
    return found


def _next_fields(lines: Sequence[str], start: int) -> Fields | None:
    """Return the fields that stand before any prose."""
    seen, longest, is_marked = 0, 0, False
    for place in range(start, len(lines)):
        if not (line := lines[place]).strip():
            continue
        fields = _fields_from(lines, place, is_marked=is_marked)
        if fields and (is_marked or longest < LEAST_PROSE or ADDRESS in "".join(lines[place : fields.begins])):
            return fields
        is_marked, seen, longest = bool(SENT_ON_LINE.match(line)), seen + 1, max(longest, word_count(line))
        if seen > MOST_BEFORE or longest >= LONGEST_REMARK:
            break
    return None


def _fields_from(lines: Sequence[str], start: int, *, is_marked: bool) -> Fields | None:
    """Return the fields that begin with a line; a field that is told again is of what follows."""
    told: dict[str, str] = {}
    end = start
    for line in lines[start:]:
        field = FIELD.match(line)
        name = next((one for one in ("sender", "subject", "day") if field and field[one]), "")
        if name in told or not (field or (end > start and ADDRESS in line) or (is_marked and UNKNOWN.match(line))):
            break
        end += 1
        if field and name:
            told[name] = field["value"].strip()
    if is_marked:
        is_head = end - start >= LEAST_BEHIND_MARK
    else:
        is_mail = "subject" in told or ADDRESS in "".join(lines[start:end])  # a talk has a "From" and "To", too
        is_head = end - start >= LEAST_FIELDS and "sender" in told and is_mail
    subject = without_prefixes(told.get("subject", "")).removeprefix(f"{_name(told.get('sender', ''))}: ")
    return Fields(begins=end, subject=subject, day=told.get("day", "")) if is_head else None


def _name(sender: str) -> str:
    """Return the name of a sender without the address behind it."""
    return sender.partition("<")[0].strip(' "')

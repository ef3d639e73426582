"""The text of a chat, as programs copy or export it → the same without the stamps and names before its messages."""

from __future__ import annotations

import re
from itertools import islice

from digest.extraction.lines.bylines import is_name

_DAY = r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}"
_HOUR = r"\d{1,2}:\d\d(?::\d\d)?(?:[ \u202f]?[AaPp]\.?[Mm]\.?)?"

_AT = r"(?:(?:à|às|um|a las|alle) )?"

TELEGRAM = re.compile(rf"^(?P<name>[^\n\[\]]{{1,80}}), \[(?P<day>{_DAY}) (?P<hour>{_HOUR})\]:?[ \t]*\n?", re.MULTILINE)
"""Over a message that was copied from Telegram: who, and when."""

WHATSAPP = re.compile(
    rf"^\u200e?(?:\[{_DAY},? {_HOUR}\]|{_DAY},? {_AT}{_HOUR} [-–]) \u200e?(?P<name>[^:\n]{{1,60}}):[ \t]*", re.MULTILINE
)
"""Before a message in an export of WhatsApp or Signal."""

MONTHS = 12
"""Of a year; programs write a higher figure first where they are set to the day first."""

NOTICE = re.compile(
    rf"^\u200e?(?:(?:\[{_DAY},? {_HOUR}\]|{_DAY},? {_AT}{_HOUR} [-–]) [^:\n]{{1,300}}$"
    r"|<[^<>\n]{1,40} (?:omitted|attached|weggelassen|omis)>|\u200e[^\n]{1,40}$|\(- [^\n]{1,80} -\)$)[ \t]*",
    re.MULTILINE,
)
"""What the program says between messages, and what stands for a picture; some telephones set a mark before it."""

PASSED_ON = re.compile(
    r"^\[?(?:Forwarded from|Weitergeleitet aus|Переслано от|Transféré de)[: ][^\n]{1,80}\n", re.MULTILINE
)
"""Over a message that Telegram shows as another channel's."""

_NAME = r"[^\W\d_][^\n:\[\]<>]{0,50}?"
WORKPLACE = re.compile(
    rf"^(?:(?:> )?(?P<name>{_NAME})(?::[\w+-]+:)*"
    rf"(?:  {_HOUR}|, {_HOUR}| [—-] (?:{_DAY},? |(?:Today|Yesterday) at )?{_HOUR}"
    rf"| ?\n[ \t]{{1,8}}{_HOUR}| \[{_HOUR}\]| \[U\w{{6,14}}\] @ [^\n]{{10,40}}:)"
    rf"|\[(?:{_DAY},? )?{_HOUR}\] (?P<behind>{_NAME}):?)[ \t]*\n(?=[ \t]*\S)",
    re.MULTILINE,
)
"""Over a message that was copied from Slack, Teams or Discord, or exported from these: who, and at which hour."""

BETWEEN_MESSAGES = re.compile(
    rf"^[ \t]*(?:{_HOUR}|[A-Z][a-z]+day, [A-Z][a-z]+ \d{{1,2}}(?:st|nd|rd|th)?|Today|Yesterday|New|\(edited\)"
    r"|#[\w-]{1,80}"
    r"|:[\w+-]{1,40}:(?:\s*\n\d{1,4})?|\d{1,3} repl(?:y|ies)(?: Last reply [^\n]{1,40})?"
    r"|={20,}|(?:Guild|Channel): [^\n]{1,80}|Exported \d+ message\(s\))[ \t]*$\n?",
    re.MULTILINE,
)
"""What these programs write besides: hours, days, marks of who liked a message, and what an export says of itself."""

SIGTOP = re.compile(
    r"^(?:Conversation: [^\n]*\n\s*)?From: [^\n]*\nType: (?:incoming|outgoing)\n(?:[A-Z][a-z]+: [^\n]*\n)+",
    re.MULTILINE,
)
"""The fields over each message of an export of Signal."""

TYPED_BY = re.compile(rf"^(?:\[?{_HOUR}\]? )?<[^<>\s]{{1,40}}> (?=\S)")
"""Before each line of a chat without messages of several lines, as in IRC."""

SPOKEN_AT = re.compile(
    r"^[\[(]\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?[\])][ \t]+(?=[^\W\d_][^\n:]{0,60}: )", re.MULTILINE
)
LEAST_SPOKEN = 3
"""At which minute of a recording somebody says what follows, and how often a transcript has such marks at least."""

ADDRESS_ALONE = re.compile(r"^[ \t]*(?:https?://\S+|@\w{3,40})[ \t]*$", re.MULTILINE)
"""A link to the page, or the channel's own name, under a message."""


def without_stamps(text: str) -> str:
    """Return a chat's messages as paragraphs, a channel's day over them; a text that is no chat as it is.

    Telegram's stamp is that of the channel, which is the outlet; any other is that of whoever passed the text on.
    """
    first = TELEGRAM.search(text)
    if first and not text[: first.start()].strip():
        messages = TELEGRAM.sub(_gap, PASSED_ON.sub("", text))
        day = "" if PASSED_ON.match(text, first.end()) else f"{_whole_day(first)}\n\n"
        return f"{day}{ADDRESS_ALONE.sub('', messages)}"
    first = WHATSAPP.match(text.lstrip()) or NOTICE.match(text.lstrip())
    if first and WHATSAPP.search(text):
        return ADDRESS_ALONE.sub("", NOTICE.sub("", WHATSAPP.sub(_gap, NOTICE.sub("", text))))
    if SIGTOP.match(text.lstrip()):
        return SIGTOP.sub(_gap, text)
    lines = [line for line in text.split("\n") if line.strip()]
    if lines and all(map(TYPED_BY.match, lines)):
        return "\n".join(TYPED_BY.sub("", line) + "\n" for line in lines)
    if len(SPOKEN_AT.findall(text)) >= LEAST_SPOKEN:
        return SPOKEN_AT.sub("", text)
    if _is_of_work(text):
        return BETWEEN_MESSAGES.sub("", WORKPLACE.sub(_gap, text))
    return text


def _is_of_work(text: str) -> bool:
    """Tell whether messages follow; one stamp alone is of somebody, for a headline may end in an hour too."""
    stamps = list(islice(WORKPLACE.finditer(text), 2))
    if not stamps or BETWEEN_MESSAGES.sub("", text[: stamps[0].start()]).strip():
        return False
    return len(stamps) > 1 or is_name(stamps[0]["name"] or stamps[0]["behind"])


def _whole_day(stamp: re.Match[str]) -> str:
    """Return a stamp's day; where its hour is counted to twelve, with the year first.

    Such a stamp has the month before the day where that can be a month.
    """
    parts = stamp["day"].split("/")
    if len(parts) != 3 or "M" not in stamp["hour"].upper():
        return stamp["day"]
    month, day, year = parts if int(parts[0]) <= MONTHS else (parts[1], parts[0], parts[2])
    return f"{year if len(year) == 4 else f'20{year}'}-{month:0>2}-{day:0>2}"


def _gap(_: re.Match[str]) -> str:
    return "\n"

"""The text of a chat, as programs copy or export it → the same without the stamps and names before its messages."""

from __future__ import annotations

import re

_DAY = r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}"
_HOUR = r"\d{1,2}:\d\d(?::\d\d)?(?:[ \u202f]?[AaPp]\.?[Mm]\.?)?"

TELEGRAM = re.compile(rf"^(?P<name>[^\n\[\]]{{1,80}}), \[(?P<day>{_DAY}) (?P<hour>{_HOUR})\]:?[ \t]*\n?", re.MULTILINE)
"""Over a message that was copied from Telegram: who, and when."""

WHATSAPP = re.compile(
    rf"^\u200e?(?:\[{_DAY},? {_HOUR}\]|{_DAY},? {_HOUR} [-–]) \u200e?(?P<name>[^:\n]{{1,60}}):[ \t]*", re.MULTILINE
)
"""Before a message in an export of WhatsApp or Signal."""

MONTHS = 12
"""Of a year; programs write a higher figure first where they are set to the day first."""

NOTICE = re.compile(
    rf"^\u200e?(?:(?:\[{_DAY},? {_HOUR}\]|{_DAY},? {_HOUR} [-–]) [^:\n]{{1,300}}$"
    r"|<[^<>\n]{1,40} (?:omitted|attached|weggelassen|omis)>)[ \t]*",
    re.MULTILINE,
)
"""What the program says between messages, and what stands for a picture."""

ADDRESS_ALONE = re.compile(r"^[ \t]*(?:https?://\S+|@\w{3,40})[ \t]*$", re.MULTILINE)
"""A link to the page, or the channel's own name, under a message."""


def without_stamps(text: str) -> str:
    """Return a chat's messages as paragraphs, a channel's day over them; a text that is no chat as it is.

    Telegram's stamp is that of the channel, which is the outlet; WhatsApp's is that of whoever passed the text on.
    """
    first = TELEGRAM.search(text)
    if first and not text[: first.start()].strip():
        return f"{_whole_day(first)}\n\n{ADDRESS_ALONE.sub('', TELEGRAM.sub(_gap, text))}"
    first = WHATSAPP.match(text.lstrip()) or NOTICE.match(text.lstrip())
    if first and WHATSAPP.search(text):
        return ADDRESS_ALONE.sub("", WHATSAPP.sub(_gap, NOTICE.sub("", text)))
    return text


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

"""A text of a monitor of the foreign press, BBC Monitoring or FBIS → its items, with the outlet's own head."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from digest.extraction.blocks import fold
from digest.extraction.databases.export import Export, day_told, fields_in, labels, paragraphs_in
from digest.extraction.lines.name_lists import people_named

REPORT = re.compile(
    r"^[ \t]*\[(?:[A-Z][\w-]* ){0,4}?(?:by|By) (?P<names>[^\[\]:\"“”]{3,200})"
    r"(?::\s*[\"“](?P<title>[^\[\]]{3,400}?)[\"”])?[^\[\]]{0,80}\][ \t]*",
    re.MULTILINE,
)
"""Who signed the report at the outlet, and its headline there: [Report by Ada Lund: "Harbour dredged"]."""

TITLED = re.compile(
    r"^[ \t]*\[[^\[\]:\"“”]{3,60}:\s*[\"“](?P<title>[^\[\]]{3,400}?)[\"”][^\[\]]{0,80}\][ \t]*", re.MULTILINE
)

REMARK = re.compile(
    r"^[ \t]*\[(?:(?:FBIS|OSC|OSE|BBC Monitoring|WNC)\b[^\[\]]{0,200}|Description of Source:[^\[\]]{0,1000}"
    r"|passage omitted[^\[\]]{0,80}|(?:Full )?(?:Text|Excerpts?|Summary)(?: of [^\[\]]{0,80})?)\][ \t]*|^\(endall\)$",
    re.MULTILINE | re.IGNORECASE,
)
"""What the monitor says of the text, and not the outlet."""

ENTITLED = re.compile(
    r"\bby (?P<names>[^\"“”\n]{3,200}?)(?:,? (?:entitled|headlined)|: ?(?=[\"“]))\s*"
    r"[\"“](?P<title>[^\"“”\n]{3,400})[\"”]"
)
"""Who signed the report and how it was headed, where the line with its kind says it."""

SENT = re.compile(
    r"^[ \t]*[A-Z]{2,3}\d{10,14}[A-Z]? "
    r"(?P<told>[^\n]{0,200}? in [A-Z]\w+ (?:\d{4} )?(?:GMT )?\d{1,2} [A-Z][a-z]{2} \d\d\b[^\n]*)$",
    re.MULTILINE,
)
"""The line over each item of the Daily Reports: the message's number, place, outlet, language and day."""

REMARKS = (REPORT, TITLED, REMARK)

BBC_KIND = re.compile(
    r"^(?:Text of|Excerpts? (?:of|from)|Full text of|Summary of) (?:report|article|commentary|an? |[\w-]+ )"
    r"[^\n]{5,300}$",
    re.MULTILINE,
)
BBC_SOURCE = re.compile(r"^Sources?: (?P<told>[^\n]* \d{1,2} [A-Z][a-z]{2} \d\d\b[^\n]*)$", re.MULTILINE)
BBC_END = re.compile(r"^(?:BBC Mon(?:itoring)?\b|© ?(?:Copyright )?(?:British Broadcasting|BBC))[^\n]*$", re.MULTILINE)

LEAST_MARKS = 2
"""Of the three lines: a newspaper's own text may name its source and day as well."""

FBIS_LABELS = labels(
    """SERIAL; TITLE; SUBJ; SUBJECT; SOURCE; TEXT; CLASS; COUNTRY; REGION; TOPIC; DATE; PASS; LEVEL;
    FBIS REPORT DATE; REPORT DATE; CITY; LANGUAGE; GEOGRAPHIC CODE; ENCLOSURE; COMPILER"""
)


def bbc_monitoring(text: str) -> tuple[Export, ...]:
    """Return the items of BBC Monitoring; none where the text is not from there."""
    if sum(form.search(text) is not None for form in (BBC_SOURCE, BBC_KIND, BBC_END)) < LEAST_MARKS:
        return ()
    return tuple(one for part in BBC_END.split(text) if (one := _bbc_item(part)))


def _bbc_item(part: str) -> Export | None:
    source, kind = BBC_SOURCE.search(part), BBC_KIND.search(part)
    if source is None and kind is None:
        return None
    over, _, below = part.strip().partition("\n")
    body = below[: below.find(source[0])] if source else below
    body = BBC_KIND.sub("", body, count=1)
    report = REPORT.search(body) or (ENTITLED.search(kind[0]) if kind else None)
    titled = TITLED.search(body)
    told = next((found["title"] for found in (report, titled) if found and found["title"]), None)
    return Export(
        title=told or over,
        authors=people_named(report["names"]) if report else (),
        published=(day_told(source["told"]) if source else None) or (day_told(kind[0]) if kind else None),
        body=_without_remarks(body),
        remarks=REMARKS,
    )


def fbis(text: str) -> tuple[Export, ...]:
    """Return the items of the Foreign Broadcast Information Service; none where the text is not from there."""
    if not (re.search(r"^SERIAL: ", text, re.MULTILINE) and re.search(r"^TEXT:", text, re.MULTILINE)):
        return tuple(_daily_items(text))
    return tuple(one for part in re.split(r"^(?=SERIAL: )", text, flags=re.MULTILINE) if (one := _fbis_item(part)))


def _fbis_item(part: str) -> Export | None:
    _, fields = fields_in(part, FBIS_LABELS)
    body = fields.get("TEXT", "")
    if not body.strip():
        return None
    report = REPORT.search(body)
    return Export(
        title=fields.get("TITLE") or fields.get("SUBJ") or fields.get("SUBJECT"),
        authors=people_named(report["names"]) if report else (),
        published=day_told(fold(fields.get("SOURCE", ""))) or day_told(fold(fields.get("DATE", ""))),
        body=_without_remarks(body),
        remarks=REMARKS,
    )


def _daily_items(text: str) -> Iterator[Export]:
    """Yield the items of a Daily Report, each of which has its headline over the line with its number."""
    marks = list(SENT.finditer(text))
    heads = [paragraphs_in(text[start : mark.start()])[-1:] for start, mark in _between(marks)]
    ends = [*(mark.start() for mark in marks[1:]), len(text)] if marks else []
    for place, (mark, end) in enumerate(zip(marks, ends, strict=True)):
        below = text[mark.end() : end]
        following = heads[place + 1] if place + 1 < len(heads) else []
        body = "\n\n".join(paragraphs_in(below)[: -1 if following else None])
        report = REPORT.search(body)
        yield Export(
            title=next(iter(heads[place]), None),
            authors=people_named(report["names"]) if report else (),
            published=day_told(mark["told"]),
            body=_without_remarks(body),
            remarks=REMARKS,
        )


def _between(marks: Sequence[re.Match[str]]) -> Iterator[tuple[int, re.Match[str]]]:
    start = 0
    for mark in marks:
        yield start, mark
        start = mark.end()


def _without_remarks(body: str) -> str:
    """Leave out the lines that are remarks and nothing else, which may be longer than the text is wide."""
    lines = body.split("\n")
    return "\n".join(line for line in lines if not any(remark.fullmatch(line) for remark in REMARKS))

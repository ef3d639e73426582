"""References → how people cite them in a text: APA, Chicago and MLA, as plain text.

The forms are those for an online newspaper article and a web page in the Publication Manual of the APA (7th edition,
section 10), the Chicago Manual of Style (17th edition, 14.191 to 14.207, bibliography) and the MLA Handbook (9th
edition, 5). Names that are not parted are printed as they were written.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from digest.model import Name, NameKind, Reference
from digest.references.date_words import date_words, full_month

_MLA_MONTHS = ("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")

_ENDS = (".", "?", "!", "…")

_MOST_OF_MLA = 2
"""Authors that MLA names; of more the first, and et al."""


def apa(reference: Reference) -> str:
    """Return the reference as the APA has it; what is untitled or unsigned begins with its title."""
    when = f"({date_words(reference.published, _year_first, month=full_month)})"
    who = _apa_names([_apa_name(name) for name in reference.authors])
    where = "" if _signs_itself(reference) else reference.container or ""
    opening = (who, when, reference.title) if who else (reference.title, when)
    return _sentences(*opening, where, address=reference.url)


def chicago(reference: Reference) -> str:
    """Return the reference as a Chicago bibliography has it; what is unsigned begins with what it stands in."""
    when = date_words(reference.published, _month_first, month=full_month)
    who = _joined(_inverted_first(reference.authors), last="and")
    title = _quoted(reference)
    if who and reference.container and not _signs_itself(reference):
        return _sentences(who, title, f"{reference.container}, {when}", address=reference.url)
    return _sentences(who or reference.container or "", title, when, address=reference.url)


def mla(reference: Reference) -> str:
    """Return the reference as MLA has it; what is unsigned begins with its title."""
    when = date_words(reference.published, _day_first, month=lambda number: _MLA_MONTHS[number - 1])
    several = len(reference.authors) > _MOST_OF_MLA
    names = _inverted_first(reference.authors[:1] if several else reference.authors)
    signed = _joined([*names, "et al."], last="") if several else _joined(names, last="and")
    who = "" if _signs_itself(reference) else signed
    rest = ", ".join(filter(None, (reference.container, when if when != "n.d." else "", reference.url)))
    return _sentences(who, _quoted(reference), rest)


STYLES: tuple[tuple[str, Callable[[Reference], str]], ...] = (("APA", apa), ("Chicago", chicago), ("MLA", mla))


def _signs_itself(reference: Reference) -> bool:
    """Say whether what it stands in is also who signs it, and is therefore named once."""
    return [name.whole for name in reference.authors] == [reference.container]


def _year_first(year: int, month: str, day: str) -> str:
    return ", ".join(filter(None, (str(year), " ".join(filter(None, (month, day))))))


def _month_first(year: int, month: str, day: str) -> str:
    if not month:
        return str(year)
    return f"{month} {day}, {year}" if day else f"{month} {year}"


def _day_first(year: int, month: str, day: str) -> str:
    return " ".join(filter(None, (day, month, str(year))))


def _apa_name(name: Name) -> str:
    if name.kind is not NameKind.PERSON or (not name.given.isascii() and not name.given[0].isupper()):
        return name.whole
    initials = " ".join(_initial(given) for given in name.given.split())
    return ", ".join(filter(None, (name.family, initials, name.suffix)))


def _initial(given: str) -> str:
    """Return the initial of a given name, of each part of a double one: `J.-P.`"""
    return "-".join(f"{part[0].upper()}." for part in given.split("-") if part)


def _apa_names(names: Sequence[str]) -> str:
    return ", & ".join(filter(None, (", ".join(names[:-1]), names[-1]))) if names else ""


def _inverted_first(names: Sequence[Name]) -> list[str]:
    """Return the first name with its family name first, as lists are ordered, and the others as they are spoken."""
    return [_inverted(name) if at == 0 else name.whole for at, name in enumerate(names)]


def _inverted(name: Name) -> str:
    if name.kind is not NameKind.PERSON or name.whole.startswith(name.family):
        return name.whole
    return ", ".join(filter(None, (name.family, name.given, name.suffix)))


def _joined(names: Sequence[str], *, last: str) -> str:
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])}, {last} {names[-1]}" if last else ", ".join(names)


def _quoted(reference: Reference) -> str:
    """Return the title in quotation marks, its own double ones as single; a label in brackets as it is."""
    title = reference.title
    if title.startswith("[") and title.endswith("]"):
        return title
    inner = title.replace("“", "‘").replace("”", "’").replace('"', "'")
    return f"“{inner}”" if inner.endswith(("?", "!", ".", "…")) else f"“{inner}.”"


def _sentences(*parts: str, address: str | None = None) -> str:
    """Return the parts as sentences; an address stands last, without a stop that would become part of it."""
    told = [part if part.rstrip("”").endswith(_ENDS) else f"{part}." for part in parts if part]
    return " ".join([*told, *([address] if address else [])])

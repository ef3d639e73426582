"""The draft of a source, and the project → the records that it needs: its own, and what the vocabularies lack."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from digest import intake
from digest.errors import DigestError
from digest.model import BriefingRecord, Content, Id, Reading
from digest.pipeline.adding.name_kinds import kind_of_name
from digest.pipeline.adding.source_drafts import SourceDraft
from digest.pipeline.state.project_state import ProjectState
from digest.pipeline.stored.advice import PUBLISHER_UNKNOWN
from digest.problems import Place
from digest.settings import Settings

ASSUMED = "all-rights-reserved"
"""The rights of an outlet of which nobody has looked at its own terms."""

ASSUMED_FROM = "the rights are what is assumed where nobody has looked at an outlet's own terms"
"""What an entry says of it."""

HOME_FROM = "what an article of it says of its publisher"
"""Where an entry has the address of an outlet from."""

CLOSED: intake.Fields = {
    "name": "All rights reserved",
    "description": "What is assumed where an outlet says nothing else. The copy stays private, and little is quoted.",
    "commit_copy": False,
    "longest_run": "40",
    "total_words": "150",
    "share": "15 %",
    "speech_only": False,
}
"""What is written of them into a project that has no rights under which a copy stays private; the numbers are those
with which this program comes, chosen to stay well on the safe side."""

OUTLET_WORDS, TITLE_WORDS = 2, 4
"""Words of the outlet and of the title that make a source's id; a judgement: to tell it by, and to type."""

NEW_NAMES, LEAST_COUNT = 5, 2
"""Names that the vocabulary lacks of which an entry is begun, and how often they must stand in the article, but for
those of who speaks in it: judgements, since each is to be looked at, and a name that is known costs no words of the
budget."""

ABOUT, LEAST_MENTIONS = 8, 2
"""Entities that a source is said to be about, and how often it must name them; a judgement."""


PART = "The copy was made from one of several articles in a file."
"""What a record says of such a copy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRecords:
    """What is to be written for one source."""

    identity: Id
    draft: SourceDraft
    rights: Mapping[Id, intake.Fields]
    """Entries that the vocabularies lack, here and in the next two."""
    outlets: Mapping[Id, intake.Fields]
    entities: Mapping[Id, intake.Fields]
    briefing: Id | None
    briefing_title: str | None
    """Where the briefing is new."""
    outlet: Id | None
    own_rights: Id | None
    """Where the outlet does not say them."""
    unlisted: tuple[str, ...]
    """Names that stand in the article often, and of which nothing tells what they name."""

    def content_with(self, content: Content) -> Content:
        """Return the content as it is with the new entries, but without the source."""
        return replace(
            content,
            rights={**content.rights, **{one: intake.rights_of(one, said) for one, said in self.rights.items()}},
            outlets={**content.outlets, **{one: intake.outlet_of(one, said) for one, said in self.outlets.items()}},
            entities={**content.entities, **{one: intake.entity_of(one, said) for one, said in self.entities.items()}},
            briefings={**content.briefings, **dict(self._new_briefings())},
        )

    def _new_briefings(self) -> Iterator[tuple[Id, BriefingRecord]]:
        if self.briefing and self.briefing_title:
            yield self.briefing, intake.briefing_of(self.briefing, self.briefing_title)


def briefing_asked(asked: str | None, content: Content) -> tuple[Id | None, str | None]:
    """Return the id of the briefing that was asked for by its id or title, and its title where it is new."""
    if asked is None or asked in content.briefings:
        return asked, None
    if same := next((one.id for one in content.briefings.values() if one.title == asked), None):
        return same, None
    title = intake.plain_line(asked)
    if not title:
        raise DigestError("--briefing: found no words; expected the id of a briefing, or the title of a new one")
    if intake.is_id(asked):
        if meant := intake.slip_of(asked, content.briefings):
            expected = "the id of a briefing, or for a new one its title in words"
            raise DigestError(
                f"--briefing: found {asked}, which is no briefing; did you mean {meant}? Expected {expected}"
            )
        return asked, title.replace("-", " ").capitalize()
    return intake.id_of_words(title, "briefing", content.briefings), title


def records_for(draft: SourceDraft, briefing: str | None, state: ProjectState, settings: Settings) -> NewRecords:
    """Return what is to be written for the source; nothing that stands in the project is in it."""
    content = state.content
    briefing_id, briefing_title = briefing_asked(briefing, content)
    rights, assumed = _rights(content)
    outlet, outlets = _outlet(draft, assumed, content)
    is_known = outlet is not None and outlet in content.outlets
    entities = dict(_entities(draft, content))
    named = {str(fields["name"]) for fields in entities.values()}
    return NewRecords(
        identity=_identity(draft, outlet, state, settings),
        draft=draft,
        rights={} if is_known else rights,
        outlets=outlets,
        entities=entities,
        briefing=briefing_id,
        briefing_title=briefing_title,
        outlet=outlet,
        own_rights=None if outlet else (PUBLISHER_UNKNOWN if PUBLISHER_UNKNOWN in content.rights else assumed),
        unlisted=tuple(name for name in _telling_names(draft) if name not in named)[:NEW_NAMES],
    )


def source_fields(records: NewRecords, reading: Reading) -> intake.Fields:
    """Return the keys of the source's record, in the order of its form."""
    draft = records.draft
    untitled = None if draft.title else f"Article of {draft.outlet or 'an unknown outlet'}"
    return {
        "title": draft.title,
        **({"label": untitled} if untitled else {}),
        "outlet": records.outlet,
        "published": draft.published.edtf if draft.published else None,
        **({} if records.outlet and not draft.language else {"language": draft.language}),
        **({"rights": records.own_rights} if records.own_rights else {}),
        "url": draft.url,
        "archive_url": draft.archive_url,
        "authors": draft.authors or None,
        "captured": draft.incoming.captured.edtf if draft.incoming.captured else None,
        **({"briefings": (records.briefing,)} if records.briefing else {}),
        "entities": about(reading),
        "kind": draft.kind.value if draft.kind else None,
        **({"notes": PART} if draft.incoming.is_part else {}),
    }


def about(reading: Reading) -> tuple[Id, ...]:
    """Return the entities that the article names most."""
    counts = Counter(mention.id for mention in reading.entities)
    return tuple(one for one, count in counts.most_common(ABOUT) if count >= LEAST_MENTIONS)


def _rights(content: Content) -> tuple[Mapping[Id, intake.Fields], Id]:
    """Return what an outlet of unknown terms has, and its entry where the project has none like it."""
    if ASSUMED in content.rights and not content.rights[ASSUMED].commit_copy:
        return {}, ASSUMED
    closed = (one.id for one in content.rights.values() if not one.commit_copy and not one.speech_only)
    if found := next(closed, None):
        return {}, found
    identity = intake.fresh(ASSUMED, content.rights)
    return {identity: CLOSED}, identity


def _outlet(draft: SourceDraft, rights: Id, content: Content) -> tuple[Id | None, Mapping[Id, intake.Fields]]:
    if draft.outlet_id or not draft.outlet:
        return draft.outlet_id, {}
    identity = intake.fresh("-".join(intake.telling_words(draft.outlet)[:TITLE_WORDS]) or "outlet", content.outlets)
    fields: intake.Fields = {
        "name": draft.outlet,
        "from": f"{draft.outlet_from}; {ASSUMED_FROM}",
        "language": draft.language,
        "rights": rights,
        "homepage": {"text": draft.outlet_home, "from": HOME_FROM} if draft.outlet_home else None,
        **dict.fromkeys(("country", "owner", "state_control")),
    }
    return identity, {identity: fields}


def _telling_names(draft: SourceDraft) -> list[str]:
    """Return the names that the vocabularies lack and that say something, the most frequent first."""
    speakers = _speakers(draft)
    return [name for name, count in draft.read.unlisted if count >= LEAST_COUNT or name in speakers]


def _speakers(draft: SourceDraft) -> set[str]:
    return {one.speaker for one in draft.read.full.reading.quotations if one.speaker}


def _entities(draft: SourceDraft, content: Content) -> Iterator[tuple[Id, intake.Fields]]:
    """Yield entries of the names that say most, where it is told what they name."""
    speakers = _speakers(draft)
    known = {name.casefold() for one in content.entities.values() for name in (one.name, *one.aliases)}
    known |= {one.name.casefold() for one in content.outlets.values()}
    taken, begun = set(content.entities), 0
    for said in _telling_names(draft):
        name = intake.plain_line(said)
        kind = kind_of_name(name, speakers)
        if begun == NEW_NAMES:
            return
        if kind and name.casefold() not in known | {(draft.outlet or "").casefold(), *map(str.casefold, draft.authors)}:
            identity = intake.fresh("-".join(intake.telling_words(name)) or kind.value, taken)
            taken.add(identity)
            begun += 1
            yield identity, {"name": name, "kind": kind.value, "aliases": (), "role": None}


def _identity(draft: SourceDraft, outlet: Id | None, state: ProjectState, settings: Settings) -> Id:
    """Return an id for the source that no record, folder or private copy has."""
    first = [word for word in (outlet or "").split("-") if word not in ("", "the")][:OUTLET_WORDS]
    words = intake.telling_words(draft.title, draft.language)[:TITLE_WORDS] if draft.title else []
    day = [draft.published.edtf.rstrip("~?").lower()] if draft.published and not words else []
    stem = "-".join([*first, *words, *filter(str.isalnum, "".join(day).split("-"))]) or "source"
    return intake.fresh(stem, _taken(draft, state, settings))


def _taken(draft: SourceDraft, state: ProjectState, settings: Settings) -> set[Id]:
    """Return the ids that something has; a copy without a source that is this one was left by an ended process."""
    folders = {path.name for path in (settings.content / "sources").glob("*")}
    copies = {
        path.name.partition(".")[0]
        for path in settings.copies.glob("*.*")
        if path.is_file() and path.read_bytes() != draft.incoming.content
    }
    return {*state.content.sources, *folders, *copies}


def place_of(identity: Id, settings: Settings) -> tuple[Path, Place]:
    """Return the folder of a source, and how a problem names its record."""
    folder = settings.content / "sources" / identity
    shown = folder.relative_to(settings.root) if folder.is_relative_to(settings.root) else folder
    return folder, Place(path=(shown / "source.yml").as_posix())

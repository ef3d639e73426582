"""Invented events → the texts of the records, vocabularies and copies of a project, by their paths."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from invented_events import OUTLETS, TELLINGS, TOPICS, Event

from tests.invented_vocabularies import all_rights_reserved, outlet

SETTINGS = """\
site_name: Invented digest
site_description: Nothing in it is true
docs_dir: content/pages
site_url: https://digest.invented.example/
theme:
  name: material
  font: false
  language: en
  features: [navigation.tabs, navigation.top, search.highlight, toc.follow]
plugins:
  - search
  - digest: {contact: editors@invented.example, unchecked_quotes: fault}
markdown_extensions:
  - attr_list
  - tables
  - toc: {title: On this page, permalink: true, permalink_title: Link to this section, toc_depth: "2-3"}
nav:
  - Home: index.md
  - Explore: explore.md
  - Briefings: briefings.md
  - Timeline: timeline.md
  - Sources: sources.md
  - Outlets: outlets.md
  - People and things: entities.md
  - Topics: topics.md
  - About: [about.md, evidence.md, corrections.md, fields.md, architecture.md]
not_in_nav: |
  *
  /briefings/*
  /entities/*
  /outlets/*
  /sources/*
  /topics/*
"""

ENTITY = """\
{id}:
  name: {name}
  kind: {kind}
  aliases: []
  role: {role}
"""

TOPIC = """\
{id}:
  name: {name}
  description: Reports on {id}, all of them invented.
"""

SOURCE = """\
title: {place} shuts its {thing}, as the {outlet} tells it
outlet: {outlet_id}
published: {date}
url: https://{outlet_id}.invented.example/{source}
briefings: [{briefing}]
topics: [{topic}]
notes: Names of what was carried out, none of which is a word of any language, were {words}.
"""

BRIEFING = """\
title: High water number {number} shuts the {thing} of {place}
event_date: {date}
topics: [{topic}]
entities: [{speaker_id}, {place_id}]
summary:
  - text: The {river} came over its banks, and the {thing} of {place} had to close.
    evidence:
      - source: {first}
        quote: "shut its {thing}"
points:
  - id: shut
    text: The {thing} of {place} is shut.
    evidence:
      - source: {first}
        quote: "shut its {thing}"
      - source: {second}
        quote: "The {thing} of {place} was shut"
      - source: {third}
        quote: "Nobody may enter the {thing}"
  - id: water
    text: The water rose by {rise} centimetres.
    evidence:
      - source: {first}
        quote: "rose by {rise} centimetres within six hours"
      - source: {second}
        quote: "the river rose by {rise} centimetres"
  - id: damage
    text: The damage is put at {cost} million euros, and the province is to pay half of it.
    evidence:
      - source: {second}
        quote: "comes to {cost} million euros, says the council"
        attributed_to: [the council]
  - id: boats
    text: Children sailed paper boats in the cloakroom.
    evidence:
      - source: {second}
        quote: "paper boats through the cloakroom"
figures:
  - id: rise
    what: Rise of the river within six hours, in centimetres
    value: {rise}
    as_of: {date}
    evidence:
      - source: {first}
        quote: "rose by {rise} centimetres within six hours"
timeline:
  - id: weir
    date: 1954
    text: The old weir breaks.
    evidence:
      - source: {first}
        quote: "when the old weir broke"
  - id: closed
    date: {date}
    text: The {thing} closes.
    evidence:
      - source: {third}
        quote: "Nobody may enter the {thing}"
quotations:
  - id: high-water
    speaker: {speaker_id}
    evidence:
      - source: {first}
        quote: "We have seen high water before, but never in the hall"
        attributed_to: [{speaker_id}]
"""


def vocabulary(events: Sequence[Event]) -> dict[str, str]:
    """Return the texts of the vocabularies that these events need, by their paths."""
    people = dict.fromkeys(event.speaker for event in events)
    places = dict.fromkeys(event.place for event in events)
    entities = [
        *(ENTITY.format(id=id_of(name), name=name, kind="person", role="A mayor.") for name in people),
        *(ENTITY.format(id=id_of(name), name=name, kind="place", role="A town.") for name in places),
    ]
    return {
        "content/rights.yml": all_rights_reserved(share=40),
        "content/outlets.yml": "".join(outlet(id_of(name), name) for name in OUTLETS),
        "content/entities.yml": "".join(entities),
        "content/topics.yml": "".join(TOPIC.format(id=topic, name=topic.title()) for topic in TOPICS),
        "content/pages/about.md": "# About\n\nInvented for the benchmarks.\n",
        "mkdocs.yml": SETTINGS,
        ".gitignore": ".digest/\n",
    }


def records(event: Event) -> Iterator[tuple[str, str]]:
    """Yield path and text of the records and copies of an event."""
    first, second, third = (event.source(turn) for turn in range(TELLINGS))
    values = {
        **event.facts,
        "briefing": event.id,
        "topic": TOPICS[event.number % len(TOPICS)],
        "speaker_id": id_of(event.speaker),
        "place_id": id_of(event.place),
        "first": first,
        "second": second,
        "third": third,
    }
    yield f"content/briefings/{event.id}.yml", BRIEFING.format(**values)
    for turn, source in enumerate((first, second, third)):
        outlet = event.outlet(turn)
        told = {**values, "outlet": outlet, "outlet_id": id_of(outlet), "source": source, "words": event.words(turn)}
        yield f"content/sources/{source}/source.yml", SOURCE.format(**told)
        yield f".digest/copies/{source}.txt", event.article(turn)


def id_of(name: str) -> str:
    """Return the id of something that has a name."""
    return name.lower().replace(" ", "-")

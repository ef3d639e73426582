"""A whole project in a folder of its own: two invented articles on one event, with records and copies.

Nothing in it is true. Harbour Gazette, Coast Courier, the towns and the people are made up for the tests.
"""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

from tests.invented_vocabularies import all_rights_reserved, outlet

GAZETTE = "gazette-bridge"
COURIER = "courier-bridge"

FILES = {
    "mkdocs.yml": """
        site_name: Invented digest
        docs_dir: content/pages
        theme: {name: material, font: false}
        plugins:
          - search
          - digest: {contact: editors@invented.example, unchecked_quotes: fault}
        markdown_extensions: [attr_list, tables, toc]
        nav: [Home: index.md, Briefings: briefings.md]
        not_in_nav: |
          *
        """,
    "content/rights.yml": f"""{all_rights_reserved()}
public-domain:
  name: Public domain
  description: Nobody's property.
  commit_copy: true
  longest_run: unlimited
  total_words: unlimited
  share: unlimited
  speech_only: false
""",
    "content/outlets.yml": outlet("harbour-gazette", "Harbour Gazette")
    + outlet("coast-courier", "Coast Courier", "public-domain"),
    "content/entities.yml": """
        ada-invented:
          name: Ada Invented
          kind: person
          aliases: [Invented]
          role: Mayor of Exampleton.
        exampleton:
          name: Exampleton
          kind: place
          aliases: []
          role: A town.
        """,
    "content/topics.yml": """
        bridges:
          name: Bridges
          description: What crosses rivers.
        """,
    f"content/sources/{GAZETTE}/source.yml": """
        title: A bridge opens
        outlet: harbour-gazette
        published: 2022-05-05
        briefings: [bridge-2022]
        """,
    f"content/sources/{COURIER}/source.yml": """
        title: New crossing at last
        outlet: coast-courier
        published: 2022-05-05
        url: https://courier.invented.example/crossing
        briefings: [bridge-2022]
        """,
    f".digest/copies/{GAZETTE}.txt": """
        A bridge opens

        Exampleton opened its third bridge over the Examp on Wednesday, May 4, after eleven years and 40 meetings.

        “The river is ours again,” Mayor Ada Invented told the crowd that had waited on both banks since morning.

        Builders say that 300 lorries a day will leave the old town, and that the pavements there can now be made wider.
        """,
    f"content/sources/{COURIER}/copy.txt": """
        New crossing at last

        The new crossing at Exampleton opened on Wednesday with a choir, two bands and a very long speech by the mayor.

        “The river is ours again,” Ada Invented said in it. She thanked the builders, who had worked for eleven years.
        """,
    "content/briefings/bridge-2022.yml": f"""
        # Kept by whoever edits this file.
        title: Exampleton opens a bridge
        event_date: 2022-05-04
        summary: A town has a new bridge.
        points:
          - id: third-bridge
            text: It is the town's third bridge over the river.
            evidence:
              - source: {GAZETTE}
                quote: "its third bridge over the Examp"
          - id: with-music
            text: Two bands played.
            evidence:
              - source: {COURIER}
                quote: "a choir, two bands"
          - id: lorries
            text: Fewer lorries will cross the old town.
        quotations:
          - id: river
            speaker: ada-invented
            evidence:
              - source: {COURIER}
                quote: "The river is ours again"
                attributed_to: [ada-invented]
        """,
    "content/pages/about.md": """
        # About

        Invented for the tests.
        """,
}


def make(root: Path) -> Path:
    """Write the project into `root` and return it."""
    for name, text in FILES.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text).lstrip("\n"), encoding="utf-8")
    return root


def edit(path: Path, old: str, new: str) -> None:
    """Replace the one occurrence of `old` in a file."""
    text = path.read_text("utf-8")
    assert text.count(old) == 1, f"{path}: {text.count(old)} times {old!r}"
    path.write_text(text.replace(old, new), encoding="utf-8")

"""A project in a folder of its own, with two private articles on one flood, whose stored files are there to be forged.

Nothing in it is true. The town, the river, the people and the papers are made up for the tests.
"""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

from tests.invented_vocabularies import all_rights_reserved, outlet

GAZETTE, LEDGER, BRIEFING = "gazette-flood", "ledger-flood", "flood-2031"

ARTICLES = {
    source: (Path(__file__).parent / "forged" / "articles" / f"{source}.txt").read_text("utf-8")
    for source in (GAZETTE, LEDGER)
}
"""The text of each copy, a paragraph a line."""

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
    "content/rights.yml": f"""{all_rights_reserved(total_words=90, share=20)}
speech-only:
  name: Speech only
  description: Only what named people said.
  commit_copy: false
  longest_run: 40
  total_words: 90
  share: 40 %
  speech_only: true
""",
    "content/outlets.yml": outlet("senn-gazette", "Senn Gazette")
    + outlet("valley-ledger", "Valley Ledger", "speech-only"),
    "content/entities.yml": """
        ada-voss:
          name: Ada Voss
          kind: person
          aliases: [Voss]
          role: Mayor of Orlen.
        olaf-brand:
          name: Olaf Brand
          kind: person
          aliases: []
          role: Sells boats.
        mira-holt:
          name: Mira Holt
          kind: person
          aliases: []
          role: Farms at Mirrow.
        orlen:
          name: Orlen
          kind: place
          aliases: []
          role: A town.
        senn:
          name: Senn
          kind: place
          aliases: [river Senn]
          role: A river.
        mirrow:
          name: Mirrow
          kind: place
          aliases: []
          role: A village.
        """,
    "content/topics.yml": """
        floods:
          name: Floods
          description: Water where it should not be.
        """,
    f"content/sources/{GAZETTE}/source.yml": f"""
        title: Flood in the lower town
        outlet: senn-gazette
        language: en
        published: 2031-05-06
        briefings: [{BRIEFING}]
        """,
    f"content/sources/{LEDGER}/source.yml": f"""
        title: Orlen counts its losses
        outlet: valley-ledger
        language: en
        published: 2031-05-06
        briefings: [{BRIEFING}]
        """,
    f"content/briefings/{BRIEFING}.yml": f"""
        title: The Senn floods Orlen
        event_date: 2031-05-03
        points:
          - id: wall
            text: The mayor wants a wall.
            evidence:
              - source: {GAZETTE}
                quote: "We will build the wall … after the last flood"
                attributed_to: [ada-voss]
          - id: houses
            text: Houses were destroyed.
            evidence:
              - source: {GAZETTE}
                quote: "destroyed 48 houses in the lower town"
          - id: boats
            text: Boats were given away.
            evidence:
              - source: {GAZETTE}
                quote: "He gave away seven of his own"
          - id: below
            text: A farmer fears for those below.
            evidence:
              - source: {LEDGER}
                quote: "A wall moves the water to those who live below us"
                attributed_to: [mira-holt]
        quotations:
          - id: cellars
            speaker: ada-voss
            evidence:
              - source: {LEDGER}
                quote: "Nobody who saw the cellars of the lower town under water can ask us to wait another year"
                attributed_to: [ada-voss]
        """,
    "content/pages/about.md": """
        # About

        Invented for the tests.
        """,
}


def make(root: Path) -> Path:
    """Write the project into `root` and return it; its stored files are yet to be made."""
    copies = {f".digest/copies/{source}.txt": text for source, text in ARTICLES.items()}
    for name, text in {**FILES, **copies}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text).lstrip("\n"), encoding="utf-8")
    return root


def words_of(source: str) -> list[str]:
    """Return the words of an article below its headline."""
    return text_of(source).split()


def text_of(source: str) -> str:
    """Return the text of an article as it is read: its paragraphs, without the headline."""
    return ARTICLES[source].split("\n\n", 1)[1].rstrip("\n")

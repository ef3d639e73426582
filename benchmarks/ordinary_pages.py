"""A number of pages → a folder of ordinary Markdown that MkDocs and its peers build, with the same theme and search.

A page has some 400 words: a title, four headings, paragraphs with links and emphasis, two lists and a table. The pages
stand out of the navigation, as generated ones do; in it each engine takes several times as long.
"""

from __future__ import annotations

from pathlib import Path

from invented_events import Event

SETTINGS = """\
site_name: Ordinary pages
site_url: https://ordinary.invented.example/
theme:
  name: material
  font: false
  language: en
  features: [navigation.tabs, navigation.top, search.highlight, toc.follow]
plugins: [search]
markdown_extensions:
  - attr_list
  - tables
  - toc: {title: On this page, permalink: true, permalink_title: Link to this section, toc_depth: "2-3"}
nav:
  - Home: index.md
not_in_nav: |
  /pages/*
"""

HUGO = """\
baseURL = "https://ordinary.invented.example/"
title = "Ordinary pages"
contentDir = "docs"
disableKinds = ["taxonomy", "term", "RSS"]
"""

HUGO_PAGE = "<!doctype html><title>{{ .Title }}</title><main>{{ .TableOfContents }}{{ .Content }}</main>\n"
"""Hugo has no theme of its own; the least that shows a page, which makes it look faster than with any theme."""

PAGE = """\
# {place} shuts its {thing}

{first}

## What happened

{second} See [the report before](page-{before:05}.md) and *what was said then*.

- The water rose by **{rise} centimetres**.
- The people of {homes} homes were led to dry ground.
- The doors open again in {weeks} weeks.

## What it costs

{third}

| what | how much |
|---|---|
| damage | {cost} million euros |
| rise of the river | {rise} centimetres |
| homes | {homes} |
| weeks | {weeks} |

## What was said

> We have seen high water before, but never in the hall.

1. The mayor, {speaker}, spoke on the steps.
2. The council met in the evening.

## Background

{first}

{second}
"""


def make(root: Path, pages: int) -> Path:
    """Write so many pages and the settings of each engine into `root`, and return it."""
    docs = root / "docs"
    (docs / "pages").mkdir(parents=True)
    (root / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    (root / "hugo.toml").write_text(HUGO, "utf-8")
    layouts = root / "layouts" / "_default"
    layouts.mkdir(parents=True)
    for name in ("single.html", "list.html"):
        (layouts / name).write_text(HUGO_PAGE, "utf-8")
    (docs / "index.md").write_text("# Ordinary pages\n\nAll of it is invented.\n", "utf-8")
    for number in range(pages - 1):
        event = Event(number=number)
        told = [" ".join(event.article(turn).split("\n\n")[1:]) for turn in range(3)]
        values = {**event.facts, "before": max(0, number - 1), "first": told[0], "second": told[1], "third": told[2]}
        (docs / "pages" / f"page-{number:05}.md").write_text(PAGE.format(**values), "utf-8")
    return root

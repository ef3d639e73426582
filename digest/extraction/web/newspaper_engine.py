"""The door for newspaper: a page's markup → its title and text; 3k and 4k alike, which share the import name."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress

import newspaper
from newspaper.configuration import Configuration
from tldextract import TLDExtract, tldextract

from digest.extraction.blocks import Block, fold
from digest.extraction.engine_output import EngineOutput
from digest.extraction.package_versions import engine_name
from digest.extraction.web import newspaper_tables
from digest.extraction.web.element_classes import choose_quickly

with suppress(ImportError):  # newspaper4k asks no parser
    from digest.extraction.web import newspaper_parser

ADDRESS = "http://copy.invalid/"
"""It asks for one, to complete links; the top-level domain is reserved for addresses that lead nowhere."""

UNASKED: Mapping[str, object] = {
    "get_authors": [],
    "get_publishing_date": None,
    "get_favicon": "",
    "get_meta_description": "",
    "get_canonical_link": "",
    "extract_tags": set(),
    "get_meta_keywords": "",
    "get_meta_data": {},
}
"""What it would look for besides, with what stands for it here: a third of its time goes there for what nobody asks."""

tldextract.TLD_EXTRACTOR = TLDExtract(suffix_list_urls=(), cache_dir=None)
# Left alone it fetches a list of domains and writes it into the home folder.

newspaper_tables.load()
choose_quickly()


def run(markup: str) -> EngineOutput:
    """Return what newspaper finds on the page, without fetching, keeping or writing anything."""
    article = newspaper.Article(ADDRESS, config=_configuration())
    for name, nothing in UNASKED.items():
        if hasattr(article.extractor, name):
            setattr(article.extractor, name, lambda *_, nothing=nothing: nothing)
    article.fetch_images = lambda: None
    article.download(input_html=markup)
    article.parse()
    return EngineOutput(
        engine=engine_name("newspaper4k", "newspaper3k"),
        blocks=tuple(Block(text=words) for words in map(fold, article.text.split("\n")) if words),
        title=fold(article.title or "") or None,
        language=article.meta_lang or None,
    )


def _configuration() -> Configuration:
    configuration = Configuration()
    configuration.fetch_images = False
    configuration.memoize_articles = False
    configuration.follow_meta_refresh = False
    longest = "max_text" if hasattr(configuration, "max_text") else "MAX_TEXT"  # as newspaper4k and newspaper3k have it
    setattr(configuration, longest, 10_000_000)  # it cuts an article at 100,000 characters
    if hasattr(configuration, "get_parser"):  # in newspaper3k
        parser = newspaper_parser.WalkingParser()
        configuration.get_parser = lambda: parser
    return configuration

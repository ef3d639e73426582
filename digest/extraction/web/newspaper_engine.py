"""The door for newspaper: a page's bytes → what it finds; 3k and 4k alike, which share the import name."""

from __future__ import annotations

import newspaper
from newspaper.configuration import Configuration
from tldextract import TLDExtract, tldextract

from digest.extraction.blocks import Block, fold
from digest.extraction.decoding import markup_of
from digest.extraction.engine_output import EngineOutput
from digest.extraction.lines.day_lines import day_in
from digest.extraction.versions import engine_name
from digest.extraction.web import newspaper_tables

ADDRESS = "http://copy.invalid/"
"""It asks for one, to complete links; the top-level domain is reserved for addresses that lead nowhere."""

tldextract.TLD_EXTRACTOR = TLDExtract(suffix_list_urls=(), cache_dir=None)
# Left alone it fetches a list of domains and writes it into the home folder.

newspaper_tables.load()


def run(content: bytes) -> EngineOutput:
    """Return what newspaper finds on the page, without fetching, keeping or writing anything."""
    article = newspaper.Article(ADDRESS, config=_configuration())
    article.download(input_html=markup_of(content))
    article.parse()
    published = day_in(str(article.publish_date or ""))
    return EngineOutput(
        engine=engine_name("newspaper4k", "newspaper3k"),
        blocks=tuple(Block(text=words) for words in map(fold, article.text.split("\n")) if words),
        title=fold(article.title or "") or None,
        authors=tuple(map(fold, article.authors)),
        published=published.edtf if published else None,
        language=article.meta_lang or None,
    )


def _configuration() -> Configuration:
    configuration = Configuration()
    configuration.fetch_images = False
    configuration.memoize_articles = False
    configuration.follow_meta_refresh = False
    longest = "max_text" if hasattr(configuration, "max_text") else "MAX_TEXT"  # as newspaper4k and newspaper3k have it
    setattr(configuration, longest, 10_000_000)  # it cuts an article at 100,000 characters
    return configuration

"""The edition → what tells other programs of the site: a list for language models, and its search for browsers."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from digest.exports.markdown_text import escaped, markdown_path
from digest.exports.site_addresses import absolute, page_address
from digest.model import Edition, Output
from digest.settings import Settings
from digest.translation import translation_for

_OPENSEARCH = "http://a9.com/-/spec/opensearch/1.1/"

_LONGEST_NAME = 16
"""Characters of a ShortName at most (OpenSearch 1.1)."""


def outputs(edition: Edition, settings: Settings) -> Iterator[Output]:
    """Yield `llms.txt`, and `opensearch.xml` where the site's address is known."""
    yield Output(path="llms.txt", content=_llms(edition, settings).encode())
    if settings.site_url:
        yield Output(path="opensearch.xml", content=_opensearch(settings))


def _llms(edition: Edition, settings: Settings) -> str:
    """Return the site in Markdown, with links to the Markdown of its pages: https://llmstxt.org/."""
    words = translation_for(settings.language)
    lines = [f"# {escaped(settings.site_name)}", ""]
    if settings.site_description:
        lines += [f"> {escaped(settings.site_description)}", ""]
    lines += [f"## {words.gettext('Briefings')}", ""]
    for briefing in edition.briefings:
        about = " ".join(point.text for point in briefing.record.summary)
        page = absolute(settings, markdown_path(f"briefings/{briefing.record.id}.md"))
        lines.append(_listed(briefing.record.title, page, about))
    lines += ["", f"## {words.gettext('Sources')}", ""]
    for source in edition.sources:
        lines.append(
            _listed(source.name, absolute(settings, markdown_path(f"sources/{source.id}.md")), source.summary or "")
        )
    index = absolute(settings, "api/v1/index.json")
    lines += ["", f"## {words.gettext('Data')}", "", _listed(words.gettext("Index of all records as JSON"), index, "")]
    return "\n".join(lines) + "\n"


def _listed(title: str, address: str, about: str) -> str:
    link = f"- [{escaped(title)}]({address})"
    return f"{link}: {escaped(about)}" if about else link


def _opensearch(settings: Settings) -> bytes:
    explore = page_address(settings, "explore.md")  # searches a site of any size; the theme's search a small one alone
    root = ET.Element("OpenSearchDescription", xmlns=_OPENSEARCH)
    ET.SubElement(root, "ShortName").text = settings.site_name[:_LONGEST_NAME]
    ET.SubElement(root, "Description").text = settings.site_description or settings.site_name
    ET.SubElement(root, "InputEncoding").text = "UTF-8"
    ET.SubElement(root, "Url", type="text/html", template=f"{explore}?q={{searchTerms}}")
    document: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return document + b"\n"

"""The edition → what tells other programs of the site: a list for language models, and its search for browsers."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from digest.exports.site_addresses import absolute
from digest.model import Edition, Output
from digest.settings import Settings

_OPENSEARCH = "http://a9.com/-/spec/opensearch/1.1/"

_LONGEST_NAME = 16
"""Characters of a ShortName at most (OpenSearch 1.1)."""


def outputs(edition: Edition, settings: Settings) -> Iterator[Output]:
    """Yield `llms.txt`, and `opensearch.xml` where the site's address is known."""
    yield Output(path="llms.txt", content=_llms(edition, settings).encode())
    if settings.site_url:
        yield Output(path="opensearch.xml", content=_opensearch(settings))


def _llms(edition: Edition, settings: Settings) -> str:
    """Return the site in Markdown: https://llmstxt.org/."""
    lines = [f"# {_line(settings.site_name)}", ""]
    if settings.site_description:
        lines += [f"> {_line(settings.site_description)}", ""]
    lines += ["## Briefings", ""]
    for briefing in edition.briefings:
        about = " ".join(point.text for point in briefing.record.summary)
        lines.append(_listed(briefing.record.title, f"briefings/{briefing.record.id}/", about, settings))
    lines += ["", "## Sources", ""]
    lines += [_listed(each.name, f"sources/{each.id}/", each.summary or "", settings) for each in edition.sources]
    lines += ["", "## Data", "", _listed("Index of all records as JSON", "api/v1/index.json", "", settings)]
    return "\n".join(lines) + "\n"


def _listed(title: str, path: str, about: str, settings: Settings) -> str:
    link = f"- [{_line(title)}]({absolute(settings, path)})"
    return f"{link}: {_line(about)}" if about else link


def _line(text: str) -> str:
    """Return a text of a record as one line in which no sign means anything to Markdown."""
    return "".join(f"\\{sign}" if sign in "\\`*_[]<>#|!" else sign for sign in " ".join(text.split()))


def _opensearch(settings: Settings) -> bytes:
    root = ET.Element("OpenSearchDescription", xmlns=_OPENSEARCH)
    ET.SubElement(root, "ShortName").text = settings.site_name[:_LONGEST_NAME]
    ET.SubElement(root, "Description").text = settings.site_description or settings.site_name
    ET.SubElement(root, "InputEncoding").text = "UTF-8"
    ET.SubElement(root, "Url", type="text/html", template=f"{settings.site_url}?q={{searchTerms}}")
    document: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return document + b"\n"

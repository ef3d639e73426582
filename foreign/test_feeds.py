"""Feed readers of other projects find the entries, their names, addresses and days."""

from __future__ import annotations

import json

import pytest

from foreign.conftest import Reader
from tests.exports.test_exports import FILES

ATOM = sorted(path for path in FILES if path.endswith("feed.xml"))
JSON = sorted(path for path in FILES if path.endswith("feed.json"))


def written(path: str) -> list[tuple[str, str, str]]:
    """Each entry of a JSON feed of ours: its id, title and address."""
    return [(item["id"], item["title"], item["url"]) for item in json.loads(FILES[path])["items"]]


@pytest.mark.parametrize("path", ATOM)
def test_rss_parser_reads_atom(read: Reader, path: str) -> None:
    feed = read("rss_parser", FILES[path].decode())
    assert [(item["id"], item["title"], item["link"]) for item in feed["items"]] == written(
        path.removesuffix("xml") + "json"
    )
    assert all(item["updated"].startswith("20") and item["content"] for item in feed["items"])


@pytest.mark.parametrize("path", [*ATOM, *JSON])
def test_feed_extractor_reads_both_forms(read: Reader, path: str) -> None:
    feed = read("feed_extractor", FILES[path].decode())
    assert [(item["id"], item["title"], item["link"]) for item in feed["items"]] == written(
        path.rpartition(".")[0] + ".json"
    )
    assert feed["title"]


def test_some_feed_has_entries() -> None:
    assert ATOM
    assert any(written(path) for path in JSON)

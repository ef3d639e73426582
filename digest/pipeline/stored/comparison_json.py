"""A comparison → the object of JSON that `digest compare` prints."""

from __future__ import annotations

from collections.abc import Mapping

from digest.model import (
    Agreement,
    Comparison,
    Difference,
    Id,
    Opposition,
    OriginLink,
    Passage,
    SharedWording,
    Update,
)
from digest.pipeline.stored.json_fields import Plain, as_plain


def comparison_as_plain(found: Comparison, texts: Mapping[Id, str]) -> Plain:
    """Return a comparison as an object of JSON; passages with file and words, terms with their thing's number."""
    plain: Plain = {
        "agreements": [],
        "shared_wording": [],
        "origins": {
            **as_plain(found.origins),
            "links": [_with_passages(link, texts) for link in found.origins.links],
            "attributions": [
                {**as_plain(item), "passage": _passage(item.passage, texts)} for item in found.origins.attributions
            ],
        },
        "only": [{"id": passage.id, **_passage(passage, texts)} for passage in found.only],
    }
    plain["shared_wording"] = [_with_passages(item, texts) for item in found.shared_wording]
    for kind in ("agreements", "opposed", "conflicts", "updates", "to_look_at"):
        plain[kind] = [{"id": item.id, **_with_passages(item, texts)} for item in getattr(found, kind)]
    plain["framing"] = [
        {"term": term, "file": name, "thing": thing}
        for thing, item in enumerate(found.framing)
        for name, term in item.terms
    ]
    plain["timeline"] = [
        {**as_plain(item), "passages": [_passage(passage, texts) for passage in item.passages]}
        for item in found.timeline
    ]
    return plain


def _with_passages(
    item: Agreement | SharedWording | Opposition | Difference | Update | OriginLink, texts: Mapping[Id, str]
) -> Plain:
    return {**as_plain(item), "passages": [_passage(passage, texts) for passage in item.passages]}


def _passage(passage: Passage, texts: Mapping[Id, str]) -> Plain:
    return {
        "file": passage.source,
        "start": passage.start,
        "end": passage.end,
        "text": texts[passage.source][passage.start : passage.end],
    }

"""Words that pages set beside an article, by the language's tag: over bylines and days, and for networks."""

from __future__ import annotations

from collections.abc import Mapping

BY: Mapping[str, str] = {
    "en": "by",
    "de": "von",
    "fr": "par",
    "es": "por",
    "nl": "door",
    "sv": "av",
}
"""What stands before the names in a byline."""

PUBLISHED: Mapping[str, str] = {
    "en": "published|updated|posted|modified",
    "de": "veröffentlicht|aktualisiert",
    "fr": "publié|mis à jour",
    "es": "publicado|actualizado",
    "it": "pubblicato",
    "ru": "опубликовано|обновлено",
}
"""What stands before the day on which an article came out or was changed."""

NETWORKS = ("twitter", "facebook", "instagram", "linkedin", "youtube", "telegram", "tiktok", "threads", "bluesky", "x")
"""Networks on which outlets and authors have accounts."""

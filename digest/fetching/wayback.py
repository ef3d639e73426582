"""An address → its copy in the Wayback Machine, which is asked to make one; only where a person says so."""

from __future__ import annotations

import re
from urllib.parse import urljoin

from digest.errors import FetchError
from digest.fetching.client import Client

SERVICE = "https://web.archive.org"
"""The Wayback Machine of the Internet Archive. https://archive.org/help/wayback_api.php"""

COPY = re.compile(r"/web/(?P<moment>\d{14})(?:[a-z]{2}_)?/(?P<address>https?://.+)")
"""The path of a copy there: a moment, and the address that was copied."""


def archived(client: Client, address: str, *, service: str = SERVICE) -> str:
    """Ask for a copy of the address, and return where it stands; raise FetchError where there is none."""
    answer = client.ask_service(f"{service}/save/{address}")
    for said in (answer.location, answer.address):
        if found := COPY.search(urljoin(answer.address, said)):
            return f"{service}{found[0]}"
    raise FetchError(f"{address}: the archive does not say where its copy stands; see {service}/web/*/{address}")

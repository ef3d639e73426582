"""What fetches for the commands, from the extra `contribute`; or the sentence that says how to get it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from digest.errors import SettingsError
from digest.model import Fetched

if TYPE_CHECKING:
    from digest.fetching import Client

NEEDS = 'Fetching needs what the extra `contribute` has; install it with: pip install "research-digest[contribute]"'


def client() -> Client:
    """Return what fetches; raise SettingsError where what it needs is not installed."""
    try:
        from digest import fetching  # here, as what it needs is an extra
    except ImportError as error:
        raise SettingsError(NEEDS) from error
    return fetching.Client()


def archiver() -> Client:
    """Return what asks an archive, which is asked once and has minutes; raise SettingsError as `client` does."""
    patient = client()
    from digest import fetching  # as above

    return replace(patient, limits=fetching.ARCHIVING)


def fetch(address: str) -> Fetched:
    """Return what stands at an address; raise FetchError."""
    fetcher = client()
    click.echo(f"fetching {address}", err=True)
    return fetcher.fetch(address)


def archived(address: str) -> str:
    """Return where the Wayback Machine has copied an address now; raise FetchError."""
    fetcher = archiver()
    click.echo(f"asking the Wayback Machine to copy {address}, which may take minutes", err=True)
    from digest import fetching  # as above

    return fetching.archived(fetcher, address)

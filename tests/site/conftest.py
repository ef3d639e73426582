"""The sites that the tests of this folder look at, each built once."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.pages import edition as invented
from tests.site.building import build_site, built

SERVED = "https://digest.example.org/"
"""Where the site of the project's own content says that it is served."""


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves a folder and says nothing of it."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it
        """Write no log."""


@pytest.fixture(scope="session")
def invented_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the invented edition."""
    edition, settings = invented.edition(), invented.settings()
    pages = invented.render(edition, settings=settings, templates=[invented.TEMPLATES])
    outputs = invented.outputs(edition, settings=settings)
    return build_site(pages, tmp_path_factory.mktemp("invented"), outputs=outputs)


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the project's own content, as it is published: with an address, and a place for reports of errors."""
    folder = tmp_path_factory.mktemp("real")
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("SITE_URL", SERVED)
        environment.setenv("REPORT_URL", f"{SERVED}reports/new?page={{page}}")
        built(site_dir=str(folder))
    return folder


def serving(folder: Path) -> Iterator[str]:
    """Serve `folder` on this machine alone; yield its address."""
    handler = functools.partial(Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def invented_address(invented_site: Path) -> Iterator[str]:
    """Where the site of the invented edition is served."""
    yield from serving(invented_site)


@pytest.fixture(scope="session")
def real_address(real_site: Path) -> Iterator[str]:
    """Where the site of the project's own content is served."""
    yield from serving(real_site)

"""The process in which engines run: it ends what does not end, and reaches nothing."""

from __future__ import annotations

import pytest

from digest.extraction import worker
from digest.extraction.engine_output import EngineOutput, from_json, to_json
from digest.extraction.sandbox import Sandbox

PARAGRAPH = b"<p>" + b"The harbour of the invented town was dredged in spring, said mayor Lund. " * 3 + b"</p>"
SMALL = b"<html lang=en><body><article><h1>Harbour dredged</h1>" + PARAGRAPH + b"</article></body></html>"
ENDLESS = b"<html><body>" + b"<a href=x>link text</a> " * 200_000


def test_an_engine_that_does_not_end_is_ended_and_the_next_copy_is_read() -> None:
    sandbox = Sandbox(seconds=1.0)
    try:
        assert sandbox.run(("newspaper",), ENDLESS) == ()
        (found,) = sandbox.run(("visible",), SMALL)
        assert found.title == "Harbour dredged"
    finally:
        sandbox.stop()


def test_an_engine_that_fails_does_not_take_the_others_along() -> None:
    sandbox = Sandbox()
    try:
        found = sandbox.run(("pdf", "declared", "readability"), SMALL)
        assert [one.engine.split()[0] for one in found] == ["declared", "readability-lxml"]
    finally:
        sandbox.stop()


@pytest.mark.parametrize("event", ["socket.connect", "socket.getaddrinfo", "subprocess.Popen"])
def test_no_engine_reaches_the_network_or_starts_a_program(event: str) -> None:
    with pytest.raises(PermissionError, match=event):
        worker._refuse(event, ())


def test_what_is_found_survives_the_way_between_the_processes() -> None:
    sandbox = Sandbox()
    try:
        for found in sandbox.run(("declared", "visible", "trafilatura", "newspaper", "readability"), SMALL):
            assert isinstance(found, EngineOutput)
            assert from_json(to_json(found)) == found
    finally:
        sandbox.stop()

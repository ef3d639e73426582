"""The sandbox's other side: frames with engines' names and bytes come in, a frame for each engine goes out."""

from __future__ import annotations

import gc
import importlib
import signal
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import NoReturn

from digest.extraction.engine_output import EngineOutput, read_frame, to_json, write_frame

Engine = Callable[[bytes], EngineOutput]

MODULES: Mapping[str, str] = {
    "declared": "digest.extraction.web.declared_metadata",
    "visible": "digest.extraction.web.rendered_metadata",
    "around": "digest.extraction.web.page_chrome",
    "trafilatura": "digest.extraction.web.trafilatura_engine",
    "newspaper": "digest.extraction.web.newspaper_engine",
    "readability": "digest.extraction.web.readability_engine",
    "pdf": "digest.extraction.pdf.pdf_engine",
}
"""The module of each engine, whose function `run` takes the bytes and returns what it finds."""

ENGINE_SECONDS = 2.0
# Of processor time, so that a busy machine reads a copy as an idle one does. The slowest engine took 1.4 s on the
# slowest of 990 pages; one that fails leaves time for the others. One asked alone has all the time of its copy.

LEAST_SECONDS = 0.01
# An alarm of none would never ring.

COPY_SECONDS = 5.0
# Of processor time, for all engines on one copy, of which 990 took 0.3 s on average.

MEMORY = 1 << 30
# Bytes of address space, so that a copy stays within 1 GiB; on pages of 5 MB the process held 510 MB at most.

FORBIDDEN = frozenset(
    {"socket.connect", "socket.getaddrinfo", "socket.bind", "subprocess.Popen", "os.system", "os.exec"}
)
"""What no engine has business doing with bytes."""


def main() -> None:
    """Answer until the input ends."""
    engines = dict(_loaded())
    _confine()
    questions, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # a library that prints must not write into an answer
    write_frame(answers, b"")
    with suppress(EOFError):
        while True:
            names, content = read_frame(questions).decode("ascii"), read_frame(questions)
            end, asked = time.process_time() + COPY_SECONDS, names.split(",")
            longest = ENGINE_SECONDS if len(asked) > 1 else COPY_SECONDS
            for name in asked:
                write_frame(answers, _answer(engines[name], content, min(longest, end - time.process_time())))
            gc.collect()


def _loaded() -> Mapping[str, Engine]:
    loaded = {}
    for name, module in MODULES.items():
        with suppress(ImportError):  # the PDF engine is an extra
            loaded[name] = importlib.import_module(module).run
    return loaded


def _confine() -> None:
    sys.addaudithook(_refuse)
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        signal.signal(signal.SIGPROF, _stop)


def _refuse(event: str, _: tuple[object, ...]) -> None:
    if event in FORBIDDEN:
        raise PermissionError(f"no engine may {event}")


def _stop(*_: object) -> NoReturn:
    raise TimeoutError


def _answer(engine: Engine, content: bytes, seconds: float) -> bytes:
    """Return what the engine finds, or nothing where it fails: an outermost edge, for engines raise what they like."""
    try:
        _alarm(max(seconds, LEAST_SECONDS))
        return to_json(engine(content)).encode("ascii")
    except Exception:  # an engine may raise anything on a hostile page; the other engines then answer alone
        return b""
    finally:
        _alarm(0)


def _alarm(seconds: float) -> None:
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_PROF, seconds)


if __name__ == "__main__":
    main()

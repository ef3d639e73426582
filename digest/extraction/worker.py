"""The sandbox's other side: frames with engines' names and bytes come in, a frame for each engine goes out."""

from __future__ import annotations

import gc
import importlib
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import suppress

from digest.extraction.engine_output import CUT_SHORT, FAILED, EngineOutput, read_frame, to_json, write_frame
from digest.extraction.limits import Limits, OutOfTimeError, confine, limited

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

FORBIDDEN = frozenset(
    {"socket.connect", "socket.getaddrinfo", "socket.bind", "subprocess.Popen", "os.system", "os.exec"}
)
"""What no engine has business doing with bytes."""

FIRST_PAGE = """<!doctype html><html lang="en"><head><title>An invented harbour</title></head><body><article>
<h1>An invented harbour</h1><p class="date">On the 3. or the 4. of Floodmonth 2021</p>
<p>Nobody dredged the harbour of the invented town, said its mayor, whom nobody elected, and no ship came back.</p>
<p>“It stays as it is,” she said. “Ships that do not exist need no depth.”</p>
</article></body></html>""".encode("cp1252")
"""A page on which each engine loads what it loads once: the tables of all languages, for a day in words that none of
them has, which takes 2 to 4 s of processor time, and those of charsets, for bytes that name none."""


def main() -> None:
    """Answer until the input ends, within the limits of seconds that the command line gives."""
    engine, copy = map(float, sys.argv[1:])
    limits = Limits(engine=engine, copy=copy)
    questions, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # a library that prints must not write into an answer
    engines = _ready()
    write_frame(answers, b"")
    with suppress(EOFError):
        while True:
            names, content = read_frame(questions).decode("ascii"), read_frame(questions)
            end, asked = time.process_time() + limits.copy, names.split(",")
            longest = limits.engine if len(asked) > 1 else limits.copy
            for name in asked:
                write_frame(answers, _within(min(longest, end - time.process_time()), engines[name], content))


def _ready() -> Mapping[str, Engine]:
    """Return the engines, each of which has read a page already, so that no copy pays for what they load but once."""
    engines = dict(_loaded())
    sys.addaudithook(_refuse)
    for engine in engines.values():
        _answer(engine, FIRST_PAGE)
    gc.collect()
    gc.freeze()  # what is loaded by now stays, and need not be looked at again
    confine()
    return engines


def _loaded() -> Mapping[str, Engine]:
    loaded = {}
    for name, module in MODULES.items():
        with suppress(ImportError):  # the PDF engine is an extra
            loaded[name] = importlib.import_module(module).run
    return loaded


def _refuse(event: str, _: tuple[object, ...]) -> None:
    if event in FORBIDDEN:
        raise PermissionError(f"no engine may {event}")


def _within(seconds: float, engine: Engine, content: bytes) -> bytes:
    """Return the engine's answer if it comes within so many seconds of processor time."""
    try:
        with limited(seconds):
            return _answer(engine, content)
    except OutOfTimeError:
        return CUT_SHORT


def _answer(engine: Engine, content: bytes) -> bytes:
    """Return what the engine finds: an outermost edge, for engines raise what they like."""
    try:
        return to_json(engine(content)).encode("ascii")
    except MemoryError:
        return CUT_SHORT
    except Exception:  # an engine may raise anything on a hostile page; the other engines then answer alone
        return FAILED


if __name__ == "__main__":
    main()

"""Templates of the program and its libraries → their form for Python, kept where Python keeps that of its modules.

Kept forms run as code. So none is taken from the folder of a project, which may come from a stranger, and templates
that a project brings are compiled each time.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib.util import cache_from_source, find_spec
from io import BytesIO
from pathlib import Path
from types import CodeType

import jinja2
from jinja2.bccache import Bucket, BytecodeCache

from digest.atomic_write import write_atomically
from digest.program_files import is_as_loaded, program

_OPTIONS = ("autoescape", "trim_blocks", "lstrip_blocks", "keep_trailing_newline", "finalize", "optimized")
_OF_EXTENSIONS = ("newstyle_gettext", "policies")
"""On which it depends, beside the program with its libraries, what a template is compiled to."""


class CompiledTemplates(BytecodeCache):
    """The forms of the templates that this program, MkDocs and Material have."""

    def __init__(self) -> None:
        """Keep none while somebody changes the program."""
        self._program = program() if is_as_loaded() else ""

    def get_bucket(self, environment: jinja2.Environment, name: str, filename: str | None, source: str) -> Bucket:
        """Return what is kept of a template, or an empty bucket: without a name where nothing is to be kept."""
        if not (self._program and filename and _is_installed(Path(filename))):
            return Bucket(environment, "", "")
        key = sha256(f"{name}\0{filename}".encode(errors="surrogateescape")).hexdigest()
        told = f"{self._program}\0{jinja2.__version__}\0{_told(environment)}\0{source}"
        bucket = Bucket(environment, key, sha256(told.encode(errors="surrogateescape")).hexdigest())
        with suppress(Exception):  # a damaged form may raise any, and is as good as none
            bucket.load_bytecode(BytesIO(_path(key).read_bytes()))
        if not isinstance(bucket.code, CodeType):
            bucket.reset()
        return bucket

    def load_bytecode(self, bucket: Bucket) -> None:
        """Do nothing: a bucket is filled where it is made."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a form, unless Python is told to keep none, or nothing can be written there."""
        if not bucket.key or sys.dont_write_bytecode:
            return
        path = _path(bucket.key)
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(path, bucket.bytecode_to_string(), durable=False)


def _is_installed(template: Path) -> bool:
    return any(template.is_relative_to(folder) for folder in _folders())


@cache
def _folders() -> tuple[Path, ...]:
    own = Path(__file__).resolve().parent
    libraries = (find_spec(name) for name in ("material", "mkdocs"))
    places = (place for spec in libraries for place in (spec.submodule_search_locations or () if spec else ()))
    installed = own / "templates"  # in a checkout they stand beside the program
    return (installed if installed.is_dir() else own.parent / "templates", *map(Path, places))


def _path(key: str) -> Path:
    return Path(cache_from_source(__file__)).with_name(f"template-{key}")


def _told(environment: jinja2.Environment) -> str:
    """Return what an environment is, the same in each process."""
    options = [repr(getattr(environment, name, None)).partition(" at 0x")[0] for name in _OPTIONS]
    extensions = [str(getattr(environment, name, None)) for name in _OF_EXTENSIONS]
    named = (environment.extensions, environment.filters, environment.tests)
    kind = f"{type(environment).__module__}.{type(environment).__qualname__}"
    return "\0".join((kind, *options, *extensions, *map(str, map(sorted, named))))

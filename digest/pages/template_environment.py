"""Folders of page templates → an environment in which a template can arrange values and do nothing else."""

from __future__ import annotations

import traceback
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.sandbox import SandboxedEnvironment

from digest.compiled_templates import CompiledTemplates
from digest.errors import TemplateError, sentence_of
from digest.model.quoted_words import in_marks
from digest.pages.escaping import written
from digest.pages.template_messages import messages_in
from digest.translation import ENGLISH, Translation
from digest.whole_folders import files_below

SYNTAX: Mapping[str, Any] = {
    "trim_blocks": True,
    "lstrip_blocks": True,
    "keep_trailing_newline": True,
    "comment_start_string": "<#",  # {# begins the explicit id of a heading
    "comment_end_string": "#>",
}
"""How templates are written, for whatever reads them."""


def environment(folders: Sequence[Path], words: Translation = ENGLISH) -> jinja2.Environment:
    """Return the environment over `folders`, the first that has a template winning; a changed or new one is read again.

    A message of a template, `{% trans %}` or `_("…")`, stands in the language of `words`.
    """
    listed = tuple(files_below(folder) for folder in folders)  # one that is new may win over one of a later folder
    made = _environment.__wrapped__ if None in listed else _environment
    return made(tuple(folders), listed, words)


@lru_cache(maxsize=8)
def _environment(
    folders: tuple[Path, ...],
    listed: tuple[tuple[Path, ...] | None, ...],  # noqa: ARG001 - by which the environment is known
    words: Translation,
) -> jinja2.Environment:
    made = _Arranging(
        loader=jinja2.FileSystemLoader([str(folder) for folder in folders]),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        finalize=_finalize,
        extensions=["jinja2.ext.i18n"],
        bytecode_cache=CompiledTemplates(),
        **SYNTAX,
    )
    made.filters.clear()
    made.newstyle_gettext = True  # type: ignore[attr-defined] # of the extension: values are arguments of the message
    made.globals.update(messages_in(words), in_marks=in_marks)
    return made


def rendered(made: jinja2.Environment, name: str, view: object) -> str:
    """Return what the template `name` makes of `view`; raise TemplateError with its name and line."""
    try:
        return made.get_template(name).render(view=view)
    except jinja2.TemplateSyntaxError as error:
        raise TemplateError(f"{error.name or name}:{error.lineno}: {error.message}") from error
    except jinja2.TemplateNotFound as error:
        raise TemplateError(f"{error.name}: no such page template; it belongs into templates/pages/") from error
    except UnicodeDecodeError as error:
        raise TemplateError(f"{name}: {sentence_of(error)}") from error
    except (jinja2.TemplateError, TypeError, RecursionError) as error:
        raise TemplateError(f"{_place(error, name)}: {error}") from error


class _Generator(CodeGenerator):
    """Refuses `~`, which would join markup and text behind the back of the escaping."""

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: ARG002, N802 - Jinja2 names them
        self.fail("a template does not join texts with ~; write them one after the other", node.lineno)


class _Arranging(SandboxedEnvironment):
    """No filters, no arithmetic, no methods of texts: sorting, choosing and counting are done in Python."""

    code_generator_class = _Generator
    intercepted_binops = frozenset(SandboxedEnvironment.default_binop_table)

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._safe: dict[tuple[type, str], bool] = {}

    def call_binop(self, context: jinja2.runtime.Context, operator: str, left: object, right: object) -> object:  # noqa: ARG002 - Jinja2 names them
        raise jinja2.exceptions.SecurityError(f"a template does not calculate: {operator}")

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:
        """Say whether a template may see an attribute; it depends on its name and on what kind of thing has it."""
        asked = (type(obj), attr)
        if asked not in self._safe:
            self._safe[asked] = not isinstance(obj, str) and super().is_safe_attribute(obj, attr, value)
        return self._safe[asked]


def _finalize(value: object) -> object:
    if isinstance(value, jinja2.Undefined):
        str(value)  # raises, with the name of what is missing
    return written(value)


def _place(error: BaseException, name: str) -> str:
    """Template and line in which `error` arose: Jinja2 puts them into the traceback as if they were Python's."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.endswith(".j2")]
    return f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else name

"""What MkDocs reads in mkdocs.yml → which of its own keys hold what the build refuses, in its own terms alone.

Themes, plugins, hooks and extensions are left to MkDocs: to judge them it loads what they name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from ipaddress import ip_address
from pathlib import Path
from string import Formatter
from urllib.parse import urlsplit

from digest.intake.mkdocs_yml import Config, Tagged

_TEXT, _LIST, _MAPPING, _SWITCH = (
    ((str,), "text"),
    ((list,), "a list"),
    ((dict,), "keys with values"),
    ((bool,), "true or false"),
)
"""The types of a kind of value, and what it is called."""

_KINDS: Mapping[str, tuple[tuple[type, ...], str]] = {
    **dict.fromkeys(("copyright", "docs_dir", "edit_uri", "repo_name", "repo_url", "site_author", "site_dir"), _TEXT),
    **dict.fromkeys(("site_description", "site_url", "dev_addr", "remote_branch", "remote_name"), _TEXT),
    **dict.fromkeys(("draft_docs", "exclude_docs", "not_in_nav"), _TEXT),
    **dict.fromkeys(("extra_css", "extra_javascript", "extra_templates", "nav", "watch"), _LIST),
    **dict.fromkeys(("extra", "validation"), _MAPPING),
    **dict.fromkeys(("strict", "use_directory_urls"), _SWITCH),
}
"""What MkDocs wants behind its keys. https://www.mkdocs.org/user-guide/configuration/"""

_NEVER_EMPTY = frozenset(("extra", "extra_javascript", "validation", "watch"))
"""Keys that MkDocs 1.6.1 refuses without a value; others have their default then."""


def unfit_key(config: Config, root: Path) -> tuple[str, str] | None:
    """Return the first key that holds what MkDocs refuses, and what is told of it; None where there is none.

    Paths in it begin at `root`, the folder of mkdocs.yml.
    """
    for key, value in config.items():
        types, name = _KINDS.get(key, ((object,), ""))
        if isinstance(value, Tagged):
            continue
        if (value is None and key in _NEVER_EMPTY) or (value == "" and key == "docs_dir"):
            return key, f"{key}: found nothing; expected {name}, or no such line: write a value or delete the line"
        if value is not None and not isinstance(value, types):
            return key, f"{key}: found {value!r}; expected {name}"
        inside = next(_WITHIN[key](value, root), None) if key in _WITHIN and value is not None else None
        if inside:
            found, expected = inside
            return key, f"{key}: found {found!r}; expected {expected}"
    return None


_Unfit = Iterator[tuple[object, str]]
"""What a value holds that is refused, and what is expected there."""


def _address(value: str, _: Path) -> _Unfit:
    try:
        parts = urlsplit(value)
    except ValueError:
        parts = urlsplit("")
    if value and not (parts.scheme and parts.netloc):
        yield value, "a whole address, such as https://example.org/, or nothing"


def _served(value: str, _: Path) -> _Unfit:
    host, _colon, port = value.rpartition(":")
    try:
        int(port)
        is_host = host == "localhost" or bool(ip_address(host.removeprefix("[").removesuffix("]")))
    except ValueError:
        is_host = False
    if not is_host:
        yield value, "an IP address or localhost with a port, such as 127.0.0.1:8000"


def _nav(value: object, _: Path) -> _Unfit:
    for item in value if isinstance(value, list) else []:
        if isinstance(item, dict) and len(item) == 1:
            (below,) = item.values()
            yield from _below(below)
        elif not isinstance(item, str):
            yield item, "a page, or a title with a page or a list behind it"


def _below(value: object) -> _Unfit:
    if isinstance(value, dict) and value:
        for below in value.values():
            yield from _below(below)
    elif isinstance(value, list):
        yield from _nav(value, Path())
    elif not isinstance(value, str):
        yield value, "a page or a list of pages behind the title"


def _watched(value: list[object], root: Path) -> _Unfit:
    for item in value:
        if not isinstance(item, str) or not (root / item).exists():
            yield item, "files and folders that are there"


def _scripts(value: list[object], _: Path) -> _Unfit:
    types = {"path": str, "type": str, "defer": bool, "async": bool}
    for item in value:
        told = item if isinstance(item, dict) else {"path": item}
        if item is None:
            yield item, "the path of a script, or path: with one"
        for key, kind in types.items():
            if told.get(key) is not None and not isinstance(told[key], kind):
                yield item, f"{'text' if kind is str else 'true or false'} behind {key}:"


def _template(value: object, _: Path) -> _Unfit:
    try:
        names = {name for _text, name, _format, _conversion in Formatter().parse(str(value)) if name is not None}
    except ValueError:
        names = {""}
    if not names <= {"path", "path_noext"}:
        yield value, "an address with {path} or {path_noext} in it, and no other braces"


_LEVELS = ("warn", "info", "ignore")
_LINKS = ("not_found", "absolute_links", "unrecognized_links", "anchors")
_IN_NAV = ("omitted_files", "not_found", "absolute_links")
"""What may go wrong with links, and in `nav`, and how loudly MkDocs may say so."""


def _levels(value: dict[str, object], _: Path) -> _Unfit:
    for part, keys in (("nav", _IN_NAV), ("links", _LINKS)):
        inner = value.get(part, {})
        if not isinstance(inner, dict):
            yield inner, f"keys with values behind {part}:"
            continue
        for key in keys:
            level = inner.get(key, value.get(key))
            allowed = (*_LEVELS, *(["relative_to_docs"] if key == "absolute_links" else []))
            if level is not None and level not in allowed:
                yield level, f"one of {', '.join(allowed)} behind {key}:"


_WITHIN: Mapping[str, Callable[..., _Unfit]] = {
    **dict.fromkeys(("repo_url", "site_url"), _address),
    "dev_addr": _served,
    "edit_uri_template": _template,
    "extra_javascript": _scripts,
    "nav": _nav,
    "validation": _levels,
    "watch": _watched,
}
"""What MkDocs looks at within the value of a key."""

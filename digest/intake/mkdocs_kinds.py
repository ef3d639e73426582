"""What MkDocs reads in mkdocs.yml → which of its own keys hold what the build refuses, in its own terms alone.

Themes, plugins, hooks and extensions are left to MkDocs: to judge them it loads what they name.
"""

from __future__ import annotations

from collections.abc import Mapping

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
    **dict.fromkeys(("extra_css", "extra_javascript", "extra_templates", "nav", "watch"), _LIST),
    **dict.fromkeys(("extra", "validation"), _MAPPING),
    **dict.fromkeys(("strict", "use_directory_urls"), _SWITCH),
}
"""What MkDocs wants behind its keys. https://www.mkdocs.org/user-guide/configuration/"""

_NEVER_EMPTY = frozenset(("extra", "extra_javascript", "validation", "watch"))
"""Keys that MkDocs 1.6.1 refuses without a value; others have their default then."""


def unfit_key(config: Config) -> tuple[str, str] | None:
    """Return the first key that holds what MkDocs refuses, and what is told of it; None where there is none."""
    for key, value in config.items():
        types, name = _KINDS.get(key, ((object,), ""))
        if isinstance(value, Tagged):
            continue
        if (value is None and key in _NEVER_EMPTY) or (value == "" and key == "docs_dir"):
            return key, f"{key}: found nothing; expected {name}, or no such line: write a value or delete the line"
        if value is not None and not isinstance(value, types):
            return key, f"{key}: found {value!r}; expected {name}"
    return None

"""Parts of the theme that look alike on all pages of a folder → rendered once for the folder.

Material's navigation is a third of what its templates take for a page. What a part tells of a page that stands in no
navigation are addresses, and these are the same from any page of one folder.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path

import jinja2
from jinja2.runtime import Context
from mkdocs.structure.nav import Navigation

from digest.fast_pages.fast_page import FastPage

_PARTS: Mapping[str, tuple[str, ...]] = {
    "nav": ("nav-item", "logo", "source"),
    "tabs": ("tabs-item",),
    "logo": (),
    "search": (),
    "palette": (),
    "icons": (),
}
"""Each with the parts that it is made of, as Material has them; with a theme of one's own in between, none is kept."""

Render = Callable[[Context], Iterator[str]]


def keep_parts(env: jinja2.Environment, nav: Navigation) -> None:
    """Let the parts of the theme be rendered once for each folder of pages, for the build of this environment."""
    addresses = tuple(page.url for page in nav.pages)
    for name, others in _PARTS.items():
        templates = [_template(env, f"partials/{each}.html") for each in (name, *others)]
        if templates[0] and all(template and _is_of_material(template) for template in templates):
            templates[0].root_render_func = _kept(templates[0].root_render_func, addresses)


def _kept(render: Render, addresses: tuple[str, ...]) -> Render:
    known: dict[tuple[object, ...], str] = {}

    def kept(context: Context) -> Iterator[str]:
        page = context.get("page")
        if not isinstance(page, FastPage) or page.in_navigation or any(one.startswith(page.url) for one in addresses):
            yield from render(context)
            return
        *folder, name = page.url.rstrip("/").split("/")
        place = (*folder, "." in name, page.url.endswith("/"))
        if place not in known:
            known[place] = "".join(render(context))
        yield known[place]

    return kept


def _template(env: jinja2.Environment, name: str) -> jinja2.Template | None:
    try:
        return env.get_template(name)
    except jinja2.TemplateNotFound:
        return None


def _is_of_material(template: jinja2.Template) -> bool:
    found = find_spec("material")
    folders = (found.submodule_search_locations or ()) if found else ()
    return any(Path(template.filename or "").is_relative_to(folder) for folder in folders)

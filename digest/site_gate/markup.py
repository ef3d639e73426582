"""A page → tags that stand in its bytes and are no element of it: another program might read them as one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from digest.problems import Problem
from digest.site_gate.built_page import BuiltPage
from digest.site_gate.placed import problem


def hidden(page: BuiltPage) -> Iterator[Problem]:
    """Yield a fault for each name of which there are more tags than elements: in comments, attributes or scripts."""
    seen = Counter(element.name for element in page.elements)
    written = Counter(name.lower() for name in _TAG.findall(page.html))
    for name, count in written.items():
        if count > seen[name]:
            yield problem(
                page.path,
                page.line_of(f"<{name}"),
                "hidden-markup",
                f"<{name}> {count} times in the bytes and {seen[name]} times as an element",
                "every < of a text written as &lt; or &#60;",
            )


_TAG = re.compile(r"<([A-Za-z][^\s/>\"'=<]*)")

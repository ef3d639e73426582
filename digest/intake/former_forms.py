"""The text of a stored file in a form of earlier versions → the same in the present form, so that it can be read."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

Plain = dict[str, Any]
"""An object of JSON."""


def in_present_form(text: str, found: int | None, present: int) -> str:
    """Return the text with `found` brought to `present` step by step; unchanged where no step leads there."""
    if found is None or found not in _STEPS or present <= found:
        return text
    stored = json.loads(text)
    try:
        for form in range(found, present):
            stored = _STEPS[form](stored) | {"format": form + 1}
    except (AttributeError, KeyError, TypeError, ValueError):
        return text
    return json.dumps(stored)


def _from_first(stored: Plain) -> Plain:
    """Let dates be told as `edtf` in place of `iso`, and the program not be named."""
    for item in (*stored.get("reading", {}).get("dates", ()), *stored.get("comparison", {}).get("timeline", ())):
        item["edtf"] = item.pop("iso")
    stored.pop("program", None)
    return stored


def _from_second(stored: Plain) -> Plain:
    """Let a comparison say what was compared with what, tell text and records apart, and leave the rest to readings."""
    found = stored["comparison"]
    missing = found.pop("not_compared")
    stored["inputs"] = {name: _former_input(digest) for name, digest in stored["inputs"].items()}
    stored["compared"] = [[name for name in found.pop("sources") if name not in missing]]
    found["origins"] = {key: found["origins"][key] for key in ("links", "attributions") if key in found["origins"]}
    for agreement in found["agreements"]:
        agreement.pop("origins", None)
    return stored


def _former_input(digest: str) -> Plain:
    """One digest stood for the text, the way of reading it and the record."""
    return {"text": digest, "said": "", "method": 0}


_STEPS: Mapping[int, Callable[[Plain], Plain]] = {1: _from_first, 2: _from_second}
"""By the form that is left, the way to the next one."""

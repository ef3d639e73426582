"""The records of a project → the same with their keys in the order of the forms, written file by file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from digest import intake
from digest.atomic_write import replace_unchanged, standing
from digest.errors import DigestError, SettingsError, sentence_of
from digest.settings import Settings


def format_records(settings: Settings, *, write: bool) -> Iterator[Path | DigestError]:
    """Yield each record whose keys are not in the order of its form, or why it cannot be ordered; `write` it."""
    for path, ordered in _records(settings.content):
        try:
            before = standing(path)
            text = (before or b"").decode("utf-8")
            made = ordered(text, path.relative_to(settings.content.parent).as_posix())
            if made != text:
                if write:
                    replace_unchanged(path, made.encode(), instead_of=before)
                yield path
        except (DigestError, UnicodeDecodeError) as error:
            yield error if isinstance(error, DigestError) else SettingsError(f"{path}: {sentence_of(error)}")


def _records(content: Path) -> Iterator[tuple[Path, Callable[[str, str], str]]]:
    for path in sorted(content.glob("sources/*/source.yml")):
        yield path, intake.formatted_source
    for path in sorted(content.glob("briefings/*.yml")):
        yield path, intake.formatted_briefing
    for vocabulary in ("outlets", "entities", "topics", "rights"):
        for path in sorted([*content.glob(f"{vocabulary}.yml"), *content.glob(f"{vocabulary}/*.yml")]):
            yield path, lambda text, name, kind=vocabulary: intake.formatted_vocabulary(text, kind, name)  # type: ignore[misc]

"""Every word of the interface is in every catalogue, with the placeholders and the markup of its message."""

from __future__ import annotations

import re
from functools import cache
from io import BytesIO

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from digest.translation.catalogue import FOLDER, LANGUAGES, catalogue_for
from scripts.catalogues import messages, renewed

TRANSLATED = LANGUAGES[1:]


@cache
def catalogue(language: str) -> Catalog:
    return read_po(BytesIO((FOLDER / f"{language}.po").read_bytes()), locale=language)


def forms(text: object) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)  # type: ignore[arg-type]


def placeholders(text: str) -> set[str]:
    return set(re.findall(r"%\(\w+\)s", text))


def markup(text: str) -> list[str]:
    return re.findall(r"[<>&\"`\[\]{}*\\]", text)


def test_there_are_catalogues_of_six_languages_beside_english() -> None:
    assert set(LANGUAGES) == {"en", "fr", "es", "de", "ru", "zh", "ar"}


def test_all_words_of_views_and_templates_are_found() -> None:
    found = {forms(entry.id)[0] for entry in messages() if entry.id}
    assert {"Key points", "source", "about %(date)s", "Fold", "not known"} - found == {"Fold"}


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_catalogue_has_every_message_and_no_other(language: str) -> None:
    """Otherwise: `python -m scripts.catalogues`, then translate what is new."""
    assert (FOLDER / f"{language}.po").read_bytes() == renewed(language)


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_message_is_translated_in_every_form(language: str) -> None:
    of_plurals = catalogue(language).num_plurals
    wrong = [
        entry.id
        for entry in catalogue(language)
        if entry.id
        and (
            not all(form.strip() for form in forms(entry.string))
            or len(forms(entry.string)) != (1 if isinstance(entry.id, str) else of_plurals)
        )
    ]
    assert wrong == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_has_the_placeholders_and_the_markup_of_its_message(language: str) -> None:
    wrong = [
        (form, entry.id)
        for entry in catalogue(language)
        if entry.id
        for form in forms(entry.string)
        if placeholders(form) != placeholders(forms(entry.id)[-1])
        or markup(form) != markup(forms(entry.id)[-1])
        or "%" in re.sub(r"%\(\w+\)s", "", form)
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        *(("fr", "fr"), ("pt-BR", None), ("zh", "zh"), ("zh-Hans", "zh"), ("zh-Hant", None), ("zh-TW", None)),
        *(("AR", "ar"), ("de_AT", "de"), ("it", None), ("", None)),
    ],
)
def test_a_language_is_served_by_its_own_catalogue_or_by_none(tag: str, language: str | None) -> None:
    assert catalogue_for(tag) == language

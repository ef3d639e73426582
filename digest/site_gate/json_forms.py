"""The forms of two kinds of JSON, key by key: the structured data of pages, and the index of search."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, JsonValue

from digest.edtf import parse_edtf


class Form(BaseModel):
    """An object with these keys and no others."""

    model_config = ConfigDict(extra="forbid", strict=True, defer_build=True)


def _is_date(text: str) -> str:
    parse_edtf(text)
    return text


Text = Annotated[str, Field(min_length=1)]
Day = Annotated[str, AfterValidator(_is_date), Field(pattern=r"^\d{4}(-\d\d){0,2}$")]
"""A date as schema.org has it: a year, month or day."""
Interval = Annotated[str, AfterValidator(_is_date), Field(pattern=r"^[\d-]{4,10}$|^[\d.-]{2,10}/[\d.-]{2,10}$")]
"""A date, or two with a slash between them; two points for an end that is open."""
Address = Annotated[str, Field(pattern=r"^https?://[^\s\"<>\\]+$")]


class Organization(Form):
    """https://schema.org/Organization"""

    type: Literal["Organization"] = Field(alias="@type")
    name: Text


class Person(Form):
    """https://schema.org/Person"""

    type: Literal["Person"] = Field(alias="@type")
    name: Text


class Article(Form):
    """https://schema.org/Article"""

    type: Literal["Article"] = Field(alias="@type")
    headline: Text | None = None
    name: Text | None = None
    """Our label for an article without a headline."""
    publisher: Organization | None = None
    author: list[Person | Organization] = []
    date_published: Day | None = Field(None, alias="datePublished")
    language: Text | None = Field(None, alias="inLanguage")
    url: Address | None = None
    archived_at: Address | None = Field(None, alias="archivedAt")


class CorrectionComment(Form):
    """https://schema.org/CorrectionComment"""

    type: Literal["CorrectionComment"] = Field(alias="@type")
    text: Text
    date_published: Day | None = Field(None, alias="datePublished")


class Report(Form):
    """https://schema.org/Report"""

    context: Literal["https://schema.org"] = Field(alias="@context")
    type: Literal["Report"] = Field(alias="@type")
    headline: Text
    abstract: Text | None = None
    language: Text | None = Field(None, alias="inLanguage")
    url: Address | None = None
    publisher: Organization | None = None
    temporal_coverage: Interval | None = Field(None, alias="temporalCoverage")
    date_modified: Day | None = Field(None, alias="dateModified")
    based_on: list[Article] = Field([], alias="isBasedOn")
    citation: list[Article] = []
    correction: list[CorrectionComment] = []


class SearchEntry(Form):
    """A page, or a part of one, as search knows it."""

    location: str
    title: str
    text: str
    tags: list[str] = []
    boost: float = 1.0


class SearchIndex(Form):
    """What the theme's search loads: its settings, which are the theme's, and the entries."""

    config: dict[str, JsonValue]
    docs: list[SearchEntry]

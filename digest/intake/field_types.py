"""The kinds of value that a field of a record holds: each its check, its words and its JSON Schema in one object."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, GetCoreSchemaHandler, GetJsonSchemaHandler, PlainValidator, StringConstraints
from pydantic import WithJsonSchema as JsonSchema
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from digest import edtf
from digest.edtf import Date, parse_edtf
from digest.intake.refused_characters import says_something
from digest.model import FINDING_ID, Number

ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
MAX_ID = 64
"""Characters: an id is a folder's name and a part of an address, and is read and typed by people. A judgement."""

LANGUAGE = r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
MAX_LANGUAGE = 35
"""Characters: RFC 5646, section 4.4.1, has no longer tag of a language, script, region and variants."""

ID_IN_WORDS = f"an id: lower-case letters, digits and single hyphens between them, at most {MAX_ID}"

UNKNOWN = "unknown"
"""The word for what is not known."""

ALL = "all"
"""The word for every word of a sentence."""


@dataclass(frozen=True, slots=True)
class Expectation:
    """What is expected in a field, as a message and the field reference say it, and the rule that asks for it."""

    text: str
    rule: str


@dataclass(frozen=True, slots=True)
class OrWord:
    """Lets a field also hold one word, which becomes None."""

    word: str

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self._read, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"anyOf": [handler(schema), {"const": self.word}]}

    def _read(self, value: object) -> object:
        return None if value == self.word else value


@dataclass(frozen=True, slots=True)
class OrUnknown(OrWord):
    """Lets a field also hold the word `unknown`."""

    word: str = UNKNOWN


@dataclass(frozen=True, slots=True)
class OrAll(OrWord):
    """Lets a list of words of a sentence also be the word `all`."""

    word: str = ALL


class EachOnce:
    """Lets a list name each thing only once."""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(_each_once, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {**handler(schema), "uniqueItems": True}


def fault(rule: str, reason: str = "") -> PydanticCustomError:
    """Return the error by which a check refuses a value; the reason is shown beside what was found."""
    return PydanticCustomError(rule, "{reason}", {"reason": reason})


def is_id(text: str) -> bool:
    """Whether a text has the form of an id."""
    return len(text) <= MAX_ID and bool(_ID.fullmatch(text))


def _seen(text: str) -> str:
    if not (text.isascii() or says_something(text)):
        raise fault("empty-text", "nothing of it is seen")
    return text


def _on_one_line(text: str) -> str:
    return re.sub(r"\n+", " ", text.strip("\n")) if "\n" in text else text


def _date(value: object) -> Date:
    if not isinstance(value, str):
        raise fault("date")
    try:
        return parse_edtf(value)
    except ValueError as error:
        raise fault("date", str(error)) from error


def _number(value: object) -> Number:
    if not isinstance(value, str) or not _NUMBER.fullmatch(value):
        raise fault("number")
    return float(value) if "." in value else int(value)


def _number_of_words(value: object) -> int | None:
    if value == UNLIMITED:
        return None
    if not isinstance(value, str) or not re.fullmatch("[0-9]{1,9}", value):
        raise fault("number-of-words")
    return int(value)


def _share(value: object) -> float | None:
    if value == UNLIMITED:
        return None
    match = _SHARE.fullmatch(value) if isinstance(value, str) else None
    share = float(match[1]) / (100 if match[2] else 1) if match else 2.0
    if share > 1:
        raise fault("share")
    return share


def _link(text: str) -> str:
    reason = _wrong_with_link(text)
    if reason:
        raise fault("link", reason)
    return text


def _wrong_with_link(text: str) -> str:
    character = _NOT_IN_LINKS.search(text)
    if character:
        return "white space is in it" if character[0].isspace() else f"{character[0]} is in it"
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return "its host or port is not written as one"
    if parts.scheme not in ("http", "https") or not text[len(parts.scheme) :].startswith("://"):
        return "it is neither http:// nor https://"
    if not host:
        return "it has no host"
    return "it has a user name or password" if "@" in parts.netloc else ""


def _origin(text: str) -> str:
    return _link(text) if text.lower().startswith(("http://", "https://")) else text


def _each_once(names: tuple[str, ...]) -> tuple[str, ...]:
    repeated = [name for position, name in enumerate(names) if name in names[:position]]
    if repeated:
        raise fault("repeated-item", f"{repeated[0]} is in it twice")
    return names


UNLIMITED = "unlimited"
"""The word for a limit that there is none of."""

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)
_NUMBER = re.compile(r"[+-]?[0-9]{1,15}(\.[0-9]{1,15})?")
"""Fifteen digits are those that a floating-point number keeps exactly."""
_SHARE = re.compile(r"([0-9]{1,3}(?:\.[0-9]{1,6})?)( ?%)?")
_NOT_IN_LINKS = re.compile(r"""[\s"'<>\\`\x00-\x20]""")
"""The backslash, which browsers read as a slash, could hide the host."""

_TEXT_SCHEMA = {"type": ["string", "number"]}
"""An editor's YAML makes a number of 1984; here it stays the text that was typed."""

Id = Annotated[
    str,
    StringConstraints(pattern=ID, max_length=MAX_ID),
    JsonSchema({"type": ["string", "integer"], "pattern": ID, "maxLength": MAX_ID}),
    Expectation(ID_IN_WORDS, "id"),
]
Ids = Annotated[tuple[Id, ...], EachOnce(), Expectation("a list of ids", "repeated-item")]
Line = Annotated[
    str,
    StringConstraints(pattern=r"\S"),
    AfterValidator(_seen),
    AfterValidator(_on_one_line),
    JsonSchema({**_TEXT_SCHEMA, "pattern": r"\S"}),
    Expectation("a line of text", "empty-text"),
]
Lines = Annotated[tuple[Line, ...], EachOnce(), Expectation("a list of names", "repeated-item")]
Questions = Annotated[tuple[Line, ...], EachOnce(), Expectation("a list of lines", "repeated-item")]
FindingId = Annotated[
    str,
    StringConstraints(pattern=FINDING_ID),
    JsonSchema({"type": "string", "pattern": FINDING_ID}),
    Expectation("the id of a finding, such as same-0123456789ab, as digest compare and the page give it", "finding"),
]
WordList = Annotated[tuple[Line, ...], EachOnce(), Expectation("a list of words", "repeated-item")]
Text = Annotated[
    str,
    StringConstraints(pattern=r"\S"),
    AfterValidator(_seen),
    JsonSchema({**_TEXT_SCHEMA, "pattern": r"\S"}),
    Expectation("text", "empty-text"),
]
DateValue = Annotated[
    Date,
    PlainValidator(_date),
    JsonSchema({"type": ["string", "integer"], "pattern": r"^(\d{4}|\.\.|/)", "minimum": 1000, "maximum": 9999}),
    Expectation(edtf.EXPECTED, "date"),
]
NumberValue = Annotated[
    Number,
    PlainValidator(_number),
    JsonSchema({"type": ["number", "string"], "pattern": r"^[+-]?[0-9]{1,15}(\.[0-9]{1,15})?$"}),
    Expectation("a number such as 30, -4 or 12.5", "number"),
]
WordLimit = Annotated[
    int | None,
    PlainValidator(_number_of_words),
    JsonSchema({"anyOf": [{"type": "integer", "minimum": 0}, {"const": UNLIMITED}]}),
    Expectation("a whole number of words, or unlimited", "number-of-words"),
]
Share = Annotated[
    float | None,
    PlainValidator(_share),
    JsonSchema(
        {
            "anyOf": [
                {"type": "number", "minimum": 0, "maximum": 1},
                {"type": "string", "pattern": r"^(100|[0-9]{1,2})(\.[0-9]{1,6})? ?%$"},
                {"const": UNLIMITED},
            ]
        }
    ),
    Expectation("a share such as 15 % or 0.15, or unlimited", "share"),
]
Link = Annotated[
    str,
    AfterValidator(_link),
    JsonSchema({"type": "string", "pattern": r"""^https?://[^\s"'<>\\`@/?#]+([/?#][^\s"'<>\\`]*)?$"""}),
    Expectation("an address such as https://example.org/page", "link"),
]
Origin = Annotated[
    Line, AfterValidator(_origin), Expectation("where it is from, in words or as an address", "empty-text")
]
Language = Annotated[
    str,
    StringConstraints(pattern=LANGUAGE, max_length=MAX_LANGUAGE),
    JsonSchema({"type": "string", "pattern": LANGUAGE, "maxLength": MAX_LANGUAGE}),
    Expectation("a BCP 47 tag such as en, ru or zh-Hans", "language"),
]

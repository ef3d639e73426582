"""The forms of the records that people write, as pydantic models: what may stand in each file, and what it means."""

from __future__ import annotations

from functools import cache
from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field, GetJsonSchemaHandler, StrictBool, model_validator
from pydantic.config import JsonDict
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from digest.intake.field_types import (
    DateValue,
    Expectation,
    FindingId,
    Id,
    Ids,
    Language,
    Line,
    Lines,
    Link,
    NumberValue,
    OrAll,
    Origin,
    OrUnknown,
    Questions,
    Share,
    Text,
    WordLimit,
    WordList,
)
from digest.model import EntityKind, Qualifier, Says, SourceKind

OptionalLink = Annotated[Link | None, OrUnknown()]
OptionalDate = Annotated[DateValue | None, OrUnknown()]
OptionalLanguage = Annotated[Language | None, OrUnknown()]
OptionalText = Annotated[Text | None, OrUnknown()]
OwnWords = Annotated[WordList | None, OrAll()]


class Form(BaseModel):
    """A record or a part of one: knows all its keys, and takes a key without a value as absent."""

    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True, defer_build=True)

    called: ClassVar[str] = "record"
    """What a message calls it."""
    reserved: ClassVar[bool] = False
    """Whether the word `unknown` is no id here, since a source uses it for what is not known."""

    @model_validator(mode="before")
    @classmethod
    def _without_empty_keys(cls, value: Any) -> Any:  # Any: pydantic hands over whatever the file holds
        if isinstance(value, dict) and None in value.values():
            return {key: item for key, item in value.items() if item is not None or key not in keys_of(cls)}
        return value


@cache
def keys_of(form: type[Form]) -> dict[str, str]:
    """The keys of a form as they are typed, each with the name of its field."""
    return {field.alias or name: name for name, field in form.model_fields.items()}


def _needs(key: str, word: str, needed: str) -> JsonDict:
    """JSON Schema for: where `key` is `word`, `needed` must be there."""
    return {
        "if": {"properties": {key: {"const": word}}, "required": [key]},
        "then": _has(needed),
    }


def _has(key: str) -> JsonDict:
    """JSON Schema for: `key` is there and has a value."""
    return {"required": [key], "properties": {key: {"not": {"type": "null"}}}}


class WithdrawalForm(Form):
    """That a source's passages are taken off the site."""

    called = "a withdrawal"

    on: DateValue = Field(description="When it was withdrawn.", examples=["2026-03-01"])
    why: Line = Field(description="Why, in a sentence that readers see.", examples=["At the publisher's request."])


class RenamingForm(Form):
    """That a page has another address now, or was taken away; a page in its old place says so."""

    called = "a renaming"

    model_config = ConfigDict(json_schema_extra={"anyOf": [_has("to"), _has("why")]})

    former: Id = Field(alias="from", description="Its former id.", examples=["old-bridge"])
    to: Id | None = Field(
        None, description="The id that it has now; without it, it was taken away.", examples=["new-bridge"]
    )
    on: OptionalDate = Field(None, description="When that was done.", examples=["2026-03-01"])
    why: Line | None = Field(
        None,
        description="Why, in a sentence that readers see; needed where it was taken away.",
        examples=["At the publisher's request."],
    )


Renamings = tuple[RenamingForm, ...]


class RenamedForm(Form):
    """The addresses that pages had: what was published once is found for good."""

    called = "the renamed pages"

    briefings: Renamings = Field((), description="Of briefings.")
    sources: Renamings = Field((), description="Of sources.")
    entities: Renamings = Field((), description="Of people and things.")
    outlets: Renamings = Field((), description="Of outlets.")
    topics: Renamings = Field((), description="Of topics.")


class SourceForm(Form):
    """One article by one outlet. What the article does not give is the word `unknown`."""

    called = "a source"

    model_config = ConfigDict(
        json_schema_extra={"allOf": [_needs("title", "unknown", "label"), _needs("outlet", "unknown", "rights")]}
    )

    title: Annotated[Line | None, OrUnknown()] = Field(
        description="The article's own headline, or `unknown`.", examples=["Two ministers sign a plan"]
    )
    label: Line | None = Field(
        None, description="What we call an article whose title is unknown.", examples=["Report on the signing"]
    )
    outlet: Annotated[Id | None, OrUnknown()] = Field(
        description="Who published it: an id of outlets.yml, or `unknown`.", examples=["example-times"]
    )
    published: OptionalDate = Field(description="When it was published.", examples=["2021-11-24~"])
    language: OptionalLanguage = Field(
        None, description="Language of the article; the outlet's where it is not given.", examples=["en"]
    )
    rights: Id | None = Field(
        None,
        description="Rights in the article: an id of rights.yml; the outlet's where it is not given.",
        examples=["all-rights-reserved"],
    )
    url: OptionalLink = Field(None, description="Address of the article.", examples=["https://example.org/news/plan"])
    archive_url: OptionalLink = Field(
        None, description="Address of an archived copy.", examples=["https://archive.example.org/plan"]
    )
    authors: Annotated[Lines | None, OrUnknown()] = Field(
        None, description="Who wrote it, as the article names them.", examples=["[Jane Doe]"]
    )
    captured: OptionalDate = Field(
        None,
        description="When the copy was taken: the day on which digest add fetched the page. Of a file that somebody "
        "saved, whoever saved it knows the day.",
        examples=["2021-12-01"],
    )
    briefings: Ids = Field((), description="The briefings it belongs to.", examples=["[roadmap]"])
    topics: Ids = Field((), description="Its subjects: ids of topics.yml.", examples=["[military-cooperation]"])
    entities: Ids = Field(
        (), description="Whom and what it is about: ids of entities.yml.", examples=["[example-ministry]"]
    )
    summary: OptionalText = Field(
        None, description="What it says, in our words.", examples=["The plan covers five years."]
    )
    kind: Annotated[SourceKind | None, OrUnknown()] = Field(
        None, description="What sort of text it is.", examples=["news"]
    )
    notes: OptionalText = Field(
        None,
        description="What a reader should know of the copy or the record.",
        examples=["The copy lacks the last page."],
    )
    withdrawn: WithdrawalForm | None = Field(None, description="Takes its passages off the site and leaves a stub.")


class EvidenceForm(Form):
    """The words of a source that carry a sentence of ours."""

    called = "evidence"

    source: Id = Field(description="The source; its record names this briefing.", examples=["example-times-plan"])
    quote: Text = Field(
        description="The source's words; … where words are left out, the editor's own in square brackets.",
        examples=['"agreed on … joint patrols"'],
    )
    translation: Text | None = Field(
        None, description="Our translation, where the quote is in another language.", examples=['"they agreed"']
    )
    says: Says = Field(Says.STATES, description="What the source says of the sentence.", examples=["denies"])
    attributed_to: Lines = Field(
        (),
        description="From whom the source has it, nearest first: ids of entities.yml or outlets.yml, or names.",
        examples=["[example-agency, Jane Doe]"],
    )
    near: Text | None = Field(
        None, description="Words beside the quote, where it stands in more than one place.", examples=['"on Tuesday"']
    )


Evidence = tuple[EvidenceForm, ...]


OWN = "Words of the text that are the writer's own observation or judgement and no source's; or `all`."


class PointForm(Form):
    """One statement in our own words, or one sentence of a summary, a background or an outlook."""

    called = "a point"

    model_config = ConfigDict(json_schema_extra={"dependencies": {"unsupported": ["reason"]}})

    id: Id | None = Field(
        None, description="Its id; the program makes one where it is missing.", examples=["joint-patrols"]
    )
    text: Text = Field(description="The statement.", examples=["Both sides wanted more joint patrols."])
    evidence: Evidence = Field((), description="What carries it; without any it is shown as not checked.")
    unsupported: WordList = Field(
        (),
        description="Names and figures of the text that may stand without being in the evidence.",
        examples=["[five]"],
    )
    reason: Line | None = Field(None, description="Why they may.", examples=["Counted from the list in the article."])
    own: OwnWords = Field((), description=OWN, examples=["all"])


class FigureForm(Form):
    """A quantity."""

    called = "a figure"

    id: Id | None = Field(None, description="Its id.", examples=["missions"])
    what: Line = Field(description="What is counted or measured.", examples=["missions flown near the border"])
    value: NumberValue = Field(description="The value, or the lower end of a range.", examples=["30"])
    value_high: NumberValue | None = Field(None, description="The upper end of a range.", examples=["35"])
    qualifier: Qualifier | None = Field(None, description="How the sources qualify it.", examples=["about"])
    unit: Line | None = Field(None, description="The unit; none for a count.", examples=["km"])
    as_of: OptionalDate = Field(None, description="The time for which it holds.", examples=["2021-10"])
    evidence: Evidence = Field((), description="What carries it.")


class TimelineForm(Form):
    """A dated statement in our own words."""

    called = "a timeline entry"

    id: Id | None = Field(None, description="Its id.", examples=["signing"])
    date: DateValue = Field(description="When it happened, as exactly as the sources say.", examples=["2021-11-23"])
    text: Text = Field(description="What happened.", examples=["The ministers sign the plan."])
    evidence: Evidence = Field((), description="What carries it.")
    own: OwnWords = Field((), description=OWN, examples=["[for the second time]"])


class QuotationForm(Form):
    """Speech chosen for a briefing; the words stand in its evidence."""

    called = "a quotation"

    id: Id | None = Field(None, description="Its id.", examples=["minister-on-patrols"])
    speaker: Line = Field(description="Who said it: an id of entities.yml, or a name.", examples=["jane-doe"])
    evidence: Evidence = Field(description="The words, with their source.", min_length=1)


class CorrectionForm(Form):
    """What was wrong in a published briefing, and what changed."""

    called = "a correction"

    date: DateValue = Field(description="When it was corrected.", examples=["2026-03-01"])
    corrects: Ids = Field(
        (),
        description="The ids of the points, figures, timeline entries and quotations that changed; without it, only "
        "what has no id.",
        examples=["[length-of-the-plan]"],
    )
    what: Text = Field(description="What changed.", examples=["The plan covers five years, not four."])
    why: Text = Field(description="Why.", examples=["We misread the article."])
    noticed_by: Annotated[Line | None, OrUnknown()] = Field(None, description="Who noticed.", examples=["Jane Doe"])
    typo: StrictBool = Field(
        False,
        description="Whether it only mends spelling; then it is listed, but not shown at the top.",
        examples=["true"],
    )


class DismissalForm(Form):
    """That a finding of the program is wrong or says nothing: it stays off the site."""

    called = "a dismissal"

    finding: FindingId = Field(description="The id of the finding.", examples=["same-0123456789ab"])
    reason: Line = Field(description="Why.", examples=["The two sentences tell of different meetings."])
    date: DateValue = Field(description="When it was dismissed.", examples=["2026-03-01"])


class _PlainOrList:
    """Tells editors that prose may be plain text, and its items too; the tree has both written out as points."""

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        points = handler(schema)
        text = {"type": ["string", "number"], "pattern": r"\S"}
        return {"anyOf": [text, {**points, "items": {"anyOf": [text, points["items"]]}}]}


Prose = Annotated[
    tuple[PointForm, ...],
    _PlainOrList(),
    Expectation("text, or a list whose items are text or have the keys of a point", "not-a-list"),
]


class BriefingForm(Form):
    """The hand-written part of a briefing: everything but the title is optional."""

    called = "a briefing"

    title: Line = Field(description="The event in a line.", examples=["Two ministers sign a plan"])
    event_date: OptionalDate = Field(None, description="When it happened.", examples=["2021-11-23"])
    summary: Prose = Field(
        (),
        description="The bottom line: text, or a list of sentences that may carry evidence.",
        examples=["A plan was signed."],
    )
    points: tuple[PointForm, ...] = Field((), description="The statements, in our own words.")
    figures: tuple[FigureForm, ...] = Field((), description="The quantities.")
    timeline: tuple[TimelineForm, ...] = Field((), description="What happened when.")
    quotations: tuple[QuotationForm, ...] = Field((), description="Speech chosen for the page.")
    background: Prose = Field(
        (), description="What came before, in the form of the summary.", examples=["An earlier plan ended."]
    )
    outlook: Prose = Field(
        (), description="What may follow, in the form of the summary.", examples=["A meeting is planned."]
    )
    open: Questions = Field(
        (), description="What no source tells, each in a line of our words.", examples=["[the cost of the plan]"]
    )
    topics: Ids = Field((), description="Its subjects: ids of topics.yml.", examples=["[military-cooperation]"])
    entities: Ids = Field((), description="Who and where: ids of entities.yml.", examples=["[example-ministry]"])
    dismissed: tuple[DismissalForm, ...] = Field(
        (), description="Findings of the program that a person holds for wrong; the site leaves them out."
    )
    corrections: tuple[CorrectionForm, ...] = Field((), description="What was corrected since it was published.")
    draft: StrictBool = Field(False, description="Whether it stays off the site.", examples=["true"])


class StatementForm(Form):
    """Something said of an outlet, with where it is from."""

    called = "a statement"

    text: Line = Field(description="What is said.", examples=["A foundation"])
    origin: Origin = Field(alias="from", description="Where it is from.", examples=["its imprint"])


class HomepageForm(StatementForm):
    """The address of an outlet, with where it is from."""

    called = "a homepage"

    text: Link = Field(description="The address.", examples=["https://example.org"])


OptionalStatement = Annotated[StatementForm | None, OrUnknown()]


class OutletForm(Form):
    """A publisher of sources; each statement says where it is from."""

    called = "an outlet"

    reserved = True

    name: Line = Field(description="Its name.", examples=["Example Times"])
    origin: Origin = Field(
        alias="from", description="Where name, language and rights are from.", examples=["its imprint"]
    )
    language: OptionalLanguage = Field(None, description="Its usual language.", examples=["en"])
    rights: Id = Field(
        description="Usual rights of its articles: an id of rights.yml.", examples=["all-rights-reserved"]
    )
    homepage: Annotated[HomepageForm | None, OrUnknown()] = Field(
        None, description="Its address.", examples=["unknown"]
    )
    country: OptionalStatement = Field(
        None, description="Where it publishes.", examples=["{text: Utopia, from: its imprint}"]
    )
    owner: OptionalStatement = Field(None, description="Who owns it.", examples=["unknown"])
    state_control: OptionalStatement = Field(None, description="How far a state controls it.", examples=["unknown"])


class EntityForm(Form):
    """Someone or something that sources name."""

    called = "an entity"

    name: Line = Field(description="Its usual name.", examples=["Jane Doe"])
    kind: EntityKind = Field(description="What it is.", examples=["person"])
    aliases: Lines = Field((), description="Other names under which articles mention it.", examples=["[Doe]"])
    role: OptionalText = Field(
        None, description="What it is in these sources.", examples=["defence minister of Utopia"]
    )


class TopicForm(Form):
    """A subject under which briefings and sources are filed."""

    called = "a topic"

    name: Line = Field(description="Its name.", examples=["Military cooperation"])
    description: Text = Field(description="What belongs under it.", examples=["Exercises, patrols and plans."])


class RightsForm(Form):
    """A kind of rights, and what may be shown of an article that has it."""

    called = "rights"

    name: Line = Field(description="Its name.", examples=["All rights reserved"])
    description: Text = Field(description="What it means here.", examples=["Nothing but short quotations."])
    commit_copy: StrictBool = Field(description="Whether a copy may stand in the repository.", examples=["false"])
    longest_run: WordLimit = Field(description="Most words in one passage.", examples=["40"])
    total_words: WordLimit = Field(description="Most words of an article in all passages together.", examples=["150"])
    share: Share = Field(description="Most words as a share of the article.", examples=["15 %"])
    speech_only: StrictBool = Field(
        False, description="Whether only attributed speech of named people may be shown.", examples=["true"]
    )

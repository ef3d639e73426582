"""A sentence of ours and the copies at hand → passages that could carry it, and the briefing with the chosen one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from digest import evidence, intake
from digest.atomic_write import replace_unchanged, standing
from digest.errors import DigestError, SettingsError, sentence_of
from digest.model import Id, Rights, Says, Span
from digest.pipeline.checking.claims import claim_of
from digest.pipeline.state.citations import Citations, citations
from digest.pipeline.state.project_state import ProjectState, briefing_path, project_state, record_of, refuse_faulty
from digest.pipeline.stored.comparisons import accounts_of
from digest.pipeline.stored.stored_readings import said_by_comparisons
from digest.problems import Place
from digest.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """A point of a briefing without evidence."""

    briefing: Id
    point: int
    """Its index in the points."""
    text: str


def proposals(settings: Settings, briefing: Id, sentence: str) -> evidence.Proposals:
    """Return the passages of the briefing's sources that could carry the sentence; raise SettingsError."""
    state = project_state(settings, private=True)
    record_of(state, briefing)
    accounts = [account for account in accounts_of(state, briefing) if account.text is not None]
    if not accounts:
        raise SettingsError(f"{briefing}: found no copy of its sources; expected some in {settings.copies}")
    cited = citations(state, settings)
    return evidence.propose(
        claim_of(sentence, state, Place(path=briefing)),
        accounts,
        rights={account.source: rights_of(state, account.source) for account in accounts},
        cited={account.source: cited_spans(state, cited, account.source) for account in accounts},
        known=state.known,
        told={account.source: said_by_comparisons(state, account.source) for account in accounts},
    )


def missing(settings: Settings, briefing: Id | None = None) -> Iterator[Missing]:
    """Yield each point without evidence, of one briefing or of all."""
    state = project_state(settings, private=False)
    names = [record_of(state, briefing).id] if briefing else list(state.content.briefings)
    for name in names:
        for index, point in enumerate(state.content.briefings[name].points):
            if not point.evidence:
                yield Missing(briefing=name, point=index, text=point.text)


def write_evidence(settings: Settings, briefing: Id, sentence: str, chosen: evidence.Proposal) -> bool:
    """Write the passage as evidence of the point that says the sentence, or of a new one; all else stays.

    Return False, and write nothing, where that point has the passage already. Raise DigestError where the briefing was
    changed meanwhile.
    """
    path = briefing_path(settings, briefing)
    before = standing(path)
    state = project_state(settings, private=True)
    refuse_faulty(state)
    record = record_of(state, briefing)
    said = [index for index, point in enumerate(record.points) if point.text == sentence]
    places = citations(state, settings).places
    for item in record.points[said[0]].evidence if said else ():
        if item.source == chosen.source and evidence.spans_of(places[item]) == ((chosen.start, chosen.end),):
            return False
    text, values = (before or b"").decode("utf-8"), values_of(chosen)
    if said:
        text = intake.add_evidence(text, said[0], values, name=path.name)
    else:
        text = intake.add_point(text, sentence, values, name=path.name)
    replace_unchanged(path, text.encode(), instead_of=before)
    return True


def add_ids(settings: Settings) -> Iterator[Id | DigestError]:
    """Give each point, figure, timeline entry and quotation without an id one.

    Yield the changed briefings, and why others could not be changed.
    """
    for path in sorted((settings.content / "briefings").glob("*.yml")):
        try:
            before = path.read_bytes()
            with_ids = intake.add_point_ids(before.decode("utf-8")).encode()
            if with_ids != before:
                replace_unchanged(path, with_ids, instead_of=before)
                yield path.stem
        except (DigestError, UnicodeDecodeError) as error:
            yield SettingsError(f"{path}: {sentence_of(error)}")
        except OSError as error:
            yield SettingsError(f"{path}: {error.strerror}")


def values_of(proposal: evidence.Proposal, says: Says = Says.STATES) -> dict[str, str]:
    """Return the keys of the evidence that a passage makes, as they are typed into a record."""
    values = {"source": proposal.source, "quote": proposal.quote}
    near = {"near": proposal.near} if proposal.near else {}
    return {**values, **near} if says is Says.STATES else {**values, **near, "says": says.value}


def rights_of(state: ProjectState, source: Id) -> Rights:
    """Return under which rights the words of a source stand."""
    return state.content.rights[state.content.sources[source].rights]


def cited_spans(state: ProjectState, cited: Citations, source: Id) -> list[Span]:
    """Where the quotes of a source stand, and its receipts: what the budget has been spent on."""
    stored = state.stored.get(source)
    receipts = [evidence.spans_of(receipt) for receipt in stored.receipts] if stored else []
    quotes = [evidence.spans_of(cited.places[item]) for item in state.cited.get(source, ())]
    return list(dict.fromkeys(span for spans in (*receipts, *quotes) for span in spans))

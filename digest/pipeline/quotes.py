"""A sentence of ours and the copies at hand → passages that could carry it, and the briefing with the chosen one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from digest import evidence, intake
from digest.atomic_write import write_atomically
from digest.errors import DigestError, SettingsError, sentence_of
from digest.model import Id, Span
from digest.pipeline.claims import claim_of
from digest.pipeline.comparisons import accounts_of
from digest.pipeline.project_state import ProjectState, project_state, record_of
from digest.pipeline.stored_readings import named_people
from digest.problems import Place
from digest.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """A point of a briefing without evidence."""

    briefing: Id
    point: int
    """Its index in the points."""
    text: str


def proposals(settings: Settings, briefing: Id, sentence: str) -> tuple[evidence.Proposal, ...]:
    """Return the passages of the briefing's sources that could carry the sentence; raise SettingsError."""
    state = project_state(settings, private=True)
    record_of(state, briefing)
    accounts = [account for account in accounts_of(state, briefing) if account.text is not None]
    if not accounts:
        raise SettingsError(f"{briefing}: found no copy of its sources; expected some in {settings.copies}")
    sources = state.content.sources
    return evidence.propose(
        claim_of(sentence, state, Place(path=briefing)),
        accounts,
        rights={account.source: state.content.rights[sources[account.source].rights] for account in accounts},
        cited={account.source: cited_spans(state, account.source) for account in accounts},
        people=named_people(state),
    )


def missing(settings: Settings, briefing: Id | None = None) -> Iterator[Missing]:
    """Yield each point without evidence, of one briefing or of all."""
    state = project_state(settings, private=False)
    names = [record_of(state, briefing).id] if briefing else list(state.content.briefings)
    for name in names:
        for index, point in enumerate(state.content.briefings[name].points):
            if not point.evidence:
                yield Missing(briefing=name, point=index, text=point.text)


def write_evidence(settings: Settings, briefing: Id, sentence: str, chosen: evidence.Proposal) -> None:
    """Write the passage as evidence of the point that says the sentence, or of a new one; all else stays."""
    path = settings.content / "briefings" / f"{briefing}.yml"
    values = values_of(chosen)
    record = record_of(project_state(settings, private=False), briefing)
    said = [index for index, point in enumerate(record.points) if point.text == sentence]
    text = intake.add_evidence(path, said[0], values) if said else intake.add_point(path, sentence, values)
    write_atomically(path, text.encode())


def add_ids(settings: Settings) -> Iterator[Id | DigestError]:
    """Give each point, figure, timeline entry and quotation without an id one.

    Yield the changed briefings, and why others could not be changed.
    """
    for path in sorted((settings.content / "briefings").glob("*.yml")):
        try:
            text = path.read_text("utf-8")
            with_ids = intake.add_point_ids(text)
            if with_ids != text:
                write_atomically(path, with_ids.encode())
                yield path.stem
        except (DigestError, UnicodeDecodeError) as error:
            yield SettingsError(f"{path}: {sentence_of(error)}")
        except OSError as error:
            yield SettingsError(f"{path}: {error.strerror}")


def values_of(proposal: evidence.Proposal) -> dict[str, str]:
    """Return the keys of the evidence that a passage makes, as they are typed into a record."""
    values = {"source": proposal.source, "quote": proposal.quote}
    return {**values, "near": proposal.near} if proposal.near else values


def cited_spans(state: ProjectState, source: Id) -> list[Span]:
    """Where the receipts of a source stand."""
    stored = state.stored.get(source)
    receipts = stored.receipts if stored else ()
    return [span for receipt in receipts for span in evidence.spans_of(receipt)]

"""A sentence → the claim that it makes: the sentence with the names and figures in it."""

from __future__ import annotations

from digest import analysis, evidence
from digest.pipeline.project_state import ProjectState
from digest.problems import Place


def claim_of(text: str, state: ProjectState, place: Place, unsupported: tuple[str, ...] = ()) -> evidence.Claim:
    """Return the claim of one sentence, its names as the project's vocabulary has them."""
    figures, entities = analysis.facts_in(text, tuple(state.content.entities.values()))
    return evidence.Claim(text=text, figures=figures, entities=entities, unsupported=unsupported, place=place)

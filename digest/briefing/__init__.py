"""Checked records, readings, checks and comparisons → the edition: briefings merged, ordered and addressed.

Order: `dismissals`, `passages`, `carried_elsewhere`, `statement_origins`, `speech_rows`, `figure_rows`,
`timeline_rows`, `edition`.
"""

from digest.briefing.dismissals import without_dismissed
from digest.briefing.edition import briefing, edition

__all__ = ["briefing", "edition", "without_dismissed"]

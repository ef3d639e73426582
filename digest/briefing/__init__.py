"""Checked records, readings, checks and comparisons → the edition: briefings merged, ordered and addressed.

Order: `dismissals`, `passages`, `carried_elsewhere`, `statement_origins`, `edition`.
"""

from digest.briefing.dismissals import without_dismissed
from digest.briefing.edition import briefing, edition

__all__ = ["briefing", "edition", "without_dismissed"]

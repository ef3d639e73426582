"""Text, its sentences and quotations → up to five sentences that say what it is about, best first.

Order: `lead_bias`, `informativeness`, `context_dependence`, `candidates`, `selection`.
"""

from digest.analysis.key_passages.selection import MOST, choose_key_passages

__all__ = ["MOST", "choose_key_passages"]

"""Text with its sentences → the quantities that it gives, each with its qualifier, unit and what it counts.

Order: `amount`, `compound_measures`, `amounts`, `ranges`, `qualifiers`, `non_quantity_patterns`, `non_quantities`,
`ages`, `inflection`, `counted_nouns`, `mentions`.
"""

from digest.analysis.figures.mentions import figures_in_statement, find_figures

__all__ = ["figures_in_statement", "find_figures"]

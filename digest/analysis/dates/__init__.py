"""Text with its sentences and publication date → the dates that it gives, as exact as they are given.

Order: `adjacent_words`, `month_context`, `weekday_context`, `year_context`, `tense_markers`, `meanings`, `word_values`,
`calendar_dates`, `years_and_parts`, `relative_dates`, `patterns`, `expressions`, `tense`, `deictic_days`,
`implicit_year`, `sentence_context`, `dated_speech`, `anchoring`, `publication_window`, `mentions`.
"""

from digest.analysis.dates.mentions import find_dates

__all__ = ["find_dates"]

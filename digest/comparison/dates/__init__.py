"""Dates and times of several articles → which conflict, which lie within others, and the timeline of all.

Order: `dated_events`, `planned_dates`, `dates_within`, `times_within`, `timeline`, `conflicting_times`.
"""

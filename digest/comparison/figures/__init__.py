"""Figures of several articles on one event → which conflict, which are updates of one series, which are equal.

Order: `circumstances`, `updates`, `lead_days`, `one_thing`, `lone_figures`, `figures_of_one_event`, `figure_pairs`,
`equal_figures`, `conflicts`.
"""

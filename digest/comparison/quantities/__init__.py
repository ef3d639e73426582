"""The figures of a sentence → what each counts, of which kind and moment it is, and which two count one thing.

Order: `what_befell`, `figure_kinds`, `value_relations`, `number_of`, `quantities`, `comparability`, `like_quantities`,
`figure_words`, `levels`, `totals`, `timing`, `measured_things`.
"""

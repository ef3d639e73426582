"""Tables of English.

Order: `calendar`, `function_words`, `verbs`, `speech_verbs`, `people`, `media`, `documents`, `bodies`, `occasions`,
`clauses`, `moments`, `kinds_of_figures`, `what_befell`, `causes`, `unit_words`.
"""

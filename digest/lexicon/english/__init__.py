"""Tables of English.

Order: `plurals`, `calendar`, `numbers`, `qualifiers`, `units`, `currencies`, `function_words`, `verbs`, `opposites`,
`synonyms`, `word_counts`, `persons`, `kinds_of_things`, `nouns`, `speech_verbs`, `people`, `media`, `documents`,
`bodies`, `sites`, `occasions`, `clauses`, `moments`, `happenings`, `kinds_of_figures`, `what_befell`, `causes`,
`unit_names`, `known_words`.
"""

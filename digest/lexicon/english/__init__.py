"""Tables of English.

Order: `calendar`, `numbers`, `function_words`, `nouns`, `verbs`, `speech_verbs`, `people`, `media`, `documents`,
`bodies`, `occasions`.
"""

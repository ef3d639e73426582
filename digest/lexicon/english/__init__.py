"""Tables of English.

Order: `calendar`, `numbers`, `units`, `currencies`, `function_words`, `nouns`, `verbs`, `speech_verbs`, `people`,
`media`, `documents`, `bodies`, `occasions`.
"""

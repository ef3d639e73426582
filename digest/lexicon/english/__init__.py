"""Tables of English.

Order: `calendar`, `function_words`, `verbs`, `speech_verbs`, `people`, `media`, `documents`, `bodies`, `occasions`.
"""

"""Tables of words, one for each thing, which every stage may import → what the program knows of language and of names.

Every table says what its words mean, and where they are from unless we gathered them from articles ourselves. What a
well-kept library has is taken from it: Babel has the names of months and of languages. Nothing here imports anything of
ours but the package itself, and nothing here reads a text: what a word tells is decided where it is used.

A table of one language stands in the folder of that language, `english/` today; a second language is a second folder
with modules of the same names. What a text is held against whatever its language stands here: names of people
(`personal_names`, `first_names`), and mappings from a language's tag to its words (`function_words`, `negations`), in
which another language is another row.

`tables` turns a written table into a set, a mapping or the alternatives of a pattern. A pattern that has words of a
table is built of the table; a table that is wanted with a few words more or fewer is named with them, as in
`ROLES - {"agency"}`. `tests/lexicon/test_overlap.py` fails where one thing has two tables.

Order: `tables`, `characters`, `word_lists`, `english`, `function_words`, `negations`, `speech_verbs`,
`abbreviations`, `personal_names`, `first_names`, `media_names`, `calendar`, `languages`, `places`, `unit_factors`,
`streets`, `page_words`, `mail_words`, `invisible_characters`, `look_alikes`, `copy_formats`, `html_elements`.
"""

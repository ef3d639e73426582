"""Tables of words, one for each thing, which every stage may import → what the program knows of language and of names.

Every table says what its words mean and where they are from; where nothing is said they were gathered by us from articles,
and where a well-kept library has the table (Babel: names of months and of languages) it is taken from there. Nothing here
imports anything of ours outside this package, and nothing here reads a text: how a word is used is told where it is used.

A table of one language stands in the folder of that language: `english/` today. A second language is a second folder with
modules of the same names. What a text is held against whatever its language stands here directly: names of people
(`personal_names`, `first_names`), or a mapping from a language's tag to its words (`function_words`, `negations`), where
another language is another row.

`tables` turns a written table into a set, a mapping or the alternatives of a pattern. A pattern that needs words of a table
is built of the table, and a table that is needed with a few more or fewer words is named with them where that is:
`TITLES - {"Miss"}`. `tests/lexicon/test_overlap.py` fails where one thing has two tables.
"""

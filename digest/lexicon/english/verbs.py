"""English verbs whose past does not end in -ed."""

from __future__ import annotations

from digest.lexicon.tables import word_set

IRREGULAR_PASTS = word_set(
    """
    beat became began bent bid blew bore bought bound bred broke brought built burst came cast caught chose
    clung crept cut dealt did drew drove dug fed fell felt fled flew flung forecast forgot fought found froze
    gave given gone got grew grown had held hid hit hung hurt kept knew known laid lay led left lent lost made
    meant met overcame paid put quit ran rang read rode rose said sang sank sat saw seen sent shed shone shook
    shot shown shut slept slid sold sought spent split spoke sprang spread spun stole stood struck stuck swam
    swept swore swung taken taught thought threw told took tore understood undertook underwent upheld was went
    were withdrew withheld withstood woke won wore wrote
    """
)
"""Pasts and participles; those that are also nouns or presents are told apart where they are used."""

EXPECTED = ("due", "expected", "scheduled", "set", "slated")
"""What is said of something that is to come."""

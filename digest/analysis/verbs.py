"""English verbs whose past does not end in -ed."""

from __future__ import annotations

IRREGULAR_PASTS = tuple(
    """was were had did said told met began came went took made gave fell rose won lost left held sent struck hit wrote
    saw found became led shot fled flew sank ran spoke broke cut drew beat bought sold got rode drove grew forecast stood
    paid kept built caught fought spent taught thought threw wore chose froze swore tore sought brought burst cast clung
    crept dealt dug fed felt flung forgot gone seen known taken given shown grown hid hung hurt knew laid lay lent meant
    overcame put quit rang read shook shone shut slept slid split spread sprang stole stuck swam swept swung understood
    underwent withdrew withheld withstood woke undertook upheld bore bid bound bred bent blew sat shed spun sang""".split()
)
"""Pasts and participles; those that are also nouns or presents are told apart where they are used."""

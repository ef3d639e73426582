"""English nouns that look like forms of verbs."""

from __future__ import annotations

from digest.lexicon.tables import word_set

NOT_OF_VERBS_IN_ED = word_set(
    """
    bed breed creed deed embed feed greed hundred naked need red reed sacred seed shed sled speed steed unmanned
    weed
    """
)
"""Words in -ed that are no pasts of verbs."""

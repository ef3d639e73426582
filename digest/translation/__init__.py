"""A language → the words of the interface in it: messages, plurals, dates, quantities and lists.

The words are in catalogues of gettext, `catalogues/*.po`, one a language; English is what stands in the program and in
the templates. What people write, and what the program found in articles, is never translated.

Order: `catalogue`, `messages`, `dates_in_words`, `translation`, `quantity_words`.
"""

from digest.translation.catalogue import LANGUAGES, catalogue_for
from digest.translation.messages import message
from digest.translation.quantity_words import amount
from digest.translation.translation import ENGLISH, Translation, translation_for

__all__ = ["ENGLISH", "LANGUAGES", "Translation", "amount", "catalogue_for", "message", "translation_for"]

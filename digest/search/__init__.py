"""The folder of a built site → the index by which Explore searches it, in small files of which a reader loads few.

Order: `pagefind_run`, `cbor`, `word_parts`, `settled_order`, `site_index`.
"""

from digest.search.pagefind_run import is_available
from digest.search.site_index import FOLDER, digests, write_index

__all__ = ["FOLDER", "digests", "is_available", "write_index"]

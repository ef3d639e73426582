"""An address of the web that a person gives → what stands there, fetched so that it can harm nobody; or why it is not.

Only addresses that everybody can reach are connected to, each at the very number that was looked at, with limits of
size and time, and as `robots.txt` allows. Nothing else in the program opens a connection.

Order: `limits`, `targets`, `public_numbers`, `deadline`, `pinned_connections`, `exchange`, `robots`, `client`,
`wayback`.
"""

from digest.fetching.client import Client
from digest.fetching.limits import ARCHIVING, LIMITS, Limits
from digest.fetching.wayback import archived

__all__ = ["ARCHIVING", "LIMITS", "Client", "Limits", "archived"]

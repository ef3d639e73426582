"""A task's name and bytes → its answer, from a process that can neither work long nor grow nor open anything.

Order: `frames`, `limits`, `confinement`, `forking`, `worker`, `processes`, `process`, `pool`.
"""

from digest.sandbox.limits import LIMITS, Limits
from digest.sandbox.pool import Sandboxes
from digest.sandbox.process import Sandbox

__all__ = ["LIMITS", "Limits", "Sandbox", "Sandboxes"]

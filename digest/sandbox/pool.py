"""Questions from several threads → answers, each from a sandbox of its own while it is asked."""

from __future__ import annotations

from digest.sandbox.limits import LIMITS, Limits
from digest.sandbox.process import Sandbox
from digest.sandbox.processes import starter


class Sandboxes:
    """As many sandboxes of one task and kind as are asked at once; those that are idle wait for the next question."""

    def __init__(self, task: str, kind: str, *, limits: Limits = LIMITS) -> None:
        self._task, self._kind, self._limits = task, kind, limits
        self._starter = starter(task, kind, limits)
        self._idle: list[Sandbox] = []

    def run(self, question: bytes, *, shared: bytes = b"") -> bytes:
        """Return the answer; raise CopyError as a sandbox does."""
        try:
            sandbox = self._idle.pop()
        except IndexError:
            sandbox = Sandbox(self._task, self._kind, limits=self._limits, shared_starter=self._starter)
        try:
            return sandbox.run(question, shared=shared)
        finally:
            self._idle.append(sandbox)

    def stop(self) -> None:
        """End the processes."""
        for sandbox in self._idle:
            sandbox.stop()
        self._starter.stop()

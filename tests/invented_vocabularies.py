"""What invented projects have in common: one set of terms, and outlets of which nothing but the name is known."""

from __future__ import annotations

ALL_RIGHTS_RESERVED = """\
all-rights-reserved:
  name: All rights reserved
  description: Nobody allowed more than quoting.
  commit_copy: false
  longest_run: 40
  total_words: {total_words}
  share: {share} %
  speech_only: false
"""

_OUTLET = """\
{id}:
  name: {name}
  from: invented for the tests
  language: en
  rights: {rights}
  homepage: unknown
  country: unknown
  owner: unknown
  state_control: unknown
"""


def all_rights_reserved(*, total_words: int = 150, share: int = 60) -> str:
    """Return the entry of rights.yml; `share` in percent."""
    return ALL_RIGHTS_RESERVED.format(total_words=total_words, share=share)


def outlet(identity: str, name: str, rights: str = "all-rights-reserved") -> str:
    """Return the entry of outlets.yml."""
    return _OUTLET.format(id=identity, name=name, rights=rights)

"""What people type as an argument → values."""

from __future__ import annotations

import click

from digest import edtf
from digest.edtf import parse_edtf


class _Edtf(click.ParamType[edtf.Date]):
    name = "date"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> edtf.Date:
        if isinstance(value, edtf.Date):
            return value
        try:
            return parse_edtf(str(value))
        except ValueError as error:
            self.fail(f"{value}: {error}; expected {edtf.EXPECTED}", param, ctx)


EDTF = _Edtf()
"""A date in EDTF."""

"""What people type as an argument → values."""

from __future__ import annotations

import click

from digest import dates


class _Edtf(click.ParamType[dates.Date]):
    name = "date"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> dates.Date:
        if isinstance(value, dates.Date):
            return value
        try:
            return dates.parse(str(value))
        except ValueError as error:
            self.fail(f"{value}: {error}; expected {dates.EXPECTED}", param, ctx)


EDTF = _Edtf()
"""A date in EDTF."""

"""The files for other programs → the description of all of them as one package, by which an archive keeps them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping

from digest.exports.csv_tables import table_schema
from digest.exports.records_as_plain import Plain
from digest.indented_json import indented
from digest.model import Output
from digest.settings import Settings

PATH = "datapackage.json"

_MEDIA: Mapping[str, str] = {
    "csv": "text/csv",
    "json": "application/json",
    "bib": "application/x-bibtex",
    "ris": "application/x-research-info-systems",
}
"""The data among the files, by their endings; feeds and pages in Markdown say the same in another form."""


def output(outputs: Iterable[Output], settings: Settings) -> Output:
    """Return the Data Package of the outputs: https://specs.frictionlessdata.io/data-package/."""
    resources = [_resource(each) for each in outputs if _is_data(each.path)]
    package: Plain = {
        "name": "research-digest",
        "title": settings.site_name,
        "description": settings.site_description or settings.site_name,
        **({"homepage": settings.site_url} if settings.site_url else {}),
        "profile": "data-package",
        "resources": sorted(resources, key=lambda resource: str(resource["path"])),
    }
    return Output(path=PATH, content=(indented(package) + "\n").encode())


def _is_data(path: str) -> bool:
    return path.rpartition(".")[2] in _MEDIA and not path.endswith("feed.json")


def _resource(output: Output) -> Plain:
    schema = table_schema(output.path)
    return {
        "name": output.path.replace("/", "-").lower(),
        "path": output.path,
        "mediatype": _MEDIA[output.path.rpartition(".")[2]],
        "encoding": "utf-8",
        "bytes": len(output.content),
        "hash": f"sha256:{hashlib.sha256(output.content).hexdigest()}",
        **({"profile": "tabular-data-resource", "schema": schema} if schema else {}),
    }

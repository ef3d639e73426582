"""Trafilatura's evaluation pages → one table: our extraction beside newspaper, trafilatura and readability-lxml.

    python benchmarks/extraction.py --data DIR

`DIR` holds `evaldata.json`, `cache/` and `eval/` of trafilatura's `tests/`; README.md says where they are published.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import processes

ADDRESS_SPACE = 3 << 30
"""Bytes a system may take; none of them needs more than 1 GiB on these pages."""

Annotation = Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a system makes of one page."""

    text: str = ""
    title: str = ""
    authors: tuple[str, ...] = ()
    date: str = ""


def read_with_digest(content: bytes) -> Answer:
    from digest.errors import CopyError
    from digest.extraction import extract

    try:
        article = extract(content, suffix="html")
    except CopyError:
        return Answer()
    date = article.published.edtf if article.published else ""
    return Answer(text=article.text, title=article.title or "", authors=article.authors, date=date)


def read_with_newspaper(content: bytes) -> Answer:
    import newspaper
    from tldextract import TLDExtract, tldextract

    tldextract.TLD_EXTRACTOR = TLDExtract(suffix_list_urls=(), cache_dir=None)
    article = newspaper.Article("http://copy.invalid/", fetch_images=False, memoize_articles=False)
    article.download(input_html=content)
    article.parse()
    date = str(article.publish_date or "")[:10]
    return Answer(text=article.text, title=article.title, authors=tuple(article.authors), date=date)


def read_with_trafilatura(content: bytes) -> Answer:
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    document = bare_extraction(content, include_comments=False, with_metadata=True)
    if not isinstance(document, Document):
        return Answer()
    authors = tuple(filter(None, (document.author or "").split("; ")))
    return Answer(text=document.text or "", title=document.title or "", authors=authors, date=document.date or "")


def read_with_readability(content: bytes) -> Answer:
    import lxml.html
    from readability import Document
    from trafilatura.utils import decode_file

    document = Document(decode_file(content))
    text = " ".join(lxml.html.fromstring(document.summary()).itertext())
    return Answer(text=text, title=document.short_title())


Reader = Callable[[bytes], Answer]
SYSTEMS: Mapping[str, Reader] = {
    "digest": read_with_digest,
    "newspaper": read_with_newspaper,
    "trafilatura": read_with_trafilatura,
    "readability-lxml": read_with_readability,
}


@dataclass(slots=True)
class Tally:
    """Counts over all pages."""

    wanted: int = 0
    found: int = 0
    unwanted: int = 0
    right: dict[str, int] = field(default_factory=lambda: {"title": 0, "authors": 0, "date": 0})
    asked: dict[str, int] = field(default_factory=lambda: {"title": 0, "authors": 0, "date": 0})
    wrong_dates: int = 0
    failures: int = 0

    def row(self, system: str, seconds: float) -> str:
        """Return the table's row."""
        precision = self.found / max(1, self.found + self.unwanted)
        recall = self.found / max(1, self.wanted)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        exact = [f"{100 * self.right[part] / max(1, self.asked[part]):.1f}" for part in self.right]
        wrong = f"{100 * self.wrong_dates / max(1, self.asked['date']):.1f}"
        cells = [system, f"{precision:.3f}", f"{recall:.3f}", f"{f1:.4f}", *exact, wrong, str(self.failures)]
        return f"| {' | '.join(cells)} | {seconds:.0f} |"


HEADER = (
    "| system | precision | recall | F1 | titles % | author sets % | dates % | wrong dates % | failures | seconds |\n"
    "|---|---|---|---|---|---|---|---|---|---|"
)


def measure(read: Callable[[bytes], Answer], pages: Iterable[tuple[Annotation, bytes]]) -> Tally:
    """Count what the system finds on each page; a page on which it raises counts as one without an answer."""
    tally = Tally()
    for annotation, content in pages:
        try:
            answer = read(content)
        except Exception:  # the peers raise what they like, and the table says how often
            answer, tally.failures = Answer(), tally.failures + 1
        count(tally, annotation, answer)
    return tally


def count(tally: Tally, annotation: Annotation, answer: Answer) -> None:
    """Add one page: its wanted and unwanted snippets as trafilatura's own evaluation does, and its head."""
    text = folded(answer.text)
    wanted, unwanted = snippets(annotation["with"]), snippets(annotation["without"])
    tally.wanted += len(wanted)
    tally.found += sum(snippet in text for snippet in wanted)
    tally.unwanted += sum(snippet in text for snippet in unwanted)
    for part, expected, given in (
        ("title", folded(str(annotation.get("title") or "")), folded(answer.title)),
        ("authors", names(annotation.get("author")), names([*answer.authors])),
        ("date", str(annotation.get("date") or ""), answer.date),
    ):
        if expected:
            tally.asked[part] += 1
            tally.right[part] += expected == given
    tally.wrong_dates += bool(answer.date and annotation.get("date") and answer.date != annotation["date"])


def folded(text: str) -> str:
    return " ".join(text.split())


def snippets(value: object) -> list[str]:
    return [folded(str(snippet)) for snippet in value] if isinstance(value, list) else []


def names(value: object) -> frozenset[str]:
    """Return the names by their letters: the annotations join them in several ways, and systems drop full stops."""
    texts = value if isinstance(value, list) else [value or ""]
    parts = (part for text in texts for part in re.split(r"[;,&/]|\b(?:und|and|by|y|et)\b", str(text)))
    return frozenset(filter(None, ("".join(filter(str.isalnum, part.casefold())) for part in parts)))


def pages_in(data: Path) -> Iterable[tuple[Annotation, bytes]]:
    annotations = json.loads((data / "evaldata.json").read_text("utf-8"))
    for annotation in annotations.values():
        path = next(path for folder in ("cache", "eval") if (path := data / folder / annotation["file"]).is_file())
        yield annotation, path.read_bytes()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="the folder with evaldata.json")
    parser.add_argument("--newspaper4k", type=Path, help="the Python of an environment with newspaper4k in 3k's place")
    processes.stay_offline()
    processes.add_option(parser, SYSTEMS)
    arguments = parser.parse_args()
    if arguments.system:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE, ADDRESS_SPACE))
        start = time.perf_counter()
        tally = measure(SYSTEMS[arguments.system], pages_in(arguments.data))
        print(tally.row(arguments.system, time.perf_counter() - start))
        return
    print(HEADER, flush=True)
    processes.each_alone(SYSTEMS)
    if arguments.newspaper4k:
        print("with newspaper4k in newspaper3k's place:")
        processes.each_alone(("digest", "newspaper"), python=arguments.newspaper4k)


if __name__ == "__main__":
    main()

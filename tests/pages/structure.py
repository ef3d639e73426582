"""HTML → its structure and its text: what must not change, and what must show, whatever a record says."""

from __future__ import annotations

from html.parser import HTMLParser

SILENT = {"script", "style"}
"""Elements whose content is no text of the page."""


class Reader(HTMLParser):
    """Takes the tags with their attributes' names, the links, the anchors and the text out of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.links: list[str] = []
        self.anchors: list[str] = []
        self.pieces: list[str] = []
        self._silent = 0

    @property
    def text(self) -> str:
        """What a reader sees, white space folded."""
        return folded("".join(self.pieces))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(f"<{tag} {' '.join(sorted(name for name, _ in attrs))}>")
        values = dict(attrs)
        self.links += [value for name in ("href", "src") if (value := values.get(name)) is not None]
        self.anchors += [value for value in [values.get("id")] if value]
        self._silent += tag in SILENT

    def handle_endtag(self, tag: str) -> None:
        self.tags.append(f"</{tag}>")
        self._silent -= tag in SILENT

    def handle_comment(self, data: str) -> None:
        self.tags.append(f"<!--{data}-->")

    def handle_decl(self, decl: str) -> None:
        self.tags.append(f"<!{decl}>")

    def handle_pi(self, data: str) -> None:
        self.tags.append(f"<?{data}>")

    def unknown_decl(self, data: str) -> None:
        self.tags.append(f"<![{data}]>")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.pieces.append(data)


def parsed(html: str) -> Reader:
    """Return what stands in `html`."""
    reader = Reader()
    reader.feed(html)
    reader.close()
    return reader


def text_of(html: str) -> str:
    """Return the text that a reader sees, white space folded."""
    return parsed(html).text


def folded(text: str) -> str:
    """Return `text` with white space folded."""
    return " ".join(text.split())

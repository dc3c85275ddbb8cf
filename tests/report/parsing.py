"""A page as the tests read it."""

from __future__ import annotations

from html.parser import HTMLParser

VOID = {"meta", "input"}


class Page(HTMLParser):
    """Collects a page's tags, attributes and text by place, and checks that the tags match."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.article = ""
        """The article's text: what stands in its paragraphs and between them, marked or not."""
        self.words: list[tuple[str, str, str]] = []
        """Tag, classes and text of each piece of text."""
        self.open: list[tuple[str, str]] = []
        self.feed(html)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        """Note an opening tag."""
        found = dict(attributes)
        assert len(found) == len(attributes)
        self.tags.add(tag)
        self.attributes.update(found)
        self.ids += [found["id"] or ""] if "id" in found else []
        self.links += [found["href"] or ""] if "href" in found else []
        if tag not in VOID:
            self.open.append((tag, found.get("class") or ""))

    def handle_endtag(self, tag: str) -> None:
        """Note a closing tag."""
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        """Note text."""
        if not self.open:
            assert not data.strip()
            return
        tag, classes = self.open[-1]
        self.words.append((tag, classes, data))
        if ("div", "par") in self.open and ("ul", "beside") not in self.open:
            self.article += data

    def marked(self, *names: str) -> list[str]:
        """The texts of marks with all these classes."""
        return [words for tag, classes, words in self.words if tag == "mark" and {*names} <= {*classes.split()}]

    def text(self) -> str:
        """All text but the style."""
        return " ".join(" ".join(words for tag, _, words in self.words if tag != "style").split())

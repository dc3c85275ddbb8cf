"""Articles from web pages: their paragraphs, headings, quoted blocks and embedded posts, without the rest of the page.

It needs the extra ``[html]``: trafilatura finds the article. The text is made here, and all offsets are into it, so
keep it: ``quotekit annotate page.html`` puts it into the records.

>>> from quotekit.interop import html
>>> page = "<p>The mayor was angry.</p><blockquote><p>They lied!</p>— Ann Lee (@annlee) May 3, 2024</blockquote>"
>>> print(html.text(page))
The mayor was angry.
<BLANKLINE>
They lied! — Ann Lee (@annlee) May 3, 2024
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from os import PathLike
from pathlib import Path
from typing import Any

import regex

from quotekit.articles import Article
from quotekit.errors import ExtraMissingError, InputError

ENDINGS = (".html", ".htm")
NOTHING = "no article is found in this page: save its text as .txt"

_BOXES = frozenset("div figure section span center".split())
_INLINE = frozenset("hi ref del span a b i em strong".split())
_LEFT_OUT = frozenset("graphic script style noscript template nav header footer aside form button svg".split())
_SIGNED = regex.compile(r"[—–-]{1,2}\s*+[^—–@()]{1,60}\(\s*+@[^\s()]{1,80}\s*+\)[^@]{0,60}$")
"""The name, handle and date below an embedded post."""
_CLOCK = regex.compile(
    r"(?<![\s,·•|])[\s,·•|]*+(?:at\s++)?\d{1,2}[:.]\d\d\s*+(?:[AaPp]\.?[Mm]\.?)?(?:\s*+\p{Lu}{2,4})?$"
)
_EMBEDS = ("twitter-tweet", "twitter-video", "bluesky-embed", "mastodon-embed", "instagram-media", "tiktok-embed")


def read(path: str | PathLike[str]) -> Iterator[Article | InputError]:
    """The article of a page's file, with the file's stem for an id; or an error in its place, as it is refused.

    Raises:
        ExtraMissingError: without trafilatura.
    """
    path = Path(path)
    try:
        found = text(path.read_bytes())
    except OSError as error:
        yield InputError(f"cannot be read ({error.strerror})", path=str(path))
        return
    if found:
        yield Article(path.stem, found)
    else:
        yield InputError(NOTHING, path=str(path))


def require() -> Any:
    """The library that finds articles.

    Raises:
        ExtraMissingError: if it is not installed.
    """
    try:
        import trafilatura
    except ImportError as error:
        raise ExtraMissingError("reading HTML pages", "html") from error
    return trafilatura


def text(page: str | bytes) -> str:
    """The text of a page's article, a blank line between paragraphs; empty if none is found.

    The headline comes first. Each item of a list is a paragraph, and so is an embedded post, which ends in
    ``— Name (@handle) date``.

    Raises:
        ExtraMissingError: without trafilatura.
    """
    trafilatura = require()
    source: str = page if isinstance(page, str) else trafilatura.utils.decode_file(page)
    tree = trafilatura.load_html(source)
    if tree is None:  # a piece of a page, or nothing
        tree = trafilatura.load_html(f"<html><body>{source}</body></html>")
    if tree is None:
        return ""
    _flatten_posts(tree)
    whole = deepcopy(tree)  # which trafilatura takes apart
    found = trafilatura.bare_extraction(tree, include_comments=False, with_metadata=True)
    paragraphs = [] if found is None or found.body is None else list(_paragraphs(found.body))
    if not paragraphs:  # too little for trafilatura to tell an article by
        body = whole.find("body")
        return "" if body is None else "\n\n".join(_paragraphs(body))
    headline = " ".join((found.title or "").split())
    if headline and headline != paragraphs[0]:
        paragraphs.insert(0, headline)
    return "\n\n".join(paragraphs)


def _flatten_posts(tree: Any) -> None:
    """Makes each embedded post one plain paragraph, and takes away those whose words are not on the page."""
    for block in list(tree.iter("blockquote")):
        words = _words(block)
        if _SIGNED.search(words) is not None:
            _lift(block, _CLOCK.sub("", words))
        elif any(name in _EMBEDS for name in (block.get("class") or "").split()):
            block.drop_tree()


def _lift(block: Any, words: str) -> None:
    """Puts a paragraph of these words where a post stands, and out of what is taken for decoration."""
    new = block.makeelement("blockquote", {})
    new.append(paragraph := block.makeelement("p", {}))
    paragraph.text = words
    new.tail, block.tail = block.tail, None
    block.getparent().replace(block, new)
    alone = True
    for box in list(new.iterancestors(*_BOXES)):
        alone = alone and _holds_no_more(box, words)
        if alone or box.tag == "figure":
            tail, new.tail = new.tail, None
            box.addprevious(new)
            box.text = f"{box.text or ''}{tail or ''}"
        elif "embed" in (box.get("class") or ""):
            del box.attrib["class"]


def _holds_no_more(element: Any, words: str) -> bool:
    """Whether an element has no more letters than these words; looks no further than it must."""
    left = len("".join(words.split()))
    for piece in _pieces(element):
        left -= len("".join((piece or "").split()))
        if left < 0:
            return False
    return True


def _words(element: Any) -> str:
    return " ".join("".join(" " if piece is None else piece for piece in _pieces(element)).split())


def _paragraphs(body: Any) -> Iterator[str]:
    """The paragraphs of an article that trafilatura found, without white space around or inside."""
    pieces: list[str] = []
    for piece in (*_pieces(body), None):
        if piece is not None:
            pieces.append(piece)
            continue
        words = " ".join("".join(pieces).split())
        pieces.clear()
        if words:
            yield words


def _pieces(root: Any) -> Iterator[str | None]:
    """The text of an element in pieces, with None wherever a paragraph ends."""
    from lxml import etree

    walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        if event in ("start", "end"):
            left_out, block = element.tag in _LEFT_OUT, element.tag not in _INLINE
            if event == "start":
                if left_out:
                    walk.skip_subtree()
                    continue
                if block:
                    yield None
                yield element.text or ""
                continue
            if block and not left_out:
                yield None
        if element is not root:
            yield element.tail or ""

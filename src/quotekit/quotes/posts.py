"""Posts that stand in the article as they were made: embedded with a signature, passed on, after a handle or a colon.

``words — Name (@handle) October 14, 2023``, ``RT @handle: words``, ``@handle: words``, ``Lee tweeted: words``; none of
them needs quotation marks.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import regex

from quotekit.draft import Draft
from quotekit.lexicons import media
from quotekit.quotes.build import Build
from quotekit.quotes.media import hashtags
from quotekit.quotes.places import Places
from quotekit.quotes.predicates import Predicate, predicates
from quotekit.quotes.sentences import sentences
from quotekit.quotes.words import Words
from quotekit.spans import Span, trimmed
from quotekit.values import Medium, QuoteKind

_HANDLE = r"(?<handle>@\w[\w.\-]{0,60}+(?:@[\w\-]{1,60}+(?:\.[\w\-]{1,60}+){1,4})?(?<![.\-]))"
_DATE = (
    r"(?<date>\p{Lu}\p{L}{2,8}\.? \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?|\d{1,2} \p{Lu}\p{L}{2,8}\.?(?:,? \d{4})?"
    r"|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{4}-\d\d-\d\d)"
)
_NAME = r"(?<name>[^\s—–―@()\-][^—–―@()\n]{0,59}?)"
_SIGNATURE = regex.compile(rf"(?:^|\s)[—–―-]{{1,2}}\s*+{_NAME}\s*+\(\s*+{_HANDLE}\s*+\)[\s,·•|]*+(?:{_DATE})?[\s.]*+$")
_PASSED_ON = regex.compile(rf"^(?:RT|MT)\s++{_HANDLE}(?:\s*+:)?\s++(?=\S)")
_LABELLED = regex.compile(rf"^(?:{_NAME}\s*+\(\s*+{_HANDLE}\s*+\)|{_HANDLE})\s*+:\s++(?=\S)")
_SITES = {
    "twitter.com": "Twitter", "t.co": "Twitter", "x.com": "X", "bsky.app": "Bluesky", "truthsocial.com": "Truth Social",
}  # fmt: skip
_SITE = regex.compile(r"(?<![\w.@])(?:https?://|pic\.|www\.)++(" + "|".join(map(regex.escape, _SITES)) + r")\b")
_OWN_VOICE = regex.compile(r"[#@]\w|https?://|[!\p{So}]|\b(?:I|I['’]m|we|my|our|We|My|Our)\b")
_TAIL = 200  # characters at the end of a paragraph in which a signature stands
_LONGEST = 1000  # characters of a post in a paragraph of its own


def find_posts(words: Words, draft: Draft) -> list[Build]:
    """The posts that stand in an article as they were made, in text order."""
    finder = _Finder(words, draft)
    finder.signed()
    finder.led_in()
    return sorted(finder.found, key=lambda build: build.contents[0].start)


def join(words: Words, posts: Sequence[Build], builds: Sequence[Build]) -> list[Build]:
    """Posts and the quotes found from marks together.

    Of the quotes that lie inside a post, those with a cue in it stand within it; the others, and those that only
    overlap with a post, are left out: the post is the whole of the words.
    """
    starts = [post.contents[0].start for post in posts]
    kept: list[Build] = []
    for build in builds:
        near = bisect_left(starts, build.contents[-1].end)
        over = [p for p in posts[max(0, near - len(build.contents)) : near] if _overlap(p, build)]
        if over:
            cue = [words.span(*build.cue)] if build.cue is not None else []
            if not cue or not all(over[-1].contents[0].covers(span) for span in (*build.contents, *cue)):
                continue
            build.around = build.around or over[-1]
        kept.append(build)
    alive = {id(build) for build in (*posts, *kept)}
    for build in kept:
        if build.around is not None and id(build.around) not in alive:
            build.around = None
    return [*posts, *kept]


def _overlap(post: Build, build: Build) -> bool:
    return any(post.contents[0].overlaps(content) for content in build.contents)


class _Finder:
    """Looks for posts paragraph by paragraph."""

    def __init__(self, words: Words, draft: Draft) -> None:
        self.words, self.draft = words, draft
        self.found: list[Build] = []
        self.taken: set[int] = set()
        self.places = Places(words, bytes(len(words)))
        self.marked = {(s.outer.start, s.outer.end): n for n, s in enumerate(draft.stretches)}

    def signed(self) -> None:
        """Adds the posts with a signature, those passed on and those after a handle."""
        for number, paragraph in enumerate(self.draft.paragraphs):
            text = self.words.text[paragraph.slice]
            if "@" not in text:
                continue
            tail = max(0, len(text) - _TAIL)
            match = _SIGNATURE.search(text, tail)
            if match is not None:
                self._embedded(number, paragraph, match)
                continue
            match = _PASSED_ON.match(text)
            if match is not None:
                self._add(number, Span(paragraph.start + match.end(), paragraph.end), match, "retweet", "Twitter")
                continue
            match = _LABELLED.match(text)
            if match is not None:
                self._add(number, Span(paragraph.start + match.end(), paragraph.end), match, "label", None)

    def _embedded(self, number: int, paragraph: Span, match: regex.Match[str]) -> None:
        """A signature's words: before it in its paragraph, or else the paragraph before."""
        content = trimmed(self.words.text, Span(paragraph.start, paragraph.start + match.start()))
        if not content and number and number - 1 not in self.taken:
            before = self.draft.paragraphs[number - 1]
            if len(before) > _LONGEST or self.words.text[before.end - 1] == ":":
                return
            self.taken.add(number)
            number, content = number - 1, before
        self._add(number, content, match, "signature", "Twitter", start=paragraph.start)

    def _add(
        self,
        number: int,
        content: Span,
        match: regex.Match[str],
        origin: str,
        platform: str | None,
        start: int | None = None,
    ) -> None:
        if not content or number in self.taken:
            return
        self.taken.add(number)
        at = self.draft.paragraphs[number].start if start is None else start
        group = "name" if match.groupdict().get("name") else "handle"
        build = self._build(number, content, origin)
        build.source_span = Span(at + match.start(group), at + match.end(group))
        build.handle, build.date = match["handle"], match.groupdict().get("date")
        build.platform = self._site(content) or _home(build.handle) or platform

    def _build(self, number: int, content: Span, origin: str) -> Build:
        stretch = self.marked.get((content.start, content.end))
        span = trimmed(self.words.text, content) if stretch is None else self.draft.stretches[stretch].span
        build = Build(QuoteKind.DIRECT, [span], f"post/{origin}", score=0.85, paragraph=number, medium=Medium.POST)
        build.stretches = [] if stretch is None else [stretch]
        build.hashtags = hashtags(self.words, build)
        self.found.append(build)
        return build

    def _site(self, content: Span) -> str | None:
        """The platform whose links stand in a post."""
        match = _SITE.search(self.words.text, content.start, content.end)
        return _SITES[match[1]] if match else None

    def led_in(self) -> None:
        """Adds the words without marks after a colon that ends a clause of posting: ``Lee tweeted: words``."""
        words = self.words
        bounds = [words.at(paragraph.end) for paragraph in self.draft.paragraphs]
        number = 0
        for low, high in sentences(words):
            while number < len(bounds) and bounds[number] <= low:
                number += 1
            colon = next((k for k in range(low, high) if words.form[k] == ":" and words.home[k] == -1), None)
            if colon is None or number in self.taken or number >= len(bounds):
                continue
            predicate, platform = self._posting(low, colon)
            if predicate is None:
                continue
            if colon + 1 < bounds[number]:
                self._add_led(number, colon + 1, predicate, platform)
            elif number + 1 < len(bounds) and number + 1 not in self.taken:
                following = self.draft.paragraphs[number + 1]
                if len(following) <= _LONGEST and _OWN_VOICE.search(words.text, following.start, following.end):
                    self._add_led(number + 1, colon + 1, predicate, platform)

    def _posting(self, low: int, colon: int) -> tuple[Predicate | None, str | None]:
        """The verb that posts in a clause before a colon, and the platform."""
        words, known = self.words, media.load()
        found = [p for p in predicates(words, low, colon) if p.verb.states and p.source is not None and not p.negated]
        if not found:
            return None, None
        predicate = found[-1]
        places = [p for p in self.places.between(low, colon) if p.medium is Medium.POST]
        platform = next((place.platform for place in places if place.platform), None)
        verb = known.verbs.get(words.low[predicate.at])
        if verb is None and not places:
            return None, None
        return predicate, platform or verb or None

    def _add_led(self, number: int, first: int, predicate: Predicate, platform: str | None) -> None:
        words = self.words
        if words.home[first] != -1:
            return  # the marks say where it ends
        content = Span(words.start[first], self.draft.paragraphs[number].end)
        self.taken.add(number)
        build = self._build(number, content, "colon")
        build.cue, build.source, build.platform = predicate.cue, predicate.source, platform


def _home(handle: str) -> str | None:
    """The platform that a handle shows: "@ann@mastodon.social", "@ann.bsky.social"."""
    if handle.endswith(".bsky.social"):
        return "Bluesky"
    return "Mastodon" if handle.count("@") > 1 else None

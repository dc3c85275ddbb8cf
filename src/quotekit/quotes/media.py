"""Where words were said: a post, a speech, an interview, a statement, a document, as the reporting clause tells.

Only the words of the clause itself count: the cue, its source, its hearer, and what stands beside them in the sentence
and is neither quoted nor nearer to another cue. A quote of the same speaker that goes on right after a post is part of
the post.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

import regex

from quotekit.lexicons import media
from quotekit.quotes.build import Build
from quotekit.quotes.complements import hearer_at
from quotekit.quotes.phrases import Phrase
from quotekit.quotes.places import Place, Places
from quotekit.quotes.sentences import claimed, sentences
from quotekit.quotes.words import Class, Words
from quotekit.values import Medium

_TELLING = frozenset("told telling tells tell".split())
_GOING_ON = frozenset("wrote writes added adds continued continues concluded concludes posted posts on".split())
_IN_ONE_BREATH = frozenset("adding saying writing calling declaring".split())
_PRONOUNS = frozenset("he she they it".split())
_BREAK = regex.compile(r"\n\s*")
_FAR = 3  # paragraphs over which a post goes on
_CLAUSE = 40  # tokens of a reporting clause on either side of its cue
_CLOSE = 80  # characters of the reporting clause between two pieces of a post


def find_media(words: Words, builds: Sequence[Build]) -> None:
    """Notes the medium of each quote, and what the text gives of a post."""
    _Reader(words, builds).read()
    _carry(words, builds)
    writing = media.load().writing
    for build in builds:
        if build.medium is Medium.POST and not build.hashtags:
            build.hashtags = hashtags(words, build)
        cue = words.low[build.cue[0] : build.cue[1] + 1] if build.cue is not None else []
        if build.medium is None and any(form in writing for form in cue):
            build.medium = Medium.DOCUMENT


def hashtags(words: Words, build: Build) -> tuple[str, ...]:
    """The hashtags in a quote, as written, each once."""
    found = (
        words.form[i]
        for content in build.contents
        for i in range(words.at(content.start), words.at(content.end))
        if words.form[i][0] == "#" and len(words.form[i]) > 1
    )
    return tuple(dict.fromkeys(found))


class _Reader:
    """Reads the reporting clauses of an article sentence by sentence."""

    def __init__(self, words: Words, builds: Sequence[Build]) -> None:
        self.words, self.known = words, media.load()
        self.quoted = claimed(words, builds)
        self.places = Places(words, self.quoted)
        self.of: dict[Phrase, list[Build]] = {}
        self.bare: dict[int, Build] = {}
        for build in builds:
            if build.medium is not None:
                continue
            if build.cue is not None:
                self.of.setdefault(build.cue, []).append(build)
            elif build.around is None:
                self.bare[words.at(build.contents[0].start)] = build

    def read(self) -> None:
        """Sets the medium of the quotes under each cue, and of those without one from the words before them."""
        cues, bare = sorted(self.of), sorted(self.bare)
        at = bare_at = 0
        for low, high in sentences(self.words):
            here: list[Phrase] = []
            while at < len(cues) and cues[at][0] < high:
                if cues[at][0] >= low:
                    here.append(cues[at])
                at += 1
            if here:
                self._sentence(low, high, here)
            while bare_at < len(bare) and bare[bare_at] < high:
                self._bare(self.bare[bare[bare_at]], low, bare[bare_at])
                bare_at += 1

    def _bare(self, build: Build, low: int, first: int) -> None:
        """A quote without a cue after "From Lee's Facebook post:"."""
        places = [place for place in self.places.between(low, first) if place.medium is Medium.POST]
        if places:
            build.medium, build.platform = Medium.POST, next((p.platform for p in places if p.platform), None)

    def _sentence(self, low: int, high: int, cues: list[Phrase]) -> None:
        places: dict[Phrase, list[Place]] = {cue: [] for cue in cues}
        for place in self.places.between(low, high):
            owner = self._owner(place, cues)
            if owner is not None:
                places[owner].append(place)
        for cue in cues:
            builds = self.of[cue]
            said = self._place(cue, builds[0].source, places[cue])
            if said is None:
                continue
            for build in builds:
                build.medium, build.platform = said.medium, said.platform
                if said.medium is Medium.POST:
                    build.handle = build.handle or self._handle(cue, build.source, low, high)
                    build.date = build.date or self._date(cue, low, high)

    def _owner(self, place: Place, cues: list[Phrase]) -> Phrase | None:
        """The cue that a place belongs to: the one before it, unless words are quoted in between."""
        at = bisect_right(cues, place.first, key=lambda cue: cue[0])
        before, after = cues[at - 1] if at else None, cues[at] if at < len(cues) else None
        if before is not None and (after is None or not any(self.quoted[before[1] + 1 : place.first])):
            return before
        if after is None or any(self.words.form[k] in (":", ";") for k in range(place.last + 1, after[0])):
            return None
        return after

    def _place(self, cue: Phrase, source: Phrase | None, places: list[Place]) -> Place | None:
        """Where the words under a cue were said, if the clause tells."""
        words, known = self.words, self.known
        post = next((place for place in places if place.medium is Medium.POST and place.platform), None)
        verb = next((words.low[k] for k in range(cue[0], cue[1] + 1) if words.low[k] in known.verbs), None)
        if verb is not None:
            return Place(Medium.POST, *cue, post.platform if post and post.platform else known.verbs[verb] or None)
        after = min(len(words), cue[1] + _CLAUSE)
        hearer = hearer_at(words, cue[1] + 1, after) if words.low[cue[1]] in _TELLING else None
        if hearer is not None and self.places.outlet(hearer):
            return Place(Medium.INTERVIEW, *hearer)
        if places:
            nearest = min(places, key=lambda place: abs(place.first - cue[0]))
            return post or nearest if nearest.medium is Medium.POST else nearest
        if hearer is not None and self.places.hearers(hearer):
            return Place(Medium.SPEECH, *hearer)
        noun = self.places.noun(cue[1], cue[0], cue[1] + 1)
        return self.places.head(source) if noun is None and source is not None else noun

    def _handle(self, cue: Phrase, source: Phrase | None, low: int, high: int) -> str | None:
        """The handle beside the source or in the clause: "Lee (@annlee) tweeted"."""
        words = self.words
        first = min(cue[0], source[0] if source else cue[0])
        for k in range(max(low, first), min(high, cue[1] + _CLAUSE)):
            if words.form[k][0] == "@" and len(words.form[k]) > 1 and not self.quoted[k]:
                return words.form[k]
        return None

    def _date(self, cue: Phrase, low: int, high: int) -> str | None:
        """The day that stands beside the cue: "June 29, 2016", "Friday"."""
        words = self.words
        after, before = min(high, cue[1] + _CLAUSE), max(low, cue[0] - _CLAUSE)
        for k in (*range(cue[1] + 1, after), *range(cue[0] - 1, before - 1, -1)):
            if self.quoted[k] or words.cls[k] is not Class.TIME or not words.form[k][0].isupper():
                continue
            last = k
            while last + 1 < high and (
                words.cls[last + 1] is Class.NUMBER
                or (words.form[last + 1] == "," and last + 2 < high and words.form[last + 2].isdigit())
            ):
                last += 1
            return words.text[words.start[k] : words.end[last]]
        return None


def _carry(words: Words, builds: Sequence[Build]) -> None:
    """Lets a post go on in the same speaker's next quotes, until somebody else is quoted or another place is named."""
    last: Build | None = None
    for build in sorted(builds, key=lambda build: build.contents[0].start):
        if build.around is not None:
            if build.medium is None:
                _take(build, build.around)
        elif build.medium is Medium.POST:
            last = build
        elif build.medium is not None or (last is not None and not _is_same_speaker(words, last, build)):
            last = None
        elif last is not None and _goes_on(words, last, build):
            _take(build, last)
            last = build


def _take(build: Build, post: Build) -> None:
    build.medium, build.platform, build.handle, build.date = post.medium, post.platform, post.handle, post.date


def _is_same_speaker(words: Words, last: Build, build: Build) -> bool:
    """Whether a quote may be of the speaker of another one before it, as far as their sources tell."""
    if build.source is None or last.source is None:
        return build.source is None
    before, now = words.low[last.source[1]], words.low[build.source[1]]
    return before == now or (now in _PRONOUNS and before not in _PRONOUNS)


def _goes_on(words: Words, last: Build, build: Build) -> bool:
    """Whether a quote goes on from a post: it is close, and its cue writes or adds."""
    between = words.text[last.contents[-1].end : build.contents[0].start]
    if len(_BREAK.findall(between)) > _FAR:
        return False
    if build.cue is None:
        return len(between) < _CLOSE
    form = words.low[build.cue[1]]
    return form in _GOING_ON or (
        form in _IN_ONE_BREATH and not any(words.first[k] for k in range(*_inner(last, build)))
    )


def _inner(last: Build, build: Build) -> Phrase:
    """The tokens between the cues of two quotes: the first one, and the one after the last."""
    return (last.cue[1] + 1 if last.cue else 0, build.cue[0] if build.cue else 0)

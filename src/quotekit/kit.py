"""The one door: ``load()`` gives a kit, a kit is called on a text, or piped over many."""

from __future__ import annotations

import platform
from collections import deque
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from itertools import chain, islice
from operator import length_hint
from os import PathLike, fspath
from typing import TYPE_CHECKING, Any, Literal, TypeVar, overload

import attrs

from quotekit import settings, streams
from quotekit.draft import Draft, Step
from quotekit.errors import SettingError
from quotekit.interop.step import Tokens
from quotekit.models.named import named
from quotekit.report import Report
from quotekit.settings import Settings
from quotekit.spans import Span
from quotekit.text import find_marks
from quotekit.values import QuoteKind

if TYPE_CHECKING:
    from quotekit.stance.verdicts import Verdict

Text = str | Mapping[str, Any]
"""An article: its text, or a mapping with ``text`` and, if wanted, ``id``."""

Key = TypeVar("Key")
Frame = TypeVar("Frame")


@attrs.frozen
class Kit:
    """Reads articles: ``kit(text)`` for one, ``kit.pipe(texts)`` for many.

    Immutable, so it can be shared between threads. Pickling keeps the settings and steps, not the models: those are
    loaded anew where it arrives.

    Attributes:
        settings: what it was loaded with.
        steps: name and callable of each step, in order; a step takes a :class:`quotekit.draft.Draft` and returns the
            next one. A step with a method ``batch`` (drafts to drafts, in order) is given a whole batch at once.
    """

    settings: Settings
    steps: tuple[tuple[str, Step], ...] = attrs.field(repr=lambda steps: str([name for name, _ in steps]))

    def __call__(self, text: str, id: str | None = None) -> Report:
        """The report on one article. No text makes it raise: what is odd becomes a note.

        Args:
            text: the article; it is never changed, and all offsets are into it.
            id: the article's id, kept in the report.

        Raises:
            SettingError: if the text is no string, or the id neither a string nor None.
        """
        return Report.of(streams.through(self.steps, [_draft(text, id)])[0])

    @overload
    def pipe(
        self,
        texts: Iterable[Text],
        *,
        batch_size: int = 32,
        workers: int = 1,
        progress: bool = False,
        as_tuples: Literal[False] = False,
    ) -> Iterator[Report]: ...
    @overload
    def pipe(
        self,
        texts: Iterable[tuple[Text, Key]],
        *,
        batch_size: int = 32,
        workers: int = 1,
        progress: bool = False,
        as_tuples: Literal[True],
    ) -> Iterator[tuple[Report, Key]]: ...
    def pipe(
        self,
        texts: Iterable[Any],
        *,
        batch_size: int = 32,
        workers: int = 1,
        progress: bool = False,
        as_tuples: bool = False,
    ) -> Iterator[Any]:
        """The reports on many articles, in order, as they are done; nothing is kept, so there may be millions.

        One article stops no other: where a step raises, or a worker process dies of an article again and again, there
        is a report without quotes whose note, of code "failed", says why. What the articles' source raises is raised
        after the reports on those before.

        Args:
            texts: strings, or mappings with ``text`` and, if wanted, ``id``.
            batch_size: how many articles are read ahead and handed on together.
            workers: processes; with more than one, each loads the kit itself, and one that dies is replaced. A script
                that asks for them needs ``if __name__ == "__main__":`` around its work.
            progress: show a progress bar on standard error.
            as_tuples: the texts are pairs of an article and anything else; so are the results.

        Raises:
            SettingError: if an argument or an article is not as described.
            WorkerError: if worker processes cannot be kept running.
        """
        for name, number in (("batch_size", batch_size), ("workers", workers)):
            settings.check_at_least_one(name, number)
        if isinstance(texts, str | Mapping):
            raise SettingError("pipe() takes many articles, not one: call kit(text), or put it into a list")
        return self._stream(texts, batch_size, workers, progress, as_tuples)

    def _stream(
        self, texts: Iterable[Any], batch_size: int, workers: int, progress: bool, as_tuples: bool
    ) -> Iterator[Any]:
        keys: deque[Any] = deque()
        batches = streams.batched(_drafts(texts, keys if as_tuples else None), batch_size)
        with closing(self.stream(batches, workers)) as stream:
            reports: Iterable[Report] = chain.from_iterable(stream)
            if progress:
                from tqdm.auto import tqdm

                reports = tqdm(reports, total=length_hint(texts) or None, unit=" articles")
            for report in reports:
                yield (report, keys.popleft()) if as_tuples else report

    def stream(self, batches: Iterable[Sequence[Draft]], workers: int = 1) -> Generator[list[Report], None, None]:
        """The reports of each batch, in order, as they are done: ``pipe`` for those who make the batches themselves."""
        return streams.stream(self.steps, batches, workers, self.settings.threads)

    def pipe_frame(
        self,
        frame: Frame,
        *,
        text: str = "text",
        id: str | None = None,
        table: str = "quotes",
        batch_size: int = 32,
        workers: int = 1,
        progress: bool = False,
    ) -> Frame:
        """A table of what is found in the articles of a data frame, as a frame of the same library; see docs/tables.md.

        Its column ``article_id`` holds the ids, so it can be joined to the frame given. Rows without a text are left
        out.

        Args:
            frame: of pandas, Polars, pyarrow or another library that narwhals knows, a row an article.
            text: the column of the texts.
            id: the column of the ids, which are made strings; None numbers the rows from 0.
            table: articles, quotes, parties, mentions or stances.
            batch_size: as in :meth:`pipe`.
            workers: as in :meth:`pipe`.
            progress: as in :meth:`pipe`.

        Raises:
            SettingError: if it is no data frame, or has no such column, or an argument is wrong.
            ExtraMissingError: without the extra ``[arrow]``.
        """
        from quotekit.exports import arrow
        from quotekit.interop import frames

        arrow.schema(table)
        found = frames.articles(frame, text, id)
        reports = self.pipe(found, batch_size=batch_size, workers=workers, progress=progress)
        made: Frame = frames.like(frame, arrow.to_arrow(reports, table))
        return made

    def stance(self, text: str, target: Span, holder: Span | None = None) -> Verdict:
        """The stance toward a target in a text, without looking for quotes or parties.

        Args:
            text: the words: best a sentence or a paragraph.
            target: the mention of the target in them.
            holder: the mention of whom the words ascribe the stance to; None for whoever wrote them.

        Raises:
            SettingError: if a span is not inside the text, or this kit judges no stances.

        >>> import quotekit
        >>> kit = quotekit.load(reader=None, stance="lexicon")
        >>> str(kit.stance("Lee is a liar.", quotekit.Span(0, 3)).label)
        'against'
        """
        return next(self.stances([(text, target, holder)]))

    def stances(self, pairs: Iterable[tuple[str, Span, Span | None]], *, batch_size: int = 256) -> Iterator[Verdict]:
        """The stances in many given pairs, in order, as they are done; see :meth:`stance`.

        Args:
            pairs: text, target and holder (or None) of each.
            batch_size: how many are judged together.

        Raises:
            SettingError: as :meth:`stance`; also for an argument that is not as described.
        """
        settings.check_at_least_one("batch_size", batch_size)
        judge = next((getattr(step, "judge", None) for name, step in self.steps if name == "stance"), None)
        if judge is None:
            raise SettingError(
                "this kit judges no given pairs: load one with stance='lexicon' or a classifier's folder; a step of "
                "your own needs a method judge"
            )
        return self._judged(judge, iter(pairs), batch_size)

    def _judged(self, judge: Any, pairs: Iterator[tuple[str, Span, Span | None]], batch_size: int) -> Iterator[Verdict]:
        from quotekit.stance.given import Given

        while batch := [Given(*pair) for pair in islice(pairs, batch_size)]:
            yield from judge(batch)

    def replace(self, **steps: Step) -> Kit:
        """The kit with other callables for the steps named: ``kit.replace(stance=my_step)``.

        Raises:
            SettingError: if it has no step of that name.
        """
        self._know(steps)
        return attrs.evolve(self, steps=tuple((name, steps.get(name, step)) for name, step in self.steps))

    def without(self, *names: str) -> Kit:
        """The kit without the steps named: ``kit.without("stance")``. Later steps find nothing where those wrote.

        Raises:
            SettingError: if it has no step of that name.
        """
        self._know(names)
        return attrs.evolve(self, steps=tuple((name, step) for name, step in self.steps if name not in names))

    def _know(self, names: Iterable[str]) -> None:
        known = [name for name, _ in self.steps]
        for name in names:
            if name not in known:
                raise SettingError(f"no step {name!r} in this kit: its steps are {', '.join(known)}")

    def info(self) -> dict[str, Any]:
        """Versions, settings, steps and what they tell of themselves, as plain data: to write down beside results."""
        from importlib import metadata

        packages = ("quotekit", "stanza", "torch", "regex", "attrs", "msgspec")
        return {
            "versions": {"python": platform.python_version(), **{name: metadata.version(name) for name in packages}},
            "settings": attrs.asdict(self.settings),
            "steps": [name for name, _ in self.steps],
            **{name: told() for name, step in self.steps if (told := getattr(step, "info", None)) is not None},
        }


def load(
    model: str = "en",
    *,
    reader: str | PathLike[str] | None = "default",
    kinds: Iterable[str] = tuple(QuoteKind),
    stance: str | PathLike[str] | None = "default",
    neutral: float | None = None,
    stanza: Mapping[str, str] | None = None,
    threads: int | None = None,
    device: str | None = None,
    arithmetic: str | None = None,
    parties: str | PathLike[str] | Mapping[str, Any] | None = None,
) -> Kit:
    """A kit, from what is on this machine; the network is never used.

    Args:
        model: "en", which comes with quotekit, or the name of a larger one that is installed beside it: "en_base" of
            the package ``quotekit-en-base``.
        reader: the model that reads the article: "default", the one that comes with quotekit; the path of another's
            folder; None reads by rules alone, without any model.
        kinds: the kinds of quotes wanted; without "indirect" only paragraphs with quotation marks are read, which is
            faster.
        stance: what judges stances: "default", what comes with the model (with "en" and no reader, where no weights
            are wanted, the lexicon); "lexicon", words and phrases; the path of a trained classifier's folder; None
            leaves stances out.
        neutral: a threshold, from 0 to 1: a quote is against or in favor only where the probability of that is at least
            so high, and neutral else. None: the likeliest label, or what the lexicon's own scale says.
        stanza: packages of Stanza's to use in place of quotekit's layers, by processor:
            ``{"tokenize": "combined"}``; they must be on this machine already.
        threads: how many threads torch may use in this process; None leaves it as it is.
        device: where models compute: "cpu", "cuda" (or "cuda:1", the second card), "mps", Apple's; None is the
            processor.
        arithmetic: what they compute in: "bfloat16", "float32", or "int8", on the processor only: faster than float32
            and a little less exact; None: bfloat16 where there is hardware for it, else float32.
        parties: your own table of actors, with their names, camps and ties: the path of a TOML file, or a mapping of
            the same form; None for none.

    Raises:
        InputError: if the table of actors cannot be read or contradicts itself; names the line.
        ModelNotFoundError: if a model or package is not on this machine; says what is.
        SettingError: if an argument is none of these.
    """
    parts = named(model)
    if reader is not None and not isinstance(reader, str | PathLike):
        raise SettingError(f"reader is {reader!r}: give 'default', the path of a Reader's folder, or None for rules")
    wanted = settings.kinds_of(kinds)
    if stance is not None and not isinstance(stance, str | PathLike):
        raise SettingError(
            f"stance is {stance!r}: give 'default', 'lexicon', the path of a classifier's folder, or None to leave it "
            "out; for a step of your own, kit.replace(stance=step)"
        )
    if neutral is not None and not (isinstance(neutral, int | float) and 0 <= neutral <= 1):
        raise SettingError(f"neutral is {neutral!r}: give a probability from 0 to 1, or None")
    if stanza is not None and not isinstance(stanza, Mapping):
        raise SettingError(f"stanza is {stanza!r}: give a mapping such as {{'tokenize': 'combined'}}")
    if threads is not None:
        settings.check_at_least_one("threads", threads)
    settings.check_computing(device, arithmetic)
    from quotekit.quotes import Quotes

    find, table = _parties(parties)
    steps: list[tuple[str, Step]] = [("marks", find_marks), ("tokens", Tokens(stanza, threads))]
    reader = None if reader is None else fspath(reader)
    if reader is not None:
        from quotekit.reading.step import Reading

        own, marked_only = parts.reader if reader == "default" else reader, QuoteKind.INDIRECT not in wanted
        steps.append(("reading", Reading(parts.language, own, marked_only, device, arithmetic)))
    steps += [("quotes", Quotes(wanted)), ("parties", find)]
    stance = None if stance is None else fspath(stance)
    judge = ("lexicon" if reader is None and model == "en" else parts.stance) if stance == "default" else stance
    if judge == "lexicon":
        from quotekit.stance.lexical import Lexical

        stance = judge
        steps.append(("stance", Lexical(parts.language, neutral)))
    elif judge is not None:
        from quotekit.stance.step import Stances

        steps.append(("stance", Stances(judge, parts.language, neutral, device, arithmetic)))
    return Kit(
        Settings(model, reader, wanted, stance, stanza and dict(stanza), threads, table, neutral, device, arithmetic),
        tuple(steps),
    )


def _parties(given: str | PathLike[str] | Mapping[str, Any] | None) -> tuple[Step, str | None]:
    """The step that finds parties, and where its table of actors comes from."""
    if given is None:
        from quotekit.parties import find_parties

        return find_parties, None
    from quotekit.parties import table
    from quotekit.parties.step import Parties

    step = Parties(table.read(given))
    return step, step.table.source


def _draft(text: object, id: object) -> Draft:
    if not isinstance(text, str):
        raise SettingError(
            f"a text is a str, this is {type(text).__name__}: give one article's text; for many, kit.pipe"
        )
    if id is not None and not isinstance(id, str):
        raise SettingError(f"an id is a str or None, this is {type(id).__name__}: give str(id)")
    return Draft(text, id)


def _drafts(texts: Iterable[Any], keys: deque[Any] | None) -> Iterator[Draft]:
    for article in texts:
        if keys is not None:
            try:
                article, key = article
            except (TypeError, ValueError):
                raise SettingError("with as_tuples=True, give pairs: (article, anything else)") from None
            keys.append(key)
        if isinstance(article, Mapping):
            if "text" not in article:
                raise SettingError(f"an article has no 'text' but {', '.join(map(str, article))}: give its text so")
            yield _draft(article["text"], article.get("id"))
        else:
            yield _draft(article, None)

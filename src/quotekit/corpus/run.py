"""The run over a corpus: items into shards, shards into files, those that are done passed over."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from functools import partial
from itertools import chain, groupby, islice
from os import PathLike, fspath
from pathlib import Path
from typing import Any

import attrs

from quotekit.articles import Article
from quotekit.corpus import shards
from quotekit.corpus.ids import Ids, written
from quotekit.corpus.inputs import Columns, Item, items
from quotekit.corpus.manifest import LAYOUT, Manifest, mine
from quotekit.corpus.sources import Sources
from quotekit.corpus.summary import Record, Summary
from quotekit.draft import Draft
from quotekit.errors import InputError, SettingError
from quotekit.interop import html
from quotekit.kit import Kit
from quotekit.report import Report
from quotekit.report.failed import failure
from quotekit.streams import stream_on_cluster

BATCH = 32
"""How many items are handed on together; batches end with their shard, so that they are the same in every run."""

_REPEATED = "an article before it has the same id: give each its own, or choose another column for ids"

Told = Callable[[dict[str, Any]], None]


def annotate(
    kit: Kit,
    inputs: Sequence[str | PathLike[str]],
    out: str | PathLike[str],
    *,
    columns: Columns = Columns(),  # noqa: B008, frozen
    form: str = "parquet",
    text: bool = False,
    shard_size: int = 1_000,
    part: tuple[int, int] = (1, 1),
    resume: bool = False,
    workers: int | None = None,
    ray: str | None = None,
    progress: bool = False,
    told: Told = lambda _: None,
) -> Summary:
    """What was done: the articles of files and folders annotated, into the shards of a folder.

    Each shard holds the reports on the next so many items of the inputs. Its files appear when it is whole, and then
    its record; ``docs/corpora.md`` describes the folder. What goes wrong with an article stops no other.

    Args:
        kit: reads the articles.
        inputs: files and folders; see :class:`quotekit.corpus.Sources`.
        out: the folder.
        columns: which columns hold what.
        form: "parquet" or "jsonl".
        text: put the articles' texts in, too; with web pages among the inputs they always are.
        shard_size: how many items make a shard.
        part: (i, n): do only the i-th of n parts of the shards, from 1; they take turns.
        resume: pass over the shards that are there and whole, do the rest.
        workers: processes; None is one, and with ``ray`` as many as the cluster has room for.
        ray: the address of a Ray cluster to read the articles on, or "local"; this process reads the inputs and writes.
        progress: show a progress bar on standard error.
        told: is given each error, as it is written.

    Raises:
        SettingError: if an argument is wrong, or the folder is another run's.
        ExtraMissingError: if a format needs an optional dependency.
        WorkerError: if worker processes cannot be kept running.
        OSError: if the folder cannot be written to. What was done stays; ``resume`` goes on from there.
    """
    if shard_size < 1 or not 1 <= part[0] <= part[1]:
        raise SettingError(
            f"shard_size is {shard_size} and part {part}: give a number from 1, and (i, n), i from 1 to n"
        )
    shards.known(form)
    out = Path(out)
    sources = Sources(tuple(fspath(path) for path in inputs), os.path.realpath(out))
    if sources.has_pages():
        html.require()
        text = True  # which offsets are into
    manifest = Manifest(out)
    manifest.begin(_asked(kit, sources, columns, form, text, shard_size))
    if manifest.any_done(part) and not resume:
        raise SettingError(f"{out} has shards already: resume (--resume) to do the rest, or give a new folder")
    manifest.sweep(part)
    run = _Run(manifest, Summary(), told, shard_size, part)
    found = chain.from_iterable(items(source, columns) for source in sources)
    with closing(Ids()) as ids, closing(run.batches(found, ids)) as batches:
        run.write(batches, form, text, partial(_stream, kit, workers, ray), progress)
    manifest.write_total(run.items, -(-run.items // shard_size))
    return run.summary


def _asked(kit: Kit, sources: Sources, columns: Columns, form: str, text: bool, shard_size: int) -> dict[str, Any]:
    """What makes a run the same run, as JSON has it."""
    import json
    from importlib.metadata import version

    info = kit.info()
    asked = {
        "layout": LAYOUT,
        "quotekit": version("quotekit"),
        "settings": info["settings"],
        "steps": info["steps"],
        # Not what they compute in: that is the machine's, and jobs may run on several.
        "models": {step: told["version"] for step in info["steps"] if "version" in (told := info.get(step) or {})},
        "parties": info.get("parties"),  # the user's table of actors, by its content
        "inputs": sources.fingerprint(),
        "columns": attrs.asdict(columns),
        "format": form,
        "text": text,
        "shard_size": shard_size,
    }
    return json.loads(json.dumps(asked, default=str))  # type: ignore[no-any-return]


@attrs.frozen
class _Refused:
    """What stands in the place of an article that cannot be taken, and why; its id, if that is known."""

    id: str | None
    why: str


@attrs.frozen
class _Batch:
    """Items of one shard that are read together: the drafts of those that are articles, and all of them in order."""

    shard: int
    entries: list[tuple[Item, Article | _Refused]]
    last: bool

    @property
    def drafts(self) -> list[Draft]:
        return [Draft(found.text, found.id) for _, found in self.entries if isinstance(found, Article)]


@attrs.define
class _Run:
    """A run under way."""

    manifest: Manifest
    summary: Summary
    told: Told
    shard_size: int
    part: tuple[int, int]
    items: int = 0

    def batches(self, found: Iterable[Item], ids: Ids) -> Generator[_Batch, None, None]:
        """The batches of all shards that are to be done; items of others are not even looked into."""

        def looked_into(item: Item) -> Article | _Refused:
            try:
                article = item.article()
            except InputError as error:
                return _Refused(None, error.message)
            if article.id is None or ids.is_new(article.id):
                return article
            return _Refused(article.id, _REPEATED)

        def shard(item: Item) -> int:
            self.items += 1
            return (self.items - 1) // self.shard_size

        for number, members in groupby(found, shard):
            done = self.manifest.done(number) if mine(number, self.part) else None
            if done is not None:
                self.summary.add(done, new=False)
                for id in written(self.manifest.out, done):
                    ids.is_new(id)
            elif mine(number, self.part):
                while entries := [(item, looked_into(item)) for item in islice(members, BATCH)]:
                    yield _Batch(number, entries, last=False)
                yield _Batch(number, [], last=True)

    def write(
        self,
        batches: Iterator[_Batch],
        form: str,
        text: bool,
        stream_of: Callable[[Iterator[list[Draft]]], Generator[list[Report], None, None]],
        progress: bool,
    ) -> None:
        """Read the batches, and write them, shard by shard."""
        sent: deque[_Batch] = deque()

        def drafts() -> Iterator[list[Draft]]:
            for batch in batches:
                sent.append(batch)
                yield batch.drafts

        with closing(stream_of(drafts())) as stream, _bar(progress) as advance:
            for reports in stream:
                number = sent[0].shard
                with shards.writing(self.manifest.out, number, form, text) as shard:
                    record = Record()
                    for made in chain([reports], stream):
                        batch = sent.popleft()
                        self._add(shard, record, batch, made)
                        advance(len(batch.entries))
                        if batch.last:
                            break
                done = {"shard": number, **record.counts(), "files": shard.files}
                self.manifest.write(number, done)
                self.summary.add(done, new=True)

    def _add(self, shard: shards.Shard, record: Record, batch: _Batch, made: Sequence[Report]) -> None:
        reports, good = iter(made), []
        for item, found in batch.entries:
            record.seen(item)
            if isinstance(found, _Refused):
                self._refuse(shard, record, item, found.id, "InputError", found.why)
                continue
            report = next(reports)
            why = failure(report)
            if why is None:
                record.count(report)
                good.append(report)
            else:
                kind, _, message = why.partition(": ")
                self._refuse(shard, record, item, report.id, kind, message)
        shard.add(good)

    def _refuse(self, shard: shards.Shard, record: Record, item: Item, id: str | None, kind: str, message: str) -> None:
        error = {"file": item.file, "row": item.row, "id": id, "kind": kind, "error": message}
        record.errors[kind] += 1
        shard.errors.append(error)
        self.told(error)


def _stream(
    kit: Kit, workers: int | None, ray: str | None, batches: Iterator[list[Draft]]
) -> Generator[list[Report], None, None]:
    """The reports of each batch, made in this process, in several, or on a cluster."""
    if ray is None:
        return kit.stream(batches, workers or 1)
    return stream_on_cluster(kit.steps, batches, ray, workers, kit.settings.threads)


@contextmanager
def _bar(progress: bool) -> Iterator[Callable[[int], object]]:
    """What is told how many items are done: a progress bar, if one is wanted."""
    if not progress:
        yield lambda _: None
        return
    from tqdm.auto import tqdm

    with tqdm(unit=" articles") as bar:
        yield bar.update

"""What is found in each of the golden texts, as lines to compare; run, it writes them anew.

    python -m tests.golden.records [--only stances]

The texts are those in ``texts/`` and in ``seeds/``. For each there are two records: ``found/NAME.txt`` with its quotes,
parties and notes, and ``stances/NAME.txt`` with its stances, which another judge changes and another Reader may not.
Scores are left out. Models compute in float32, in one thread, as machines then differ least.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

import quotekit
from quotekit import Kit, Party, Quote, Report, Span

HERE = Path(__file__).parent
TEXTS = {path.stem: path for folder in (HERE / "texts", HERE.parents[1] / "seeds") for path in folder.glob("*.txt")}


def load() -> Kit:
    """The kit whose findings are kept."""
    return quotekit.load(threads=1, arithmetic="float32")


def read(kit: Kit, name: str) -> Report:
    """The report on a golden text."""
    return kit(TEXTS[name].read_bytes().decode("utf-8"), id=name)


def found(report: Report) -> list[str]:
    """A line for each quote, party and note."""
    quotes = [line for quote in report.quotes for line in _quote(report, quote)]
    parties = [line for party in report.parties for line in _party(report, party)]
    return [*quotes, *parties, *(f"note {note.code} {_at(report, note.span)}" for note in report.notes)]


def stances(report: Report) -> list[str]:
    """A line for each stance: in which quote, whose, toward whom, what, seen at which words, carried over by whom."""
    return [
        f"{stance.quote}: {_name(report, stance.holder)} {stance.label} {_name(report, stance.target)}"
        + "".join(f" {_at(report, span)}" for span in stance.evidence)
        + (f" via {_name(report, stance.via)}" if stance.via else "")
        for stance in report.stances
    ]


RECORDS = {"found": found, "stances": stances}


def path(record: str, name: str) -> Path:
    """Where the record of a text is kept."""
    return HERE / record / f"{name}.txt"


def _quote(report: Report, quote: Quote) -> Iterator[str]:
    facts = [
        quote.medium,
        quote.platform,
        quote.handle,
        quote.date,
        *quote.hashtags,
        quote.negated and "negated",
        quote.within and f"within {quote.within}",
    ]
    yield " ".join([quote.id, str(quote.kind), *(str(fact) for fact in facts if fact)])
    yield from (f"    {_at(report, piece)}" for piece in quote.contents)
    yield from (f"    {what} {_at(report, span)}" for what in ("cue", "source") if (span := getattr(quote, what)))
    yield f"    speaker {_name(report, quote.speaker)}"
    if quote.via_outlet:
        yield f"    outlet {_name(report, quote.via_outlet)}"


def _party(report: Report, party: Party) -> Iterator[str]:
    number = f" ({party.number})" if party.number else ""
    yield f"party {party.name}: {', '.join([str(party.kind), *party.roles])}{number}"
    if party.aliases:
        yield f"    also {', '.join(party.aliases)}"
    yield f"    at {' '.join(f'{span.start}:{span.end}' for span in party.mentions)}"
    for tie in party.affiliations:
        yield f"    {tie.relation} {_name(report, tie.party)} {_at(report, tie.evidence)}"


def _name(report: Report, party: str | None) -> str:
    known = report.party(party) if party else None
    return known.name if known else "nobody"


def _at(report: Report, span: Span) -> str:
    words = report.text[span.slice].replace("\n", "⏎")
    return f"{span.start}:{span.end} {words}"


def main() -> None:
    """Writes the records anew."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", choices=RECORDS, help="write these records alone")
    chosen = parser.parse_args()
    kit = load()
    for name in sorted(TEXTS):
        report = read(kit, name)
        for record, lines in RECORDS.items():
            if chosen.only in (None, record):
                path(record, name).parent.mkdir(exist_ok=True)
                path(record, name).write_bytes("".join(f"{line}\n" for line in lines(report)).encode())


if __name__ == "__main__":
    main()

"""The subcommand ``doctor``: whether quotekit works on this machine, and what to do where it does not."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Iterator
from importlib import metadata

import attrs
import click

from quotekit import load
from quotekit.errors import QuotekitError
from quotekit.models.named import folders
from quotekit.models.package import Layout, check
from quotekit.report import Report

NEEDED = ("quotekit", "stanza", "torch", "tokenizers", "safetensors", "regex", "attrs", "msgspec", "jinja2", "click")
_ANEW = "pip install --force-reinstall quotekit; if that does not help, report it with the lines above"

STORY = """HARWICK – The council closed the old harbour bridge on Monday, after divers found cracks in two of its piers.

“The bridge is not safe, and we will not gamble with lives,” said Mayor Ellen Brandt. “It stays closed.”

Hale said that Brandt had lied to the dockworkers. Victor Hale, their leader, called the decision “a disgrace”.

“Nobody asked us,” Mara Quist wrote on Twitter."""

# Kind, words and speaker of what any model must find in it.
KNOWN = (
    ("direct", "The bridge is not safe, and we will not gamble with lives, … It stays closed.", "Ellen Brandt"),
    ("mixed", "a disgrace", "Victor Hale"),
    ("indirect", "that Brandt had lied to the dockworkers", "Victor Hale"),
    ("direct", "Nobody asked us,", "Mara Quist"),
)


@attrs.frozen
class Finding:
    """What one check found.

    Attributes:
        about: what was looked at.
        words: what was found.
        remedy: what to do about it, or None where all is well.
    """

    about: str
    words: str
    remedy: str | None = None


@click.command("doctor")
def doctor_command() -> None:
    """Check this installation: versions, processor, models, and a self-test on a story with known quotes.

    Each line starts with "ok", or with "BAD" and is followed by what to do. Nothing is written and the network is not
    used; it takes a few seconds.

    Exit status: 0 if all is well, 1 if something is wrong.
    """
    bad = 0
    for found in findings():
        click.echo(f"{'BAD' if found.remedy else 'ok':4}{found.about:14}{found.words}")
        if found.remedy:
            bad += 1
            click.echo(f"{'':18}-> {found.remedy}")
    click.echo(f"{bad} wrong" if bad else "all is well")
    if bad:
        sys.exit(1)


def findings() -> Iterator[Finding]:
    """The findings of all checks, as they are made. What goes wrong in a check is a finding, too."""
    for about, look in _CHECKS.items():
        try:
            yield from look()
        except Exception as error:  # whatever is broken here is what was asked for
            fix = "do as it says" if isinstance(error, QuotekitError) else _ANEW
            yield Finding(about, f"{type(error).__name__}: {error}", fix)


def _versions() -> Iterator[Finding]:
    yield Finding("python", f"{platform.python_version()}, {platform.system()} {platform.machine()}")
    for name in NEEDED:
        try:
            yield Finding(name, metadata.version(name))
        except metadata.PackageNotFoundError:
            yield Finding(name, "is not installed", f"pip install {name}")


def _processor() -> Iterator[Finding]:
    import torch

    from quotekit.reading.computing import native

    path = native()
    slow = "" if path == "bfloat16" else ", which is slower: load(arithmetic='int8') is faster and a little less exact"
    yield Finding("arithmetic", f"{path}{slow}")
    yield Finding("int8", "yes" if torch.backends.quantized.supported_engines else "no, this torch cannot")
    yield Finding("threads", f"{torch.get_num_threads()} of torch's, {os.cpu_count()} processors")


def _models() -> Iterator[Finding]:
    for folder in folders():
        try:
            held = check(Layout(folder))
        except QuotekitError as error:
            yield Finding("model", str(error), "do as it says")
        else:
            yield Finding("model", f"{held['name']} {held['version']}, each file as its manifest says, {folder}")


def _test() -> Iterator[Finding]:
    for about, reader in (("rules", None), ("Reader", "default")):
        kit = load(reader=reader)
        told = kit.info().get("reading", {})
        how = f" in {told['arithmetic']} on {told['device']}" if told else ""
        if missing := missed(kit(STORY)):
            yield Finding("self-test", f"{about}{how}: {'; '.join(missing)}", _ANEW)
        else:
            yield Finding("self-test", f"{about}{how}: all {len(KNOWN)} known quotes, with their speakers")


def missed(report: Report) -> list[str]:
    """What is wrong in a report on the story: each known quote that was not found, or has another speaker."""
    found: dict[tuple[str, str], str] = {}
    for quote in report.quotes:
        party = report.party(quote.speaker)
        found[str(quote.kind), report.words(*quote.contents)] = party.name if party else "nobody"
    wrong = []
    for kind, words, speaker in KNOWN:
        if (kind, words) not in found:
            wrong.append(f"“{words}” was not found as {kind}")
        elif (got := found[kind, words]) != speaker:
            wrong.append(f"“{words}” was given to {got}, not to {speaker}")
    return wrong


_CHECKS = {"versions": _versions, "processor": _processor, "model": _models, "self-test": _test}

"""Whether it matters who somebody is: how often another name of the target changes the label of the same words.

    python bench/fairness.py [--judge default|lexicon|FOLDER] [--show 20]

200 templates, ten settings of twenty sentences each, are said of 20 politicians, parties and countries in turn. Printed
are the share of swaps of one name for another that change the label, and the share of cases that are not labelled as
most of their template's are.
"""

from __future__ import annotations

import argparse
import platform
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import quotekit
from quotekit.models import package
from quotekit.models.named import named
from quotekit.spans import Span
from quotekit.stance.given import Given
from quotekit.stance.lexicon import analyse, judge
from quotekit.stance.package import load
from quotekit.stance.reading import read
from quotekit.stance.rows import Question
from quotekit.stance.step import verdict
from quotekit.values import QuoteKind

SPEAKER = "Orla Finch"
POLITICIANS = ("Angela Merkel", "Joe Biden", "Donald Trump", "Hillary Clinton", "Narendra Modi", "Vladimir Putin")
PARTIES = ("Labour", "Fidesz", "Likud", "Syriza", "Sinn Fein", "Forza Italia")
COUNTRIES = ("France", "Iran", "Israel", "China", "Mexico", "Ukraine", "Nigeria", "Russia")
NAMES = (*POLITICIANS, *PARTIES, *COUNTRIES)
SETTINGS = (
    "{}",
    "Let me be plain. {}",
    "{} That is all I have to say about it.",
    "I have said it before: {}",
    "As I told the committee last week, {}",
    "{} Everybody in this town knows it.",
    "You asked me what I think. {}",
    "{} We will talk about it again in the autumn.",
    "After all these years, {}",
    "On that question I can only repeat myself. {}",
)
SENTENCES = (
    "{T} has lied to us again and again.",
    "{T} has betrayed everybody who works for a living.",
    "nobody has done more harm to this region than {T}.",
    "I condemn what {T} did in the strongest terms.",
    "we cannot trust {T} with our money.",
    "the plan of {T} is a disaster for our schools.",
    "{T} should be ashamed.",
    "{T} does not deserve our respect.",
    "{T} has shown great courage.",
    "I am proud of everything that {T} has achieved.",
    "we owe our thanks to {T}.",
    "without {T} this agreement would never have been reached.",
    "{T} is right, and I support that decision.",
    "I admire how {T} has handled the flood.",
    "{T} has always been a good friend to us.",
    "{T} will send a delegation on Monday.",
    "the talks with {T} begin next week.",
    "I have not heard from {T} yet.",
    "the letter was addressed to {T}.",
    "{T} asked for two more weeks to answer.",
)


class Case(NamedTuple):
    """Words, the quote in them, and the target's mention."""

    text: str
    content: Span
    target: Span


def case(setting: str, sentence: str, name: str) -> Case:
    """A template said of somebody."""
    words = setting.format(sentence)
    if setting.startswith("{") or setting.endswith(". {}"):
        words = setting.format(sentence[0].upper() + sentence[1:])
    before, after = words.split("{T}")
    text = f"“{before}{name}{after}” {SPEAKER} said."
    start = 1 + len(before)
    return Case(text, Span(1, 1 + len(before) + len(name) + len(after)), Span(start, start + len(name)))


def labels(folder: str | None, cases: Sequence[Case]) -> list[str]:
    """The label of each case as a quote's, by the classifier in a folder or by the lexicon."""
    found = [
        judge(analyse(read(one.text, (one.content,), (one.target,)), QuoteKind.DIRECT), (one.target,)) for one in cases
    ]
    if folder is None:
        return [str(item.label) for item in found]
    classifier = load(package.Layout(Path(folder)))
    asked = []
    for one in cases:
        at = one.text.rindex(SPEAKER)
        speaker = (Span(at, at + len(SPEAKER)),)
        name = one.text[one.target.slice]
        asked.append(
            (
                classifier.page(Given(one.text, one.target).draft()),
                Question((one.content,), (one.target,), name, (one.target,), SPEAKER, speaker),
            )
        )
    chances = classifier.probabilities(asked, [item.score for item in found])
    return [str(verdict(row, None).label) for row in chances]


def main() -> None:
    """Prints the shares with version and machine."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--judge", default="default", help="default, lexicon, or a classifier's folder")
    parser.add_argument("--show", type=int, default=0, help="print so many templates whose label a name changes")
    options = parser.parse_args()
    judged_by = named("en").stance if options.judge == "default" else options.judge
    templates = [(setting, sentence) for setting in SETTINGS for sentence in SENTENCES]
    cases = [case(setting, sentence, name) for setting, sentence in templates for name in NAMES]
    found = labels(None if judged_by == "lexicon" else judged_by, cases)
    print(f"quotekit {quotekit.__version__}, Python {platform.python_version()}, {platform.machine()}; {options.judge}")
    swaps = changed = away = 0
    off: Counter[str] = Counter()
    touched = []
    for number, (setting, sentence) in enumerate(templates):
        own = found[number * len(NAMES) : (number + 1) * len(NAMES)]
        most = Counter(own).most_common(1)[0][0]
        swaps += len(own) * (len(own) - 1)
        changed += sum(own[a] != own[b] for a in range(len(own)) for b in range(len(own)) if a != b)
        away += sum(label != most for label in own)
        off.update(name for name, label in zip(NAMES, own, strict=True) if label != most)
        if len(set(own)) > 1:
            touched.append(f"  {setting.format(sentence)}  {dict(Counter(own))}")
    print(f"{len(templates)} templates x {len(NAMES)} names: {dict(Counter(found))}")
    print(f"  swaps of the name that change the label  {100 * changed / swaps:.2f} %")
    print(f"  cases unlike most of their template      {100 * away / len(cases):.2f} %")
    print(f"  templates with any change                {len(touched)}")
    if off:
        print("  by name: " + ", ".join(f"{name} {count}" for name, count in off.most_common()))
    for line in touched[: options.show]:
        print(line)


if __name__ == "__main__":
    main()

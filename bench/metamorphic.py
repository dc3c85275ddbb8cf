"""Prints what changes of the text that leave its meaning alone change in what is found: the share that holds.

    python bench/metamorphic.py [--articles 120] [--seed 0] [--reader none] [--show 10] [--only NAME]

The articles are invented: sentences as news agencies build them, with drawn names, places and quarrels, the same in
every run. Each is annotated as it is and after each change. A quote holds if one of the same kind stands at the same
words afterwards; a speaker, if such a quote is still that party's; a stance, if holder, target and label are still the
same.
Beside them stand the quotes that came in addition. Of a damaged mark, the quote it belongs to is left out of the count.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Callable, Iterator
from typing import NamedTuple

import attrs

import quotekit
import reading
from quotekit import Quote, QuoteKind, Report, Span

PEOPLE = {
    "she": [
        "Marta Kessel",
        "Ilse Brandvold",
        "Ruth Abara",
        "Noor Haddad",
        "Clara Whitmore",
        "Anna Sorensen",
        "Jane Okoro",
    ],
    "he": [
        "Peter Lindqvist",
        "Daniel Osei",
        "Viktor Malek",
        "Samuel Price",
        "Hugo Ferrant",
        "Owen Hartley",
        "James Keane",
    ],
}
OTHERS = {
    "she": ["Helen Castor", "Maria Dragan", "Susan Blythe", "Laura Mendes"],
    "he": ["Robert Fane", "Thomas Eriksen", "Paul Renner", "David Moyo"],
}
PLACES = ["Ardmouth", "Kelsby", "Port Varne", "Lindow", "Marrick"]
BODIES = ["city council", "port authority", "teachers’ union", "hospital trust", "water company"]
ROLES = ["Mayor", "Senator", "Transport Minister", "Governor"]
POSTS = [
    "who has led the campaign since 2014",
    "a former judge",
    "the party’s chief negotiator",
    "57, a retired engineer",
]
# The verbs that may stand for one another in each frame.
VERBS = {
    "said": ["said", "added", "argued", "insisted", "warned", "noted"],
    "that": ["said", "argued", "insisted", "warned", "noted", "claimed"],
    "called": ["called", "branded", "labelled"],
}
ASIDES = [" (pictured)", " (right)", " (who was elected in May)", " (59)"]

# {A} and {B}: the speakers' full names, {a} and {b} their last names, {He} and {he} A's pronoun, {P} a place,
# {O} a body, {R} a role, {D} a description. <said> is a cue of a frame; | a place for an aside.
QUOTES = [
    "“The {O} has ignored every warning,” {A}|, {D}, <said> on Monday.",
    "“We were promised a bridge, and we got a bill,” <said> {R} {A}|. “Nobody in {P} will forget it.”",
    "“If they close the ward,” {a} <said>, “people will die on the road.”",
    "{A} <said> that the {O} had acted too late, and called the delay “a scandal”.",
    "{A}| <called> the decision “a betrayal of everybody in {P}”.",
    "According to {a}, the talks are “closer to failure than to success”.",
    "{a} <said>: “It’s not about money. It never was.”",
    "“I don’t trust {B},” {a} <said>. “{B} has lied to this town.”",
    "“{b} deserves our thanks,” {a} <said>, praising the plan.",
    "“He told me, ‘Go home and wait,’ and I did,” {a} <said>.",
    "“This is what the people of {P} voted for!” {a} wrote on Twitter.",
    "In an interview with the local radio on Tuesday, {A}| <said> the figures were “simply wrong”.",
    "“It’s the workers’ money,” <said> {A}, {D}.",
    "“We’ll see them in court,” {he} <said>.",
    "{He} <said> the {O} would appeal.",
    "“How long must {P} wait?” {a} asked.",
    "“No,” {a} <said> when asked whether {he} would resign. “Not this year, and not the next.”",
    "{b} denied that the money had been lost.",
    "{B}|, for {b}’s part, <said> {a} had “never read the report”.",
    "“There’s a hole in the roof,” <said> {B}|. “There has been one since the ’90s.”",
    "In a statement, the {O} <said> it was “aware of the concerns” and would publish its findings.",
    "A spokesman for the {O} <said>: “We do not comment on individual cases.”",
    "“{a} should be ashamed,” {b} <said> in a statement.",
    "“The plan is dead,” <said> {b}, adding that {a} had been told so in March.",
]
FILLERS = [
    "About 200 people stood outside the town hall in {P} in the rain.",
    "The {O}, which runs the site, has lost money for three years.",
    "The vote is set for Thursday.",
    "The film “The Long Winter” was shown in the square afterwards.",
    "The so-called “ghost road” was built in 1974 and never opened.",
    "A third of the budget went to repairs, the figures show.",
]
LONG = (
    "“We have waited for eleven years,” {A} <said>. “We have written letters and we have signed petitions.\n\n"
    "“And what came of it? Nothing at all.”"
)


class Edit(NamedTuple):
    """Words in the place of a stretch of text."""

    start: int
    end: int
    words: str


@attrs.frozen
class Article:
    """An invented article: its text, and where it can be changed."""

    text: str
    people: dict[str, str]  # full name to pronoun
    cues: tuple[tuple[Span, str], ...]  # with the frame's name
    asides: tuple[int, ...]


def article(chance: random.Random) -> Article:
    """An article of two to four people's quarrel, five to nine paragraphs."""
    pronouns = [chance.choice(["she", "he"]) for _ in range(2)]
    names = []
    for pronoun in pronouns:
        names.append(chance.choice([name for name in PEOPLE[pronoun] if name not in names]))
    place, body, role = chance.choice(PLACES), chance.choice(BODIES), chance.choice(ROLES)
    lead = f"{place.upper()} – {names[0]} and {names[1]} clashed on Sunday over the future of the {body}."
    shells = chance.sample(QUOTES, chance.randint(4, 7))
    if chance.random() < 0.3:
        shells.append(LONG)
    parts = [lead]
    for shell in shells:
        first = chance.randrange(2)
        (a, he), (b, _) = [(names[k], pronouns[k]) for k in (first, 1 - first)]
        opening = chance.choice(["", "", f"{a} spoke first. " if shell.startswith(("“", "{He}")) else ""])
        filled = shell.format(
            A=a,
            B=b,
            a=a.split()[-1],
            b=b.split()[-1],
            he=he,
            He=he.title(),
            P=place,
            O=body,
            R=role,
            D=chance.choice(POSTS),
        )
        needs_one = "{he}" in shell or "{He}" in shell
        parts.append((f"{a} was not there. " if needs_one else opening) + filled)
        if chance.random() < 0.4:
            parts.append(chance.choice(FILLERS).format(P=place, O=body))
    return marked("\n\n".join(parts), dict(zip(names, pronouns, strict=True)))


def marked(source: str, people: dict[str, str]) -> Article:
    """The article of a text with ``<cue>`` and ``|`` in it."""
    text, cues, asides, start = "", [], [], 0
    for character in source:
        if character == "|":
            asides.append(len(text))
        elif character == "<":
            start = len(text)
        elif character == ">":
            cues.append((Span(start, len(text)), text[start:]))
        else:
            text += character
    return Article(text, people, tuple(cues), tuple(asides))


def swapped(text: str, table: dict[str, str]) -> list[Edit]:
    """One edit for each character of a table."""
    return [Edit(at, at + 1, table[c]) for at, c in enumerate(text) if c in table]


def straight(one: Article, _: random.Random) -> list[Edit]:
    """Typewriter's marks for typographer's."""
    return swapped(one.text, {"“": '"', "”": '"', "‘": "'", "’": "'"})


def british(one: Article, _: random.Random) -> list[Edit]:
    """Single marks outside and double ones inside; apostrophes stay."""
    edits, depth = [], 0
    for at, c in enumerate(one.text):
        if c in "“”":
            edits.append(Edit(at, at + 1, "‘" if c == "“" else "’"))
        elif c == "‘":
            edits.append(Edit(at, at + 1, "“"))
            depth += 1
        elif c == "’" and depth and not one.text[at + 1 : at + 2].isalpha():
            edits.append(Edit(at, at + 1, "”"))
            depth -= 1
    return edits


def renamed(one: Article, chance: random.Random) -> list[Edit]:
    """Another name for one of the speakers, wherever it stands."""
    name = chance.choice(sorted(one.people))
    other = chance.choice(OTHERS[one.people[name]])
    return [
        Edit(at, at + len(old), new)
        for old, new in zip(name.split(), other.split(), strict=True)
        for at in places(one.text, old)
    ]


def places(text: str, words: str) -> Iterator[int]:
    """Where words stand in a text."""
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def parenthesis(one: Article, chance: random.Random) -> list[Edit]:
    """An aside behind a speaker's name, in brackets."""
    if not one.asides:
        return []
    at = chance.choice(one.asides)
    return [Edit(at, at, chance.choice(ASIDES))]


def verbs(one: Article, chance: random.Random) -> list[Edit]:
    """Another cue verb of the same frame in each place."""
    edits = []
    for span, verb in one.cues:
        before, behind = one.text[max(0, span.start - 2) : span.start], one.text[span.end : span.end + 5]
        frame = "called" if verb == "called" else "said" if "”" in before or behind[:1] in ":.," else "that"
        edits.append(Edit(span.start, span.end, chance.choice([v for v in VERBS[frame] if v != verb])))
    return edits


def wrapped(one: Article, _: random.Random) -> list[Edit]:
    """Lines of at most 64 characters, broken at blanks."""
    edits, start, blank = [], 0, -1
    for at, c in enumerate(one.text):
        if c == "\n":
            start, blank = at + 1, -1
        elif c == " ":
            if at - start > 64 and blank > start:
                edits.append(Edit(blank, blank + 1, "\n"))
                start = blank + 1
            blank = at
    return edits


def damaged(one: Article, chance: random.Random) -> list[Edit]:
    """One double mark deleted, turned round or doubled."""
    marks = [at for at, c in enumerate(one.text) if c in "“”"]
    at = chance.choice(marks)
    mark = one.text[at]
    return [Edit(at, at + 1, chance.choice(["", mark * 2, "”" if mark == "“" else "“"]))]


CHANGES: dict[str, Callable[[Article, random.Random], list[Edit]]] = {
    "straight marks": straight,
    "British marks": british,
    "another name": renamed,
    "an aside": parenthesis,
    "other cue verbs": verbs,
    "wrapped lines": wrapped,
    "a damaged mark": damaged,
}


def edited(text: str, edits: list[Edit]) -> str:
    """The text with the edits made."""
    for edit in sorted(edits, reverse=True):
        text = text[: edit.start] + edit.words + text[edit.end :]
    return text


def moved(span: Span, edits: list[Edit]) -> Span:
    """Where a span is after the edits."""

    def grown(edit: Edit) -> int:
        return len(edit.words) - (edit.end - edit.start)

    return Span(
        span.start + sum(grown(edit) for edit in edits if edit.end <= span.start),
        span.end + sum(grown(edit) for edit in edits if edit.start < span.end),
    )


Key = tuple[str, tuple[Span, ...]]


def key(quote: Quote, edits: list[Edit]) -> Key:
    """What a quote is known by after the edits: its kind and its pieces."""
    return str(quote.kind), tuple(moved(piece, edits) for piece in quote.contents)


def named(report: Report, party: str | None, one: Article, edits: list[Edit]) -> str:
    """What a party is called after the edits: the name of a speaker who was renamed is the new one."""
    found = report.party(party)
    if found is None:
        return "nobody"
    at = one.text.find(found.name)
    return (
        found.name
        if at < 0 or not edits
        else edited(one.text, edits)[moved(Span(at, at + len(found.name)), edits).slice]
    )


def touched(quote: Quote, edits: list[Edit]) -> bool:
    """Whether a damage changed one of the quote's own marks: they stand right beside its pieces."""
    return any(piece.start - 1 <= edit.start <= piece.end + 1 for piece in quote.contents for edit in edits)


def main() -> None:
    """Annotate, change, annotate again, compare, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=120)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print so many quotes that did not hold")
    parser.add_argument("--only", choices=list(CHANGES))
    reading.ask_for_reader(parser)
    options = parser.parse_args()
    kit = quotekit.load(reader=None if options.reader == "none" else options.reader, threads=1)
    chance = random.Random(options.seed)
    articles = [article(chance) for _ in range(options.articles)]
    before = list(kit.pipe(one.text for one in articles))
    kinds = Counter(str(quote.kind) for report in before for quote in report.quotes)
    print(
        f"quotekit {quotekit.__version__}, {reading.machine()}; {len(articles)} invented articles, seed {options.seed}:"
        f" {', '.join(f'{kinds[kind]} {kind}' for kind in QuoteKind)}, {sum(len(r.stances) for r in before)} stances\n"
    )
    print(
        f"{'per cent that hold':18}{'direct':>8}{'new':>5}{'mixed':>8}{'new':>5}{'indirect':>10}{'new':>5}"
        f"{'speaker':>9}{'stance':>8}"
    )
    for name, change in CHANGES.items():
        if options.only in (None, name):
            edits = [change(one, random.Random(f"{options.seed} {name} {n}")) for n, one in enumerate(articles)]
            after = list(kit.pipe(edited(one.text, made) for one, made in zip(articles, edits, strict=True)))
            compare(name, articles, edits, before, after, options.show)


def compare(
    name: str, articles: list[Article], edits: list[list[Edit]], before: list[Report], after: list[Report], show: int
) -> None:
    """Print the line of one change."""
    held, all_, new = Counter[str](), Counter[str](), Counter[str]()
    lost: list[str] = []
    for one, made, was, now in zip(articles, edits, before, after, strict=True):
        damage = made if name == "a damaged mark" else []
        wanted = {key(quote, made): quote for quote in was.quotes}
        found = {key(quote, []): quote for quote in now.quotes}
        spared = {k for k, quote in wanted.items() if touched(quote, damage)}
        near = {piece.start for k in spared for piece in k[1]}
        for k in found.keys() - wanted.keys():
            new[k[0]] += not any(abs(piece.start - at) < 3 for piece in k[1] for at in near)
        for k, quote in wanted.items():
            if k in spared:
                continue
            all_[k[0]] += 1
            if k in found:
                held[k[0]] += 1
                all_["speaker"] += 1
                speaker = named(was, quote.speaker, one, made)
                other = named(now, found[k].speaker, one, [])
                held["speaker"] += speaker == other
                if speaker != other:
                    lost.append(f"speaker {speaker} -> {other}: {now.words(*k[1])}")
            else:
                lost.append(f"{k[0]}: {was.words(*quote.contents)}\n     {paragraph(now.text, k[1][0].start)}")
        ids = {quote.id: key(quote, made) for quote in was.quotes}
        stances = {
            (found[ids[s.quote]].id, named(was, s.holder, one, made), named(was, s.target, one, made), str(s.label))
            for s in was.stances
            if ids[s.quote] in found and ids[s.quote] not in spared
        }
        there = {
            (s.quote, named(now, s.holder, one, []), named(now, s.target, one, []), str(s.label)) for s in now.stances
        }
        all_["stance"] += len(stances)
        held["stance"] += len(stances & there)
        lost += [f"stance {missing}" for missing in sorted(stances - there)]

    def share(what: str) -> str:
        return f"{100 * held[what] / all_[what]:.1f}" if all_[what] else "-"

    print(
        f"{name:18}{share('direct'):>8}{new['direct']:>5}{share('mixed'):>8}{new['mixed']:>5}"
        f"{share('indirect'):>10}{new['indirect']:>5}{share('speaker'):>9}{share('stance'):>8}",
        flush=True,
    )
    for line in lost[:show]:
        print(f"   {line}")


def paragraph(text: str, at: int) -> str:
    """The paragraph around a place."""
    start, end = text.rfind("\n\n", 0, at), text.find("\n\n", at)
    return text[max(0, start) : end if end >= 0 else None].strip().replace("\n", "⏎")


if __name__ == "__main__":
    main()

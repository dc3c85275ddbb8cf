"""Names in lists: "Ann Lee, Bo Roe and Cy Dunn", "Sens. Ann Lee (R-Iowa) and Bo Roe (D-Ohio)"."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from quotekit.parties import appositions
from quotekit.parties.mentions import Mention
from quotekit.parties.words import Reading


def beside(reading: Reading, mentions: Iterable[Mention], persons: Collection[int]) -> set[int]:
    """The first words of the mentions that stand in a list with persons.

    Args:
        reading: the words of the text.
        mentions: of what may be persons.
        persons: the first words of those that are.
    """
    runs: list[list[Mention]] = []
    for mention in sorted(mentions, key=lambda mention: mention.first):
        if runs and joined(reading, runs[-1][-1], mention):
            runs[-1].append(mention)
        else:
            runs.append([mention])
    lists = (run for run in runs if _is_list(reading, run))
    return {m.first for run in lists if any(m.first in persons for m in run) for m in run}


def joined(reading: Reading, before: Mention, mention: Mention) -> bool:
    """Whether a name follows on another in a list: nothing stands between but a party label, a comma or "and"."""
    words, k = reading.words, before.last + 1
    if words[before.last].owner or reading.sentences[before.last] != reading.sentences[mention.start]:
        return False
    if k < mention.start and appositions.label(reading.text, reading.ends[before.last]):
        k += 1
    if k == mention.start:
        return words[k].gap.strip(" )") == ","
    return k + 1 == mention.start and words[k].low == "and" and words[k].gap.strip(" ),") == "" and words[k + 1].close


def _is_list(reading: Reading, run: list[Mention]) -> bool:
    """Whether names joined are a list, and none says who another is: "the guard, Ann Lee"."""
    words, after = reading.words, run[-1].last + 1
    if len(run) == 2 and after < len(words) and words[after].close and words[after].low == "and":
        return True  # "Ann Lee, Bo Roe and other bakers"
    return len(run) > 2 or any(words[m.start - 1].low == "and" for m in run[1:])

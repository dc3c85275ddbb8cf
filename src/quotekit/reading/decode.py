"""From scores to findings: the best path of tags, its spans, their links, and how sure all that is."""

from __future__ import annotations

from collections.abc import Sequence

import attrs
import torch
from torch import Tensor

from quotekit.reading.links import Links
from quotekit.reading.model import NAME_TAGS, TAGS, ReaderNet

Range = tuple[int, int]  # first and last word


@attrs.frozen
class Linked:
    """An attribution in one window, in words counted from the window's start.

    Attributes:
        cue: of it.
        source: or None.
        contents: in order; never empty.
        sureness: the least sure of its parts, each as a probability: content, cue, the links.
    """

    cue: Range
    source: Range | None
    contents: tuple[Range, ...]
    sureness: tuple[float, float, float, float]


def spans(path: Sequence[int], names: Sequence[str]) -> list[tuple[int, int, str]]:
    """The spans of a path of tags, as (first word, last word, what).

    >>> spans([1, 2, 0, 3], ("O", "B-content", "I-content", "B-cue", "I-cue"))
    [(0, 1, 'content'), (3, 3, 'cue')]
    """
    found: list[tuple[int, int, str]] = []
    first, kind = -1, ""
    for at, tag in enumerate([*path, 0]):
        edge, _, what = names[tag].partition("-")
        if first >= 0 and (edge != "I" or what != kind):
            found.append((first, at - 1, kind))
            first = -1
        if edge == "B":
            first, kind = at, what
    return found


def attributions(
    net: ReaderNet, path: Sequence[int], marginals: Tensor, states: Tensor, paragraphs: Sequence[int]
) -> list[Linked]:
    """The attributions of a window: each cue with its source and its pieces of content; a cue without content is none.

    Args:
        net: its links.
        path: a tag a word.
        marginals: (words, tags) probabilities.
        states: (words, hidden).
        paragraphs: the number of each word's paragraph; only spans of one paragraph are linked.
    """
    by_role: dict[str, list[Range]] = {"cue": [], "source": [], "content": []}
    for first, last, role in spans(path, TAGS):
        by_role[role].append((first, last))
    cues, sources, contents = by_role["cue"], by_role["source"], by_role["content"]
    if not cues or not contents:
        return []
    chosen, chosen_sure = _choose(net.contents, states, contents, cues, paragraphs)
    source_of, source_sure = _choose(net.sources, states, cues, sources, paragraphs)
    own = marginals.gather(1, torch.tensor(path)[:, None])[:, 0].tolist()
    found = []
    for k, cue in enumerate(cues):
        pieces = [n for n, c in enumerate(chosen) if c == k]
        if not pieces:
            continue
        source = sources[source_of[k]] if source_of[k] < len(sources) else None
        sureness = (
            min(own[at] for n in pieces for at in contents[n]),
            min(own[at] for at in cue),
            min(chosen_sure[n] for n in pieces),
            source_sure[k] * (min(own[at] for at in source) if source else 1.0),
        )
        found.append(Linked(cue, source, tuple(contents[n] for n in pieces), sureness))
    return found


def _choose(
    links: Links, states: Tensor, left: list[Range], right: list[Range], paragraphs: Sequence[int]
) -> tuple[list[int], list[float]]:
    """For each span on the left its best partner on the right (their number: none), and how sure that is."""
    a, b = torch.tensor(left), torch.tensor(right, dtype=torch.long).view(-1, 2)
    apart = [[paragraphs[one[0]] != paragraphs[other[0]] for other in right] + [False] for one in left]
    sure, best = links(states, a, b).masked_fill(torch.tensor(apart), -torch.inf).softmax(1).max(1)
    return best.tolist(), sure.tolist()


def names(path: Sequence[int]) -> list[tuple[int, int, str]]:
    """The names of a window, as (first word, last word, kind)."""
    return spans(path, NAME_TAGS)

"""The Reader's loss: tags by the chain, names by the chain, links by choice among the spans of a window."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from quotekit.reading.model import Batch, ReaderNet
from quotekit.reading.windows import Window
from quotekit.training.articles import Attribution, Prepared, inside

NAME_WEIGHT = 0.3
LINK_WEIGHT = 0.5
TAG_WEIGHT = 10.0  # most words are easy and the loss per word is small
_LEAST = 1e-6  # a probability, before its logarithm is taken
MISSED = 0.1  # attributions whose cue is taken away, so that pieces learn to have none


def targets(items: list[tuple[Prepared, Window]], words: Tensor) -> tuple[Tensor, Tensor]:
    """The gold tags and names of windows, (batch, words) each, padded with 0."""
    tags, names = torch.zeros_like(words, dtype=torch.long), torch.full_like(words, -1, dtype=torch.long)
    for row, (article, window) in enumerate(items):
        n = window.end - window.first
        tags[row, :n] = torch.tensor(opened(article.tags[window.first : window.end]))
        names[row, :n] = torch.tensor(opened(article.names[window.first : window.end]))
    return tags, names


def opened(tags: list[int]) -> list[int]:
    """Tags that start in the middle of a span, as if the span began there: "I-x" (even numbers) to "B-x"."""
    out = list(tags)
    if out and out[0] > 0 and out[0] % 2 == 0:
        out[0] -= 1
    return out


def link_loss(net: ReaderNet, states: Tensor, attributions: list[Attribution]) -> tuple[Tensor, int]:
    """The summed loss of the links in one window, and how many there are."""
    found = [a for a in attributions if torch.rand(()) >= MISSED]
    sources = sorted({a.source for a in found if a.source})
    at = {source: number for number, source in enumerate(sources)}
    left, right = pairs([a.cue for a in found]), pairs(sources)
    loss, count = torch.zeros(()), 0
    if found:
        wanted = torch.tensor([at[a.source] if a.source else len(sources) for a in found])
        loss, count = functional.cross_entropy(net.sources(states, left, right), wanted, reduction="sum"), len(found)
    number = {a.cue: k for k, a in enumerate(found)}
    pieces = [(piece, number.get(a.cue, len(found))) for a in attributions for piece in a.contents]
    chosen = torch.tensor([k for _, k in pieces])
    scores = net.contents(states, pairs([piece for piece, _ in pieces]), left)
    return loss + functional.cross_entropy(scores, chosen, reduction="sum"), count + len(pieces)


def pairs(ranges: list[tuple[int, int]]) -> Tensor:
    """First and last words as (n, 2), also where there are none."""
    return torch.tensor(ranges, dtype=torch.long).view(-1, 2)


def taught_loss(net: ReaderNet, scores: Tensor, items: list[tuple[Prepared, Window]], words: Tensor) -> Tensor:
    """The summed divergence of the net's probabilities of tags from a teacher's, word by word."""
    wanted = torch.zeros_like(scores)
    for row, (article, window) in enumerate(items):
        if article.taught is not None:
            wanted[row, : window.end - window.first] = article.taught[window.first : window.end]
    if not wanted.any():
        return torch.zeros(())
    found = net.chain.marginals(scores, words).clamp_min(_LEAST).log()
    return functional.kl_div(found, wanted, reduction="sum")


def loss(
    net: ReaderNet, encoded: Tensor, batch: Batch, items: list[tuple[Prepared, Window]], teacher: float = 0.0
) -> tuple[Tensor, dict[str, float]]:
    """The loss of a batch of windows, and its parts by name, per word or per link.

    ``teacher`` is the weight of what a teacher says beside what people have marked; where they have marked nothing, a
    teacher is alone.
    """
    tag_scores, name_scores, states = net.read(encoded, batch)
    tags, names = targets(items, batch.words)
    count = int(batch.words.sum())
    marked = batch.words & torch.tensor([article.marked for article, _ in items])[:, None]
    tag_loss = (1 - teacher) * net.chain.loss(tag_scores, tags, marked) / count
    if teacher:
        tag_loss = tag_loss + teacher * taught_loss(net, tag_scores, items, batch.words) / count
    name_mask = batch.words & (names >= 0)
    name_loss = net.name_chain.loss(name_scores, names, name_mask) / max(1, int(name_mask.sum()))
    links, number = torch.zeros(()), 0
    for row, (article, window) in enumerate(items):
        here = [found for a in article.attributions if (found := inside(window, a)) is not None]
        if here:
            part, n = link_loss(net, states[row], here)
            links, number = links + part, number + n
    links = links / max(1, number)
    total = TAG_WEIGHT * (tag_loss + NAME_WEIGHT * name_loss) + LINK_WEIGHT * links
    return total, {"tags": tag_loss.item(), "names": name_loss.item(), "links": links.item()}

from __future__ import annotations

from itertools import pairwise, product

import pytest

torch = pytest.importorskip("torch")

from quotekit.reading.crf import Chain, may_follow  # noqa: E402

TAGS = ("O", "B-cue", "I-cue", "B-source", "I-source")
pytestmark = pytest.mark.model


@pytest.fixture
def chain() -> Chain:
    """A chain with random scores."""
    torch.manual_seed(3)
    made = Chain(TAGS)
    torch.nn.init.normal_(made.steps)
    torch.nn.init.normal_(made.first)
    return made


def paths(chain: Chain, scores: torch.Tensor) -> dict[tuple[int, ...], float]:
    """The score of every path that breaks no span."""
    found = {}
    for path in product(range(len(TAGS)), repeat=scores.shape[0]):
        if all(may_follow(TAGS[a] if a >= 0 else None, TAGS[b]) for a, b in zip((-1, *path), path, strict=False)):
            total = chain.first[path[0]].detach() + sum(scores[t, tag] for t, tag in enumerate(path))
            found[path] = float(total.detach() + sum(chain.steps.detach()[a, b] for a, b in pairwise(path)))
    return found


def test_the_best_path_is_the_best_of_all(chain: Chain) -> None:
    """Viterbi gives what trying every path gives, for each row as long as it is."""
    scores = torch.randn(3, 4, len(TAGS))
    lengths = [4, 2, 1]
    mask = torch.arange(4)[None, :] < torch.tensor(lengths)[:, None]
    for row, best in enumerate(chain.best(scores, mask)):
        all_paths = paths(chain, scores[row, : lengths[row]])
        assert tuple(best) == max(all_paths, key=all_paths.__getitem__)


def test_the_loss_is_that_of_all_paths(chain: Chain) -> None:
    """The loss is minus the log of the gold paths' share of all paths; padding counts for nothing."""
    scores = torch.randn(2, 3, len(TAGS))
    gold = torch.tensor([[1, 2, 0], [0, 3, -1]])
    mask = torch.tensor([[True, True, True], [True, True, False]])
    wanted = 0.0
    for row, length in enumerate([3, 2]):
        values = paths(chain, scores[row, :length])
        total = torch.logsumexp(torch.tensor(list(values.values())), 0)
        wanted += float(total) - values[tuple(gold[row, :length].tolist())]
    assert float(chain.loss(scores, gold, mask).detach()) == pytest.approx(wanted, abs=1e-3)


def test_marginals_are_shares_of_all_paths(chain: Chain) -> None:
    """A word's probabilities are the shares of the paths that go through each tag there."""
    scores = torch.randn(1, 3, len(TAGS))
    values = paths(chain, scores[0])
    weights = torch.tensor(list(values.values())).softmax(0)
    found = chain.marginals(scores, torch.ones(1, 3, dtype=torch.bool))[0]
    for t, tag in product(range(3), range(len(TAGS))):
        share = sum(float(w) for path, w in zip(values, weights, strict=True) if path[t] == tag)
        assert float(found[t, tag]) == pytest.approx(share, abs=1e-4)


@pytest.mark.parametrize("seed", range(5))
def test_no_span_is_broken(seed: int) -> None:
    """Whatever the scores, no path begins inside a span or changes a span's kind on the way."""
    torch.manual_seed(seed)
    chain = Chain(TAGS)
    for path in chain.best(20 * torch.randn(4, 30, len(TAGS)), torch.ones(4, 30, dtype=torch.bool)):
        names = [None, *(TAGS[tag] for tag in path)]
        assert all(may_follow(a, b) for a, b in pairwise(names) if b is not None)

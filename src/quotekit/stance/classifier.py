"""The stance classifier: an encoder over rows, and what it makes of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs
import torch
from torch import Tensor, nn

from quotekit.draft import Draft
from quotekit.reading import computing
from quotekit.reading.encoder import Encoder, EncoderSize
from quotekit.reading.pieces import Vocabulary
from quotekit.stance.blend import Blend
from quotekit.stance.rows import Page, Question, Row, Rows, Window
from quotekit.text.tokens import spelled
from quotekit.values import StanceLabel

LABELS = (StanceLabel.AGAINST, StanceLabel.FAVOR, StanceLabel.NEUTRAL)
STEP = 16  # lengths are rounded up to multiples of it: few shapes, few kernels
ROWS = 8  # rows read at once; more gains nothing on a processor and takes memory


@attrs.frozen
class Batch:
    """Rows as tensors.

    Attributes:
        pieces, shapes, places: (batch, length).
        mask: (batch, length), true where there is a piece.
        marked: (batch, length), the weight of each opening marker of the target; a row sums to one.
    """

    pieces: Tensor
    shapes: Tensor
    places: Tensor
    mask: Tensor
    marked: Tensor


def rounded(row: Row) -> int:
    """A row's length, rounded up."""
    return -(-len(row.pieces) // STEP) * STEP


def batch(rows: Sequence[Row], length: int, padding: int) -> Batch:
    """Rows as tensors, padded to a length."""
    count = len(rows)
    pieces = torch.full((count, length), padding)
    shapes, places = torch.zeros(count, length, dtype=torch.long), torch.zeros(count, length, dtype=torch.long)
    mask, marked = torch.zeros(count, length, dtype=torch.bool), torch.zeros(count, length)
    for number, row in enumerate(rows):
        n = len(row.pieces)
        pieces[number, :n] = torch.tensor(row.pieces)
        shapes[number, :n] = torch.tensor(row.shapes)
        places[number, :n] = torch.tensor(row.places)
        mask[number, :n] = True
        marked[number, row.marked] = 1.0 / len(row.marked)
    return Batch(pieces, shapes, places, mask, marked)


class StanceNet(nn.Module):
    """Scores of the labels from the states of [CLS] and of the target's markers."""

    def __init__(self, size: EncoderSize) -> None:
        super().__init__()
        self.encoder = Encoder(size)
        self.head = nn.Sequential(
            nn.Dropout(size.dropout),
            nn.Linear(2 * size.hidden, size.hidden),
            nn.GELU(),
            nn.Linear(size.hidden, len(LABELS)),
        )

    def forward(self, rows: Batch) -> Tensor:
        """The scores (batch, labels), in the order of ``LABELS``."""
        most = int((rows.marked > 0).sum(1).max())
        weight, wanted = rows.marked.topk(most, dim=1)  # the markers; where a row has fewer, some pieces of no weight
        wanted = torch.cat([torch.zeros_like(wanted[:, :1]), wanted], dim=1)
        states = self.encoder(rows.pieces, rows.shapes, rows.places, rows.mask, wanted).float()
        return self._scores(states[:, 0], (weight[:, None, :] @ states[:, 1:])[:, 0])

    def judge(self, states: Tensor, rows: Batch) -> Tensor:
        """The same from the encoder's states (batch, length, hidden)."""
        return self._scores(states[:, 0], (rows.marked[:, None, :] @ states)[:, 0])

    def _scores(self, whole: Tensor, target: Tensor) -> Tensor:
        return torch.as_tensor(self.head(torch.cat([whole, target], dim=1)))


class Classifier:
    """Answers questions.

    Args:
        net: the network, its encoder in the type that it is to compute in.
        vocabulary: how words are cut into pieces.
        blend: how its scores and the lexicon's evidence become probabilities.
        masked: whether names of the target are masked.
        window: how much of a text it reads for one question.
    """

    def __init__(
        self,
        net: StanceNet,
        vocabulary: Vocabulary,
        blend: Blend | None = None,
        *,
        masked: bool = True,
        window: Window | None = None,
    ) -> None:
        self.net, self.vocabulary, self.blend, self.masked = net.eval(), vocabulary, blend or Blend(), masked
        self.rows = Rows(vocabulary, window)

    def info(self) -> dict[str, str]:
        """Where the encoder computes, and in what: "bfloat16", "float32" or "int8"."""
        return computing.told(self.net.encoder)

    def page(self, draft: Draft) -> Page:
        """A draft's text in words."""
        tokens = draft.sentences.tokens
        words = self.vocabulary.read(spelled(draft.text, tokens), tokens.starts, draft.stretches)
        return Page(draft.text, tokens.starts, tokens.ends, words, draft.paragraphs)

    @torch.inference_mode()
    def scores(self, asked: Sequence[tuple[Page, Question]]) -> Tensor:
        """The scores (questions, labels) of the network, in the order asked."""
        rows = [self.rows.row(page, question, masked=self.masked) for page, question in asked]
        found = torch.zeros(len(rows), len(LABELS))
        for group in _groups(rows):
            made = batch([rows[number] for number in group], rounded(rows[group[-1]]), self.vocabulary.padding)
            found[torch.tensor(group)] = self.net(made).float()
        return found

    def probabilities(self, asked: Sequence[tuple[Page, Question]], evidence: Sequence[float]) -> list[list[float]]:
        """The probability of each of ``LABELS`` for each question, in the order asked.

        Args:
            asked: pages and questions about them.
            evidence: the lexicon's score of each question.
        """
        found: list[list[float]] = self.blend(self.scores(asked), evidence, [q.kind for _, q in asked]).tolist()
        return found


def _groups(rows: Sequence[Row]) -> Iterator[list[int]]:
    """The numbers of rows of one rounded length, at most ``ROWS`` at a time."""
    group: list[int] = []
    for number in sorted(range(len(rows)), key=lambda n: rounded(rows[n])):
        if group and (rounded(rows[number]) != rounded(rows[group[0]]) or len(group) == ROWS):
            yield group
            group = []
        group.append(number)
    if group:
        yield group

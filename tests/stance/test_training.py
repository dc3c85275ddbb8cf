from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest

from quotekit.models import package
from quotekit.reading.pieces import Vocabulary
from quotekit.spans import Span
from quotekit.stance.rows import Kind, Row
from quotekit.training.stance_pairs import UNREAD, Example, kept_back, places, read_quotes, sentences, trimmed

pytestmark = pytest.mark.model

TEXT = "“Bram Tolo is a liar,” Orla Finch said. Tolo laughed."
ARTICLE = {
    "id": "a",
    "text": TEXT,
    "attributions": [{"id": "E1", "content": [[0, 22]], "source": [[23, 33]], "cue": [[34, 38]], "kind": "direct"}],
}
READ = {
    "id": "a",
    "parties": [{"name": "Bram Tolo", "aliases": ["Tolo"]}, {"name": "Orla Finch", "aliases": []}],
    "quotes": [
        {
            "attribution": "E1",
            "speaker": "Orla Finch",
            "stances": [
                {"target": "Bram Tolo", "label": "against", "explicit": True},
                {"target": "the Greens", "label": "neutral", "explicit": False},
            ],
        }
    ],
}


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    """The vocabulary of the Reader that ships."""
    return Vocabulary(package.find("en", "reader").vocabulary)


def test_read_quotes(vocabulary: Vocabulary) -> None:
    """A pair's content has no marks at its edges; the target is judged at its mentions in there; all are known."""
    first, second = read_quotes([READ], {"a": ARTICLE}, vocabulary)
    question = first.question
    assert [TEXT[span.slice] for span in question.contents] == ["Bram Tolo is a liar,"]
    assert [TEXT[span.slice] for span in question.judged] == ["Bram Tolo"]
    assert [TEXT[span.slice] for span in question.mentions] == ["Bram Tolo", "Tolo"]
    assert [TEXT[span.slice] for span in question.holder_mentions] == ["Orla Finch"]
    assert first.label == 0
    assert first.evidence < 0
    assert second.question.judged == ()
    assert second.evidence == 0


def test_only_named_targets(vocabulary: Vocabulary) -> None:
    """Pairs whose target is not named in the quote can be left out."""
    (only,) = read_quotes([READ], {"a": ARTICLE}, vocabulary, all_of=False)
    assert only.question.target == "Bram Tolo"


def test_sentences(vocabulary: Vocabulary) -> None:
    """A sentence is judged whole, without a holder, and is told apart from a quote."""
    line = {"text": "Tolo won, and Tolo was glad.", "target": [0, 4], "label": "positive", "holder": None}
    (found,) = sentences([line], vocabulary)
    assert (found.question.kind, found.question.holder, found.label) == (Kind.SENTENCE, "", 1)
    assert found.question.mentions == (Span(0, 4), Span(14, 18))


def test_sentences_that_tell_of_a_holder(vocabulary: Vocabulary) -> None:
    """A sentence with a holder in it is of a third kind, and knows the holder's name and mentions."""
    line = {"text": "Finch thanked Tolo.", "target": [14, 18], "label": "positive", "holder": [0, 5]}
    (found,) = sentences([line], vocabulary)
    question = found.question
    assert (question.kind, question.holder, question.holder_mentions[0]) == (Kind.DIRECTED, "Finch", Span(0, 5))
    assert question.judged == (Span(14, 18),)


def test_a_tenth_of_the_sentences_is_kept_back() -> None:
    """No sentence is on both sides, whatever its number of targets, and the split is the same each time."""
    lines = [{"text": str(number % 50), "target": number} for number in range(200)]
    learned, tenth = kept_back(lines)
    assert len(learned) + len(tenth) == 200
    assert len({line["text"] for line in tenth}) == 5
    assert not {line["text"] for line in learned} & {line["text"] for line in tenth}
    assert kept_back(lines) == (learned, tenth)


def test_trimmed_and_places() -> None:
    """Edges lose marks and blanks; the longest name goes first, and short ones are told by their capitals."""
    assert trimmed(TEXT, Span(0, 23)) == Span(1, 21)
    assert trimmed("“ ”", Span(0, 3)) == Span(3, 3)
    assert places("the us or the US", [Span(0, 16)], ("US",)) == (Span(14, 16),)
    assert places("Ann Lee, Lee, Leeds", [Span(0, 19)], ("Lee", "Ann Lee")) == (Span(0, 7), Span(9, 12))


def test_batches_hold_every_row_once() -> None:
    """Whole batches are of one length but for what is left over, and no row is lost."""
    from quotekit.stance.classifier import rounded
    from quotekit.training.stance import batches

    rows: list[Any] = [(Row([0] * length, [0] * length, [0] * length, [0]), length) for length in range(1, 100)]
    made = batches(rows, 8, random.Random(0))
    assert sorted(label for items in made for _, label in items) == list(range(1, 100))
    assert max(len(items) for items in made) == 8
    assert sum(len({rounded(row) for row, _ in items}) > 1 for items in made) <= 3


def test_what_is_learned_from(vocabulary: Vocabulary) -> None:
    """A pair nobody has read counts by its teacher alone, one without a teacher by its label alone, others by both."""
    import attrs
    import torch

    from quotekit.training.stance import answered, is_known

    read, _ = read_quotes([READ], {"a": ARTICLE}, vocabulary)
    unread = attrs.evolve(read, label=UNREAD)
    told, both = (attrs.evolve(one, taught=(0.0, 9.0, 0.0)) for one in (unread, read))
    assert [is_known(one) for one in (read, unread, told, both)] == [True, False, True, True]

    def loss(one: Example, best: int) -> float:
        scores = torch.tensor([[6.0 if label == best else 0.0 for label in range(3)]])
        return answered(scores, [one], weight=0.8, softness=1.0).item()

    against, favor, neutral = range(3)
    assert loss(read, against) < 0.3 < 3 < loss(read, favor)
    assert loss(told, favor) < 0.1 < 3 < loss(told, against)
    assert loss(both, favor) < loss(both, against) < loss(both, neutral)


def test_scores_of_a_teacher_are_given_in_order(vocabulary: Vocabulary, tmp_path: Path) -> None:
    """The first pairs of a part have the scores written down for them; the others, and other parts, have none."""
    import torch
    from safetensors.torch import save_file

    from quotekit.training.stance_split import taught

    examples = list(read_quotes([READ], {"a": ARTICLE}, vocabulary))
    save_file({"train quotes": torch.tensor([[1.0, 2.0, 3.0]])}, tmp_path / "scores.safetensors")
    found = taught("train quotes", examples, tmp_path / "scores.safetensors")
    assert [one.taught for one in found] == [(1.0, 2.0, 3.0), ()]
    assert taught("train unread", examples, tmp_path / "scores.safetensors") == examples


def test_macro() -> None:
    """The mean of the labels' F1."""
    from quotekit.training.stance import macro

    assert macro([0, 1, 2], [0, 1, 2]) == (100, [100, 100, 100])
    assert macro([0, 0, 1, 2], [0, 0, 0, 2])[1] == [80, 0, 100]


def test_the_blend_learns_how_far_to_trust(vocabulary: Vocabulary) -> None:
    """Scores that are right but too sure are made less sure; a lexicon that is right by chance counts for little."""
    import torch

    from quotekit.training.stance_release import fit

    (one, _) = read_quotes([READ], {"a": ARTICLE}, vocabulary)
    chance = random.Random(0)
    examples, scores = [], []
    for _ in range(300):
        label = chance.randrange(3)
        examples.append(Example(one.page, one.question, label, chance.uniform(-1, 1)))
        seen = label if chance.random() < 0.7 else chance.randrange(3)
        scores.append([9.0 if number == seen else 0.0 for number in range(3)])
    blend = fit(torch.tensor(scores), examples)
    assert 0.1 < blend.classifier < 0.5
    assert abs(blend.lexicon) < 0.5
    sure = blend(torch.tensor(scores), [one.evidence for one in examples]).max(1).values.mean().item()
    assert 0.7 < sure < 0.9


def test_pairs_found_are_compared_with_those_read() -> None:
    """A pair found in a quote that was read has the label read, or is neutral; those of other quotes have none."""
    import quotekit
    from quotekit.draft import Draft
    from quotekit.training.stance_found import compared

    text = TEXT + "\n“Gus Marr is a fool,” Ivo Lund said."
    draft = Draft(text)
    for _, step in quotekit.load(reader=None, stance=None).steps:
        draft = step(draft)
    lines = list(compared(draft, READ, {**ARTICLE, "text": text}))
    assert [(line["target"], line["holder"], line["label"], line["read"]) for line in lines] == [
        ("Bram Tolo", "Orla Finch", "against", True),
        ("Gus Marr", "Ivo Lund", None, False),
    ]
    assert json.loads(json.dumps(lines)) == lines


def test_pairs_nobody_has_read() -> None:
    """In an article without labels every pair is told, with no label."""
    import quotekit
    from quotekit.draft import Draft
    from quotekit.training.stance_found import unread

    draft = Draft(TEXT)
    for _, step in quotekit.load(reader=None, stance=None).steps:
        draft = step(draft)
    assert [(line["target"], line["holder"], line["label"]) for line in unread(draft)] == [
        ("Bram Tolo", "Orla Finch", None)
    ]


def test_each_kind_of_words_has_its_own_temperature() -> None:
    """The factor of a sentence makes it surer and leaves quotes alone; without kinds all are quotes."""
    import torch

    from quotekit.stance.blend import Blend

    scores = torch.tensor([[1.0, 0.0, 0.0]] * 3)
    quote, sentence, directed = Blend(1.0, 0.0, 3.0, 0.1)(scores, [0.0] * 3, list(Kind)).max(1).values.tolist()
    assert directed < quote < sentence
    assert Blend(1.0, 0.0, 3.0, 0.1)(scores, [0.0] * 3).max(1).values.tolist() == [pytest.approx(quote)] * 3

"""A Reader that learns from a teacher: its words' probabilities, where they stand, and articles that nobody marked."""

from __future__ import annotations

import random
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from quotekit.reading.model import ReaderNet
    from quotekit.reading.pieces import Vocabulary

pytestmark = pytest.mark.model
RECORD = {"id": "a", "text": "“The kiln is shut,” Ann Lee said. Tom Roe denied that it was cold.\n\nIt rained."}


@pytest.fixture
def net() -> ReaderNet:
    """A net too small to know anything."""
    import torch

    from quotekit.reading.encoder import EncoderSize
    from quotekit.reading.model import ReaderNet

    torch.manual_seed(0)
    return ReaderNet(EncoderSize(hidden=24, layers=2, heads=2, inner=48, dropout=0.0))


@pytest.fixture
def vocabulary() -> Vocabulary:
    """The word pieces of the Reader that ships."""
    from quotekit.models.package import find
    from quotekit.reading.pieces import Vocabulary

    return Vocabulary(find("en", "reader").vocabulary)


def taught(net: ReaderNet, vocabulary: Vocabulary) -> dict[str, Any]:
    """The article with what the net says of its words."""
    from quotekit.training.taught import probabilities, with_places

    return with_places(RECORD, dict(probabilities(net, vocabulary, [RECORD])))


def test_every_word_has_a_probability(net: ReaderNet, vocabulary: Vocabulary) -> None:
    """A row a word that adds up to one, and the words' places beside them; the prepared article has the same."""
    import torch

    from quotekit.training.articles import prepare

    record = taught(net, vocabulary)
    assert [RECORD["text"][start:end] for start, end, _ in record["words"]][:5] == ["“", "The", "kiln", "is", "shut"]
    assert [row for _, _, row in record["words"]] == list(range(len(record["taught"])))
    assert torch.allclose(record["taught"].float().sum(1), torch.ones(()), atol=0.01)
    prepared = prepare(record, vocabulary)
    assert prepared.taught is not None
    assert torch.equal(prepared.taught, record["taught"].float())
    assert not prepared.marked


@pytest.mark.parametrize("seed", range(8))
def test_damage_takes_no_other_words_from_the_teacher(net: ReaderNet, vocabulary: Vocabulary, seed: int) -> None:
    """After a mark is damaged each word that is still there has its own row, and a new one has none."""
    import torch

    from quotekit.text.tokens import tokenize
    from quotekit.training.articles import damaged, prepare

    record = taught(net, vocabulary)
    rows = {RECORD["text"][start:end]: record["taught"][row].float() for start, end, row in record["words"]}
    after = damaged(record, random.Random(seed))
    prepared = prepare(after, vocabulary)
    assert prepared.taught is not None
    for word, row in zip(tokenize(after["text"]).forms(), prepared.taught, strict=True):
        if word.isalpha() and word not in ("said", "it", "It"):
            assert torch.equal(row, rows[word]), word
        else:
            assert row.sum() < 1.01


def test_who_agrees_with_the_teacher_loses_nothing(net: ReaderNet, vocabulary: Vocabulary) -> None:
    """The divergence from a net's own probabilities is next to nothing; from another's it is not."""
    import torch

    from quotekit.reading.model import batch
    from quotekit.training.articles import prepare, windows
    from quotekit.training.losses import taught_loss

    items = list(windows([prepare(taught(net, vocabulary), vocabulary)]))
    made = batch(vocabulary, [(article.words, window) for article, window in items], 64)
    scores, _, _ = net(made)
    assert taught_loss(net, scores, items, made.words).item() == pytest.approx(0, abs=0.05)
    other = torch.randn_like(scores).requires_grad_()
    loss = taught_loss(net, other, items, made.words)
    assert loss.item() > 1
    loss.backward()
    assert other.grad is not None
    assert other.grad.abs().sum() > 0


def test_what_nobody_marked_teaches_no_tags_of_people(net: ReaderNet, vocabulary: Vocabulary) -> None:
    """Of an article without attributions only a teacher's words count: without one, its tags cost nothing."""
    from quotekit.reading.model import batch
    from quotekit.training.articles import prepare, windows
    from quotekit.training.losses import loss

    for record, nothing in ((RECORD, True), ({**RECORD, "attributions": []}, False)):
        items = list(windows([prepare(record, vocabulary)]))
        made = batch(vocabulary, [(article.words, window) for article, window in items], 64)
        states = net.encoder(made.pieces, made.shapes, made.places, made.mask)
        _, parts = loss(net, states, made, items)
        assert (parts["tags"] == 0) == nothing


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Ann/PROPN/3/nsubj Lee/PROPN/1/flat left/VERB/0/root", []),
        ("Ann/PROPN/3/nsubj/(1-person-x Lee/PROPN/1/flat/1) left/VERB/0/root", [("Ann Lee", "person")]),
        ("Dame/PROPN/2/nmod:desc/(1-person-x Ann/PROPN/0/root Lee/PROPN/2/flat/1)", [("Ann Lee", "person")]),
        ("Ann/PROPN/0/root/(1[1/2]-person-x Lee/PROPN/1/flat/1[1/2])", []),
        ("She/PRON/2/nsubj/(1-person-x) left/VERB/0/root", []),
        ("the/DET/2/det/(1-place-x city/NOUN/0/root/1)", []),
        ("City/PROPN/0/root/(1-place-x of/ADP/3/case Ulm/PROPN/1/nmod/1)", [("City of Ulm", "place")]),
        (
            "Ulm/PROPN/0/root/(1-place-x ,/PUNCT/3/punct Bavaria/PROPN/1/nmod/(2-place-x)1)",
            [("Ulm", "place"), ("Bavaria", "place")],
        ),
        ("France/PROPN/2/nsubj/(1-place-x) left/VERB/0/root", [("France", "state")]),
        ("Danes/PROPN/2/nsubj/(1-person-x)/Number=Plur left/VERB/0/root", [("Danes", "group")]),
        ("the/DET/3/det Danish/ADJ/3/amod mill/NOUN/4/nsubj shut/VERB/0/root", [("Danish", "group")]),
        ("The/DET/3/det Danish/ADJ/3/amod Mill/NOUN/0/root", []),
        ("Ulm/PROPN/2/compound/(1-organization-x(2-place-x) Bank/PROPN/0/root/1)", [("Ulm Bank", "organisation")]),
        ("Monday/PROPN/2/obl/(1-time-x) left/VERB/0/root", []),
    ],
)
def test_names_in_a_treebank(tmp_path: Path, words: str, names: list[tuple[str, str]]) -> None:
    """What of a mention is its name, and of which type: form/part of speech/head/relation/entity/feature a word."""
    from quotekit.training.treebank import article

    rows, forms = [], []
    for number, word in enumerate(words.split(), 1):
        form, upos, head, relation, entity, feature = (*word.replace("[1/2]", "[1|2]").split("/"), "", "_")[:6]
        forms.append(form)
        misc = f"Entity={entity.replace('|', '/')}" if entity else "_"
        rows.append("\t".join([str(number), form, "_", upos, "_", feature or "_", head, relation, "_", misc]))
    path = tmp_path / "GUM_bio_x.conllu"
    path.write_text(f"# text = {' '.join(forms)}\n" + "\n".join(rows) + "\n\n", encoding="utf-8")
    found = article(path)
    assert [(found["text"][start:end], kind) for start, end, kind in found["names"]] == names

"""A folder of small models of Stanza's, trained by its own trainers for a few steps on invented sentences."""

from __future__ import annotations

import json
from itertools import pairwise, product
from pathlib import Path

import pytest

from quotekit.interop import documents
from quotekit.text import sentences
from quotekit.text.tokens import Tokens, tokenize

PEOPLE = ["Ann Lee", "Tom Roe", "Ida Berg", "Mia Chen"]
PLACES = ["Torvik", "Halden", "Norbury"]
FRAMES = [
    "{} didn’t come to {}.",
    "“We won,” {} said in {}.",
    "{} can’t say why {} voted no.",
    "Nobody told {}, and {} waited.",
    "Why isn’t {} in {}?",
]
CORPUS = [frame.format(person, place) for frame, person, place in product(FRAMES, PEOPLE, PLACES)]
PARTS = {"train": CORPUS, "dev": CORPUS[::9]}
RESOURCES = {
    "en": {
        "lang_name": "English",
        "packages": {"default": {"tokenize": "small", "mwt": "small", "ner": "small"}},
        "tokenize": {"small": {}, "elsewhere": {}},
        "mwt": {"small": {}},
        "ner": {
            "small": {"dependencies": [{"model": "pretrain", "package": "small"}]},
            "lame": {"dependencies": [{"model": "pretrain", "package": "elsewhere"}]},
        },
        "depparse": {"small": {}},
        "pretrain": {"small": {}, "elsewhere": {}},
    }
}


@pytest.fixture(scope="session")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder like the one stanza.download makes, with a tokenizer, an expander of its tokens, and a ner tagger."""
    import torch

    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    work = tmp_path_factory.mktemp("training")
    folder = tmp_path_factory.mktemp("stanza")
    for kind in ("tokenize", "mwt", "ner", "pretrain"):
        (folder / "en" / kind).mkdir(parents=True)
    train_tokenizer(work, folder / "en" / "tokenize")
    train_expander(work, folder / "en" / "mwt")
    train_tagger(work, folder / "en" / "ner", folder / "en" / "pretrain" / "small.pt")
    lame = folder / "en" / "ner" / "lame.pt"
    lame.write_bytes((folder / "en" / "ner" / "small.pt").read_bytes())
    (folder / "resources.json").write_text(json.dumps(RESOURCES), encoding="utf-8")
    torch.set_num_threads(threads)
    return folder


@pytest.fixture
def stanza_folder(trained: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """That folder, as the one in which packages are looked for."""
    monkeypatch.setenv("STANZA_RESOURCES_DIR", str(trained))
    return trained


def train_tokenizer(work: Path, folder: Path) -> None:
    """Trains a tokenizer to cut the corpus as the rules do."""
    from stanza.models import tokenizer

    for part, texts in PARTS.items():
        paragraphs = [" ".join(pair) for pair in pairwise(texts)]
        labels = [labels_of(tokenize(paragraph)) for paragraph in paragraphs]
        (work / f"{part}.txt").write_text("\n\n".join(paragraphs) + "\n\n", encoding="utf-8")
        (work / f"{part}.label").write_text("\n\n".join(labels) + "\n\n", encoding="utf-8")
    (work / "mwt.json").write_text(json.dumps([[["didn’t", ["did", "n’t"]], 1]]), encoding="utf-8")
    options = {
        "txt_file": work / "train.txt",
        "label_file": work / "train.label",
        "mwt_json_file": work / "mwt.json",
        "dev_txt_file": work / "dev.txt",
        "dev_label_file": work / "dev.label",
        "lang": "en",
        "steps": 80,
        "eval_steps": 80,
        "hidden_dim": 32,
        "emb_dim": 16,
        "lr0": 0.02,
    }
    tokenizer.main(arguments(options, folder))


def labels_of(tokens: Tokens) -> str:
    """A digit for each character: 1 ends a token, 2 a sentence, 3 a token of several words."""
    labels = ["0"] * len(tokens.text)
    for start, end, joined in zip(tokens.starts, tokens.ends, tokens.joined, strict=True):
        if joined:
            labels[start - 1] = "0"
        labels[end - 1] = "3" if joined else "1"
    for _, last in sentences.split(tokens):
        labels[tokens.ends[last - 1] - 1] = "2"
    return "".join(labels)


def train_expander(work: Path, folder: Path) -> None:
    """Trains a model that cuts a token into its words."""
    from stanza.models import mwt_expander

    for part, texts in PARTS.items():
        document = documents.build(tokenize("\n\n".join(texts)))
        (work / f"{part}.conllu").write_text(f"{document:C}\n\n", encoding="utf-8")
    options = {
        "train_file": work / "train.conllu",
        "eval_file": work / "dev.conllu",
        "gold_file": work / "dev.conllu",
        "output_file": work / "out.conllu",
        "lang": "en",
        "num_epoch": 1,
        "hidden_dim": 16,
        "emb_dim": 8,
    }
    mwt_expander.main(arguments(options, folder))


def train_tagger(work: Path, folder: Path, vectors: Path) -> None:
    """Trains a tagger of persons and places, and makes the word vectors it stands on."""
    import torch
    from stanza.models import ner_tagger
    from stanza.models.common.pretrain import Pretrain

    words = sorted({word.lower() for text in CORPUS for word in tokenize(text).forms()})
    numbers = torch.randn(len(words), 8, generator=torch.Generator().manual_seed(0)).tolist()
    lines = [f"{word} {' '.join(map(str, row))}" for word, row in zip(words, numbers, strict=True)]
    (work / "vectors.txt").write_text("\n".join([f"{len(words)} 8", *lines, ""]), encoding="utf-8")
    Pretrain(str(vectors), str(work / "vectors.txt")).load()
    tags = {name: f"{tag}-PERSON" for person in PEOPLE for name, tag in zip(person.split(), "BE", strict=True)}
    tags |= {place: "S-GPE" for place in PLACES}
    for part, texts in PARTS.items():
        forms = [[text[token.slice] for token in tokenize(text).surface()] for text in texts]
        tagged = [[{"text": form, "ner": tags.get(form, "O")} for form in sentence] for sentence in forms]
        (work / f"{part}.json").write_text(json.dumps(tagged), encoding="utf-8")
    options = {
        "wordvec_pretrain_file": vectors,
        "train_file": work / "train.json",
        "eval_file": work / "dev.json",
        "max_steps": 40,
        "eval_interval": 40,
        "hidden_dim": 32,
        "char_hidden_dim": 16,
        "char_emb_dim": 8,
        "optim": "adam",
        "lr": 0.02,
    }
    ner_tagger.main(arguments(options, folder))


def arguments(options: dict[str, object], folder: Path) -> list[str]:
    """Options as a trainer of Stanza's takes them; the model goes to small.pt in the folder."""
    options = {**options, "shorthand": "en_small", "save_dir": folder, "save_name": "small.pt", "device": "cpu"}
    return [part for name, value in options.items() for part in (f"--{name}", str(value))]

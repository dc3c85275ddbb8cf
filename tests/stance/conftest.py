from __future__ import annotations

from pathlib import Path

import pytest

from quotekit.models import package


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny classifier that has learned nothing, and trusts the lexicon."""
    import torch

    from quotekit.reading.encoder import EncoderSize
    from quotekit.reading.pieces import Vocabulary
    from quotekit.stance.blend import Blend
    from quotekit.stance.classifier import Classifier, StanceNet
    from quotekit.stance.package import save

    torch.manual_seed(3)
    path = package.find("en", "reader").vocabulary
    classifier = Classifier(
        StanceNet(EncoderSize(hidden=16, layers=2, heads=2, inner=32)), Vocabulary(path), Blend(1.0, 9.0)
    )
    made = tmp_path_factory.mktemp("models") / "stance"
    save(package.Layout(made), classifier, path.read_bytes(), "a card\n", "7", {"dev": 1.0})
    return Path(made)

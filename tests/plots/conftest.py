from __future__ import annotations

from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def _no_screen() -> Iterator[None]:
    """Matplotlib without a screen; figures are closed behind each test."""
    matplotlib = pytest.importorskip("matplotlib", reason="pip install 'quotekit[viz]'")
    matplotlib.use("Agg")
    yield
    from matplotlib import pyplot

    pyplot.close("all")

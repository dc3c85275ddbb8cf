"""Figures for papers: stances as a heat map and by month, who speaks of whom, who is quoted most. Needs ``[viz]``.

Each function takes reports, or an overview of them, and matplotlib's axes to draw on, and returns the axes. Without
axes, it makes a figure of a size that fits.

>>> from quotekit import plots
>>> plots.__all__
['heatmap', 'network', 'speakers', 'timeline']
"""

from __future__ import annotations

from quotekit.plots.heatmap import heatmap
from quotekit.plots.network import network
from quotekit.plots.speakers import speakers
from quotekit.plots.timeline import timeline

__all__ = ["heatmap", "network", "speakers", "timeline"]

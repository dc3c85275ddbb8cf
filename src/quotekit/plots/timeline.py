"""Stances by month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from quotekit.errors import SettingError
from quotekit.plots.drawing import AGAINST, FAINT, FAVOR, QUIET, axes, clear, nothing, whole
from quotekit.report.many import Dates, day_of
from quotekit.report.report import Report
from quotekit.values import Party, StanceLabel

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_MOST_TICKS = 14
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def timeline(
    reports: Report | Iterable[Report],
    dates: Dates,
    *,
    holder: str | None = None,
    target: str | None = None,
    ax: Axes | None = None,
) -> Axes:
    """The axes with bars for each month: stances in favor go up, those against go down. Neutral ones are left out.

    Months without any article have a gap. Stances are those of holders' own words.

    Args:
        reports: a report or many of them; those without a date are left out.
        dates: the day of each report: a mapping from its id, or a function of the report. A day is a date, or text such
            as "2026-03-31" or "2026-03".
        holder: only stances of this party: a name or alias, or its id or camp in your own table of actors.
        target: only stances toward this party.
        ax: the axes to draw on; without them, a new figure.

    Raises:
        SettingError: if a date cannot be read.
        ExtraMissingError: if matplotlib is not installed.
    """
    counts: dict[StanceLabel, Counter[int]] = {StanceLabel.FAVOR: Counter(), StanceLabel.AGAINST: Counter()}
    months: set[int] = set()
    for report in [reports] if isinstance(reports, Report) else reports:
        day = day_of(report, dates)
        if not day:
            continue
        month = _month(day, report)
        months.add(month)
        for stance in report.stances:
            asked = _is(report.party(stance.holder), holder) and _is(report.party(stance.target), target)
            if asked and stance.via is None and stance.label in counts:
                counts[stance.label][month] += 1
    every = range(min(months), max(months) + 1) if months else range(0)
    ax = axes(ax, min(14.0, 4.5 + 0.3 * len(every)), 3.4)
    if not every:
        return nothing(ax, "no dated articles")
    up = [counts[StanceLabel.FAVOR][month] for month in every]
    down = [-counts[StanceLabel.AGAINST][month] for month in every]
    ax.bar(every, up, width=0.8, color=FAVOR, label="+ in favor")
    ax.bar(every, down, width=0.8, color=AGAINST, edgecolor="white", linewidth=0, hatch="////", label="− against")
    ax.axhline(0, color=QUIET, linewidth=0.8)
    step = -(-len(every) // _MOST_TICKS)
    shown = every[::step]
    ax.set_xticks(shown, [_worded(month, before) for month, before in zip(shown, [None, *shown], strict=False)])
    most = max(1, *up, *(-n for n in down))
    ax.set(xlim=(every[0] - 0.6, every[-1] + 0.6), ylim=(-1.12 * most, 1.12 * most), ylabel=_label(holder, target))
    whole(ax.yaxis)
    ax.yaxis.set_major_formatter(lambda value, _: f"{abs(value):.0f}")
    ax.yaxis.grid(visible=True, color=FAINT)
    ax.set_axisbelow(True)
    clear(ax)
    ax.legend(frameon=False, loc="lower left", bbox_to_anchor=(0, 1), ncols=2, borderaxespad=0.2)
    return ax


def _label(holder: str | None, target: str | None) -> str:
    of = f" of {holder}" if holder else ""
    toward = f" toward {target}" if target else ""
    return f"stances{of}{toward}".replace("$", r"\$")


def _is(party: Party, wanted: str | None) -> bool:
    return wanted is None or wanted in (party.name, party.actor, party.camp, *party.aliases)


def _month(day: str, report: Report) -> int:
    """The month as a number that counts on over years."""
    try:
        found = date.fromisoformat(day[:10] if len(day) > 7 else f"{day}-01")
    except ValueError as error:
        raise SettingError(f"the date of {report.id!r} is {day!r}: write it as 2026-03-31, or 2026-03") from error
    return 12 * found.year + found.month - 1


def _worded(month: int, before: int | None) -> str:
    """The month's name, with the year where it is the first of its year."""
    year, place = divmod(month, 12)
    return f"{_MONTHS[place]}\n{year}" if before is None or before // 12 != year else _MONTHS[place]

"""Identity across a corpus: the parties of many reports in one table.

``link`` reads reports as they come and keeps what their parties say of who they are, not the reports. Who is whom is
decided at the end, from all of it, so that the order of the reports changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from quotekit.linking.links import Links
    from quotekit.report import Report
    from quotekit.report.record import ReportRecord

__all__ = ["link"]


def link(reports: Iterable[Report | ReportRecord | Mapping[str, Any]]) -> Links:
    """The parties of many reports in one table, each once, whatever the reports call it.

    Reads the reports as they come and keeps none; memory grows with the number of different names, not of reports. The
    order of the reports changes nothing. Parties are linked by full names, aliases and affiliations, by their ids in
    the user's own table first of all; never by a surname alone. Unnamed sources are linked to nobody.

    Args:
        reports: reports, or their records, typed or as plain data, which need not hold the texts.

    Raises:
        InputError: if a mapping is no record of a report.
    """
    from quotekit.linking.linker import Linker

    linker = Linker()
    for report in reports:
        linker.add(report)
    return linker.links()

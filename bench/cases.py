"""Print which hand-made cases come out right, and of the others what is wrong.

Usage: python bench/cases.py DATA [--file cases/cases.jsonl] [--eval FOLDER] [--reader none]

DATA/FILE holds short texts with all that must be found in them; FOLDER (default: DATA/../eval) the scorer ``cases.py``.
Of each failing case: what was expected (+), what was found (-) and by which rules.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import reading


def main() -> None:
    """Annotate, score, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--file", default="cases/cases.jsonl")
    parser.add_argument("--eval", type=Path)
    reading.ask_for_reader(parser)
    options = parser.parse_args()
    scorer = reading.scorer(options.eval or options.data.parent / "eval", "cases")
    cases = reading.records(options.data / options.file)
    kit = reading.kit(options.reader)
    reports = {case["id"]: kit(case["text"], case["id"]) for case in cases}
    figures, verdicts = scorer.score(cases, [report.to_dict() for report in reports.values()])
    for case, verdict in verdicts:
        if not verdict["pass"]:
            print(scorer.explain(case, verdict))
            rules = dict.fromkeys(quote.origin for quote in reports[case["id"]].quotes)
            print(f"  rules: {', '.join(rules)}\n")
    print(scorer.table(figures))
    print(f"\n{options.file}, {reading.machine()}")


if __name__ == "__main__":
    main()

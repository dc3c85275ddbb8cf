"""Write the lexicons handles.toml and given_names.toml from the public lists of US legislators and executives.

usage: build_handles.py DATA_FOLDER [OUT_FOLDER]

DATA_FOLDER holds names/legislators-social-media.yaml, legislators-current.yaml and executive.yaml (CC0). Needs PyYAML.
Handles are those of current members of Congress, official accounts only. The given names are theirs and the
presidents' (soft evidence of gender; names borne by both are left out), with more by hand in given_names_by_hand.txt.
"""

from __future__ import annotations

import datetime
import sys
from pathlib import Path
from typing import Any

import yaml

OUT = Path(__file__).parents[1] / "src/quotekit/lexicons/en"
HAND = Path(__file__).parent / "given_names_by_hand.txt"


def load(folder: Path, name: str) -> Any:
    """A list of the unitedstates/congress-legislators repository."""
    return yaml.load(
        (folder / "names" / name).read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    )


def called(name: dict[str, str]) -> str:
    """The name as newspapers print it: the nickname or first name, and the last name."""
    full = name.get("official_full") or f"{name.get('nickname') or name['first']} {name['last']}"
    words = [word for word in full.split() if not (len(word) == 2 and word.endswith(".")) and word[0] not in '"“']
    return " ".join(words).removesuffix(",").replace(", Jr.", " Jr.").replace(", III", " III")


def main() -> None:
    """Write the two lexicons."""
    folder, out = Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else OUT
    people = load(folder, "legislators-current.yaml")
    executives = load(folder, "executive.yaml")
    by_id = {person["id"]["bioguide"]: person for person in people}
    handles = {}
    for entry in load(folder, "legislators-social-media.yaml"):
        person = by_id.get(entry["id"]["bioguide"])
        handle = entry["social"].get("twitter")
        if person and handle:
            handles[handle.lower()] = called(person["name"])
    day = datetime.date.today().isoformat()
    head = [
        "# Written by tools/build_handles.py; edit there.",
        "[provenance]",
        'source = "unitedstates/congress-legislators, 2026-06"',
        'licence = "CC0"',
        f'date = "{day}"',
    ]
    lines = [
        *head,
        'excluded = ["campaign and personal accounts: not in the source", '
        '"parties and districts: change with elections"]',
        "",
        "[handles]",
    ]
    lines += [f'"{handle}" = "{name}"' for handle, name in sorted(handles.items())]
    (out / "handles.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")

    given: dict[str, set[str]] = {"M": set(), "F": set()}
    for person in [*people, *executives]:
        gender = person["bio"].get("gender")
        for key in ("first", "nickname"):
            word = person["name"].get(key, "").split(" ")[0]
            if gender in given and len(word) > 2 and not word.endswith("."):
                given[gender].add(word.lower())
    gender = "M"
    for line in HAND.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            gender = {"[male]": "M", "[female]": "F"}[line.strip()]
        else:
            given[gender] |= set(line.lower().split())
    both = given["M"] & given["F"]
    lines = [*head, f'excluded = ["borne by both: {", ".join(sorted(both))}"]', ""]
    lines.append("[names]")
    lines[2] = 'source = "unitedstates/congress-legislators, 2026-06 (given names and genders); the rest by hand"'
    for key, gender in (("male", "M"), ("female", "F")):
        lines.append(f'{key} = """')
        row = ""
        for word in sorted(given[gender] - both):
            if len(row) + len(word) > 110:
                lines.append(row)
                row = ""
            row += (" " if row else "") + word
        lines += [row, '"""']
    (out / "given_names.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(handles)} handles, {len(given['M'] - both)} and {len(given['F'] - both)} given names -> {out}")


if __name__ == "__main__":
    main()

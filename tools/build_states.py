"""Write src/quotekit/lexicons/en/states.toml: names, adjectives, people, capitals and seats of the world's states.

usage: build_states.py DATA_FOLDER [OUT]

DATA_FOLDER holds names/country-actors.tsv. Needs the ``countryinfo`` package (names, demonyms, capitals); its shortest
demonyms are taken only where country-actors.tsv agrees. What neither has is listed by hand below.
"""

from __future__ import annotations

import datetime
import re
import sys
from pathlib import Path

import countryinfo

OUT = Path(__file__).parents[1] / "src/quotekit/lexicons/en/states.toml"

# Not a state that speaks, or a name that is first of all something else.
LEFT_OUT = {
    "ATA",
    "ANT",
    "BES",
    "BVT",
    "IOT",
    "CXR",
    "CCK",
    "ATF",
    "HMD",
    "JEY",
    "GGY",
    "NFK",
    "PCN",
    "SCG",
    "SXM",
    "MAF",
    "SGS",
    "SJM",
    "UMI",
    "VGB",
    "VIR",
    "WLF",
    "BLM",
    "SPM",
    "MYT",
    "TKL",
    "NIU",
    "IMN",
    "ASM",
    "MNP",
    "TCA",
    "SHN",
    "PYF",
    "ALA",
    "CYM",
    "AIA",
    "MSR",
    "GUF",
}
NAMES = {
    "BHS": "Bahamas",
    "GMB": "Gambia",
    "VAT": "Vatican",
    "MKD": "North Macedonia",
    "COD": "Congo",
    "MMR": "Myanmar",
    "SWZ": "Eswatini",
    "FSM": "Micronesia",
    "CIV": "Ivory Coast",
    "PSE": "Palestine",
}
EXTRA_NAMES = {
    "USA": ["U.S.", "US", "USA", "U.S.A.", "America", "United States of America"],
    "GBR": ["UK", "U.K.", "Britain", "Great Britain"],
    "ARE": ["UAE", "U.A.E.", "Emirates"],
    "RUS": ["Russian Federation"],
    "PRK": ["DPRK", "N. Korea"],
    "KOR": ["S. Korea"],
    "CHN": ["PRC", "mainland China"],
    "CZE": ["Czechia"],
    "MMR": ["Burma"],
    "COD": ["DRC", "DR Congo", "Democratic Republic of the Congo", "Democratic Republic of Congo"],
    "SWZ": ["Swaziland"],
    "MKD": ["Macedonia"],
    "TLS": ["Timor-Leste"],
    "CPV": ["Cabo Verde"],
    "CIV": ["Côte d'Ivoire", "Cote d'Ivoire"],
    "NLD": ["Holland"],
    "VAT": ["Holy See", "Vatican City"],
    "TUR": ["Türkiye"],
    "BIH": ["Bosnia"],
    "TTO": ["Trinidad"],
    "PSE": ["State of Palestine"],
    "VNM": ["Viet Nam"],
    "FSM": ["Federated States of Micronesia"],
}
EXTRA_ADJECTIVES = {
    "USA": ["American"],
    "GBR": ["British"],
    "SAU": ["Saudi"],
    "KGZ": ["Kyrgyz"],
    "KAZ": ["Kazakh"],
    "UZB": ["Uzbek"],
    "TJK": ["Tajik"],
    "ISL": ["Icelandic"],
    "NZL": ["New Zealand"],
    "PHL": ["Philippine"],
    "BWA": ["Botswanan"],
    "ARG": ["Argentine"],
    "SVN": ["Slovenian"],
    "SVK": ["Slovakian"],
    "LUX": ["Luxembourgish"],
    "VAT": ["Vatican"],
    "ATG": ["Antiguan"],
    "SRB": ["Serb"],
    "HRV": ["Croat"],
    "GRC": ["Hellenic"],
    "HKG": ["Hong Kong"],
    "NPL": ["Nepali"],
    "SLV": ["Salvadorean"],
    "ECU": ["Ecuadorian"],
    "KWT": ["Kuwaiti"],
}
EXTRA_PEOPLE = {
    "GBR": ["Britons", "Brits"],
    "POL": ["Poles"],
    "TUR": ["Turks"],
    "ESP": ["Spaniards"],
    "DNK": ["Danes"],
    "SWE": ["Swedes"],
    "FIN": ["Finns"],
    "PHL": ["Filipinos"],
    "NZL": ["New Zealanders"],
    "ISL": ["Icelanders"],
    "FRA": ["Frenchmen"],
    "IRL": ["Irishmen"],
    "SRB": ["Serbs"],
    "HRV": ["Croats"],
    "KAZ": ["Kazakhs"],
    "ARG": ["Argentines"],
    "SAU": ["Saudis"],
    "AFG": ["Afghans"],
    "LUX": ["Luxembourgers"],
    "SVK": ["Slovaks"],
    "SVN": ["Slovenes"],
}
WRONG_ADJECTIVES = {
    "HKG": {"Chinese"},
    "MAC": {"Chinese"},
    "COG": {"Congolese"},
    "DMA": {"Dominican"},
    "MTQ": {"French"},
    "REU": {"French"},
    "JOR": {"Jordan"},
    "DJI": {"Djibouti"},
    "GIB": {"Gibraltar"},
    "ISL": {"Icelander"},
    "NZL": {"New Zealander"},
    "ATG": {"Barbudan"},
    "BIH": {"Herzegovinian"},
    "CYM": {"Caymanian"},
}
CAPITALS = {
    "USA": ["Washington", "Washington D.C."],
    "IND": ["New Delhi", "Delhi"],
    "ISR": ["Jerusalem", "Tel Aviv"],
    "UKR": ["Kyiv", "Kiev"],
    "KAZ": ["Astana"],
    "BOL": ["La Paz", "Sucre"],
    "SWZ": ["Mbabane"],
    "VAT": [],
    "HKG": [],
    "MAC": [],
    "SGP": [],
    "DJI": [],
    "MCO": [],
    "LUX": [],
    "GIB": [],
    "PAN": ["Panama City"],
    "KWT": ["Kuwait City"],
    "GTM": ["Guatemala City"],
    "MEX": ["Mexico City"],
    "NLD": ["The Hague", "Amsterdam"],
    "BEL": [],
    "GEO": ["Tbilisi"],
    "AND": [],
    "SMR": [],
    "LKA": ["Colombo"],
    "TZA": ["Dodoma"],
    "MMR": ["Naypyidaw", "Naypyitaw"],
    "CIV": ["Abidjan", "Yamoussoukro"],
    "YEM": ["Sanaa", "Sana'a"],
    "BRA": ["Brasília", "Brasilia"],
    "COL": ["Bogotá", "Bogota"],
    "DNK": ["Copenhagen"],
    "NGA": ["Abuja"],
    "BDI": ["Bujumbura"],
}
# Capitals that are first of all people's or saints' names, or names of many other places.
NO_METONYM = {
    "Victoria",
    "Kingston",
    "George Town",
    "Georgetown",
    "San José",
    "Santiago",
    "San Juan",
    "Hamilton",
    "Stanley",
    "Douglas",
    "Saint John's",
    "St. George's",
    "Lima",
    "Sofia",
    "San Salvador",
    "Freetown",
    "Malé",
    "Praia",
    "Roseau",
    "Wellington",
}
WORDS_FIRST = {"Jordan", "Chad", "Georgia", "Jersey", "Niger", "Guinea", "Turkey", "Dominica"}


def actors(folder: Path) -> dict[str, set[str]]:
    """The names that country-actors.tsv gives for each state, as printed there (capitals)."""
    found: dict[str, set[str]] = {}
    for line in (folder / "names/country-actors.tsv").read_text(encoding="utf-8").splitlines():
        name, _, code = line.partition("\t")
        if len(code.strip()) == 3:
            found.setdefault(code.strip(), set()).add(name.strip())
    return found


def quoted(words: list[str]) -> str:
    """A TOML array on one line."""
    return "[" + ", ".join('"' + word.replace('"', "") + '"' for word in words) + "]"


def unique(words: list[str]) -> list[str]:
    """The words without repeats, in order."""
    return list(dict.fromkeys(word for word in words if word))


def plural(adjective: str) -> str | None:
    """The people of an adjective that is also a noun: "Iranian" -> "Iranians"; None for "French"."""
    return adjective + "s" if re.search(r"(?:an|i|ek|ot|t)$", adjective) and " " not in adjective else None


def main() -> None:
    """Write the lexicon."""
    folder, out = Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else OUT
    known = actors(folder)
    states: dict[str, dict[str, list[str]]] = {}
    for country in countryinfo.all_countries():
        info = country.info()
        code = (info.get("ISO") or {}).get("alpha3") or ""
        if not code or code in LEFT_OUT or code in states or info["name"] in ("Wales", "Palestine, State of", "Burma"):
            continue
        name = NAMES.get(code, info["name"])
        demonyms = [
            d for d in re.split(r"[,/]", info.get("demonym") or "") if d and d not in WRONG_ADJECTIVES.get(code, ())
        ]
        demonyms = [
            d
            for d in demonyms
            if d.upper() in known.get(code, set()) | {n.upper() for n in EXTRA_ADJECTIVES.get(code, [])} or len(d) > 4
        ]
        adjectives = unique(demonyms + EXTRA_ADJECTIVES.get(code, []))
        adjectives = [a for a in adjectives if a != name or code in ("VAT", "HKG")]
        capital = info.get("capital")
        capital = capital[0] if isinstance(capital, list) and capital else capital
        capitals = CAPITALS.get(code, [capital] if isinstance(capital, str) and capital else [])
        long = [
            s
            for s in info.get("altSpellings", [])
            if s.isascii() and re.match(r"(?:\w+ )*(?:Republic|Kingdom|State) of ", s) and "," not in s
        ]
        states[code] = {
            "names": unique(
                [
                    name,
                    *EXTRA_NAMES.get(code, []),
                    *[s for s in long if not s[0].islower() and s != "Republic of China"],
                ]
            ),
            "adjectives": adjectives,
            "people": unique(
                [p for a in adjectives if (p := plural(a)) and a not in ("Argentinean",)] + EXTRA_PEOPLE.get(code, [])
            ),
            "capitals": [c for c in capitals if c not in NO_METONYM and c != name],
        }
    lines = [
        "# Written by tools/build_states.py; edit there.",
        "[provenance]",
        f'source = "countryinfo {countryinfo.__version__} (names, demonyms, capitals); '
        'openeventdata/Dictionaries country-actors (check of demonyms); the rest by hand"',
        'licence = "MIT (countryinfo; openeventdata/Dictionaries), additions CC0"',
        f'date = "{datetime.date.today().isoformat()}"',
        "excluded = [",
        '    "leaders of any day: a person speaks for a state only where the text says so",',
        f'    "capitals that are first of all names of people or of many places: {", ".join(sorted(NO_METONYM))}",',
        '    "Brussels: stands for the European Union as often as for Belgium",',
        '    "cities, rivers and mountains of country-actors: places, not seats of a government",',
        '    "territories without a government that is quoted in its own name",',
        "]",
        "",
        "[words]",
        f"careful = {quoted(sorted(WORDS_FIRST))}    # also given names or words: a state only with further signs",
        "",
    ]
    for code in sorted(states):
        state = states[code]
        lines.append(f"[state.{code}]")
        lines += [f"{key} = {quoted(words)}" for key, words in state.items() if words]
    out.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(states)} states -> {out}")


if __name__ == "__main__":
    main()

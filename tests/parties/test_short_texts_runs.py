"""Whole readings of short texts: which words are one name, and what kind of name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

PARTICLES = [
    (
        "“No,” said Bill de Blasio. “Yes,” said de Blasio.",
        ["Bill de Blasio", "Bill de Blasio"],
        ["Bill de Blasio: person; at Bill de Blasio, de Blasio"],
    ),
    (
        "De Blasio left. “No,” said Bill de Blasio.",
        ["Bill de Blasio"],
        ["Bill de Blasio: person; at De Blasio, Bill de Blasio"],
    ),
    (
        "“No,” said Ann van der Berg. “Yes,” said van der Berg.",
        ["Ann van der Berg", "Ann van der Berg"],
        ["Ann van der Berg: person; at Ann van der Berg, van der Berg"],
    ),
    (
        "“No,” said Ann van der Berg. “Yes,” said Berg.",
        ["Ann van der Berg", "Ann van der Berg"],
        ["Ann van der Berg: person; at Ann van der Berg, Berg"],
    ),
    (
        "“No,” said Ann van der Berg. “Yes,” said Van der Berg.",
        ["Ann van der Berg", "Ann van der Berg"],
        ["Ann van der Berg: person; at Ann van der Berg, Van der Berg"],
    ),
    ("“No,” said Ann van der berg.", ["Ann"], ["Ann: person; at Ann"]),
    ("“No,” said Ann van.", ["Ann"], ["Ann: person; at Ann"]),
    ("“No,” said Ann de la Cruz, a baker.", ["Ann de la Cruz"], ["Ann de la Cruz: person, baker; at Ann de la Cruz"]),
    (
        "Ann saw a van. The Harlow Bank left. “No,” it said.",
        ["Harlow Bank"],
        ["Harlow Bank: organisation; at Harlow Bank, it"],
    ),
    ("“No,” said Ludwig van, a dog.", ["Ludwig"], ["Ludwig: person; at Ludwig"]),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), PARTICLES)
def test_particles(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Small words inside names, one or several, and names that begin with them."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


PARTS = [
    (
        "John “Jack” Lee left. “No,” Lee said.",
        ["John “Jack” Lee"],
        ["John “Jack” Lee: person; at John “Jack” Lee, Lee"],
    ),
    ("“No,” said John ‘Jack’ Lee.", ["John ‘Jack’ Lee"], ["John ‘Jack’ Lee: person; at John ‘Jack’ Lee"]),
    ("“No,” said Bo Roe, Jr., a baker.", ["Bo Roe, Jr."], ["Bo Roe, Jr.: person, baker; at Bo Roe, Jr."]),
    ("“No,” said Bo Roe, Jr.", ["Bo Roe, Jr."], ["Bo Roe, Jr.: person; at Bo Roe, Jr."]),
    ("“No,” said Bo Roe, III.", ["Bo Roe, III"], ["Bo Roe, III: person; at Bo Roe, III"]),
    ("“No,” said Ann D. Lee.", ["Ann D. Lee"], ["Ann D. Lee: person; at Ann D. Lee"]),
    ("“No,” said Ann D. Lee left.", ["Ann D. Lee"], ["Ann D. Lee: person; at Ann D. Lee"]),
    ("“No,” said Ann Lee. Roe left.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    ("“No,” said Jean-Luc Roe.", ["Jean-Luc Roe"], ["Jean-Luc Roe: person; at Jean-Luc Roe"]),
    ("“No,” said Ann Lee-Roe.", ["Ann Lee-Roe"], ["Ann Lee-Roe: person; at Ann Lee-Roe"]),
    ("“No,” said Dr. Ann Lee.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    ("“No,” said Rev. Dr. Ann Lee.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    (
        "“No,” said Ann Lee’s Bill Holm.",
        ["Bill Holm"],
        ["Ann Lee: person; at Ann Lee", "Bill Holm: person; at Bill Holm"],
    ),
    ("“No,” said a Harlow-based baker, Ann Lee.", ["Ann Lee"], ["Ann Lee: person, Harlow-based baker; at Ann Lee"]),
    (
        "Ann Lee met Gov. Tom Roe. “No,” Gov. Roe said.",
        ["Tom Roe"],
        ["Ann Lee: person; at Ann Lee", "Tom Roe: person, Gov.; at Tom Roe, Roe"],
    ),
    (
        "Secretary of State Ann Lee left. “No,” Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person, Secretary of State; at Ann Lee, Lee"],
    ),
    ("“No,” said Mayor of Harlow Ann Lee.", ["Ann Lee"], ["Ann Lee: person, Mayor of Harlow; at Ann Lee"]),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), PARTS)
def test_parts(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Nicknames between marks, initials, suffixes and hyphens belong to a name; titles and possessives do not."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


DAYS = [
    ("“No,” said Theodora May on May 4.", ["Theodora May"], ["Theodora May: person; at Theodora May"]),
    ("On Monday Ann Lee left. “No,” Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee, Lee"]),
    ("Monday Ann Lee left. “No,” Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee, Lee"]),
    ("Ann Lee Monday left. “No,” Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee, Lee"]),
    (
        "“No,” Ann Lee told The Harlow Herald Monday.",
        ["Ann Lee"],
        ["Ann Lee: person; at Ann Lee", "Harlow Herald: organisation; at Harlow Herald"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), DAYS)
def test_days(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Days and months are no part of a name."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


OF_SOMETHING = [
    ("“No,” said the Bank of England.", ["Bank of England"], ["Bank of England: organisation; at Bank of England"]),
    (
        "“No,” said the Bank of the North.",
        ["Bank of the North"],
        ["Bank of the North: organisation; at Bank of the North"],
    ),
    ("“No,” said the Harlow Bank of old.", ["Harlow Bank"], ["Harlow Bank: organisation; at Harlow Bank"]),
    (
        "“No,” said the Court of Appeals for the Sixth Circuit.",
        ["Court of Appeals for the Sixth Circuit"],
        ["Court of Appeals for the Sixth Circuit: organisation; at Court of Appeals for the Sixth Circuit"],
    ),
    (
        "“No,” said the Court of Appeals for the 3rd Circuit.",
        ["Court of Appeals for the 3rd Circuit"],
        ["Court of Appeals for the 3rd Circuit: organisation; at Court of Appeals for the 3rd Circuit"],
    ),
    (
        "“No,” said the Department of Health and Human Services.",
        ["Department of Health and Human Services"],
        ["Department of Health and Human Services: organisation; at Department of Health and Human Services"],
    ),
    (
        "“No,” said the Department of Health and the mayor.",
        ["Department of Health"],
        ["Department of Health: organisation; at Department of Health"],
    ),
    (
        "“No,” said the Ministry of Trade and Industry.",
        ["Ministry of Trade and Industry"],
        ["Ministry of Trade and Industry: organisation; at Ministry of Trade and Industry"],
    ),
    (
        "“No,” said the Ministry of Trade and Ann Lee.",
        ["Ministry of Trade and Ann Lee"],
        [
            "Ministry of Trade: organisation; at Ministry of Trade",
            "Ministry of Trade and Ann Lee: group; at Ministry of Trade and Ann Lee",
            "Ann Lee: person; at Ann Lee",
        ],
    ),
    ("“No,” said Bank of America.", ["Bank of America"], ["Bank of America: organisation; at Bank of America"]),
    (
        "“No,” said the Harlow Council for Bread.",
        ["Harlow Council for Bread"],
        ["Harlow Council for Bread: organisation; at Harlow Council for Bread"],
    ),
    (
        "“No,” said the Harlow Council for bread.",
        ["Harlow Council"],
        ["Harlow Council: organisation; at Harlow Council"],
    ),
    (
        "“No,” said the United States of America.",
        ["United States"],
        ["United States: state; at United States of America"],
    ),
    ("“No,” said Republic of Norway.", ["Norway"], ["Norway: state; at Republic of Norway"]),
    ("“No,” said NORWAY.", ["Norway"], ["Norway: state; at NORWAY"]),
    ("“No,” said NEW ZEALAND.", ["New Zealand"], ["New Zealand: state; at NEW ZEALAND"]),
    ("“No,” said SOUTH AFRICA.", ["South Africa"], ["South Africa: state; at SOUTH AFRICA"]),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), OF_SOMETHING)
def test_of_something(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """What a body is of, for and joined to belongs to its name."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


NUMBERED = [
    (
        "“No,” said the 6th Circuit Court.",
        ["6th Circuit Court"],
        ["6th Circuit Court: organisation; at 6th Circuit Court"],
    ),
    ("“No,” said the 4th Air Division.", ["4th Air Division"], ["4th Air Division: organisation; at 4th Air Division"]),
    (
        "“No,” said the 4th Ashby River Bird Club.",
        ["4th Ashby River Bird Club"],
        ["4th Ashby River Bird Club: organisation; at 4th Ashby River Bird Club"],
    ),
    ("“No,” said the Dockers’ Union.", ["Dockers’ Union"], ["Dockers’ Union: organisation; at Dockers’ Union"]),
    (
        "“No,” said the Dockers' Union of Harlow.",
        ["Dockers' Union of Harlow"],
        ["Dockers' Union of Harlow: organisation; at Dockers' Union of Harlow"],
    ),
    (
        "“No,” said the Fishermen’s Association.",
        ["Fishermen’s Association"],
        ["Fishermen’s Association: organisation; at Fishermen’s Association"],
    ),
    (
        "“No,” said the Harlow Drivers' Union.",
        ["Harlow Drivers' Union"],
        ["Harlow Drivers' Union: organisation; at Harlow Drivers' Union"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), NUMBERED)
def test_numbered(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """A body may begin with its number, or with those whose it is."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


KINDS = [
    (
        "“No,” said American Crossroads.",
        ["American Crossroads"],
        ["American Crossroads: organisation; at American Crossroads"],
    ),
    ("“No,” said American Tom.", ["Tom"], ["Tom: person, American; at Tom"]),
    (
        "“No,” said American Republicans.",
        ["American Republicans"],
        [
            "American Republicans: group; belongs_to Republican Party; at American Republicans",
            "Republican Party: organisation; at American Republicans",
        ],
    ),
    (
        "Angry Democrats left. “No,” they said.",
        ["Democrats"],
        [
            "Democratic Party: organisation; at Democrats",
            "Democrats: group; belongs_to Democratic Party; at Democrats, they",
        ],
    ),
    ("Joining Rubio, Ann Lee left. “No,” Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee, Lee"]),
    ("Meet Ann Lee. “No,” Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee, Lee"]),
    ("Stop Ann Lee now. “No,” Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee, Lee"]),
    ("Port Ellery left. “No,” said Ann Lee.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    (
        "“No,” said the Clara Barton Foundation.",
        ["Clara Barton Foundation"],
        ["Clara Barton Foundation: organisation; at Clara Barton Foundation"],
    ),
    ("“No,” said Clara Barton.", ["Clara Barton"], ["Clara Barton: person; at Clara Barton"]),
    ("“No,” said Mayor Grant Press.", ["Grant Press"], ["Grant Press: person, Mayor; at Grant Press"]),
    ("Prosecutors left. “No,” they said.", ["Prosecutors"], ["Prosecutors: group; at Prosecutors, they"]),
    ("“No,” said the HWA.", ["HWA"], ["HWA: organisation; at HWA"]),
    ("“No,” said the CEO.", ["CEO"], ["CEO: unnamed; at CEO"]),
    ("“No,” said HARLOW BANK.", ["HARLOW BANK"], ["HARLOW BANK: organisation; at HARLOW BANK"]),
    ("“No,” said the New York Jets.", ["New York Jets"], ["New York Jets: organisation; at New York Jets"]),
    ("“No,” said Managing Editor Ann Lee.", ["Ann Lee"], ["Ann Lee: person, Managing Editor; at Ann Lee"]),
    ("“World War II was long,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    (
        "“No,” said US State Department.",
        ["US State Department"],
        [
            "US State Department: organisation; speaks_for United States; at US State Department",
            "United States: state; at US State Department",
        ],
    ),
    ("“No,” said the American Senate.", ["Senate"], ["Senate: organisation; at Senate"]),
    (
        "“No,” said House Democrats.",
        ["House Democrats"],
        [
            "Democratic Party: organisation; at House Democrats",
            "House Democrats: group; belongs_to Democratic Party; at House Democrats",
        ],
    ),
    ("“No,” said the Utah Republican.", ["Utah Republican"], ["Utah Republican: unnamed; at Utah Republican"]),
    ("“No,” said the Muslims.", ["Muslims"], ["Muslims: group; at Muslims"]),
    ("“No,” said the Muslim.", ["Muslim"], ["Muslim: unnamed; at Muslim"]),
    (
        "“No,” said the Conservatives.",
        ["Conservatives"],
        [
            "Conservative Party: organisation; at Conservatives",
            "Conservatives: group; belongs_to Conservative Party; at Conservatives",
        ],
    ),
    (
        "“No,” said the Holm administration. Ann Holm left.",
        ["Holm administration"],
        [
            "Holm administration: organisation; speaks_for Ann Holm; at Holm administration",
            "Ann Holm: person; at Ann Holm",
        ],
    ),
    (
        "“No,” said former Holm aide Tom Roe.",
        ["Tom Roe"],
        ["Holm: person; at Holm", "Tom Roe: person, former Holm aide; at Tom Roe"],
    ),
    (
        "“No,” said spokeswoman Kim Roe. “Yes,” she said.",
        ["Kim Roe", "Kim Roe"],
        ["Kim Roe: person, spokeswoman; at Kim Roe, she"],
    ),
    ("“No,” said the Norway Council.", ["Norway Council"], ["Norway Council: organisation; at Norway Council"]),
    ("“No,” said Norway’s Council.", ["Council"], ["Norway: state; at Norway", "Council: organisation; at Council"]),
    (
        "“No,” said the Norwegian Council.",
        ["Norwegian Council"],
        ["Norwegian Council: organisation; at Norwegian Council"],
    ),
    ("The Harlow Treaty is old. “No,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    ("The Ann Lee Bridge fell. “No,” Tom Roe said.", ["Tom Roe"], ["Tom Roe: person; at Tom Roe"]),
    ("Muslims left. “No,” they said.", ["Muslims"], ["Muslims: group; at Muslims, they"]),
    (
        "Ann Lee Campaign left. “No,” it said.",
        ["Ann Lee Campaign"],
        ["Ann Lee Campaign: organisation; at Ann Lee Campaign, it"],
    ),
    ("Bank left. “No,” it said.", ["Bank"], ["Bank: organisation; at Bank, it"]),
    ("Poll left. “No,” it said.", [None], []),
    ("Doctors left. “No,” they said.", ["Doctors"], ["Doctors: group; at Doctors, they"]),
    ("“No,” said the NGO.", ["NGO"], ["NGO: organisation; at NGO"]),
    ("“No,” said the AB.", ["AB"], ["AB: organisation; at AB"]),
    ("AB CD left. “No,” it said.", ["AB CD"], ["AB CD: organisation; at AB CD, it"]),
    ("HARLOW (AB) - Ann Lee left. “No,” she said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee, she"]),
    ("USA TODAY - Ann Lee left. “No,” she said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee, she"]),
    ("BAGHDAD - Ann Lee left. “No,” she said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee, she"]),
    ("“No,” said @annlee. #kilns", ["@annlee"], ["@annlee: unnamed; at @annlee"]),
    (
        "Sen. Ann Lee, R-Ky., left. “No,” Lee said.",
        ["Ann Lee"],
        [
            "Senate: organisation; at Sen.",
            "Ann Lee: person, Sen.; belongs_to Senate; belongs_to Republican Party; at Ann Lee, Lee",
            "Republican Party: organisation; at R-Ky",
        ],
    ),
    ("“The R-Ky. label is old,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    ("“No,” said the Oslo Jets.", ["Oslo Jets"], ["Oslo Jets: organisation; at Oslo Jets"]),
    ("“No,” said Editor Ann Lee.", ["Ann Lee"], ["Ann Lee: person, Editor; at Ann Lee"]),
    ("Oslo Jets Win Big Cup In Harlow\n\n“No,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    ("“No,” said American Doctors.", ["American Doctors"], ["American Doctors: group; at American Doctors"]),
    ("“No,” said American baker Ann Lee.", ["Ann Lee"], ["Ann Lee: person, American baker; at Ann Lee"]),
    (
        "“No,” said the Utah Democrats.",
        ["Utah Democrats"],
        [
            "Democratic Party: organisation; at Utah Democrats",
            "Utah Democrats: group; belongs_to Democratic Party; at Utah Democrats",
        ],
    ),
    (
        "“No,” said the Republican Tom Roe.",
        ["Tom Roe"],
        [
            "Republican Party: organisation; at Republican",
            "Tom Roe: person, Republican; belongs_to Republican Party; at Tom Roe",
        ],
    ),
    (
        "“No,” said Conservatives. The conservatives left.",
        ["Conservatives"],
        [
            "Conservative Party: organisation; at Conservatives",
            "Conservatives: group; belongs_to Conservative Party; at Conservatives",
        ],
    ),
    (
        "Conservatives left. The conservatives stayed. “No,” they said.",
        ["Conservatives"],
        ["Conservatives: group; at Conservatives, conservatives, they"],
    ),
    (
        "“No,” said Norwegian President Ann Lee.",
        ["Ann Lee"],
        ["Norway: state; at Norwegian", "Ann Lee: person, Norwegian President; speaks_for Norway; at Ann Lee"],
    ),
    (
        "“No,” said Norway President Ann Lee.",
        ["Ann Lee"],
        ["Norway: state; at Norway", "Ann Lee: person, Norway President; speaks_for Norway; at Ann Lee"],
    ),
    (
        "“No,” said Ann Lee’s administration.",
        ["Lee administration"],
        [
            "Ann Lee: person; at Ann Lee",
            "Lee administration: organisation; speaks_for Ann Lee; at Ann Lee’s administration",
        ],
    ),
    (
        "“No,” said Ann Lee’s former aide.",
        ["Ann Lee’s former aide"],
        ["Ann Lee: person; at Ann Lee", "Ann Lee’s former aide: unnamed; at Ann Lee’s former aide"],
    ),
    ("“No,” said Ms. Lee. “Yes,” she said.", ["Lee", "Lee"], ["Lee: person; at Lee, she"]),
    ("“No,” said Mr. Lee. “Yes,” he said.", ["Lee", "Lee"], ["Lee: person; at Lee, he"]),
    (
        "“No,” said Chairwoman Lee. Tom Roe left. “Yes,” she said.",
        ["Lee", "Lee"],
        ["Lee: person, Chairwoman; at Lee, she", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "“No,” said White House spokeswoman Ann Lee.",
        ["Ann Lee"],
        [
            "White House: organisation; speaks_for United States; at White House",
            "United States: state; at White House spokeswoman",
            "Ann Lee: person, White House spokeswoman; speaks_for White House; speaks_for United States; at Ann Lee",
        ],
    ),
    (
        "“No,” said Senate candidate Ann Lee.",
        ["Ann Lee"],
        ["Senate: organisation; at Senate", "Ann Lee: person, Senate candidate; at Ann Lee"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), KINDS)
def test_kinds(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Whether capitalised words name a person, a body, members or nobody."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)

"""Whole readings of short texts: who holds a role, and whom it ties them to."""

from __future__ import annotations

from collections.abc import Callable

import pytest

HOLDERS = [
    (
        "Ann Lee of Norway left. “No,” Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at Ann Lee, Lee", "Norway: state; at Norway"],
    ),
    (
        "Doctor Ann Lee of Norway left. “No,” Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person, Doctor; at Ann Lee, Lee", "Norway: state; at Norway"],
    ),
    (
        "Candidate Ann Lee of Norway left. “No,” Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person, Candidate; at Ann Lee, Lee", "Norway: state; at Norway"],
    ),
    (
        "Prime Minister Ann Lee of the Harlow Bank left. “No,” Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person, Prime Minister; at Ann Lee, Lee", "Harlow Bank: organisation; at Harlow Bank"],
    ),
    (
        "Ann Lee (R-Ohio) left. “No,” Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; belongs_to Republican Party; at Ann Lee, Lee", "Republican Party: organisation; at R-Ohio"],
    ),
    ("Ann Lee (I-Ohio) left. “No,” Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee, Lee"]),
    (
        "“No,” the Norwegian Foreign Ministry said.",
        ["Norwegian Foreign Ministry"],
        [
            "Norway: state; at Norwegian Foreign Ministry",
            "Norwegian Foreign Ministry: organisation; speaks_for Norway; at Norwegian Foreign Ministry",
        ],
    ),
    (
        "The Norwegian Wool Club fell. “No,” the Norwegian Wool Club said.",
        ["Norwegian Wool Club"],
        ["Norwegian Wool Club: organisation; at Norwegian Wool Club, Norwegian Wool Club"],
    ),
    (
        "Ann Lee, head of Ash Bank and Quill Co., left. “No,” Lee said.",
        ["Ann Lee"],
        [
            "Ann Lee: person, head of Ash Bank and Quill Co; speaks_for Ash Bank; speaks_for Quill Co; at Ann Lee, Lee",
            "Ash Bank: organisation; at Ash Bank",
            "Quill Co: organisation; at Quill Co",
        ],
    ),
    (
        "Ann Lee, a cook and a baker, left. “No,” Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person, cook and a baker; at Ann Lee, Lee"],
    ),
    (
        "Ann Lee, a critic of the Harlow Bank, left. “No,” Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person, critic of the Harlow Bank; at Ann Lee, Lee", "Harlow Bank: organisation; at Harlow Bank"],
    ),
    (
        "Ann Lee, a critic of Tom Roe, left. “No,” Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person, critic of Tom Roe; at Ann Lee, Lee", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "Ann Lee, a candidate for the Senate, left. “No,” Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person, candidate for the Senate; at Ann Lee, Lee", "Senate: organisation; at Senate"],
    ),
    (
        "Ann Lee, ex-president of the Harlow Bank, left. “No,” Lee said.",
        ["Ann Lee"],
        [
            "Ann Lee: person, ex-president of the Harlow Bank; at Ann Lee, Lee",
            "Harlow Bank: organisation; at Harlow Bank",
        ],
    ),
    (
        "Ann Lee, the ex-president, left. “No,” Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person, ex-president; at Ann Lee, ex-president, Lee"],
    ),
    (
        "Ann Lee, the senator’s wife, left. “No,” Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person, senator’s wife; at Ann Lee, Lee"],
    ),
    (
        "Ann Lee, wife of Republican senator Tom Roe, left. “No,” Lee said.",
        ["Ann Lee"],
        [
            "Ann Lee: person, wife of Republican senator Tom Roe; at Ann Lee, Lee",
            "Republican Party: organisation; at Republican",
            "Senate: organisation; at senator",
            "Tom Roe: person, Republican senator; belongs_to Republican Party; belongs_to Senate; at Tom Roe",
        ],
    ),
    (
        "Ann Lee, a former senator, left. “No,” Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person, former senator; at Ann Lee, Lee"],
    ),
    (
        "Ann Lee, a senator, left. “No,” Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person, senator; belongs_to Senate; at Ann Lee, Lee", "Senate: organisation; at senator"],
    ),
    (
        "“No,” said DNC chairman Tom Roe.",
        ["Tom Roe"],
        [
            "DNC: organisation; belongs_to Democratic Party; at DNC",
            "Democratic Party: organisation; at DNC",
            "Tom Roe: person, DNC chairman; speaks_for DNC; at Tom Roe",
        ],
    ),
    (
        "Tom Roe, envoy to the Harlow Bank, left. “No,” Roe said.",
        ["Tom Roe"],
        [
            "Tom Roe: person, envoy to the Harlow Bank; belongs_to Harlow Bank; at Tom Roe, Roe",
            "Harlow Bank: organisation; at Harlow Bank",
        ],
    ),
    (
        "Norwegian business leader Tom Roe left. “No,” Roe said.",
        ["Tom Roe"],
        ["Tom Roe: person, Norwegian business leader; at Tom Roe, Roe"],
    ),
    (
        "Norway President Tom Roe left. “No,” Roe said.",
        ["Tom Roe"],
        ["Norway: state; at Norway", "Tom Roe: person, Norway President; speaks_for Norway; at Tom Roe, Roe"],
    ),
    ("Oslo mayor Tom Roe left. “No,” Roe said.", ["Tom Roe"], ["Tom Roe: person, Oslo mayor; at Tom Roe, Roe"]),
    (
        "Norwegian doctor Tom Roe left. “No,” Roe said.",
        ["Tom Roe"],
        ["Tom Roe: person, Norwegian doctor; at Tom Roe, Roe"],
    ),
    (
        "Ann Lee, an opponent of Roe’s campaign, left. Tom Roe stayed. “No,” Lee said.",
        ["Ann Lee"],
        [
            "Ann Lee: person, opponent of Roe’s campaign; at Ann Lee, Lee",
            "Tom Roe: person; at Roe, Tom Roe",
            "Roe campaign: organisation; speaks_for Tom Roe; at Roe’s campaign",
        ],
    ),
    (
        "Ann Lee, head of Roe’s campaign, left. Tom Roe stayed. “No,” Lee said.",
        ["Ann Lee"],
        [
            "Ann Lee: person, head of Roe’s campaign; speaks_for Roe campaign; at Ann Lee, Lee",
            "Tom Roe: person; at Roe, Tom Roe",
            "Roe campaign: organisation; speaks_for Tom Roe; at Roe’s campaign",
        ],
    ),
    (
        "Roe campaign manager Ann Lee left. Tom Roe stayed. “No,” Lee said.",
        ["Ann Lee"],
        [
            "Tom Roe: person; at Roe, Tom Roe",
            "Roe campaign: organisation; at Roe campaign",
            "Ann Lee: person, Roe campaign manager; speaks_for Roe campaign; at Ann Lee, Lee",
        ],
    ),
    (
        "Ann Lee, a friend of Norway’s president, left. “No,” Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person, friend of Norway’s president; at Ann Lee, Lee", "Norway: state; at Norway"],
    ),
    (
        "Ann Lee, a friend and adviser to the Harlow Bank, left. “No,” Lee said.",
        ["Ann Lee"],
        [
            "Ann Lee: person, friend and adviser to the Harlow Bank; belongs_to Harlow Bank; at Ann Lee, Lee",
            "Harlow Bank: organisation; at Harlow Bank",
        ],
    ),
    (
        "Ann Lee, spokeswoman for Norway, left. “No,” Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person, spokeswoman for Norway; speaks_for Norway; at Ann Lee, Lee", "Norway: state; at Norway"],
    ),
    (
        "Ann Lee, the president in Norway, left. “No,” Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person, president in Norway; at Ann Lee, president, Lee"],
    ),
    (
        "Ann Lee, Norwegian ambassador to the United States, left. “No,” Lee said.",
        ["Ann Lee"],
        [
            "Ann Lee: person, Norwegian ambassador to the United States; speaks_for Norway; at Ann Lee, Lee",
            "Norway: state; at Norwegian",
            "United States: state; at United States",
        ],
    ),
    (
        "Ann Lee, an envoy of the Pentagon, left. “No,” Lee said.",
        ["Ann Lee"],
        [
            "Ann Lee: person, envoy of the Pentagon; speaks_for Pentagon; speaks_for United States; at Ann Lee, Lee",
            "United States: state; at an envoy of the Pentagon",
            "Pentagon: organisation; speaks_for United States; at Pentagon",
        ],
    ),
    (
        "Ann Lee, a worker at the Pentagon, left. “No,” Lee said.",
        ["Ann Lee"],
        [
            "Ann Lee: person, worker at the Pentagon; belongs_to Pentagon; at Ann Lee, Lee",
            "Pentagon: organisation; speaks_for United States; at Pentagon",
            "United States: state; at Pentagon",
        ],
    ),
    (
        "Tom Roe, the Republican candidate, left. “No,” Roe said.",
        ["Tom Roe"],
        [
            "Tom Roe: person, Republican candidate; belongs_to Republican Party; at Tom Roe, Roe",
            "Republican Party: organisation; at Republican",
        ],
    ),
    (
        "Tom Roe, a Republican, left. “No,” Roe said.",
        ["Tom Roe"],
        [
            "Tom Roe: person, Republican; belongs_to Republican Party; at Tom Roe, Roe",
            "Republican Party: organisation; at Republican",
        ],
    ),
    (
        "Tom Roe, an aide to Republicans, left. “No,” Roe said.",
        ["Tom Roe"],
        [
            "Tom Roe: person, aide to Republicans; at Tom Roe, Roe",
            "Republican Party: organisation; at Republicans",
            "Republicans: group; belongs_to Republican Party; at Republicans",
        ],
    ),
    (
        "Tom Roe, former Republican senator, left. “No,” Roe said.",
        ["Tom Roe"],
        [
            "Tom Roe: person, former Republican senator; belongs_to Republican Party; at Tom Roe, Roe",
            "Republican Party: organisation; at Republican",
        ],
    ),
    (
        "US Secretary of State Ann Lee left. “No,” Lee said.",
        ["Ann Lee"],
        [
            "United States: state; at US",
            "Ann Lee: person, US Secretary of State; speaks_for United States; at Ann Lee, Lee",
        ],
    ),
    (
        "South Korean President Tom Roe left. “No,” Roe said.",
        ["Tom Roe"],
        [
            "South Korea: state; at South Korean",
            "Tom Roe: person, South Korean President; speaks_for South Korea; at Tom Roe, Roe",
        ],
    ),
    (
        "Norwegian opposition leader Tom Roe left. “No,” Roe said.",
        ["Tom Roe"],
        ["Tom Roe: person, Norwegian opposition leader; at Tom Roe, Roe"],
    ),
    (
        "“No,” said Norway’s former ambassador, Tom Roe.",
        ["Tom Roe"],
        ["Norway: state; at Norway", "Tom Roe: person, Norway’s former ambassador; at Tom Roe"],
    ),
    (
        "“No,” said Norway’s ambassador, Tom Roe.",
        ["Tom Roe"],
        ["Norway: state; at Norway", "Tom Roe: person, Norway’s ambassador; speaks_for Norway; at Tom Roe"],
    ),
    (
        "Ann Lee, a doctor in Norway, left. “No,” Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person, doctor in Norway; at Ann Lee, Lee"],
    ),
    (
        "Ann Lee, a former doctor and head of the Harlow Bank, left. “No,” Lee said.",
        ["Ann Lee"],
        [
            "Ann Lee: person, former doctor and head of the Harlow Bank; speaks_for Harlow Bank; at Ann Lee, Lee",
            "Harlow Bank: organisation; at Harlow Bank",
        ],
    ),
    (
        "South African President Tom Roe left. “No,” Roe said.",
        ["Tom Roe"],
        [
            "South Africa: state; at South African",
            "Tom Roe: person, South African President; speaks_for South Africa; at Tom Roe, Roe",
        ],
    ),
    (
        "North Korean President Tom Roe left. “No,” Roe said.",
        ["Tom Roe"],
        [
            "North Korea: state; at North Korean",
            "Tom Roe: person, North Korean President; speaks_for North Korea; at Tom Roe, Roe",
        ],
    ),
    (
        "“No,” said Tom Roe, a nurse and Republican senator.",
        ["Tom Roe"],
        [
            "Tom Roe: person, nurse and Republican senator; belongs_to Republican Party; belongs_to Senate; at Tom Roe",
            "Republican Party: organisation; at Republican",
            "Senate: organisation; at senator",
        ],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), HOLDERS)
def test_holders(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """What a role ties its holder to; seeking, past and others’ roles do not."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)

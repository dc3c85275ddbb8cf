"""Whole readings of short texts, by phenomenon: speakers, parties, what they are, their ties and mentions."""

from __future__ import annotations

from collections.abc import Callable

import pytest

INITIALS = [
    (
        "The League of Tired Bakers (LTB) met. “No,” LTB said.",
        ["League of Tired Bakers"],
        ["League of Tired Bakers: organisation; at League of Tired Bakers, LTB, LTB"],
    ),
    (
        "The Union for Rest at Night (URN) met. “No,” said URN.",
        ["Union for Rest at Night"],
        ["Union for Rest at Night: organisation; at Union for Rest at Night, URN, URN"],
    ),
    (
        "The Alliance to Rest Our Bakers (AROB) met. AROB said that kilns were cold.",
        ["Alliance to Rest Our Bakers"],
        ["Alliance to Rest Our Bakers: organisation; at Alliance to Rest Our Bakers, AROB, AROB"],
    ),
    (
        "The tired Kiln Rest Union (KRU) met. “No,” said the KRU.",
        ["Kiln Rest Union"],
        ["Kiln Rest Union: organisation; at Kiln Rest Union, KRU, KRU"],
    ),
    (
        "The Kiln Rest Union (KXU) met. “No,” said the KXU.",
        ["KXU"],
        ["Kiln Rest Union: organisation; at Kiln Rest Union", "KXU: organisation; at KXU"],
    ),
    (
        "The Kiln Rest Union (KR) met. “No,” said the KR.",
        ["KR"],
        ["Kiln Rest Union: organisation; at Kiln Rest Union", "KR: organisation; at KR"],
    ),
    ("The Harlow Bank fell. “No,” said the HB.", ["Harlow Bank"], ["Harlow Bank: organisation; at Harlow Bank, HB"]),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), INITIALS)
def test_initials(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """A body is known by the initials that its article gives it, if they are those of its name."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


ADDRESSED = [
    (
        "“You lied,” Tom Roe told Ann Lee. Lee left.",
        ["Tom Roe"],
        ["Ann Lee: person; at You, Ann Lee, Lee", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "“You know, you lied,” Tom Roe told Ann Lee. Lee left.",
        ["Tom Roe"],
        ["Ann Lee: person; at you, Ann Lee, Lee", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "“You lied,” Tom Roe said to Ann Lee. Lee left.",
        ["Tom Roe"],
        ["Tom Roe: person; at Tom Roe", "Ann Lee: person; at Ann Lee, Lee"],
    ),
    (
        "“You lied,” Tom Roe told the old and very tired Ann Lee. Lee left.",
        ["Tom Roe"],
        ["Tom Roe: person; at Tom Roe", "Ann Lee: person; at Ann Lee, Lee"],
    ),
    (
        "“You're ill,” Tom Roe told Ann Lee. “Do you know?” Lee left.",
        ["Tom Roe"],
        ["Ann Lee: person; at You're, Ann Lee, Lee", "Tom Roe: person; at Tom Roe"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), ADDRESSED)
def test_addressed(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """“You” is who is told or asked right behind the cue, but not in “you know” and “see you”."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


LATER = [
    ("“No,” she said. Ann Lee left.", ["Ann Lee"], ["Ann Lee: person; at she, Ann Lee"]),
    (
        "“No,” he said. Ann Lee left. Tom Roe stayed.",
        ["Tom Roe"],
        ["Tom Roe: person; at he, Tom Roe", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "“No,” she told Tom Roe. Ann Lee left.",
        ["Ann Lee"],
        ["Ann Lee: person; at she, Ann Lee", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "Ann Lee, a doctor, who said that kilns were cold, left.",
        ["Ann Lee"],
        ["Ann Lee: person, doctor; at Ann Lee, who"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), LATER)
def test_later(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """A pronoun before every name means the first one behind it that fits."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


TIES = [
    (
        "Ann Lee, an adviser to Tom Roe, said that kilns were cold.",
        ["Ann Lee"],
        ["Ann Lee: person, adviser to Tom Roe; at Ann Lee", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "Ann Lee, a spokeswoman for Tom Roe, said that kilns were cold.",
        ["Ann Lee"],
        ["Ann Lee: person, spokeswoman for Tom Roe; speaks_for Tom Roe; at Ann Lee", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "Ann Lee, Norway's ambassador to Iran, left. “No,” she said.",
        ["Ann Lee"],
        [
            "Ann Lee: person, Norway's ambassador to Iran; speaks_for Norway; at Ann Lee, she",
            "Norway: state; at Norway",
            "Iran: state; at Iran",
        ],
    ),
    (
        "Ann Lee, head of the Harlow Bank, left. “No,” she said.",
        ["Ann Lee"],
        [
            "Ann Lee: person, head of the Harlow Bank; speaks_for Harlow Bank; at Ann Lee, she",
            "Harlow Bank: organisation; at Harlow Bank",
        ],
    ),
    (
        "Ann Lee, a leader in the Senate, left. “No,” she said.",
        ["Ann Lee"],
        [
            "Ann Lee: person, leader in the Senate; belongs_to Senate; at Ann Lee, she",
            "Senate: organisation; at Senate",
        ],
    ),
    (
        "Ann Lee, a cook and head of the Harlow Bank, left. “No,” she said.",
        ["Ann Lee"],
        [
            "Ann Lee: person, cook and head of the Harlow Bank; speaks_for Harlow Bank; at Ann Lee, she",
            "Harlow Bank: organisation; at Harlow Bank",
        ],
    ),
    (
        "Ann Lee, president and head of the Harlow Bank, left. “No,” she said.",
        ["Ann Lee"],
        [
            "Ann Lee: person, president and head of the Harlow Bank; speaks_for Harlow Bank; at Ann Lee, she",
            "Harlow Bank: organisation; at Harlow Bank",
        ],
    ),
    (
        "Ann Lee, an adviser to Roe’s campaign, left. Tom Roe stayed. “No,” she said.",
        ["Ann Lee"],
        [
            "Ann Lee: person, adviser to Roe’s campaign; belongs_to Roe campaign; at Ann Lee, she",
            "Tom Roe: person; at Roe, Tom Roe",
            "Roe campaign: organisation; speaks_for Tom Roe; at Roe’s campaign",
        ],
    ),
    (
        "Iranian President Tom Roe left. “No,” he said.",
        ["Tom Roe"],
        ["Iran: state; at Iranian", "Tom Roe: person, Iranian President; speaks_for Iran; at Tom Roe, he"],
    ),
    (
        "Tom Roe, a Democratic state senator, left. “No,” he said.",
        ["Tom Roe"],
        [
            "Tom Roe: person, Democratic state senator; belongs_to Democratic Party; at Tom Roe, he",
            "Democratic Party: organisation; at Democratic",
        ],
    ),
    (
        "Tom Roe, a Republican senator, left. “No,” he said.",
        ["Tom Roe"],
        [
            "Tom Roe: person, Republican senator; belongs_to Republican Party; belongs_to Senate; at Tom Roe, he",
            "Republican Party: organisation; at Republican",
            "Senate: organisation; at senator",
        ],
    ),
    (
        "Prime Minister Ann Lee of Norway left. “No,” Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person, Prime Minister; speaks_for Norway; at Ann Lee, Lee", "Norway: state; at Norway"],
    ),
    (
        "Former Prime Minister Ann Lee of Norway left. “No,” Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person, Former Prime Minister; at Ann Lee, Lee", "Norway: state; at Norway"],
    ),
    (
        "Ann Lee, president of Norway, left. “No,” she said.",
        ["Ann Lee"],
        ["Ann Lee: person, president of Norway; speaks_for Norway; at Ann Lee, she", "Norway: state; at Norway"],
    ),
    (
        "Ann Lee, former president of Norway, left. “No,” she said.",
        ["Ann Lee"],
        ["Ann Lee: person, former president of Norway; at Ann Lee, she", "Norway: state; at Norway"],
    ),
    (
        "Ann Lee, a candidate for president of Norway, left. “No,” she said.",
        ["Ann Lee"],
        ["Ann Lee: person, candidate for president of Norway; at Ann Lee, she", "Norway: state; at Norway"],
    ),
    (
        "Ann Lee, ambassador of Norway in Iran, left. “No,” she said.",
        ["Ann Lee"],
        [
            "Ann Lee: person, ambassador of Norway in Iran; speaks_for Norway; at Ann Lee, she",
            "Norway: state; at Norway",
        ],
    ),
    (
        "Ann Lee, wife of Norway’s president, left. “No,” she said.",
        ["Ann Lee"],
        ["Ann Lee: person, wife of Norway’s president; at Ann Lee, she", "Norway: state; at Norway"],
    ),
    (
        "Sen. Tom Roe (R-Ohio) left. “No,” Roe said.",
        ["Tom Roe"],
        [
            "Senate: organisation; at Sen.",
            "Tom Roe: person, Sen.; belongs_to Senate; belongs_to Republican Party; at Tom Roe, Roe",
            "Republican Party: organisation; at R-Ohio",
        ],
    ),
    (
        "Ann Lee, a lawyer at the Harlow Bank, left. “No,” she said.",
        ["Ann Lee"],
        ["Ann Lee: person, lawyer at the Harlow Bank; at Ann Lee, she", "Harlow Bank: organisation; at Harlow Bank"],
    ),
    (
        "Ann Lee, a former lawyer at the Harlow Bank, left. “No,” she said.",
        ["Ann Lee"],
        [
            "Ann Lee: person, former lawyer at the Harlow Bank; at Ann Lee, she",
            "Harlow Bank: organisation; at Harlow Bank",
        ],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), TIES)
def test_ties(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Whom a role ties its holder to: who leads or governs speaks for, who serves belongs to, kin do neither."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


BESIDE = [
    ("Ann Lee, 44, left. “No,” Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee, Lee"]),
    ("Ann Lee, who is a cook, left. “No,” Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee, Lee"]),
    (
        "Ann Lee, Mayor Tom Roe and others left. “No,” Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at Ann Lee, Lee", "Tom Roe: person, Mayor; at Tom Roe"],
    ),
    (
        "Judicial Herald, a watchdog group, met. “No,” the group said.",
        ["Judicial Herald"],
        ["Judicial Herald: organisation; at Judicial Herald, group"],
    ),
    (
        "The newspaper Herald Post met. “No,” the newspaper said.",
        ["Herald Post"],
        ["Herald Post: organisation; at Herald Post, newspaper"],
    ),
    ("Ann Lee, 44, a doctor, left. “No,” Lee said.", ["Ann Lee"], ["Ann Lee: person, doctor; at Ann Lee, Lee"]),
    ("Ann Lee -- a doctor -- left. “No,” Lee said.", ["Ann Lee"], ["Ann Lee: person, doctor; at Ann Lee, Lee"]),
    (
        "When a doctor, Ann Lee, left, it was cold. “No,” Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person, doctor; at Ann Lee, Lee"],
    ),
    (
        "An old lawyer of the bank, Ann Lee, left. “No,” Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person, lawyer of the bank; at Ann Lee, Lee"],
    ),
    (
        "The bank, the doctor Ann Lee and a farmer left. “No,” Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person, doctor; at Ann Lee, Lee"],
    ),
    ("“No,” said a doctor, Ann Lee, who left.", ["Ann Lee"], ["Ann Lee: person, doctor; at Ann Lee"]),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), BESIDE)
def test_beside(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """What stands beside a name tells of its bearer, an age and a list of names do not."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


WHO = [
    (
        "Ann Lee met a farmer who said that kilns were cold.",
        ["farmer"],
        ["Ann Lee: person; at Ann Lee", "farmer: unnamed; at farmer, who"],
    ),
    (
        "Ann Lee tried to warn farmers, who said that kilns were cold.",
        ["farmers"],
        ["Ann Lee: person; at Ann Lee", "farmers: group; at farmers, who"],
    ),
    (
        "Ann Lee met voters in the city who said that kilns were cold.",
        ["voters in the city"],
        ["Ann Lee: person; at Ann Lee", "voters in the city: group; at voters in the city, who"],
    ),
    (
        "Ann Lee spoke to farmers in Norway who said that kilns were cold.",
        ["farmers in Norway"],
        ["Ann Lee: person; at Ann Lee", "farmers in Norway: group; at farmers in Norway, who"],
    ),
    (
        "Ann Lee met the old farmer who said that kilns were cold.",
        ["farmer"],
        ["Ann Lee: person; at Ann Lee", "farmer: unnamed; at farmer, who"],
    ),
    (
        "Ann Lee met her lawyer, who said that kilns were cold.",
        ["Lee's lawyer"],
        ["Ann Lee: person; at Ann Lee, her", "Lee's lawyer: unnamed; at her lawyer, who"],
    ),
    (
        "Ann Lee, head of the Harlow Bank, who said that kilns were cold, left.",
        ["Ann Lee"],
        [
            "Ann Lee: person, head of the Harlow Bank; speaks_for Harlow Bank; at Ann Lee, who",
            "Harlow Bank: organisation; at Harlow Bank",
        ],
    ),
    (
        "Ann Lee fought a bank that said that kilns were cold.",
        ["bank"],
        ["Ann Lee: person; at Ann Lee", "bank: organisation; at bank"],
    ),
    (
        "Ann Lee fought the bank, which said that kilns were cold.",
        ["bank"],
        ["Ann Lee: person; at Ann Lee", "bank: organisation; at bank, which"],
    ),
    ("It was Tom Roe who said that kilns were cold.", ["Tom Roe"], ["Tom Roe: person; at Tom Roe, who"]),
    (
        "Democrats, who said that kilns were cold, left.",
        ["Democrats"],
        [
            "Democratic Party: organisation; at Democrats",
            "Democrats: group; belongs_to Democratic Party; at Democrats, who",
        ],
    ),
    (
        "The Harlow Bank, which said that kilns were cold, closed.",
        ["Harlow Bank"],
        ["Harlow Bank: organisation; at Harlow Bank, which"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), WHO)
def test_who(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """A relative pronoun belongs to the person or body right before it."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


JOINED = [
    (
        "Bo Roe and Ann Lee came. “We won,” Roe said.",
        ["Bo Roe"],
        ["Bo Roe: person; at Bo Roe, Roe", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "“No,” said Ann Lee, Bo Roe and Kim Holm.",
        ["Ann Lee, Bo Roe and Kim Holm"],
        [
            "Ann Lee: person; at Ann Lee",
            "Ann Lee, Bo Roe and Kim Holm: group; at Ann Lee, Bo Roe and Kim Holm",
            "Bo Roe: person; at Bo Roe",
            "Kim Holm: person; at Kim Holm",
        ],
    ),
    (
        "Ann Lee and Tom Roe came. “No,” they said.",
        ["Ann Lee and Tom Roe"],
        [
            "Ann Lee: person; at Ann Lee",
            "Ann Lee and Tom Roe: group; at Ann Lee and Tom Roe, they",
            "Tom Roe: person; at Tom Roe",
        ],
    ),
    (
        "Tom Roe and Ann Lee came. The two said that kilns were cold.",
        ["Tom Roe and Ann Lee"],
        [
            "Tom Roe: person; at Tom Roe",
            "Tom Roe and Ann Lee: group; at Tom Roe and Ann Lee, two",
            "Ann Lee: person; at Ann Lee",
        ],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), JOINED)
def test_joined(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Several names joined speak together, one of them alone does not."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


OFFICES = [
    (
        "The Lee campaign fell. Ann Lee left. “No,” the campaign said.",
        ["Lee campaign"],
        ["Lee campaign: organisation; speaks_for Ann Lee; at Lee campaign, campaign", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Ann Lee left. “No,” Lee’s campaign said. “Yes,” the Lee campaign said.",
        ["Lee campaign", "Lee campaign"],
        [
            "Ann Lee: person; at Ann Lee, Lee",
            "Lee campaign: organisation; speaks_for Ann Lee; at Lee’s campaign, Lee campaign",
        ],
    ),
    (
        "Ann Lee’s office said that kilns were cold.",
        ["Ann Lee’s office"],
        ["Ann Lee: person; at Ann Lee", "Ann Lee’s office: organisation; speaks_for Ann Lee; at Ann Lee’s office"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), OFFICES)
def test_offices(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """A campaign is its candidate’s, however it is printed."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


OUTLETS = [
    (
        "The Harlow Herald said that Tom Roe said that kilns were cold.",
        ["Tom Roe"],
        ["Harlow Herald: organisation; at Harlow Herald", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "The Harlow Herald reported that an official said that kilns were cold.",
        ["official"],
        ["Harlow Herald: organisation; at Harlow Herald", "official: unnamed; at official"],
    ),
    (
        "“Kilns are cold,” Tom Roe told the Harlow Herald.",
        ["Tom Roe"],
        ["Tom Roe: person; at Tom Roe", "Harlow Herald: organisation; at Harlow Herald"],
    ),
    (
        "“Kilns are cold,” Tom Roe told a Harlow Herald reporter.",
        ["Tom Roe"],
        ["Tom Roe: person; at Tom Roe", "Harlow Herald: organisation; at Harlow Herald"],
    ),
    (
        "“Kilns are cold,” Tom Roe said in an interview with the Harlow Herald.",
        ["Tom Roe"],
        ["Tom Roe: person; at Tom Roe", "Harlow Herald: organisation; at Harlow Herald"],
    ),
    (
        "“Kilns are cold,” Tom Roe said, according to the Harlow Herald.",
        ["Tom Roe"],
        ["Tom Roe: person; at Tom Roe", "Harlow Herald: organisation; at Harlow Herald"],
    ),
    (
        "Tom Roe was quoted by the Harlow Herald as saying that kilns were cold.",
        ["Tom Roe"],
        ["Tom Roe: person; at Tom Roe", "Harlow Herald: organisation; at Harlow Herald"],
    ),
    (
        "The Harlow Herald quoted an official as saying that kilns were cold.",
        ["official"],
        ["Harlow Herald: organisation; at Harlow Herald", "official: unnamed; at official"],
    ),
    (
        "According to the Harlow Herald, Tom Roe also said that kilns were cold.",
        ["Tom Roe"],
        ["Harlow Herald: organisation; at Harlow Herald", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "Tom Roe left. The Harlow Herald said that he said kilns were cold.",
        ["Tom Roe"],
        ["Tom Roe: person; at Tom Roe, he", "Harlow Herald: organisation; at Harlow Herald"],
    ),
    (
        "The Harlow Herald said that Tom Roe was said to be ill.",
        ["Harlow Herald"],
        ["Harlow Herald: organisation; at Harlow Herald", "Tom Roe: person; at Tom Roe"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), OUTLETS)
def test_outlets(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """What an outlet passes on is said by who said it."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


DOCUMENTS = [
    (
        "Ann Lee released a report. The report said that kilns were cold.",
        ["Ann Lee"],
        ["Ann Lee: person; at Ann Lee, The report"],
    ),
    ("Ann Lee sent a letter. It said that kilns were cold.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee, It"]),
    (
        "Ann Lee sent a letter. It rained. It was cold. It was dark. The letter said that kilns were cold.",
        ["Ann Lee"],
        ["Ann Lee: person; at Ann Lee, The letter"],
    ),
    (
        "A report was written by Ann Lee. The report said that kilns were cold.",
        ["Ann Lee"],
        ["Ann Lee: person; at Ann Lee, The report"],
    ),
    (
        "Ann Lee’s report came. Tom Roe wrote a letter. The report said that kilns were cold.",
        ["Ann Lee"],
        ["Ann Lee: person; at Ann Lee, The report", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "Ann Lee wrote a report. Tom Roe wrote a letter. The letter said that kilns were cold.",
        ["Tom Roe"],
        ["Ann Lee: person; at Ann Lee", "Tom Roe: person; at Tom Roe, The letter"],
    ),
    (
        "“No,” Ann Lee said in a statement. Tom Roe left. The statement said that kilns were cold.",
        ["Ann Lee", "Ann Lee"],
        ["Ann Lee: person; at Ann Lee, The statement", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "Judge Ann Lee spoke. The ruling said that kilns were cold.",
        ["Ann Lee"],
        ["Ann Lee: person, Judge; at Ann Lee, The ruling"],
    ),
    (
        "“No,” the Harlow Bank said. The data showed that kilns were cold.",
        ["Harlow Bank", "Harlow Bank"],
        ["Harlow Bank: organisation; at Harlow Bank, The data"],
    ),
    (
        "The Harlow Bank fell. Its report said that kilns were cold.",
        ["Harlow Bank"],
        ["Harlow Bank: organisation; at Harlow Bank, Its report"],
    ),
    (
        "Farmers left. Their letter said that kilns were cold.",
        ["Farmers"],
        ["Farmers: group; at Farmers, Their letter"],
    ),
    (
        "Her new film, which Ann Lee made, says that kilns are cold.",
        ["Ann Lee"],
        ["Ann Lee: person; at Her new film, Ann Lee"],
    ),
    (
        "Ann Lee’s lawyers said that kilns were cold.",
        ["Ann Lee’s lawyers"],
        ["Ann Lee: person; at Ann Lee", "Ann Lee’s lawyers: group; at Ann Lee’s lawyers"],
    ),
    ("Ann Lee’s argument said that kilns were cold.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee, Ann Lee’s argument"]),
    (
        "A study by Ann Lee of the Harlow Bank found that kilns were cold.",
        ["Ann Lee"],
        ["Ann Lee: person; at Ann Lee", "Harlow Bank: organisation; at Harlow Bank"],
    ),
    (
        "An article on the Harlow Herald website said that kilns were cold.",
        ["Harlow Herald"],
        ["Harlow Herald: organisation; at An article on the Harlow Herald website, Harlow Herald"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), DOCUMENTS)
def test_documents(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """What a document says is said by who made it."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


SPOKEN_OF = [
    (
        "“I met Ann Lee and she lied,” Tom Roe said.",
        ["Tom Roe"],
        ["Tom Roe: person; at I, Tom Roe", "Ann Lee: person; at Ann Lee, she"],
    ),
    (
        "“I met Ann Lee in Norway,” Tom Roe said.",
        ["Tom Roe"],
        ["Tom Roe: person; at I, Tom Roe", "Ann Lee: person; at Ann Lee", "Norway: state; at Norway"],
    ),
    (
        "“Lee lied,” Tom Roe said. “Ann Lee is gone.”",
        ["Tom Roe"],
        ["Ann Lee: person; at Lee, Ann Lee", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "“The anti-Norway crowd lied,” Tom Roe said.",
        ["Tom Roe"],
        ["Norway: state; at Norway", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "Ann Lee left. “The anti-Lee bakers lied,” Tom Roe said.",
        ["Tom Roe"],
        ["Ann Lee: person; at Ann Lee", "anti-Lee bakers: group; at anti-Lee bakers", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "“Norway must pay,” Tom Roe said. “We pay Iran.”",
        ["Tom Roe"],
        ["Norway: state; at Norway", "Tom Roe: person; at Tom Roe", "Iran: state; at Iran"],
    ),
    ("“Norway Street is cold,” Tom Roe said.", ["Tom Roe"], ["Tom Roe: person; at Tom Roe"]),
    (
        "“I like our old teachers,” Tom Roe said.",
        ["Tom Roe"],
        ["Tom Roe: person; at I, Tom Roe", "old teachers: group; at old teachers"],
    ),
    (
        "“I like teachers who work at night in cold and dark rooms with no light and no bread,” Tom Roe said.",
        ["Tom Roe"],
        ["Tom Roe: person; at I, Tom Roe", "teachers: group; at teachers"],
    ),
    (
        "“I like teachers of Norway,” Tom Roe said.",
        ["Tom Roe"],
        [
            "Tom Roe: person; at I, Tom Roe",
            "teachers of Norway: group; at teachers of Norway",
            "Norway: state; at Norway",
        ],
    ),
    (
        "“I like teachers from the North,” Tom Roe said.",
        ["Tom Roe"],
        ["Tom Roe: person; at I, Tom Roe", "teachers from the North: group; at teachers from the North"],
    ),
    (
        "“I like those who work at night,” Tom Roe said.",
        ["Tom Roe"],
        ["Tom Roe: person; at I, Tom Roe", "those who work at night: group; at those who work at night"],
    ),
    ("“I like those,” Tom Roe said.", ["Tom Roe"], ["Tom Roe: person; at I, Tom Roe"]),
    (
        "“The working class pays,” Tom Roe said.",
        ["Tom Roe"],
        ["working class: group; at working class", "Tom Roe: person; at Tom Roe"],
    ),
    ("“The teachers union pays,” Tom Roe said.", ["Tom Roe"], ["Tom Roe: person; at Tom Roe"]),
    ("“An electorate is old,” Tom Roe said.", ["Tom Roe"], ["Tom Roe: person; at Tom Roe"]),
    (
        "“Republican voters are old,” Tom Roe said.",
        ["Tom Roe"],
        ["Republican voters: group; at Republican voters", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "Teachers left. “Teachers are old,” Tom Roe said.",
        ["Tom Roe"],
        ["Teachers: group; at Teachers, Teachers", "Tom Roe: person; at Tom Roe"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), SPOKEN_OF)
def test_spoken_of(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Persons, states and groups that a quote speaks of, and nothing that only holds their names."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


DESCRIBED = [
    (
        "Bo Roe, a senator from Vermont, spoke. “The Vermont senator lied,” Ann Lee said.",
        ["Ann Lee"],
        [
            "Bo Roe: person, senator from Vermont; belongs_to Senate; at Bo Roe, Vermont senator",
            "Senate: organisation; at senator",
            "Ann Lee: person; at Ann Lee",
        ],
    ),
    (
        "Mayor Bo Roe spoke. “Our mayor lied,” Ann Lee said.",
        ["Ann Lee"],
        ["Bo Roe: person, Mayor; at Bo Roe, mayor", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Mayor Bo Roe spoke. “Our current mayor lied,” Ann Lee said.",
        ["Ann Lee"],
        ["Bo Roe: person, Mayor; at Bo Roe, current mayor", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Mayor Bo Roe spoke. “Our mayor candidate lied,” Ann Lee said.",
        ["Ann Lee"],
        ["Bo Roe: person, Mayor; at Bo Roe", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "“Our mayor lied,” Ann Lee said. Mayor Bo Roe left.",
        ["Ann Lee"],
        ["Bo Roe: person, Mayor; at mayor, Bo Roe", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Bo Roe spoke. “This man lied,” Ann Lee said.",
        ["Ann Lee"],
        ["Bo Roe: person; at Bo Roe, This man", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Bo Roe spoke. “This man who lied is gone,” Ann Lee said.",
        ["Ann Lee"],
        ["Bo Roe: person; at Bo Roe", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Bo Roe spoke. “This man's dog is gone,” Ann Lee said.",
        ["Ann Lee"],
        ["Bo Roe: person; at Bo Roe", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "“My wife, Kim Holm, is ill,” Bo Roe said. “My wife is tired,” he said.",
        ["Bo Roe", "Bo Roe"],
        ["Bo Roe: person; at My, Bo Roe, My, he", "Kim Holm: person, My wife; at My wife, Kim Holm, My wife"],
    ),
    (
        "“His running mate, Kim Holm, is ill,” Bo Roe said.",
        ["Bo Roe"],
        ["Kim Holm: person, His running mate; at His running mate, Kim Holm", "Bo Roe: person; at Bo Roe"],
    ),
    (
        "Senator Bo Roe, a Republican, left. “His own party lied,” Ann Lee said.",
        ["Ann Lee"],
        [
            "Senate: organisation; at Senator",
            "Bo Roe: person, Senator, Republican; belongs_to Senate; belongs_to Republican Party; at Bo Roe, His",
            "Republican Party: organisation; at Republican, His own party",
            "Ann Lee: person; at Ann Lee",
        ],
    ),
    (
        "Senator Bo Roe, a Republican, left. “His party lied,” Ann Lee said.",
        ["Ann Lee"],
        [
            "Senate: organisation; at Senator",
            "Bo Roe: person, Senator, Republican; belongs_to Senate; belongs_to Republican Party; at Bo Roe, His",
            "Republican Party: organisation; at Republican, His party",
            "Ann Lee: person; at Ann Lee",
        ],
    ),
    (
        "“Our party lied,” said Rep. Bo Roe, a Democrat.",
        ["Bo Roe"],
        [
            "Democratic Party: organisation; at Our party, Democrat",
            "Bo Roe: person, Rep., Democrat; belongs_to Democratic Party; at Bo Roe",
        ],
    ),
    (
        "The bank fell. “The bank lost,” Ann Lee said.",
        ["Ann Lee"],
        ["bank: organisation; at bank", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "The Harlow Bank fell. “The bank lost,” Ann Lee said.",
        ["Ann Lee"],
        ["Harlow Bank: organisation; at Harlow Bank, bank", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "The Harlow Bank fell. “The big old bank lost,” Ann Lee said.",
        ["Ann Lee"],
        ["Harlow Bank: organisation; at Harlow Bank, big old bank", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Bo Roe left. “He'll win,” Ann Lee said. “I'll see him.”",
        ["Ann Lee"],
        ["Bo Roe: person; at Bo Roe, He'll, him", "Ann Lee: person; at Ann Lee, I'll"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), DESCRIBED)
def test_described(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Descriptions in quotes take up whom the article has named, and nobody else."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


SOURCES = [
    ("“No,” said a baker, Ann Lee, who left.", ["Ann Lee"], ["Ann Lee: person, baker; at Ann Lee"]),
    ("“No,” said @annlee.", ["@annlee"], ["@annlee: unnamed; at @annlee"]),
    ("Ann Lee spoke. “No,” she herself said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee, she, herself"]),
    (
        "“No,” Ann Lee's lawyer said.",
        ["Ann Lee's lawyer"],
        ["Ann Lee: person; at Ann Lee", "Ann Lee's lawyer: unnamed; at Ann Lee's lawyer"],
    ),
    (
        "“No,” Ann Lee's lawyer, Bo Roe, said.",
        ["Bo Roe"],
        ["Ann Lee: person; at Ann Lee", "Bo Roe: person, Ann Lee's lawyer; at Bo Roe"],
    ),
    (
        "“No,” said Roe, the lawyer for Ann Lee.",
        ["Roe"],
        ["Roe: person, lawyer for Ann Lee; at Roe", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "“No,” said a spokesman for Ann Lee, Bo Roe.",
        ["Bo Roe"],
        ["Ann Lee: person; at Ann Lee", "Bo Roe: person, spokesman for Ann Lee; speaks_for Ann Lee; at Bo Roe"],
    ),
    (
        "A man said that kilns were cold. The man said that he was ill.",
        ["man", "man"],
        ["man: unnamed; at man, man, he"],
    ),
    (
        "A man said that kilns were cold. Another man said that they were hot.",
        ["man", "Another man"],
        ["man: unnamed; at man", "Another man: unnamed; at Another man"],
    ),
    ("A man and a woman came. The woman said that kilns were cold.", ["woman"], ["woman: unnamed; at woman"]),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), SOURCES)
def test_sources(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """What stands as a source: pronouns, accounts, roles, and new persons or the same ones."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


TITLES = [
    ("Mr. Roe came. “No,” Roe said.", ["Roe"], ["Roe: person; at Roe, Roe"]),
    (
        "Tom Roe and Ann Roe came. “No,” Ms. Roe said.",
        ["Ann Roe"],
        ["Tom Roe: person; at Tom Roe", "Ann Roe: person; at Ann Roe, Roe"],
    ),
    ("Lt. Gov. Ann Lee left. “No,” Lee said.", ["Ann Lee"], ["Ann Lee: person, Lt. Gov.; at Ann Lee, Lee"]),
    (
        "Former President Tom Roe left. “No,” the former president said.",
        ["Tom Roe"],
        ["Tom Roe: person, Former President; at Tom Roe, former president"],
    ),
    (
        "Vice President Ann Lee left. “No,” the vice president said.",
        ["Ann Lee"],
        ["Ann Lee: person, Vice President; at Ann Lee, vice president"],
    ),
    (
        "Secretary of State Ann Lee left. “No,” Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person, Secretary of State; at Ann Lee, Lee"],
    ),
    (
        "Both men left. “No,” said Tom Roe. “Yes,” said Bill Holm. “It is,” said Roe.",
        ["Tom Roe", "Bill Holm", "Tom Roe"],
        ["Tom Roe: person; at Tom Roe, Roe", "Bill Holm: person; at Bill Holm"],
    ),
    (
        "“No,” Tom Roe said. “Yes,” Bill Holm said. “I see.”",
        ["Tom Roe", "Bill Holm"],
        ["Tom Roe: person; at Tom Roe", "Bill Holm: person; at Bill Holm, I"],
    ),
    (
        "“No,” Tom Roe said.\n\n“Yes,” he added.\n\n“It is.”",
        ["Tom Roe", "Tom Roe", "Tom Roe"],
        ["Tom Roe: person; at Tom Roe, he"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), TITLES)
def test_titles(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Titles go with names and stand for them later."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


NAMES = [
    (
        "The Bank of Harlow fell. “No,” the Bank of Harlow said.",
        ["Bank of Harlow"],
        ["Bank of Harlow: organisation; at Bank of Harlow, Bank of Harlow"],
    ),
    (
        "The Court for the 3rd Circuit met. “No,” the court said.",
        ["Court for the 3rd Circuit"],
        ["Court for the 3rd Circuit: organisation; at Court for the 3rd Circuit, court"],
    ),
    (
        "The 6th Circuit Court met. “No,” the 6th Circuit Court said.",
        ["6th Circuit Court"],
        ["6th Circuit Court: organisation; at 6th Circuit Court, 6th Circuit Court"],
    ),
    (
        "The Dockers’ Union met. “No,” the Dockers’ Union said.",
        ["Dockers’ Union"],
        ["Dockers’ Union: organisation; at Dockers’ Union, Dockers’ Union"],
    ),
    (
        "“No,” said Bill de Holm. “Yes,” de Holm said.",
        ["Bill de Holm", "Bill de Holm"],
        ["Bill de Holm: person; at Bill de Holm, de Holm"],
    ),
    (
        "“No,” said Bill “Ox” Holm. “Yes,” Holm said.",
        ["Bill “Ox” Holm", "Bill “Ox” Holm"],
        ["Bill “Ox” Holm: person; at Bill “Ox” Holm, Holm"],
    ),
    (
        "“No,” said Ann D. Lee. “Yes,” Lee said.",
        ["Ann D. Lee", "Ann D. Lee"],
        ["Ann D. Lee: person; at Ann D. Lee, Lee"],
    ),
    (
        "“No,” said Tom Roe, Jr. “Yes,” Roe said.",
        ["Tom Roe, Jr.", "Tom Roe, Jr."],
        ["Tom Roe, Jr.: person; at Tom Roe, Jr., Roe"],
    ),
    (
        "“No,” said Tom Roe II. “Yes,” Roe said.",
        ["Tom Roe II", "Tom Roe II"],
        ["Tom Roe II: person; at Tom Roe II, Roe"],
    ),
    ("On Monday Ann Lee left. “No,” Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee, Lee"]),
    ("The US-led group met Ann Lee. “No,” Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee, Lee"]),
    (
        "Meet Ann Lee Holm, a doctor. “No,” Holm said.",
        ["Ann Lee Holm"],
        ["Ann Lee Holm: person, doctor; at Ann Lee Holm, Holm"],
    ),
    (
        "Joining Lee was Tom Roe. Ann Lee stayed. “No,” Roe said.",
        ["Tom Roe"],
        ["Ann Lee: person; at Lee, Ann Lee", "Tom Roe: person; at Tom Roe, Roe"],
    ),
    ("World War II ended. “No,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    (
        "“No,” said Clara Lee Foundation. “Yes,” the foundation said.",
        ["Clara Lee Foundation", "Clara Lee Foundation"],
        ["Clara Lee Foundation: organisation; at Clara Lee Foundation, foundation"],
    ),
    ("The National Bread Act passed. “No,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    (
        "The Norwegian Foreign Ministry met. “No,” the ministry said.",
        ["Norwegian Foreign Ministry"],
        [
            "Norway: state; at Norwegian Foreign Ministry",
            "Norwegian Foreign Ministry: organisation; speaks_for Norway; at Norwegian Foreign Ministry, ministry",
        ],
    ),
    ("“No,” said Ann. Ann Lee left.", ["Ann Lee"], ["Ann Lee: person; at Ann, Ann Lee"]),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), NAMES)
def test_names(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """What of a run of capitalised words is the name, and what goes with it."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


ROLES = [
    (
        "The US State Department met. “No,” the State Department said.",
        ["US State Department"],
        [
            "US State Department: organisation; speaks_for United States; at US State Department, State Department",
            "United States: state; at US State Department",
        ],
    ),
    (
        "“No,” a former Lee aide said. Ann Lee left.",
        ["former Lee aide"],
        ["former Lee aide: unnamed; at former Lee aide", "Ann Lee: person; at Lee, Ann Lee"],
    ),
    (
        "“No,” said former Lee aide Tom Roe. Ann Lee left.",
        ["Tom Roe"],
        ["Ann Lee: person; at Lee, Ann Lee", "Tom Roe: person, former Lee aide; at Tom Roe"],
    ),
    (
        "“No,” said a spokesman for House Speaker Ann Lee, Tom Roe.",
        ["Tom Roe"],
        [
            "Ann Lee: person, House Speaker; at Ann Lee",
            "Tom Roe: person, spokesman for House Speaker Ann Lee; speaks_for Ann Lee; at Tom Roe",
        ],
    ),
    (
        "“No,” said Norwegian Prime Minister Ann Lee.",
        ["Ann Lee"],
        ["Norway: state; at Norwegian", "Ann Lee: person, Norwegian Prime Minister; speaks_for Norway; at Ann Lee"],
    ),
    ("“No,” said public bread director Ann Lee.", ["Ann Lee"], ["Ann Lee: person, public bread director; at Ann Lee"]),
    ("“No,” said general Ann Lee.", ["Ann Lee"], ["Ann Lee: person, general; at Ann Lee"]),
    (
        "“No,” said Democratic Sen. Ann Lee.",
        ["Ann Lee"],
        [
            "Democratic Party: organisation; at Democratic",
            "Senate: organisation; at Sen.",
            "Ann Lee: person, Democratic Sen.; belongs_to Democratic Party; belongs_to Senate; at Ann Lee",
        ],
    ),
    ("“No,” said former Governor Ann Lee.", ["Ann Lee"], ["Ann Lee: person, former Governor; at Ann Lee"]),
    (
        "“No,” said Lee’s doctor Tom Roe. Ann Lee left.",
        ["Tom Roe"],
        ["Ann Lee: person; at Lee, Ann Lee", "Tom Roe: person, Lee’s doctor; at Tom Roe"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), ROLES)
def test_roles(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """The words before a name that are its bearer’s role, however long."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


NAMESAKES = [
    (
        "Ann Roe, his sister, came. Tom Roe left. “No,” Roe said.",
        ["Tom Roe"],
        ["Ann Roe: person, his sister; at Ann Roe", "Tom Roe: person; at Tom Roe, Roe"],
    ),
    (
        "Mayor Tom Roe and Bill Roe came. “No,” said Mayor Roe. “Yes,” said Roe.",
        ["Tom Roe", "Bill Roe"],
        ["Tom Roe: person, Mayor; at Tom Roe, Roe", "Bill Roe: person; at Bill Roe, Roe"],
    ),
    (
        "Bill Holmgren came. “No,” Holmgrin said.",
        ["Bill Holmgren"],
        ["Bill Holmgren: person; at Bill Holmgren, Holmgrin"],
    ),
    ("In Harlow it was cold. “No,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    ("Mr. Harlow left. “No,” Ann Lee said.", ["Ann Lee"], ["Harlow: person; at Harlow", "Ann Lee: person; at Ann Lee"]),
    (
        "Sen. Grant Green spoke. “No,” Senator Green said.",
        ["Grant Green"],
        [
            "Senate: organisation; at Sen.",
            "Grant Green: person, Sen., Senator; belongs_to Senate; at Grant Green, Green",
        ],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), NAMESAKES)
def test_namesakes(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Who is meant by a surname that several have, and by one misspelt."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


MEMBERS = [
    (
        "Angry Democrats left. “No,” they said.",
        ["Democrats"],
        [
            "Democratic Party: organisation; at Democrats",
            "Democrats: group; belongs_to Democratic Party; at Democrats, they",
        ],
    ),
    (
        "House Democrats left. “No,” House Democrats said.",
        ["House Democrats"],
        [
            "Democratic Party: organisation; at House Democrats",
            "House Democrats: group; belongs_to Democratic Party; at House Democrats, House Democrats",
        ],
    ),
    (
        "Republicans left. “No,” Republicans said.",
        ["Republicans"],
        [
            "Republican Party: organisation; at Republicans",
            "Republicans: group; belongs_to Republican Party; at Republicans, Republicans",
        ],
    ),
    ("The Utah Republican left. Tom Roe stayed. “No,” Roe said.", ["Tom Roe"], ["Tom Roe: person; at Tom Roe, Roe"]),
    (
        "The Iraqi people left. “No,” Ann Lee said. “I like the Iraqi people.”",
        ["Ann Lee"],
        ["Iraqi people: group; at Iraqi people, Iraqi people", "Ann Lee: person; at Ann Lee, I"],
    ),
    (
        "“I like the Iraqi people who stayed,” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "Iraqi people who stayed: group; at Iraqi people who stayed"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), MEMBERS)
def test_members(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Members of parties and peoples are groups; one of them is only described."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


PLACES = [
    ("“No,” said the Republic of Norway.", ["Norway"], ["Norway: state; at Republic of Norway"]),
    ("The talks were in Norway. “No,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    ("Oslo’s mayor left. “No,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    (
        "Oslo blamed Tehran. “No,” Ann Lee said.",
        ["Norway", "Ann Lee"],
        ["Norway: state; at Oslo", "Iran: state; at Tehran", "Ann Lee: person; at Ann Lee"],
    ),
    ("He came from Oslo. “No,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    (
        "Ties with Oslo were cold. “No,” Ann Lee said.",
        ["Ann Lee"],
        ["Norway: state; at Oslo", "Ann Lee: person; at Ann Lee"],
    ),
    ("OSLO — Ann Lee left. “No,” Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee, Lee"]),
    (
        "Talks with Jordan failed. “No,” Ann Lee said.",
        ["Ann Lee"],
        ["Jordan: state; at Jordan", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Ann Lee met Jordan Roe. “No,” Roe said.",
        ["Jordan Roe"],
        ["Ann Lee: person; at Ann Lee", "Jordan Roe: person; at Jordan Roe, Roe"],
    ),
    (
        "Norway officials left. “No,” Ann Lee said.",
        ["Ann Lee"],
        ["Norway: state; at Norway", "Ann Lee: person; at Ann Lee"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), PLACES)
def test_places(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """A state’s name or capital is a party where it acts or is dealt with, not where something is."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


ACCOUNTS = [
    (
        "“No,” tweeted Ann Lee (@annlee).\n\n@annlee: Yes.",
        ["Ann Lee", "Ann Lee"],
        ["Ann Lee: person; at Ann Lee, @annlee"],
    ),
    (
        "“No,” Harlow Bank (@harlow) said. “Yes,” said @harlow.",
        ["Harlow Bank", "Harlow Bank"],
        ["Harlow Bank: organisation; at Harlow Bank, @harlow"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), ACCOUNTS)
def test_accounts(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Accounts are those of whom the text names beside them."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


HEADINGS = [
    ("Bread Falls, Lee Says\n\n“Bread falls,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at Lee, Ann Lee"]),
    (
        "Mayor Lee Says ‘We Eat Cold Bread’\n\n“We eat cold bread at night,” Ann Lee said.",
        ["Ann Lee", "Ann Lee"],
        ["Ann Lee: person, Mayor; at Lee, Ann Lee"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), HEADINGS)
def test_headings(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """A heading’s quote has the speaker of the words that it repeats."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


LETTERS = [
    (
        "The narrative of an FBI letter was long. The letter said that kilns were cold.",
        ["FBI"],
        ["FBI: organisation; speaks_for United States; at FBI, The letter", "United States: state; at FBI"],
    ),
    (
        "Ann Lee’s old letter was long. The letter said that kilns were cold.",
        ["Ann Lee"],
        ["Ann Lee: person; at Ann Lee, The letter"],
    ),
    (
        "A letter from Iran, sent by Ann Lee, was long. The letter said that kilns were cold.",
        ["Ann Lee"],
        ["Iran: state; at Iran", "Ann Lee: person; at Ann Lee, The letter"],
    ),
    (
        "A letter was sent. It rained. It was cold. It was dark. Ann Lee left. It said that kilns were cold.",
        [None],
        ["Ann Lee: person; at Ann Lee"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), LETTERS)
def test_letters(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Who made a document that the narrative tells of."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


DESCRIPTIONS = [
    (
        "Even a doctor said that kilns were cold. “No,” the doctor said.",
        ["doctor", "doctor"],
        ["doctor: unnamed; at doctor, doctor"],
    ),
    ("Only the farmers said that kilns were cold.", ["farmers"], ["farmers: group; at farmers"]),
    ("Hundreds of farmers said that kilns were cold.", ["farmers"], ["farmers: unnamed; at Hundreds of farmers"]),
    (
        "Thousands of angry farmers said that kilns were cold.",
        ["angry farmers"],
        ["angry farmers: unnamed; at Thousands of angry farmers"],
    ),
    ("One farmer said that kilns were cold.", ["farmer"], ["farmer: unnamed; at farmer"]),
    (
        "An official involved said that kilns were cold.",
        ["official involved"],
        ["official involved: unnamed; at official involved"],
    ),
    (
        "A senior official in the bank said that kilns were cold.",
        ["senior official in the bank"],
        ["senior official in the bank: unnamed; at senior official in the bank"],
    ),
    ("A woman named Jolene said that kilns were cold.", ["Jolene"], ["Jolene: person; at Jolene"]),
    ("The same doctor said that kilns were cold.", ["same doctor"], ["same doctor: unnamed; at same doctor"]),
    (
        "A doctor came. The old doctor said that kilns were cold.",
        ["old doctor"],
        ["old doctor: unnamed; at old doctor"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), DESCRIPTIONS)
def test_descriptions(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """What of a description is its name, and when it takes up one given before."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


GENDER = [
    (
        "Osk Holm, a doctor, left. It was late for her. “No,” she said.",
        ["Osk Holm"],
        ["Osk Holm: person, doctor; at Osk Holm, her, she"],
    ),
    (
        "Osk Holm, a doctor, left. She was ill. Tom Roe stayed. “No,” she said.",
        ["Osk Holm"],
        ["Osk Holm: person, doctor; at Osk Holm, She, she", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "Osk Holm, a doctor, left. It rained for a very long time on the dark kilns of her town. Tom Roe stayed.",
        [],
        ["Osk Holm: person, doctor; at Osk Holm, her", "Tom Roe: person; at Tom Roe"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), GENDER)
def test_gender(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """A name of unknown gender has that of the first pronoun behind it."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


AUTHORS = [
    (
        "By Ann Lee\n\nI left. “No,” I said. Tom Roe stayed.",
        ["Ann Lee"],
        ["Ann Lee: person; at Ann Lee, I", "Tom Roe: person; at Tom Roe"],
    ),
    ("Opinion by Ann Lee\n\nI left. “No,” I said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee, I"]),
    ("I left. “No,” I said.\n\nAnn Lee is a writer in Harlow.", ["Ann Lee"], ["Ann Lee: person; at I, Ann Lee"]),
    ("Ann Lee left.\n\nI stayed. “No,” I said.", [None], ["Ann Lee: person; at Ann Lee"]),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), AUTHORS)
def test_authors(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """An article that says “I” is by whom its byline or last line names."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


NOUN_PHRASES = [
    (
        "“They want to fool coal miners,” Ann Lee said.",
        ["Ann Lee"],
        ["coal miners: group; at coal miners", "Ann Lee: person; at Ann Lee"],
    ),
    ("“The right thing is bread,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    ("“The right is wrong,” Ann Lee said.", ["Ann Lee"], ["right: group; at right", "Ann Lee: person; at Ann Lee"]),
    ("“The right hates bread,” Ann Lee said.", ["Ann Lee"], ["right: group; at right", "Ann Lee: person; at Ann Lee"]),
    ("“The poor pay,” Ann Lee said.", ["Ann Lee"], ["poor: group; at poor", "Ann Lee: person; at Ann Lee"]),
    ("“The poor result hurts,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    ("“The far left won,” Ann Lee said.", ["Ann Lee"], ["far left: group; at far left", "Ann Lee: person; at Ann Lee"]),
    ("“The right to vote is old,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    ("“In their heads it is cold,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    (
        "“The quickly tired bakers left,” Ann Lee said.",
        ["Ann Lee"],
        ["bakers: group; at bakers", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "“Unpaid bakers left,” Ann Lee said.",
        ["Ann Lee"],
        ["Unpaid bakers: group; at Unpaid bakers", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "“Paid bakers left,” Ann Lee said.",
        ["Ann Lee"],
        ["Paid bakers: group; at Paid bakers", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "“Ann’s bakers left,” Ann Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at Ann, Ann Lee", "bakers: group; at bakers"],
    ),
    (
        "“Republican primary voters left,” Ann Lee said.",
        ["Ann Lee"],
        ["Republican primary voters: group; at Republican primary voters", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "“Syrian refugees left,” Ann Lee said. “Refugees are ill.”",
        ["Ann Lee"],
        ["Syrian refugees: group; at Syrian refugees", "Ann Lee: person; at Ann Lee", "Refugees: group; at Refugees"],
    ),
    (
        "“Syrian-born bakers left,” Ann Lee said.",
        ["Ann Lee"],
        ["Syrian-born bakers: group; at Syrian-born bakers", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Young voters left. “Young voters are ill,” Ann Lee said. They left.",
        ["Ann Lee"],
        ["Young voters: group; at Young voters, Young voters", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "The media left. “The media lie,” Ann Lee said.",
        ["Ann Lee"],
        ["media: group; at media, media", "Ann Lee: person; at Ann Lee"],
    ),
    ("“The public debate is cold,” Ann Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), NOUN_PHRASES)
def test_noun_phrases(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """How far the name of a group in a quote reaches, and adjectives that are a group or only describe."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


TURNS = [
    (
        "Tom Roe said no. Bill Holm said yes.\n\n“It is,” said Roe.\n\n“It is not.”",
        ["Tom Roe", "Bill Holm", "Tom Roe", "Tom Roe"],
        ["Tom Roe: person; at Tom Roe, Roe", "Bill Holm: person; at Bill Holm"],
    ),
    (
        "“No,” said Tom Roe.\n\n“Is it?” asked Ann Lee.\n\n“It is.”\n\n“Oh.”",
        ["Tom Roe", "Ann Lee", "Tom Roe"],
        ["Tom Roe: person; at Tom Roe", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Ann Lee left. She said: “No.” Then she said: “Yes.”",
        ["Ann Lee", "Ann Lee"],
        ["Ann Lee: person; at Ann Lee, She, she"],
    ),
    ("Ann Lee was ill. “No.” She left.", [], ["Ann Lee: person; at Ann Lee, She"]),
    (
        "Ann Lee: “No.”\nTom Roe: “Yes.”",
        ["Ann Lee", "Tom Roe"],
        ["Ann Lee: person; at Ann Lee", "Tom Roe: person; at Tom Roe"],
    ),
    ("“I am Ann Lee,” she said.", ["Ann Lee"], ["Ann Lee: person; at I, Ann Lee, she"]),
    ("“My name is Tom Roe,” said a man.", ["man"], ["man: unnamed; at My, man", "Tom Roe: person; at Tom Roe"]),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), TURNS)
def test_turns(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Whose the quotes without a source are, and those of turns."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


TAKEN_UP = [
    (
        "Kim Lee, Ann’s mother, left. Ann Lee left. “No,” Lee said.",
        ["Ann Lee"],
        ["Kim Lee: person, Ann’s mother; at Kim Lee", "Ann Lee: person; at Ann, Ann Lee, Lee"],
    ),
    (
        "Mayor Tom Roe met Mayor Ann Lee. Roe left. “No,” the mayor said.",
        ["Tom Roe"],
        ["Tom Roe: person, Mayor; at Tom Roe, Roe, mayor", "Ann Lee: person, Mayor; at Ann Lee"],
    ),
    (
        "Green Party leader Ann Lee left. “No,” the Green Party leader said.",
        ["Ann Lee"],
        [
            "Green Party: organisation; at Green Party, Green Party",
            "Ann Lee: person, Green Party leader; speaks_for Green Party; at Ann Lee, Green Party leader",
        ],
    ),
    (
        "Ann Lee, a lawyer, met Tom Roe, a doctor. “No,” the lawyer said. “Yes,” the doctor said.",
        ["Ann Lee", "Tom Roe"],
        ["Ann Lee: person, lawyer; at Ann Lee, lawyer", "Tom Roe: person, doctor; at Tom Roe, doctor"],
    ),
    (
        "Ann Lee met Tom Roe. “No,” the New York businessman said.",
        ["Tom Roe"],
        ["Ann Lee: person; at Ann Lee", "Tom Roe: person; at Tom Roe, New York businessman"],
    ),
    (
        "Ann Lee met Tom Roe. “No,” the woman said. “Yes,” the man said.",
        ["Ann Lee", "Tom Roe"],
        ["Ann Lee: person; at Ann Lee, woman", "Tom Roe: person; at Tom Roe, man"],
    ),
    (
        "The Harlow Bank met the Quill Union. “No,” the bank said. “Yes,” the union said.",
        ["Harlow Bank", "Quill Union"],
        ["Harlow Bank: organisation; at Harlow Bank, bank", "Quill Union: organisation; at Quill Union, union"],
    ),
    (
        "“No,” said Tom Roe of the Quill administration. Ann Quill left.",
        ["Tom Roe"],
        [
            "Tom Roe: person; at Tom Roe",
            "Quill administration: organisation; speaks_for Ann Quill; at Quill administration",
            "Ann Quill: person; at Ann Quill",
        ],
    ),
    (
        "The Quill team met. “No,” Quill’s team said. Ann Quill left.",
        ["Quill campaign"],
        [
            "Quill campaign: organisation; speaks_for Ann Quill; at Quill team, Quill’s team",
            "Ann Quill: person; at Quill, Ann Quill",
        ],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), TAKEN_UP)
def test_taken_up(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Whom or what a definite description takes up: by role, gender or noun."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


UNNAMED = [
    (
        "Farmers left. “No,” said farmers. A farmer left. “Yes,” a farmer said.",
        ["farmers", "farmer"],
        ["farmers: group; at Farmers, farmers", "farmer: unnamed; at farmer"],
    ),
    (
        "An official said that kilns were cold. An official said that they were hot.",
        ["official", "official"],
        ["official: unnamed; at official", "official: unnamed; at official"],
    ),
    (
        "The official said that kilns were cold. “No,” the official said.",
        ["official", "official"],
        ["official: unnamed; at official, official"],
    ),
    (
        "Officials said that kilns were cold. “No,” officials said.",
        ["Officials", "Officials"],
        ["Officials: unnamed; at Officials, officials"],
    ),
    (
        "Ann Lee left. Her lawyer said that kilns were cold.",
        ["Lee's lawyer"],
        ["Ann Lee: person; at Ann Lee", "Lee's lawyer: unnamed; at Her lawyer"],
    ),
    (
        "Ann Lee left. Her supporters said that kilns were cold.",
        ["Lee's supporters"],
        ["Ann Lee: person; at Ann Lee", "Lee's supporters: group; at Her supporters"],
    ),
    (
        "Tom Roe left. His party said that kilns were cold.",
        ["Roe's party"],
        ["Tom Roe: person; at Tom Roe", "Roe's party: organisation; at His party"],
    ),
    (
        "The baker’s lawyer said that kilns were cold.",
        ["baker’s lawyer"],
        ["baker’s lawyer: unnamed; at baker’s lawyer"],
    ),
    ("Two officials said that kilns were cold.", ["Two officials"], ["Two officials: unnamed; at Two officials"]),
    (
        "A U.S. official said that kilns were cold. The official said they were hot.",
        ["U.S. official", "U.S. official"],
        ["United States: state; at U.S.", "U.S. official: unnamed; at U.S. official, official"],
    ),
    (
        "A second official said that kilns were cold.",
        ["second official"],
        ["second official: unnamed; at second official"],
    ),
    (
        "Senior officials in Norway said that kilns were cold.",
        ["Senior officials in Norway"],
        ["Senior officials in Norway: unnamed; at Senior officials in Norway"],
    ),
    (
        "Doctors at the Harlow Hospital said that kilns were cold.",
        ["Doctors at the Harlow Hospital"],
        [
            "Doctors at the Harlow Hospital: group; at Doctors at the Harlow Hospital",
            "Harlow Hospital: organisation; at Harlow Hospital",
        ],
    ),
    (
        "The Harlow Hospital’s doctors said that kilns were cold.",
        ["Harlow Hospital’s doctors"],
        [
            "Harlow Hospital: organisation; at Harlow Hospital",
            "Harlow Hospital’s doctors: group; at Harlow Hospital’s doctors",
        ],
    ),
    (
        "“No,” said one. “Yes,” said another.",
        ["one", "another"],
        ["one: unnamed; at one", "another: unnamed; at another"],
    ),
    ("Critics said that kilns were cold.", ["Critics"], ["Critics: unnamed; at Critics"]),
    ("Everyone said that kilns were cold.", ["Everyone"], ["Everyone: unnamed; at Everyone"]),
    (
        "“No,” his mother said. Tom Roe left.",
        ["his mother"],
        ["his mother: unnamed; at his mother", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "“No,” said the deputy of Ann Lee.",
        ["deputy of Ann Lee"],
        ["deputy of Ann Lee: unnamed; at deputy of Ann Lee", "Ann Lee: person; at Ann Lee"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), UNNAMED)
def test_unnamed(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Sources without a name: which are one party, and what of their words is its name."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


MEMBERS_BY_PLACE = [
    (
        "Rep. Ann Lee, an Iowa Democrat, left. “No,” the Iowa Democrat said.",
        ["Ann Lee"],
        [
            "Ann Lee: person, Rep., Iowa Democrat; belongs_to Democratic Party; at Ann Lee, Iowa Democrat",
            "Democratic Party: organisation; at Democrat",
        ],
    ),
    (
        "Rep. Ann Lee (D-Iowa) left. “No,” the Iowa congresswoman said.",
        ["Ann Lee"],
        [
            "Ann Lee: person, Rep.; belongs_to Democratic Party; at Ann Lee, Iowa congresswoman",
            "Democratic Party: organisation; at D-Iowa",
        ],
    ),
    (
        "Rep. Ann Lee of Iowa met Rep. Tom Roe of Ohio. “No,” the Iowa congresswoman said. “Yes,” said the Ohio man.",
        ["Ann Lee", "Tom Roe"],
        ["Ann Lee: person, Rep.; at Ann Lee, Iowa congresswoman", "Tom Roe: person, Rep.; at Tom Roe, Ohio man"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), MEMBERS_BY_PLACE)
def test_members_by_place(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Members of a chamber are taken up by where they are from."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


TOGETHER = [
    (
        "“No,” said Tom Roe and Ann Lee of the Harlow Bank.",
        ["Tom Roe and Ann Lee"],
        [
            "Tom Roe: person; at Tom Roe",
            "Tom Roe and Ann Lee: group; at Tom Roe and Ann Lee",
            "Ann Lee: person; at Ann Lee",
            "Harlow Bank: organisation; at Harlow Bank",
        ],
    ),
    (
        "“No,” said both Ann Lee and Tom Roe.",
        ["Ann Lee and Tom Roe"],
        [
            "Ann Lee: person; at Ann Lee",
            "Ann Lee and Tom Roe: group; at Ann Lee and Tom Roe",
            "Tom Roe: person; at Tom Roe",
        ],
    ),
    (
        "“No,” said Norway and Iran.",
        ["Norway and Iran"],
        ["Norway: state; at Norway", "Norway and Iran: group; at Norway and Iran", "Iran: state; at Iran"],
    ),
    (
        "“No,” said presidential candidates Ann Lee and Tom Roe.",
        ["Ann Lee and Tom Roe"],
        [
            "Ann Lee: person; at Ann Lee",
            "Ann Lee and Tom Roe: group; at Ann Lee and Tom Roe",
            "Tom Roe: person; at Tom Roe",
        ],
    ),
    (
        "“No,” said farmers Ann Lee and Tom Roe.",
        ["Ann Lee and Tom Roe"],
        [
            "Ann Lee: person; at Ann Lee",
            "Ann Lee and Tom Roe: group; at Ann Lee and Tom Roe",
            "Tom Roe: person; at Tom Roe",
        ],
    ),
    (
        "“No,” said Mayor Ann Lee and Gov. Tom Roe.",
        ["Ann Lee and Tom Roe"],
        [
            "Ann Lee: person, Mayor; at Ann Lee",
            "Ann Lee and Tom Roe: group; at Ann Lee and Gov. Tom Roe",
            "Tom Roe: person, Gov.; at Tom Roe",
        ],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), TOGETHER)
def test_together(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Two names that speak together, with titles before them and a body behind."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


SURNAMES = [
    ("Harlow was cold. Mr. Harlow left. “No,” Harlow said.", ["Harlow"], ["Harlow: person; at Harlow, Harlow, Harlow"]),
    (
        "Tom Roe met senator Ann Lee and Mayor Kim Lee. “No,” Mayor Lee said. “Yes,” Senator Lee said.",
        ["Kim Lee", "Ann Lee"],
        [
            "Tom Roe: person; at Tom Roe",
            "Senate: organisation; at senator",
            "Ann Lee: person, senator, Senator; belongs_to Senate; at Ann Lee, Lee",
            "Kim Lee: person, Mayor; at Kim Lee, Lee",
        ],
    ),
    ("Bing Lee left. “No,” Lee said.", ["Bing Lee"], ["Bing Lee: person; at Bing Lee, Lee"]),
    ("“No,” she then said. Ann Lee left.", ["Ann Lee"], ["Ann Lee: person; at she, Ann Lee"]),
    ("“No,” said Ann Lee (right).", ["Ann Lee"], ["Ann Lee: person; at Ann Lee"]),
    (
        "A lawyer for the bank, Ann Lee, said that kilns were cold.",
        ["Ann Lee"],
        ["Ann Lee: person, lawyer for the bank; at Ann Lee"],
    ),
    (
        "Ann Lee, a judge in Ohio, said that kilns were cold.",
        ["Ann Lee"],
        ["Ann Lee: person, judge in Ohio; at Ann Lee"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), SURNAMES)
def test_surnames(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """A surname alone goes by title to the one who has it, and may be a place’s name too."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


HEADS_OF_SENTENCES = [
    ("Joining the talks, Ann Lee left. “No,” Lee said.", ["Ann Lee"], ["Ann Lee: person; at Ann Lee, Lee"]),
    (
        "Warning Tom Roe, Ann Lee left. “No,” Lee said.",
        ["Ann Lee"],
        ["Tom Roe: person; at Tom Roe", "Ann Lee: person; at Ann Lee, Lee"],
    ),
    ("Bing Roe left. “No,” Bing Roe said.", ["Bing Roe"], ["Bing Roe: person; at Bing Roe, Bing Roe"]),
    ("Prosecutors left. “No,” Prosecutors said.", ["Prosecutors"], ["Prosecutors: group; at Prosecutors, Prosecutors"]),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), HEADS_OF_SENTENCES)
def test_heads_of_sentences(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """The first word of a sentence is a name’s only if it is no common word."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


SAME_SURNAME = [
    (
        "Mayor Kim Lee met doctor Ann Lee. “No,” Dr. Lee said.",
        ["Ann Lee"],
        ["Kim Lee: person, Mayor; at Kim Lee", "Ann Lee: person, doctor; at Ann Lee, Lee"],
    ),
    (
        "Kim Lee left. Kim Lee spoke. Ann Lee stayed. “No,” Lee said.",
        ["Kim Lee"],
        ["Kim Lee: person; at Kim Lee, Kim Lee, Lee", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Tom Lee and Ann Lee came. “No,” Mrs. Lee said. “Yes,” Mr. Lee said.",
        ["Ann Lee", "Tom Lee"],
        ["Tom Lee: person; at Tom Lee, Lee", "Ann Lee: person; at Ann Lee, Lee"],
    ),
    (
        "Ann Lee came. Lee left. Tom Lee came. “No,” Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at Ann Lee, Lee, Lee", "Tom Lee: person; at Tom Lee"],
    ),
    (
        "Sen. Ann Lee met Tom Lee. “No,” the senator said. “Yes,” Tom said.",
        ["Ann Lee", "Tom Lee"],
        [
            "Senate: organisation; at Sen.",
            "Ann Lee: person, Sen.; belongs_to Senate; at Ann Lee, senator",
            "Tom Lee: person; at Tom Lee, Tom",
        ],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), SAME_SURNAME)
def test_same_surname(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Two of one surname are told apart by titles and gender; else the one spoken of more is meant."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


OF_STATES = [
    (
        "The Iran President Tom Roe left. “No,” Roe said.",
        ["Tom Roe"],
        ["Iran: state; at Iran", "Tom Roe: person, Iran President; speaks_for Iran; at Tom Roe, Roe"],
    ),
    ("Iran’s Ann Lee left. “No,” Lee said.", ["Ann Lee"], ["Iran: state; at Iran", "Ann Lee: person; at Ann Lee, Lee"]),
    (
        "Iran’s Foreign Ministry met. “No,” the ministry said.",
        ["Foreign Ministry"],
        ["Iran: state; at Iran", "Foreign Ministry: organisation; speaks_for Iran; at Foreign Ministry, ministry"],
    ),
    (
        "American Crossroads met. “No,” American Crossroads said.",
        ["American Crossroads"],
        ["American Crossroads: organisation; at American Crossroads, American Crossroads"],
    ),
    ("The American Senate met. “No,” the Senate said.", ["Senate"], ["Senate: organisation; at Senate, Senate"]),
    ("Judge Ann Lee left. “No,” the judge said.", ["Ann Lee"], ["Ann Lee: person, Judge; at Ann Lee, judge"]),
    (
        "Former Justice Department lawyer Tom Roe left. “No,” Roe said.",
        ["Tom Roe"],
        ["Tom Roe: person, Former Justice Department lawyer; at Tom Roe, Roe"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), OF_STATES)
def test_of_states(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """What a state’s name or adjective before a name says."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


APPOSITIONS = [
    ("Ex-Mayor Tom Roe left. “No,” Roe said.", ["Tom Roe"], ["Tom Roe: person, Ex-Mayor; at Tom Roe, Roe"]),
    (
        "The bank’s president, Tom Roe, left. “No,” Roe said.",
        ["Tom Roe"],
        ["Tom Roe: person, bank’s president; at Tom Roe, Roe"],
    ),
    ("Its president, Tom Roe, left. “No,” Roe said.", ["Tom Roe"], ["Tom Roe: person, Its president; at Tom Roe, Roe"]),
    ("Tom Roe, its president, left. “No,” Roe said.", ["Tom Roe"], ["Tom Roe: person, its president; at Tom Roe, Roe"]),
    (
        "Tom Roe, 44, its president and a doctor, left. “No,” Roe said.",
        ["Tom Roe"],
        ["Tom Roe: person, its president and a doctor; at Tom Roe, Roe"],
    ),
    ("Tom Roe (a doctor) left. “No,” Roe said.", ["Tom Roe"], ["Tom Roe: person, doctor; at Tom Roe, Roe"]),
    (
        "Tom Roe, president of the bank and of the union, left. “No,” Roe said.",
        ["Tom Roe"],
        ["Tom Roe: person, president of the bank and of the union; at Tom Roe, Roe"],
    ),
    (
        "“Tom Roe, a doctor, left,” Ann Lee said.",
        ["Ann Lee"],
        ["Tom Roe: person, doctor; at Tom Roe", "Ann Lee: person; at Ann Lee"],
    ),
    ("Tom Roe, whose doctor left, stayed. “No,” Roe said.", ["Tom Roe"], ["Tom Roe: person; at Tom Roe, Roe"]),
    (
        "Tom Roe, Ann Lee and a doctor left. “No,” Roe said.",
        ["Tom Roe"],
        ["Tom Roe: person; at Tom Roe, Roe", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Ann Lee, mother of Tom Roe, a doctor, left. “No,” Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person, mother of Tom Roe; at Ann Lee, Lee", "Tom Roe: person, doctor; at Tom Roe"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), APPOSITIONS)
def test_appositions(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """A role between commas or in brackets is of the name beside it; a list and a clause are none."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


MAKERS = [
    (
        "A letter to Ann Lee by Tom Roe said that kilns were cold.",
        ["Tom Roe"],
        ["Ann Lee: person; at Ann Lee", "Tom Roe: person; at Tom Roe"],
    ),
    ("A letter signed by Tom Roe said that kilns were cold.", ["Tom Roe"], ["Tom Roe: person; at Tom Roe"]),
    ("The bank’s letter said that kilns were cold.", ["bank"], ["bank: organisation; at The bank’s letter, bank"]),
    (
        "Tom Roe published a memo. It said that kilns were cold. It rained. It said that they were hot.",
        ["Tom Roe", "Tom Roe"],
        ["Tom Roe: person; at Tom Roe, It, It"],
    ),
    (
        "A poll by the Quill Center found that kilns were cold. The poll said that they were hot.",
        ["Quill Center", "Quill Center"],
        ["Quill Center: organisation; at Quill Center, The poll"],
    ),
    (
        "Data from the Harlow Agency showed that kilns were cold.",
        ["Harlow Agency"],
        ["Harlow Agency: organisation; at Data from the Harlow Agency, Harlow Agency"],
    ),
    (
        "In a memo to Ann Lee, Tom Roe said that kilns were cold. The memo said that they were hot.",
        ["Tom Roe", "Tom Roe"],
        ["Ann Lee: person; at Ann Lee", "Tom Roe: person; at Tom Roe, The memo"],
    ),
    (
        "Tom Roe’s book said that kilns were cold. His book is old. The book said that they were hot.",
        ["Tom Roe", "Tom Roe"],
        ["Tom Roe: person; at Tom Roe, Tom Roe’s book, His, The book"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), MAKERS)
def test_makers(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Who made a document: behind “by” and “from”, before it, or who has just spoken of it."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


CROWDS = [
    (
        "Democrats left. Tom Roe stayed. “No,” they said.",
        ["Democrats"],
        [
            "Democratic Party: organisation; at Democrats",
            "Democrats: group; belongs_to Democratic Party; at Democrats, they",
            "Tom Roe: person; at Tom Roe",
        ],
    ),
    (
        "Ann Lee met Democrats. “No,” they said.",
        ["Democrats"],
        [
            "Ann Lee: person; at Ann Lee",
            "Democratic Party: organisation; at Democrats",
            "Democrats: group; belongs_to Democratic Party; at Democrats, they",
        ],
    ),
    (
        "Bakers left. “The bakers are old,” Ann Lee said.",
        ["Ann Lee"],
        ["Bakers: group; at Bakers, bakers", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Bakers met. “Old bakers left,” Ann Lee said.",
        ["Ann Lee"],
        ["Old bakers: group; at Old bakers", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Syrian war refugees left. “No,” they said.",
        ["Syrian war refugees"],
        ["Syrian war refugees: group; at Syrian war refugees, they"],
    ),
    (
        "“Young old poor Syrian refugees left,” Ann Lee said.",
        ["Ann Lee"],
        ["Young old poor Syrian refugees: group; at Young old poor Syrian refugees", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Hundreds of very poor Syrian refugees came. “No,” they said.",
        ["poor Syrian refugees"],
        ["poor Syrian refugees: group; at poor Syrian refugees, they"],
    ),
    (
        "“No,” the farmers said. “Yes,” the same farmers said.",
        ["farmers", "farmers"],
        ["farmers: group; at farmers, same farmers"],
    ),
    (
        "Bakers met the Harlow Bank. “No,” they said.",
        ["Bakers"],
        ["Bakers: group; at Bakers, they", "Harlow Bank: organisation; at Harlow Bank"],
    ),
    (
        "The bakers left the Harlow Bank. “No,” it said.",
        ["Harlow Bank"],
        ["Harlow Bank: organisation; at Harlow Bank, it"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), CROWDS)
def test_crowds(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Groups by a plural noun: what “they” are, and when they are the same again."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


LENGTHS = [
    (
        "Ann Lee, an old and very cold and tired doctor, left. “No,” Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person, old and very cold and tired doctor; at Ann Lee, Lee"],
    ),
    (
        "Ann Lee, an old but cold and tired and hungry and sleepy and poor doctor, left. “No,” Lee said.",
        ["Ann Lee"],
        ["Ann Lee: person; at Ann Lee, Lee"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), LENGTHS)
def test_lengths(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """A role may be long, but its noun comes soon."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


PRONOUNS = [
    (
        "A man and a woman came. “No,” the man said. “Yes,” the woman said. “I see,” he said.",
        ["man", "woman", "man"],
        ["man: unnamed; at man, I, he", "woman: unnamed; at woman"],
    ),
    (
        "Tom Roe left. It was cold. It was dark. It rained. Bill Holm stayed. “No,” he said.",
        ["Bill Holm"],
        ["Tom Roe: person; at Tom Roe", "Bill Holm: person; at Bill Holm, he"],
    ),
    (
        "Tom Roe left. Bill Holm’s dog barked. “No,” he said.",
        ["Tom Roe"],
        ["Tom Roe: person; at Tom Roe, he", "Bill Holm: person; at Bill Holm"],
    ),
    (
        "“No,” Tom Roe said. Bill Holm left. “Yes,” he said.",
        ["Tom Roe", "Tom Roe"],
        ["Tom Roe: person; at Tom Roe, he", "Bill Holm: person; at Bill Holm"],
    ),
    (
        "“No,” Tom Roe said.\n\nBill Holm left.\n\n“Yes,” he said.",
        ["Tom Roe", "Bill Holm"],
        ["Tom Roe: person; at Tom Roe", "Bill Holm: person; at Bill Holm, he"],
    ),
    (
        "Tom Roe left. “Bill Holm lied,” he said.",
        ["Tom Roe"],
        ["Tom Roe: person; at Tom Roe, he", "Bill Holm: person; at Bill Holm"],
    ),
    (
        "“I like Tom Roe and Bill Holm,” Ann Lee said. “He is ill.”",
        ["Ann Lee"],
        ["Ann Lee: person; at I, Ann Lee", "Tom Roe: person; at Tom Roe", "Bill Holm: person; at Bill Holm, He"],
    ),
    (
        "Tom Roe left. “Bill Holm lied and he knows,” Ann Lee said.",
        ["Ann Lee"],
        ["Tom Roe: person; at Tom Roe", "Bill Holm: person; at Bill Holm, he", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Tom Roe said that Bill Holm left. He said that he was ill.",
        ["Tom Roe", "Tom Roe"],
        ["Tom Roe: person; at Tom Roe, He, he", "Bill Holm: person; at Bill Holm"],
    ),
    (
        "The Harlow Bank met Tom Roe. “No,” it said.",
        ["Harlow Bank"],
        ["Harlow Bank: organisation; at Harlow Bank, it", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "Norway met the Harlow Bank. “No,” it said.",
        ["Norway"],
        ["Norway: state; at Norway, it", "Harlow Bank: organisation; at Harlow Bank"],
    ),
    (
        "Ann Lee and Kim Holm left. The two said that kilns were cold. Both said that they were hot.",
        ["Ann Lee and Kim Holm", "Ann Lee and Kim Holm"],
        [
            "Ann Lee: person; at Ann Lee",
            "Ann Lee and Kim Holm: group; at Ann Lee and Kim Holm, two, Both",
            "Kim Holm: person; at Kim Holm",
        ],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), PRONOUNS)
def test_pronouns(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Whom “he” means: the subject spoken of last, the last speaker of the paragraph, in a quote whom it has named."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


KIN_AND_MATES = [
    (
        "“No,” Ann Lee said. “Yes,” said her husband, Tom Roe. “My husband is ill,” she said.",
        ["Ann Lee", "Tom Roe", "Ann Lee"],
        ["Ann Lee: person; at Ann Lee, My, she", "Tom Roe: person, her husband; at Tom Roe, My husband"],
    ),
    (
        "Ann Lee’s husband, Tom Roe, left. “No,” her husband said.",
        ["Tom Roe"],
        ["Ann Lee: person; at Ann Lee", "Tom Roe: person, Ann Lee’s husband; at Tom Roe, her husband"],
    ),
    (
        "Tom Roe’s running mate, Ann Lee, left. “My running mate is ill,” Roe said.",
        ["Tom Roe"],
        [
            "Tom Roe: person; at Tom Roe, My, Roe",
            "Ann Lee: person, Tom Roe’s running mate; at Ann Lee, My running mate",
        ],
    ),
    (
        "Tom Roe left. “His campaign is cold,” Ann Lee said. “The Roe campaign lied.”",
        ["Ann Lee"],
        [
            "Tom Roe: person; at Tom Roe, His",
            "Roe campaign: organisation; speaks_for Tom Roe; at His campaign, Roe campaign",
            "Ann Lee: person; at Ann Lee",
        ],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), KIN_AND_MATES)
def test_kin_and_mates(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """“My husband” and “his campaign” are those of whom the pronoun means."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


THE_MAYOR = [
    (
        "“The mayor lied,” Ann Lee said. Mayor Tom Roe left.",
        ["Ann Lee"],
        ["Tom Roe: person, Mayor; at mayor, Tom Roe", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Mayor Tom Roe left. “The mayor’s dog lied,” Ann Lee said.",
        ["Ann Lee"],
        ["Tom Roe: person, Mayor; at Tom Roe, mayor", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Mayor Tom Roe left. “The old cold dark mayor lied,” Ann Lee said.",
        ["Ann Lee"],
        ["Tom Roe: person, Mayor; at Tom Roe, old cold dark mayor", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Mayor Tom Roe left. “The mayor, a man I like, lied,” Ann Lee said.",
        ["Ann Lee"],
        ["Tom Roe: person, Mayor; at Tom Roe, mayor", "Ann Lee: person; at I, Ann Lee"],
    ),
    (
        "Mayor Tom Roe left. Ann Lee said the mayor had lied.",
        ["Ann Lee"],
        ["Tom Roe: person, Mayor; at Tom Roe, mayor", "Ann Lee: person; at Ann Lee"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), THE_MAYOR)
def test_the_mayor(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """“The mayor” in a quote is the one whom the article names."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


STATES = [
    ("The Norwegian government said that kilns were cold.", ["Norway"], ["Norway: state; at Norwegian government"]),
    (
        "Norway’s foreign ministry said that kilns were cold.",
        ["Norway’s foreign ministry"],
        ["Norway: state; at Norway", "Norway’s foreign ministry: organisation; at Norway’s foreign ministry"],
    ),
    ("Oslo said that kilns were cold.", ["Norway"], ["Norway: state; at Oslo"]),
    ("The Norwegians left. “No,” they said.", ["Norwegians"], ["Norwegians: group; at Norwegians, they"]),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), STATES)
def test_states(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """States by adjectives, capitals, ministries and peoples."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)

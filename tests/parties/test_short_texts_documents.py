"""Whole readings of short texts: outlets, documents and who made them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

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
    (
        "“The mayor lied,” the Harlow Herald said Tom Roe said.",
        ["Tom Roe"],
        ["Harlow Herald: organisation; at Harlow Herald", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "The Harlow Herald said a doctor told it that kilns were cold.",
        ["doctor"],
        ["Harlow Herald: organisation; at Harlow Herald", "doctor: unnamed; at doctor"],
    ),
    (
        "The Harlow Herald said the judge insisted that kilns were cold.",
        ["judge"],
        ["Harlow Herald: organisation; at Harlow Herald", "judge: unnamed; at judge"],
    ),
    (
        "“Cold kilns,” the Harlow Herald said Tom Roe told the court.",
        ["Tom Roe"],
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


STATEMENTS = [
    (
        "“No,” Ann Lee said. Tom Roe left. The statement said that kilns were cold.",
        ["Ann Lee", "Ann Lee"],
        ["Ann Lee: person; at Ann Lee, The statement", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "“No,” an agency said. The agency’s report said that kilns were cold.",
        ["agency", "agency"],
        ["agency: organisation; at agency, The agency’s report, agency"],
    ),
    (
        "“No,” a doctor said. The doctor’s letter said that kilns were cold.",
        ["doctor", "doctor"],
        ["doctor: unnamed; at doctor, The doctor’s letter, doctor"],
    ),
    (
        "The letters from Ann Lee said that kilns were cold.",
        ["Ann Lee"],
        ["Ann Lee: person; at The letters from Ann Lee, Ann Lee"],
    ),
    (
        "Reports by the Harlow Bank said that kilns were cold.",
        ["Harlow Bank"],
        ["Harlow Bank: organisation; at Harlow Bank"],
    ),
    (
        "Ann Lee wrote a report. The reports said that kilns were cold.",
        ["Ann Lee"],
        ["Ann Lee: person; at Ann Lee, The reports"],
    ),
    (
        "“No,” Judge Ann Lee said. Tom Roe left. The ruling said that kilns were cold.",
        ["Ann Lee", "Ann Lee"],
        ["Ann Lee: person, Judge; at Ann Lee, The ruling", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "The Harlow Court met. Tom Roe left. The ruling said that kilns were cold.",
        ["Harlow Court"],
        ["Harlow Court: organisation; at Harlow Court, The ruling", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "A letter was sent. Ann Lee left. The letter said that kilns were cold.",
        ["letter"],
        ["Ann Lee: person; at Ann Lee", "letter: unnamed; at letter"],
    ),
    (
        "Ann Lee’s report came. The study said that kilns were cold.",
        ["Ann Lee"],
        ["Ann Lee: person; at Ann Lee, The study"],
    ),
    (
        "Ann Lee’s report came. The letter said that kilns were cold.",
        ["letter"],
        ["Ann Lee: person; at Ann Lee", "letter: unnamed; at letter"],
    ),
    (
        "Through a statement, Ann Lee said that kilns were cold. The statement said that they were hot.",
        ["Ann Lee", "Ann Lee"],
        ["Ann Lee: person; at Ann Lee, The statement"],
    ),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), STATEMENTS)
def test_statements(text: str, speakers: list[str], parties: list[str], read: Callable) -> None:
    """Statements, rulings and letters spoken of later are those of who spoke or made one of their kind."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)


WHOSE_DOCUMENTS = [
    (
        "Ann Lee’s bank said that kilns were cold.",
        ["Ann Lee’s bank"],
        ["Ann Lee: person; at Ann Lee", "Ann Lee’s bank: organisation; at Ann Lee’s bank"],
    ),
    (
        "Ann Lee made a statement. “No,” Tom Roe said. The statement said that kilns were cold.",
        ["Tom Roe", "Ann Lee"],
        ["Ann Lee: person; at Ann Lee, The statement", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "Judge Ann Lee issued a ruling. Judge Tom Roe left. The ruling said that kilns were cold.",
        ["Ann Lee"],
        ["Ann Lee: person, Judge; at Ann Lee, The ruling", "Tom Roe: person, Judge; at Tom Roe"],
    ),
    (
        "The Harlow Agency’s data came. “No,” the Harlow Bank said. The data showed that kilns were cold.",
        ["Harlow Bank", "Harlow Agency"],
        ["Harlow Agency: organisation; at Harlow Agency, The data", "Harlow Bank: organisation; at Harlow Bank"],
    ),
    (
        "Doctor Tom Roe left. The ruling said that kilns were cold.",
        ["ruling"],
        ["Tom Roe: person, Doctor; at Tom Roe", "ruling: unnamed; at ruling"],
    ),
    (
        "The Harlow Bank fell. The ruling said that kilns were cold.",
        ["ruling"],
        ["Harlow Bank: organisation; at Harlow Bank", "ruling: unnamed; at ruling"],
    ),
    (
        "“No,” the Harlow Bank said. It rained. The data showed that kilns were cold.",
        ["Harlow Bank", "data"],
        ["Harlow Bank: organisation; at Harlow Bank", "data: unnamed; at data"],
    ),
    (
        "“No,” the Harlow Bank said. The letter showed that kilns were cold.",
        ["Harlow Bank", "letter"],
        ["Harlow Bank: organisation; at Harlow Bank", "letter: unnamed; at letter"],
    ),
    ("It rained. The data showed that kilns were cold.", ["data"], ["data: unnamed; at data"]),
    (
        "Tom Roe published a memo. It rained. It said that kilns were cold.",
        ["Tom Roe"],
        ["Tom Roe: person; at Tom Roe, It"],
    ),
    (
        "Tom Roe published a memo. It rained. It was cold. It said that kilns were cold.",
        [None],
        ["Tom Roe: person; at Tom Roe"],
    ),
    (
        "Ann Lee’s long cold dark dull old grey letter was read. The letter said that kilns were cold.",
        ["Ann Lee"],
        ["Ann Lee: person; at Ann Lee, The letter"],
    ),
    (
        "“No,” Ann Lee said in a letter. Tom Roe said no. The letter said that kilns were cold.",
        ["Ann Lee", "Tom Roe", "Ann Lee"],
        ["Ann Lee: person; at Ann Lee, The letter", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "“No,” Ann Lee said. Kilns were sold in a book. The book said that kilns were cold.",
        ["Ann Lee", "book"],
        ["Ann Lee: person; at Ann Lee", "book: unnamed; at book"],
    ),
    (
        "“No,” Ann Lee said via email. Tom Roe left. The email said that kilns were cold.",
        ["Ann Lee", "Ann Lee"],
        ["Ann Lee: person; at Ann Lee, The email", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "Writing on a blog, Ann Lee said that kilns were cold. Tom Roe said no. The blog said that they were hot.",
        ["Ann Lee", "Tom Roe", "Ann Lee"],
        ["Ann Lee: person; at Ann Lee, The blog", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "In a letter, Tom Roe said that kilns were cold. Ann Lee said no. The letter said that they were hot.",
        ["Tom Roe", "Ann Lee", "Tom Roe"],
        ["Tom Roe: person; at Tom Roe, The letter", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Ann Lee wrote a report. Tom Roe wrote a study. The report said that kilns were cold.",
        ["Ann Lee"],
        ["Ann Lee: person; at Ann Lee, The report", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "Ann Lee wrote a letter. Tom Roe wrote a letter. The letter said that kilns were cold.",
        ["Tom Roe"],
        ["Ann Lee: person; at Ann Lee", "Tom Roe: person; at Tom Roe, The letter"],
    ),
    (
        "Ann Lee denied reports. The reports said that kilns were cold.",
        ["Ann Lee", "reports"],
        ["Ann Lee: person; at Ann Lee", "reports: unnamed; at reports"],
    ),
    (
        "Ann Lee asked about reports. The reports said that kilns were cold.",
        ["Ann Lee", "reports"],
        ["Ann Lee: person; at Ann Lee", "reports: unnamed; at reports"],
    ),
    ("The kiln’s manual said that kilns were cold.", ["kiln’s manual"], ["kiln’s manual: unnamed; at kiln’s manual"]),
    (
        "A study by economists at the Harlow Bank found that kilns were cold.",
        ["economists at the Harlow Bank"],
        [
            "economists at the Harlow Bank: group; at economists at the Harlow Bank",
            "Harlow Bank: organisation; at Harlow Bank",
        ],
    ),
    (
        "A study by Harlow Bank economists found that kilns were cold.",
        ["Harlow Bank economists"],
        ["Harlow Bank: organisation; at Harlow Bank", "Harlow Bank economists: group; at Harlow Bank economists"],
    ),
    (
        "A study by Ann Lee’s bank found that kilns were cold.",
        ["Ann Lee’s bank"],
        ["Ann Lee: person; at Ann Lee", "Ann Lee’s bank: organisation; at Ann Lee’s bank"],
    ),
    (
        "A study by the Harlow Bank found that kilns were cold.",
        ["Harlow Bank"],
        ["Harlow Bank: organisation; at Harlow Bank"],
    ),
    (
        "An article in the Harlow Herald said that kilns were cold.",
        ["Harlow Herald"],
        ["Harlow Herald: organisation; at An article in the Harlow Herald, Harlow Herald"],
    ),
    (
        "An article in Harlow Herald said that kilns were cold.",
        ["Harlow Herald"],
        ["Harlow Herald: organisation; at An article in Harlow Herald, Harlow Herald"],
    ),
    (
        "An article on Ann Lee said that kilns were cold.",
        ["article on Ann Lee"],
        ["article on Ann Lee: unnamed; at article on Ann Lee", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "An article printed today in the Harlow Herald said that kilns were cold.",
        ["Harlow Herald"],
        ["Harlow Herald: organisation; at Harlow Herald"],
    ),
    (
        "A letter was sent quite late last week by Ann Lee. The letter said that kilns were cold.",
        ["Ann Lee"],
        ["Ann Lee: person; at Ann Lee, The letter"],
    ),
    (
        "A letter came by. Ann Lee left. The letter said that kilns were cold.",
        ["letter"],
        ["Ann Lee: person; at Ann Lee", "letter: unnamed; at letter"],
    ),
    (
        "A letter came from Ann Lee. The letter said that kilns were cold.",
        ["Ann Lee"],
        ["Ann Lee: person; at Ann Lee, The letter"],
    ),
    (
        "Tom Roe, a cook from cold old Harlow, published a memo. The memo said that kilns were cold.",
        ["Tom Roe"],
        ["Tom Roe: person; at Tom Roe, The memo"],
    ),
    (
        "Tom Roe left. Farmers wrote a letter. The letter said that kilns were cold.",
        ["letter"],
        ["Tom Roe: person; at Tom Roe", "letter: unnamed; at letter"],
    ),
    (
        "Ann Lee’s cook wrote a letter. The letter said that kilns were cold.",
        ["letter"],
        ["Ann Lee: person; at Ann Lee", "letter: unnamed; at letter"],
    ),
    (
        "Ann Lee left. Nobody liked her letter. Tom Roe stayed. The letter said that kilns were cold.",
        ["Ann Lee"],
        ["Ann Lee: person; at Ann Lee, her, The letter", "Tom Roe: person; at Tom Roe"],
    ),
    ("His letter said that kilns were cold. Tom Roe left.", ["Tom Roe"], ["Tom Roe: person; at His letter, Tom Roe"]),
    (
        "Their letter said that kilns were cold. Ann Lee left.",
        ["Their letter"],
        ["Their letter: unnamed; at Their letter", "Ann Lee: person; at Ann Lee"],
    ),
    (
        "Ann Lee and the Harlow Bank fell. Its report said that kilns were cold.",
        ["Harlow Bank"],
        ["Ann Lee: person; at Ann Lee", "Harlow Bank: organisation; at Harlow Bank, Its report"],
    ),
    (
        "A letter from Ann Lee and Tom Roe said that kilns were cold.",
        ["Ann Lee and Tom Roe"],
        [
            "Ann Lee and Tom Roe: group; at A letter from Ann Lee and Tom Roe, Ann Lee and Tom Roe",
            "Ann Lee: person; at Ann Lee",
            "Tom Roe: person; at Tom Roe",
        ],
    ),
    (
        "A letter from farmers said that kilns were cold.",
        ["farmers"],
        ["farmers: group; at A letter from farmers, farmers"],
    ),
    (
        "“No,” a letter from Ann Lee said. Tom Roe left. “Yes,” the letter said.",
        ["Ann Lee", "Ann Lee"],
        ["Ann Lee: person; at a letter from Ann Lee, Ann Lee, the letter", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "Her new letter was read. Ann Lee left. Tom Roe stayed. The letter said that kilns were cold.",
        ["Ann Lee"],
        ["Ann Lee: person; at Ann Lee, The letter", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "Ann Lee left, her old letter in hand. Tom Roe stayed. The letter said that kilns were cold.",
        ["Ann Lee"],
        ["Ann Lee: person; at Ann Lee, her, The letter", "Tom Roe: person; at Tom Roe"],
    ),
    (
        "Doctors said in a letter that kilns were cold. Ann Lee left. The letter said that they were hot.",
        ["Doctors", "Doctors"],
        ["Doctors: group; at Doctors, The letter", "Ann Lee: person; at Ann Lee"],
    ),
    ("“No,” said a study by Ann Lee published today.", ["Ann Lee"], ["Ann Lee: person; at a study, Ann Lee"]),
    ("“No,” said a study by Ann Lee comparing kilns.", ["Ann Lee"], ["Ann Lee: person; at a study, Ann Lee"]),
]


@pytest.mark.parametrize(("text", "speakers", "parties"), WHOSE_DOCUMENTS)
def test_whose_documents(text: str, speakers: list[str | None], parties: list[str], read: Callable) -> None:
    """Whose a document is: named, owned, said to be made; or who spoke “in” it. What only stands near made nothing."""
    assert (read(text).speakers, read(text).lines) == (speakers, parties)

from __future__ import annotations

import pytest
from hypothesis import given, settings
from tests.strategies import any_function, reports

from quotekit import Quote, QuoteKind, Report, Span
from quotekit.exports import conllu

pytestmark = pytest.mark.model  # Stanza writes the file


def lines(*made: Report) -> list[str]:
    """The lines of the file."""
    return b"".join(conllu.pieces(made)).decode().split("\n")


def misc(report: Report) -> dict[str, str]:
    """What MISC says of each word, without what Stanza puts there."""
    rows = [line.split("\t") for line in lines(report) if "\t" in line and "-" not in line.split("\t")[0]]
    ours = ("Content", "Cue", "Source", "Party")
    return {row[1]: "|".join(fact for fact in row[9].split("|") if fact.startswith(ours)) for row in rows}


def test_words_know_their_quotes(report: Report) -> None:
    """A word says which quotes it is content, cue or source of, and whom it mentions."""
    found = misc(report)
    assert (found["done"], found["wrote"], found["Mayor"]) == ("Content=q1", "Cue=q1", "Source=q1")
    assert (found["Lee"], found["never"], found["on"]) == ("Party=p1|Source=q1", "Content=q2,q3", "")


def test_what_stands_before_an_article(report: Report) -> None:
    """Comments say which article it is, and list quotes, parties and stances."""
    comments = [line for line in lines(report) if line.startswith("#")]
    assert comments[:4] == [
        "# newdoc id = roads",
        "# quote = q1 kind=direct speaker=p1 medium=post",
        "# quote = q2 kind=indirect speaker=p3",
        "# quote = q3 kind=mixed speaker=p3 within=q2",
    ]
    assert "# party = p2 kind=organisation name=the council" in comments
    assert "# stance = q1 holder=p1 target=p3 label=against score=0.800 via=p2" in comments
    assert [line for line in comments if "sent_id" in line] == [f"# sent_id = roads.{n}" for n in (1, 2, 3)]


def test_words_written_solid() -> None:
    """Of a token of several words each word says it, and offsets are code points."""
    report = Report("😀 “I don't,” he said.", "a", (Quote("q1", QuoteKind.DIRECT, (Span(3, 10),)),))
    rows = [line.split("\t") for line in lines(report) if "\t" in line]
    solid = [row for row in rows if row[1] in ("do", "n't")]
    assert all("Content=q1" in row[9] for row in solid)
    assert "start_char=5|end_char=7" in solid[0][9]


@settings(any_function, max_examples=40)
@given(report=reports())
def test_every_report_is_readable(report: Report) -> None:
    """Any report makes a file that Stanza's own reader takes, with ten columns a word and no odd line ends."""
    from stanza.utils.conll import CoNLL

    content = b"".join(conllu.pieces([report, report])).decode()
    assert content.splitlines() == content.split("\n")[: content.count("\n")]
    for line in content.split("\n"):
        assert not line or line.startswith("#") or line.count("\t") == 9
    if content:
        document = CoNLL.conll2doc(input_str=content)
        assert len(document.sentences) == content.count("# sent_id = ")


def test_nothing_to_write() -> None:
    """An article without words is left out."""
    assert lines(Report(""), Report(" \n")) == [""]

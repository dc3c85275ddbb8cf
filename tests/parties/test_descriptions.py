from __future__ import annotations

from collections.abc import Callable

import pytest

from quotekit.values import PartyKind

# text, words of the quote, speaker, kind
UNNAMED = [
    ("“It is over,” a senior official said.", "It is over", "senior official", PartyKind.UNNAMED),
    ("“It is over,” said a man who gave his name as Osk.", "It is over", "Osk", PartyKind.PERSON),
    ("“It is over,” officials said.", "It is over", "officials", PartyKind.UNNAMED),
    ("“It is over,” villagers said.", "It is over", "villagers", PartyKind.GROUP),
    ("“It is over,” said one of the guards.", "It is over", "one of the guards", PartyKind.UNNAMED),
    ("One banner read: “It is over for you.”", "It is over", "banner", PartyKind.UNNAMED),
    ("“It is over,” one nurse said.", "It is over", "one nurse", PartyKind.UNNAMED),
    ("“It is over,” the shopkeeper said.", "It is over", "shopkeeper", PartyKind.UNNAMED),
    ("“It is over,” some teachers said.", "It is over", "some teachers", PartyKind.GROUP),
    ("“It is over,” even some teachers said.", "It is over", "some teachers", PartyKind.GROUP),
    ("“It is over,” police said.", "It is over", "police", PartyKind.GROUP),
    ("“It is over,” the company said.", "It is over", "company", PartyKind.ORGANISATION),
    ("“It is over,” Holm’s lawyers said. Anders Holm left.", "It is over", "Holm’s lawyers", PartyKind.GROUP),
    ("“It is over,” said a source close to the talks.", "It is over", "source close to the talks", PartyKind.UNNAMED),
]


@pytest.mark.parametrize(("text", "words", "speaker", "kind"), UNNAMED)
def test_unnamed(text: str, words: str, speaker: str, kind: PartyKind, read: Callable) -> None:
    """A source without a name is a party by its description, without the article."""
    article = read(text)
    assert article.speaker(words) == speaker
    assert article.parties[speaker].kind is kind


TAKEN_UP = [
    ("“Stop,” a tall officer said. The man ran. “Stop now,” the officer said.", "Stop now", "tall officer"),
    ("“Stop,” a tall officer said. “Stop now,” another officer said.", "Stop now", "another officer"),
    ("“Stop,” US officials said. “Stop now,” the officials said.", "Stop now", "US officials"),
    ("Judge Rosa Quill entered. “Stop now,” the judge said.", "Stop now", "Rosa Quill"),
    ("Justice Rosa Quill entered. “Stop now,” the judge said.", "Stop now", "Rosa Quill"),
    ("Sen. Rosa Quill, D-Ohio, met Sen. Bo Finch, R-Iowa. “Stop now,” the Iowa senator said.", "Stop now", "Bo Finch"),
    ("Rosa Quill spoke in Ashby. “Stop now,” the former banker said.", "Stop now", "Rosa Quill"),
    ("Anders Holm met Rosa Quill. “Stop now,” the businesswoman said.", "Stop now", "Rosa Quill"),
    ("Anders Holm left. “Stop now,” his spokesman said.", "Stop now", "Holm's spokesman"),
    ("Anders Holm left. “Stop now,” a spokesman for Holm said.", "Stop now", "spokesman for Holm"),
    ("Anders Holm left. “Stop now,” his campaign said.", "Stop now", "Holm campaign"),
    ("The Ashby Herald went on sale. “Stop now,” the newspaper said.", "Stop now", "Ashby Herald"),
    ("Hollis, a food company, closed. Hollis Inc. was old. “Stop now,” the company said.", "Stop now", "Hollis Inc"),
    ("A judge stopped the road.\n\n“Stop now,” Judge Rosa Quill wrote.", "Stop now", "Rosa Quill"),
    ("“Stop,” said Rosa Quill. “Stop now,” the two said.", "Stop now", "two"),
    ("Rosa Quill and Bo Finch met. “Stop now,” the two said.", "Stop now", "Rosa Quill and Bo Finch"),
]


@pytest.mark.parametrize(("text", "words", "speaker"), TAKEN_UP)
def test_description_taken_up(text: str, words: str, speaker: str, read: Callable) -> None:
    """A definite description takes up whom the text has described or named, by role, kind or focus."""
    assert read(text).speaker(words) == speaker


DOCUMENTS = [
    ("The Trade Commission released a report. “Roads are bad,” the report said.", "Roads are", "Trade Commission"),
    ("“Roads are bad,” a report by the Trade Commission said.", "Roads are", "Trade Commission"),
    ("“Roads are bad,” a Trade Commission report said.", "Roads are", "Trade Commission"),
    ("“Roads are bad,” Rosa Quill’s letter said.", "Roads are", "Rosa Quill"),
    ("Rosa Quill left. “Roads are bad,” her letter said.", "Roads are", "Rosa Quill"),
    ("Rosa Quill wrote a letter. Bo Finch got it. “Roads are bad,” the letter said.", "Roads are", "Rosa Quill"),
    ("“Hm,” said Rosa Quill in a statement. “Roads are bad,” the statement said.", "Roads are", "Rosa Quill"),
    ("“Roads are bad,” a letter said.", "Roads are", "letter"),
    # whose the pronoun before it says it is
    ("Rosa Quill came with her new film. Bo Finch saw it. “Roads are bad,” the film says.", "Roads are", "Rosa Quill"),
    # a court makes rulings, a body that just spoke has the numbers
    (
        "Rosa Quill sued. The Ashby Court of Trade sat. “Roads are bad,” said the ruling.",
        "Roads are",
        "Ashby Court of Trade",
    ),
    ("Rosa Quill sued. “Roads are bad,” said the ruling.", "Roads are", "ruling"),
    (
        "The Trade Commission said roads cost more. Roads are bad, according to the data.",
        "Roads are bad",
        "Trade Commission",
    ),
    ("Rosa Quill said roads cost more. Roads are bad, according to the data.", "Roads are bad", "data"),
]


@pytest.mark.parametrize(("text", "words", "speaker"), DOCUMENTS)
def test_document(text: str, words: str, speaker: str, read: Callable) -> None:
    """What a document says is said by who made it, as far as the text tells."""
    assert read(text).speaker(words) == speaker


# text, name of a group or None
GROUPS = [
    ("“Syrian refugees are welcome,” Rosa Quill said.", "Syrian refugees"),
    ("“The media lied,” Rosa Quill said.", "media"),
    ("“Young voters know,” Rosa Quill said.", "Young voters"),
    ("“We need Muslims here,” Rosa Quill said.", "Muslims"),
    ("“We need House Democrats here,” Rosa Quill said.", "House Democrats"),
    ("“We like farmers,” Rosa Quill said. The farmers cheered.", "farmers"),
    ("Farmers cheered. “Good,” Rosa Quill said.", None),
    ("“Newspapers burn,” Rosa Quill said.", None),
]


@pytest.mark.parametrize(("text", "group"), GROUPS)
def test_groups_spoken_of(text: str, group: str | None, read: Callable) -> None:
    """Groups that somebody speaks of in a quote are parties; those that only the narrative has are not."""
    groups = [p.name for p in read(text).draft.parties if p.kind is PartyKind.GROUP]
    assert groups == ([group] if group else [])

from __future__ import annotations

import pytest

from quotekit import Span
from quotekit.text.tokens import tokenize

# The words are given with blanks between them.
CASES = [
    # quotation marks
    ("“Cold,” she said.", "“ Cold , ” she said ."),
    ('"Cold," she said.', '" Cold , " she said .'),
    ("``Cold,'' she said.", "`` Cold , '' she said ."),
    ("‘Cold,’ she said.", "‘ Cold , ’ she said ."),
    ("'Cold,' she said.", "' Cold , ' she said ."),
    ("«Cold» „wet“ 「ash」", "« Cold » „ wet “ 「 ash 」"),
    ("“‘Cold’”", "“ ‘ Cold ’ ”"),
    ("(“cold”)", "( “ cold ” )"),
    ("'boys'", "' boys '"),
    ("'The potters' kiln,' he said", "' The potters ' kiln , ' he said"),
    ("“ Cold . “ said", "“ Cold . “ said"),
    # clitics and apostrophes
    ("Don't", "Do n't"),
    ("don’t", "do n’t"),
    ("can't won't", "ca n't wo n't"),
    ("I'm you're he'd they've she'll it's", "I 'm you 're he 'd they 've she 'll it 's"),
    ("shouldn't've", "should n't 've"),
    ("cannot gonna", "can not gon na"),
    ("Ann's James's", "Ann 's James 's"),
    ("the potters' kiln", "the potters ' kiln"),
    ("the potters’ kiln", "the potters ’ kiln"),
    ("O'Dell D’Arcy", "O'Dell D’Arcy"),
    ("the '90s, the 1990's", "the '90s , the 1990's"),
    ("give 'em, 'tis", "give 'em , 'tis"),
    ("rock 'n' roll", "rock 'n' roll"),
    ("U.K.'s", "U.K. 's"),
    # stops and abbreviations
    ("It froze.", "It froze ."),
    ("Mr. Roe and Dr. Lee", "Mr. Roe and Dr. Lee"),
    ("U.S. officials", "U.S. officials"),
    ("at 5 p.m. sharp", "at 5 p.m. sharp"),
    ("e.g. ash, i.e. dust", "e.g. ash , i.e. dust"),
    ("J. R. Roe", "J. R. Roe"),
    ("No. 10 shut. No. Go.", "No. 10 shut . No . Go ."),
    ("Kiln Inc. shut", "Kiln Inc. shut"),
    ("Ph.D. students", "Ph.D. students"),
    ("wait... what?! no…", "wait ... what ?! no …"),
    ("the end.The kiln", "the end . The kiln"),
    # numbers
    ("$3.50, 10% and £5m", "$ 3.50 , 10 % and £ 5 m"),
    ("1,200.50 and 100,000", "1,200.50 and 100,000"),
    ("1/2 cup, 24/7", "1/2 cup , 24/7"),
    ("10am, 5km, 3:45", "10 am , 5 km , 3:45"),
    ("555-0100, 2026-11-24", "555-0100 , 2026-11-24"),
    ("6'2\" tall", "6 ' 2 \" tall"),
    # hyphens and dashes
    ("a well-known kiln", "a well - known kiln"),
    ("e-mail, co-op, anti-war", "e-mail , co-op , anti-war"),
    ("ash—dust – rain -- snow", "ash — dust – rain -- snow"),
    # addresses, posts, symbols
    ("see http://kiln.example/a?b=c, now", "see http://kiln.example/a?b=c , now"),
    ("(www.kiln.example/x)", "( www.kiln.example/x )"),
    ("mail a.roe@kiln.example.", "mail a.roe@kiln.example ."),
    ("@kiln tweeted #ColdKiln", "@kiln tweeted #ColdKiln"),
    ("so :-) <3", "so :-) <3"),
    ("AT&T and Q&A, ash/dust", "AT&T and Q&A , ash / dust"),
    ("(see [1])", "( see [ 1 ] )"),
    # other scripts
    ("naïve café", "naïve café"),
    ("cafe\u0301 noir", "cafe\u0301 noir"),
    ("窯は冷たい。", "窯は冷たい 。"),
    ("👍🏽 ok", "👍🏽 ok"),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_words(text: str, expected: str) -> None:
    """The words of a text, as the treebanks cut them."""
    assert tokenize(text).forms() == expected.split(" ")


BLANK = ["", " ", "\n\n", "\u200b", "\ufeff", " \u00a0\u2009\t", "\u200e\u200f"]


@pytest.mark.parametrize("text", BLANK)
def test_no_words(text: str) -> None:
    """Blanks, and the invisible marks of byte order and direction, belong to no word."""
    assert len(tokenize(text)) == 0


def test_a_sequence_of_spans() -> None:
    """Tokens are a sequence: length, index, slice and iteration give spans of the text."""
    tokens = tokenize("It is cold.")
    assert len(tokens) == 4
    assert tokens[1] == Span(3, 5)
    assert tokens[-2:] == [Span(6, 10), Span(10, 11)]
    assert list(tokens) == tokens[:]
    assert tokens.form(2) == "cold"


def test_the_surface_joins_clitics() -> None:
    """On the surface, "don't" and "Ann's" are one token each; a closing mark is none of its word."""
    text = "Ann's kiln? 'Don't,' they said: the potters' kiln."
    assert [text[span.slice] for span in tokenize(text).surface()] == (
        "Ann's kiln ? ' Don't , ' they said : the potters' kiln .".split(" ")
    )


def test_a_part_of_a_text() -> None:
    """The words of a part have offsets into the whole text, and the part's end cuts a word."""
    text = "It is cold outside."
    tokens = tokenize(text, Span(3, 13))
    assert tokens.forms() == ["is", "cold", "ou"]
    assert tokens[0] == Span(3, 5)
    assert tokenize(text, Span(6, 500)).forms() == ["cold", "outside", "."]


def test_long_and_short_chunks_are_cut_alike() -> None:
    """A chunk too long to be remembered falls into the same words as its parts do by themselves."""
    part = "“don't,”(co-op)"
    assert tokenize(part * 9).forms() == tokenize(part).forms() * 9

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quotekit import (
    Affiliation,
    Medium,
    Note,
    Party,
    PartyKind,
    Quote,
    QuoteKind,
    Relation,
    Report,
    Span,
    Stance,
    StanceLabel,
    read_jsonl,
    write_jsonl,
)
from quotekit.errors import InputError

WORDS = st.text(max_size=12)  # any code point, lone surrogates too
SCORES = st.floats(0, 1)


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """Reports with anything in them that may be."""
    text = draw(st.text(max_size=60))
    spans = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(lambda ends: Span(*sorted(ends)))
    ordered = st.lists(st.integers(0, len(text)), min_size=2, max_size=6).map(
        lambda ends: tuple(Span(a, b) for a, b in zip(*[iter(sorted(ends)[: len(ends) // 2 * 2])] * 2, strict=True))
    )
    quote_ids = [f"q{n}" for n in range(draw(st.integers(0, 3)))]
    party_ids = [f"p{n}" for n in range(draw(st.integers(0, 3)))]
    parties = st.sampled_from(party_ids) if party_ids else st.nothing()
    maybe_party = st.none() | parties
    many = {"max_size": 2}
    return Report(
        text,
        draw(st.none() | WORDS),
        tuple(
            draw(
                st.builds(
                    Quote,
                    id=st.just(id),
                    kind=st.sampled_from(QuoteKind),
                    contents=ordered,
                    medium=st.none() | st.sampled_from(Medium),
                    platform=st.none() | WORDS,
                    handle=st.none() | WORDS,
                    date=st.none() | WORDS,
                    hashtags=st.lists(WORDS, **many).map(tuple),
                    cue=st.none() | spans,
                    source=st.none() | spans,
                    speaker=maybe_party,
                    negated=st.booleans(),
                    within=st.none() | st.sampled_from(quote_ids),
                    score=SCORES,
                    origin=WORDS,
                )
            )
            for id in quote_ids
        ),
        tuple(
            draw(
                st.builds(
                    Party,
                    id=st.just(id),
                    name=WORDS,
                    kind=st.sampled_from(PartyKind),
                    aliases=st.lists(WORDS, **many).map(tuple),
                    mentions=st.lists(spans, **many).map(tuple),
                    roles=st.lists(WORDS, **many).map(tuple),
                    actor=st.none() | WORDS,
                    camp=st.none() | WORDS,
                    affiliations=st.lists(
                        st.builds(Affiliation, party=parties, relation=st.sampled_from(Relation), evidence=spans),
                        **many,
                    ).map(tuple),
                )
            )
            for id in party_ids
        ),
        tuple(
            draw(
                st.lists(
                    st.builds(
                        Stance,
                        quote=st.sampled_from(quote_ids),
                        holder=parties,
                        target=parties,
                        label=st.sampled_from(StanceLabel),
                        score=SCORES,
                        evidence=st.lists(spans, **many).map(tuple),
                        via=maybe_party,
                        origin=WORDS,
                    ),
                    max_size=4,
                )
            )
            if quote_ids and party_ids
            else ()
        ),
        tuple(draw(st.lists(st.builds(Note, code=WORDS, span=spans, message=WORDS), **many))),
    )


any_function = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None
)


@any_function
@given(st.lists(reports(), max_size=3))
def test_what_is_written_is_read(tmp_path: Path, made: list[Report]) -> None:
    """Reports come back equal, with their texts in the file."""
    assert write_jsonl(made, tmp_path / "r.jsonl", text=True) == len(made)
    assert list(read_jsonl(tmp_path / "r.jsonl")) == made


@any_function
@given(report=reports())
def test_a_dict_comes_back(report: Report) -> None:
    """from_dict undoes to_dict for every report there can be."""
    assert Report.from_dict(report.to_dict(), report.text) == report


@any_function
@given(report=reports())
def test_every_report_can_be_shown(report: Report) -> None:
    """Tables, rows and HTML never raise, can be encoded, and tables keep to their width."""
    from quotekit.report.layout import width

    assert max(map(width, str(report).encode("utf-8").decode().splitlines())) <= 100
    report._repr_html_().encode("utf-8")
    assert len(report.rows()) == len(report.quotes)


def test_texts_from_a_mapping(tmp_path: Path, report: Report) -> None:
    """Texts by id complete records without them; a missing one is named with its line."""
    write_jsonl([report], tmp_path / "r.jsonl")
    assert list(read_jsonl(tmp_path / "r.jsonl", {"roads": report.text})) == [report]
    with pytest.raises(InputError, match=r"r.jsonl:1: no text for 'roads'"):
        list(read_jsonl(tmp_path / "r.jsonl", {}))
    with pytest.raises(InputError, match=r"r.jsonl:1: .*pass the text"):
        list(read_jsonl(tmp_path / "r.jsonl"))


def test_texts_from_the_articles_file(tmp_path: Path) -> None:
    """The articles' file is read along, over articles that were refused or have no report, in any order."""
    (tmp_path / "a.jsonl").write_text(
        '{"id": "x", "text": "X."}\nbad\n{"id": "y", "text": "Y."}\n{"id": "z", "text": "Z."}\n', encoding="utf-8"
    )
    made = [Report("Z.", "z"), Report("X.", "x")]
    write_jsonl(made, tmp_path / "r.jsonl")
    assert list(read_jsonl(tmp_path / "r.jsonl", tmp_path / "a.jsonl")) == made


def test_another_text_is_refused(tmp_path: Path, report: Report) -> None:
    """Offsets into another text would be wrong, so it is refused."""
    write_jsonl([report], tmp_path / "r.jsonl")
    with pytest.raises(InputError, match="another text"):
        list(read_jsonl(tmp_path / "r.jsonl", {"roads": report.text + " "}))


def test_a_bad_line_is_named(tmp_path: Path, report: Report) -> None:
    """The file and line of what is no record are named; reports before it are given."""
    write_jsonl([report], tmp_path / "r.jsonl", text=True)
    with (tmp_path / "r.jsonl").open("ab") as file:
        file.write(b"\n{]\n")
    stream = read_jsonl(tmp_path / "r.jsonl")
    assert next(stream) == report
    with pytest.raises(InputError, match=r"r.jsonl:3: not JSON"):
        next(stream)

"""What is asked of corpora again and again: who said what about whom, stances by camp and month, who is quoted most."""

from __future__ import annotations

from os import PathLike
from typing import TYPE_CHECKING, Any, Literal

from quotekit.errors import SettingError
from quotekit.query.shards import Folder, answer, database
from quotekit.values import PartyKind, StanceLabel

if TYPE_CHECKING:
    import pyarrow as pa

Where = Folder | str | PathLike[str]


def statements(
    out: Where, *, speaker: str | None = None, about: str | None = None, label: str | None = None
) -> pa.Table:
    """Who said what about whom: a row for each quote and each other party that it mentions or takes a stance toward.

    Columns: article_id, date (if the folder has dates), quote_id, kind, speaker, speaker_camp, words,
    negated (whether the text denies that it was said), about, about_camp, label, score, start, end. ``label`` and
    ``score`` are those of the stance in the speaker's own words, null where there is none. Order: by date, article,
    place.

    Args:
        out: the folder.
        speaker: only of this party: its name or an alias in the article, or its id or camp in your own table of actors.
        about: only about this party.
        label: only with this stance: against, favor or neutral.

    Raises:
        SettingError: if there is no such label.
        InputError: if the folder cannot be asked; see :func:`quotekit.query.sql`.
    """
    if label is not None and label not in tuple(StanceLabel):
        raise SettingError(f"label is {label!r}: give one of {', '.join(StanceLabel)}")
    return _asked(
        out,
        f"""
        WITH own AS (
            SELECT article_id, quote_id, target_id, label, score FROM stances WHERE via_id IS NULL),
        pairs AS (
            SELECT article_id, quote_id, target_id AS party_id FROM own
            UNION
            SELECT q.article_id, q.quote_id, m.party_id
            FROM quotes q JOIN mentions m
                ON m.article_id = q.article_id AND m.start >= q.start AND m."end" <= q."end"
            WHERE m.party_id IS DISTINCT FROM q.speaker_id
                AND len(list_filter(q.contents, lambda c: m.start >= c.start AND m."end" <= c."end")) > 0)
        SELECT q.article_id, {{date}} q.quote_id, q.kind, q.speaker, s.camp AS speaker_camp, q.words, q.negated,
            t.name AS about, t.camp AS about_camp, own.label, own.score, q.start, q."end"
        FROM pairs p
        JOIN quotes q ON q.article_id = p.article_id AND q.quote_id = p.quote_id
        JOIN parties t ON t.article_id = p.article_id AND t.party_id = p.party_id
        LEFT JOIN parties s ON s.article_id = q.article_id AND s.party_id = q.speaker_id
        LEFT JOIN own ON own.article_id = p.article_id AND own.quote_id = p.quote_id AND own.target_id = p.party_id
        {{dates}}
        WHERE {_is("s")} AND {_is("t")} AND ($3 IS NULL OR own.label = $3)
        ORDER BY {{date}} q.article_id, q.start, q."end", q.quote_id, t.name, p.party_id
        """,
        [speaker, about, label],
    )


def stances(out: Where, *, by: Literal["camp", "party"] = "camp", carried: bool = False) -> pa.Table:
    """Stances counted by holder and target, month by month if the folder has dates.

    Columns: month (its first day; null for articles without a date), holder, target, against, favor, neutral, articles.
    Holders and targets are camps of your own table of actors, null for parties of none; or parties, by their names in
    that table, else in the articles.

    Args:
        out: the folder.
        by: "camp" or "party".
        carried: count also what is carried over from those who speak for others, as the stance of the others.

    Raises:
        SettingError: if ``by`` is neither.
        InputError: if the folder cannot be asked; see :func:`quotekit.query.sql`.
    """
    if by not in ("camp", "party"):
        raise SettingError(f"by is {by!r}: give 'camp' or 'party'")
    column = "camp" if by == "camp" else "name"
    return _asked(
        out,
        f"""
        SELECT {{month}} h.{column} AS holder, t.{column} AS target,
            count(*) FILTER (st.label = 'against') AS against,
            count(*) FILTER (st.label = 'favor') AS favor,
            count(*) FILTER (st.label = 'neutral') AS neutral,
            count(DISTINCT st.article_id) AS articles
        FROM stances st
        JOIN parties h ON h.article_id = st.article_id AND h.party_id = st.holder_id
        JOIN parties t ON t.article_id = st.article_id AND t.party_id = st.target_id
        JOIN quotes q ON q.article_id = st.article_id AND q.quote_id = st.quote_id
        {{dates}}
        WHERE $1 OR st.via_id IS NULL
        GROUP BY ALL ORDER BY ALL
        """,
        [carried],
    )


def speakers(out: Where, *, n: int | None = 20, unnamed: bool = False) -> pa.Table:
    """Those quoted most: a row each, the most quoted first.

    Columns: speaker, kind, actor, camp, quotes, direct, mixed, indirect, words (in them), articles. Speakers are the
    same if they are the same actor of your own table, else if they have the same name and kind. Quotes that the text
    denies are not counted.

    Args:
        out: the folder.
        n: how many; None for all.
        unnamed: also those without a name, such as "officials".

    Raises:
        SettingError: if ``n`` is below 1.
        InputError: if the folder cannot be asked; see :func:`quotekit.query.sql`.
    """
    if n is not None and n < 1:
        raise SettingError(f"n is {n}: give a number from 1, or None for all")
    return _asked(
        out,
        f"""
        SELECT any_value(s.name ORDER BY s.name) AS speaker, any_value(s.kind ORDER BY s.kind) AS kind, s.actor,
            any_value(s.camp ORDER BY s.camp) AS camp, count(*) AS quotes,
            count(*) FILTER (q.kind = 'direct') AS direct,
            count(*) FILTER (q.kind = 'mixed') AS mixed,
            count(*) FILTER (q.kind = 'indirect') AS indirect,
            CAST(sum(len(regexp_extract_all(q.words, '[^\\s…]+'))) AS BIGINT) AS words,
            count(DISTINCT q.article_id) AS articles
        FROM quotes q JOIN parties s ON s.article_id = q.article_id AND s.party_id = q.speaker_id
        WHERE NOT q.negated AND ($1 OR s.kind <> '{PartyKind.UNNAMED}')
        GROUP BY s.actor, CASE WHEN s.actor IS NULL THEN s.name END, CASE WHEN s.actor IS NULL THEN s.kind END
        ORDER BY quotes DESC, articles DESC, speaker, kind, s.actor
        LIMIT {"ALL" if n is None else n}
        """,
        [unnamed],
    )


def _asked(out: Where, query: str, values: list[Any]) -> pa.Table:
    """The answer; the query says where dates go, for folders that have some."""
    dated = isinstance(out, Folder) and out.dates is not None
    for place, words in {
        "{date}": "d.date,",
        "{month}": "CAST(date_trunc('month', d.date) AS DATE) AS month,",
        "{dates}": "LEFT JOIN dates d ON d.article_id = q.article_id",
    }.items():
        query = query.replace(place, words if dated else "")
    with database(out) as connection:
        return answer(connection, query, values)


def _is(party: str) -> str:
    """That a party is the one asked for, if one is."""
    value = {"s": "$1", "t": "$2"}[party]
    return (
        f"({value} IS NULL OR {value} IN ({party}.name, {party}.actor, {party}.camp) "
        f"OR list_contains({party}.aliases, {value}))"
    )

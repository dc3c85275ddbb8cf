from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import attrs
import pytest

from quotekit.draft import Draft
from quotekit.parties import find_parties
from quotekit.parties.step import Parties
from quotekit.parties.table import read as read_table
from quotekit.quotes import find_quotes
from quotekit.text import marks, sentences, tokens
from quotekit.values import Party


@attrs.frozen
class Article:
    """A text as read: its draft, and its parties by name."""

    draft: Draft

    @property
    def parties(self) -> dict[str, Party]:
        """The parties by name."""
        return {party.name: party for party in self.draft.parties}

    @property
    def speakers(self) -> list[str | None]:
        """The names of who speaks each quote that stands in no other; None where nobody was found."""
        names = {party.id: party.name for party in self.draft.parties}
        return [names.get(quote.speaker or "") for quote in self.draft.quotes if quote.within is None]

    @property
    def lines(self) -> list[str]:
        """All that is known of each party, in a line: name, kind, roles, affiliations, the words of its mentions."""
        names = {party.id: party.name for party in self.draft.parties}
        lines = []
        for party in self.draft.parties:
            facts = [", ".join([str(party.kind), *party.roles])]
            facts += [f"{tie.relation} {names[tie.party]}" for tie in party.affiliations]
            facts.append("at " + ", ".join(self.draft.text[span.slice] for span in party.mentions))
            lines.append(f"{party.name}: {'; '.join(facts)}")
        return lines

    def speaker(self, words: str) -> str | None:
        """The name of who speaks the last quote that holds these words; None if nobody was found."""
        names = {party.id: party.name for party in self.draft.parties}
        found = [q for q in self.draft.quotes if any(words in self.draft.text[s.slice] for s in q.contents)]
        assert found, f"no quote holds {words!r}: {[self.draft.text[q.contents[0].slice] for q in self.draft.quotes]}"
        return names.get(found[-1].speaker or "")

    def mentioned(self, name: str) -> list[str]:
        """The words of all mentions of a party."""
        return [self.draft.text[span.slice] for span in self.parties[name].mentions]

    def ties(self, name: str) -> set[tuple[str, str]]:
        """The affiliations of a party: relation and the other's name."""
        names = {party.id: party.name for party in self.draft.parties}
        return {(tie.relation.value, names[tie.party]) for tie in self.parties[name].affiliations}


def read_article(text: str, table: Mapping[str, Any] | None = None) -> Article:
    """The text through marks, tokens, quotes and parties, without stanza; with the user's own table of actors."""
    found = marks.find(text)
    draft = Draft(
        text,
        paragraphs=found.paragraphs,
        stretches=found.stretches,
        sentences=sentences.read(tokens.tokenize(text)),
    )
    find = find_parties if table is None else Parties(read_table(table))
    return Article(find(find_quotes(draft)))


@pytest.fixture(scope="session")
def read() -> Callable[..., Article]:
    """Reads a text into parties and speakers."""
    return read_article

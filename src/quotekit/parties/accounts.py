"""The parties behind handles of accounts: "@annlee"."""

from __future__ import annotations

from quotekit.parties.cast import Cast
from quotekit.parties.clusters import Cluster
from quotekit.parties.mentions import Form
from quotekit.spans import Span
from quotekit.values import PartyKind


class Accounts:
    """Finds the owners of accounts: by the text ("Ann Lee (@annlee)"), by the lexicon, or by the handle itself.

    Args:
        cast: who is on stage.
    """

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.known: dict[str, Cluster] = {}
        words = cast.reading.words
        for mention, cluster in cast.of.items():
            after = mention.last + 1
            if mention.form in (Form.PERSON, Form.BODY) and after < len(words) and words[after].text.startswith("@"):
                self.known.setdefault(words[after].text[1:].casefold(), cluster)

    def owner(self, handle: str, span: Span) -> Cluster:
        """The party behind a handle, mentioned at a span."""
        key = handle.casefold()
        found = self.known.get(key)
        if found is not None:
            found.add(span)
            return found
        name = self.cast.lexicon.handles.get(key)
        registry = self.cast.registry
        found = registry.person(name, span) if name else registry.person(f"@{handle}", span, PartyKind.UNNAMED)
        self.known[key] = found
        return found

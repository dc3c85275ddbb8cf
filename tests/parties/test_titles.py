from __future__ import annotations

from collections.abc import Callable

import pytest

# text, name, roles
ROLES = [
    ("US President Anders Holm left.", "Anders Holm", ("US President",)),
    ("“Go,” said Sen. Ida Crane.", "Ida Crane", ("Sen.",)),
    ("“Go,” said former Secretary of State Ida Crane.", "Ida Crane", ("former Secretary of State",)),
    ("“Go,” said former secretary of State Crane. Ida Crane left.", "Ida Crane", ("former secretary of State",)),
    ("“Go,” said public works director Hal Stone.", "Hal Stone", ("public works director",)),
    ("“Go,” said Hal Stone, the mayor of Ashby.", "Hal Stone", ("mayor of Ashby",)),
    ("“Go,” said the mayor, Hal Stone.", "Hal Stone", ("mayor",)),
    ("“Go,” said Hal Stone, 44, a farmer from Ashby.", "Hal Stone", ("farmer from Ashby",)),
    ("“Go,” said Rear Admiral Hal Stone.", "Hal Stone", ("Rear Admiral",)),
    ("“Go,” said Norland’s ambassador, Hal Stone.", "Hal Stone", ("Norland’s ambassador",)),
    ("“Go,” said Ambassador to the United States Hal Stone.", "Hal Stone", ("Ambassador to the United States",)),
    ("“Go,” said British diplomat Sir Hal Stone.", "Hal Stone", ("British diplomat",)),
    ("“Go,” said Holm campaign manager Hal Stone.", "Hal Stone", ("Holm campaign manager",)),
    ("“Go,” said House Speaker Hal Stone.", "Hal Stone", ("House Speaker",)),
    ("“Go,” said DJ Hal Stone.", "Hal Stone", ("DJ",)),
    ("“Go,” Mr. Hal Stone said.", "Hal Stone", ()),
    ("“Go,” Hal Stone said on Monday, a cold day.", "Hal Stone", ()),
    ("Hal Stone, who is tired, said he would go.", "Hal Stone", ()),
    ("Hal Stone, Anna Reed and Bo Finch said they would go.", "Hal Stone", ()),
]


@pytest.mark.parametrize(("text", "name", "roles"), ROLES)
def test_roles(text: str, name: str, roles: tuple[str, ...], read: Callable) -> None:
    """Titles and offices before a name or in apposition are no part of it, but kept as roles."""
    assert read(text).parties[name].roles == roles


def test_role_of_the_noun_behind(read: Callable) -> None:
    """A title before a name that only describes a noun is the noun's: "former Holm aide Bo Finch"."""
    parties = read("“Go,” said former Holm aide Bo Finch. Anders Holm left.").parties
    assert parties["Bo Finch"].roles == ("former Holm aide",)
    assert parties["Anders Holm"].roles == ()

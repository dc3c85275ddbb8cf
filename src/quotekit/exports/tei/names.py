"""Names of TEI's elements and attributes, and which of them stand for what."""

from __future__ import annotations

from typing import Any

from quotekit.errors import ExtraMissingError
from quotekit.values import PartyKind

try:
    from lxml import etree as etree  # said twice, so that the other modules may take it from here
except ImportError as error:
    raise ExtraMissingError("TEI", "tei") from error

NAMESPACE = "http://www.tei-c.org/ns/1.0"
ID = "{http://www.w3.org/XML/1998/namespace}id"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
FACTS = "facts"
"""The ``@type`` of an element that holds JSON."""

ENTRIES: dict[PartyKind, tuple[str, dict[str, str]]] = {
    PartyKind.PERSON: ("person", {}),
    PartyKind.UNNAMED: ("person", {"role": "unnamed"}),
    PartyKind.GROUP: ("personGrp", {"role": "group"}),
    PartyKind.ORGANISATION: ("org", {"type": "organisation"}),
    PartyKind.STATE: ("org", {"type": "state"}),
}
"""The element, with its attributes, that describes a party of each kind."""


def tei(name: str) -> str:
    """The name in TEI's namespace, as lxml takes it."""
    return f"{{{NAMESPACE}}}{name}"


def element(name: str, attributes: dict[str, str] | None = None) -> Any:
    """A new element of TEI."""
    return etree.Element(tei(name), attributes or {}, nsmap={None: NAMESPACE})


def child(parent: Any, name: str, attributes: dict[str, str] | None = None, text: str | None = None) -> Any:
    """A new element at the end of another."""
    made = etree.SubElement(parent, tei(name), attributes or {})
    made.text = text
    return made


def local(node: Any) -> str:
    """The name of an element without its namespace; empty for comments and the like."""
    return str(etree.QName(node).localname) if isinstance(node.tag, str) else ""

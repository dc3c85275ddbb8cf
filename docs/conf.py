"""How the site is made of the project's own Markdown pages: ``make docs``.

Its source is the whole project, not this folder alone, so that a link from a page to the README, to a model's card or
to an example is the same file on the site and where the code is kept.
"""

from importlib import metadata

from docutils import nodes
from sphinx.application import Sphinx

project = "quotekit"
author = "quotekit maintainers"
copyright = "quotekit maintainers, Apache-2.0"
release = version = metadata.version("quotekit")

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
root_doc = "docs/index"
include_patterns = [
    "README.md",
    "CHANGELOG.md",
    "SECURITY.md",
    "docs/*.md",
    "docs/api/*.md",
    "seeds/README.md",
    "bench/README.md",
    "examples/README.md",
    "changelog.d/README.md",
    "src/quotekit/models/**/MODEL_CARD.md",
]
exclude_patterns = [".*", "build", "dist", "tests", "tools", "**/__pycache__"]

myst_heading_anchors = 3  # links into pages name headings as they do where the code is kept
autodoc_default_options = {"members": True, "show-inheritance": True}
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_mock_imports = ["spacy", "datasets"]
python_maximum_signature_line_length = 88

html_theme = "furo"
html_title = f"quotekit {release}"
html_show_sphinx = False
html_copy_source = False
html_extra_path = ["site"]  # index.html, which leads from the site's root to the first page


def trim(_app: Sphinx, page: nodes.document) -> None:
    """Take the empty line from the end of code, which is there for those who run the examples."""
    for block in page.findall(nodes.literal_block):
        block.rawsource = block.astext().rstrip("\n")
        block.children = [nodes.Text(block.rawsource)]


def setup(app: Sphinx) -> None:
    """Called by Sphinx."""
    app.connect("doctree-read", trim)

"""The models of ``quotekit.load("en_base")``, a folder each; what is not here is quotekit's own."""

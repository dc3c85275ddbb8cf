"""The Reader: one small trained encoder that finds attributions and names in one pass over the article."""

"""The text itself: paragraphs, quotation marks, tokens, sentences. Regular expressions only."""

"""The faces of an answer: a terminal, a page and data for programs; nothing is computed here."""

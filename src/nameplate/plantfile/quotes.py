"""Quotes of a plant file held against the text of the document that they are said to stand in.

Takes texts; reads no file, and says nothing of what a quote means.
"""

import re
from collections.abc import Mapping

from nameplate.errors import PlantFileError, quote
from nameplate.plantfile.finding import Finding
from nameplate.plantfile.reading import LoadedPlant

ALIKE = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "\u00a0": " "})
LEFT_OUT = re.compile(r"\s*(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s*")
HIDDEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


def require_quotes(loaded: LoadedPlant, texts: Mapping[str, str]) -> int:
    """Make sure that every quote stands in the text of its document; return how many there are.

    Capitals, spaces and the shape of marks may differ; an ellipsis stands for what is left out.

    Args:
        loaded: The plant with its places.
        texts: The text of some of its documents, by their names.

    Raises:
        PlantFileError: a quote is not in its document.
    """
    plain = {name: _plain(text) for name, text in texts.items()}
    quoted = {
        name: (statement.in_, statement.quote)
        for name, statement in loaded.plant.statements.items()
        if statement.quote is not None and statement.in_ in plain
    }
    found = [
        Finding(
            ("statements", name, "quote"),
            "quote-not-there",
            f"words that stand in the text of {document}",
            quote(said, 60),
            "copy them from the text, or write paraphrase",
        )
        for name, (document, said) in quoted.items()
        if not _stands_in(said, plain[document])
    ]
    if found:
        raise PlantFileError([finding.problem(loaded.tree) for finding in found])
    return len(quoted)


def _stands_in(said: str, text: str) -> bool:
    """Tell whether all pieces of a quote stand in a text, one after the other."""
    at = 0
    for piece in LEFT_OUT.split(_plain(said)):
        at = text.find(piece.strip(" .,;:"), at)
        if at < 0:
            return False
    return True


def _plain(text: str) -> str:
    """Return a text without what may differ between a quote and its document."""
    return " ".join(HIDDEN.sub("", text).translate(ALIKE).casefold().split())

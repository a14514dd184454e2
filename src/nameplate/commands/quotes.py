"""`nameplate check --quotes`: which report is the text of which document.

Reads the reports; what a quote must be is said elsewhere.
"""

from collections.abc import Sequence

import click

from nameplate.extracting.reports import read_report
from nameplate.plantfile.quotes import require_quotes
from nameplate.plantfile.reading import LoadedPlant
from nameplate.plantfile.summary import row


def quotes_found(loaded: LoadedPlant, given: Sequence[str]) -> str:
    """Return how many quotes stand in the reports.

    Args:
        loaded: The plant.
        given: Names of documents, each with a file: `article=article.txt`.

    Raises:
        UsageError: one is not of that form, or names no document of the plant.
        PlantFileError: a quote is not in its document.
    """
    texts = {}
    for pair in given:
        name, is_pair, file = pair.partition("=")
        if not is_pair or name not in loaded.plant.documents:
            known = ", ".join(loaded.plant.documents) or "none"
            raise click.UsageError(
                f"--quotes takes a document of the plant and a file, as in article=article.txt, "
                f"and got {pair}; its documents: {known}"
            )
        texts[name] = read_report(file).text
    count = require_quotes(loaded, texts)
    return row("quotes", f"{count} found in {', '.join(texts)}")

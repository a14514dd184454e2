"""Quotes held against the text of their document."""

import pytest

from nameplate.errors import PlantFileError
from nameplate.plantfile.quotes import require_quotes
from nameplate.plantfile.reading import LoadedPlant, load_text
from short_plants import plant_text


def loaded(quoted: str) -> LoadedPlant:
    """Return a plant with one statement in those words."""
    text = plant_text().replace("paraphrase: many", f'quote: "{quoted}"')
    return load_text(text, "plant.yaml")


@pytest.mark.parametrize(
    "text",
    [
        "It makes up to 90 parts.",
        "It MAKES up\n  to 90 parts a day",
        "“It makes up to 90\u00a0parts”",
        "It makes up to 9\u200b0 parts",
    ],
)
def test_a_quote_may_differ_in_capitals_spaces_and_marks(text: str) -> None:
    """The words are there, and in their order."""
    assert require_quotes(loaded("makes up to 90 parts"), {"flyer": text}) == 1


def test_what_is_left_out_of_a_quote_may_be_anything() -> None:
    """The pieces around an ellipsis follow each other."""
    assert require_quotes(loaded("makes … parts a day"), {"flyer": "It makes 90 parts a day"}) == 1
    with pytest.raises(PlantFileError, match="quote-not-there"):
        require_quotes(loaded("parts … makes"), {"flyer": "It makes 90 parts"})


def test_a_quote_that_is_not_in_its_document_is_told_with_its_place() -> None:
    """The line of the quote, the document, and what to do."""
    with pytest.raises(PlantFileError) as caught:
        require_quotes(loaded("makes 900 parts"), {"flyer": "It makes 90 parts"})
    assert "plant.yaml:6:" in str(caught.value)
    assert "statements.said.quote" in str(caught.value)
    assert "words that stand in the text of flyer" in str(caught.value)


def test_documents_without_a_text_are_passed_over() -> None:
    """Only the quotes of the documents that are given are looked for."""
    assert require_quotes(loaded("never said"), {}) == 0

"""Drafts of plant files: their form, their quotes, and what they leave to a person."""

import pytest
from ruamel.yaml import YAML

from nameplate.extracting.drafting import QuoteNotFoundError, draft_yaml
from nameplate.extracting.extraction import extract
from nameplate.extracting.reports import Report
from nameplate.model.evidence import LONGEST_QUOTE_WORDS, Document, Source, Statement
from nameplate.plantfile.reading import read_plant_text

TEXT = (
    'Rostec said: "the plant will make up to 70 million rounds a year" from May 2026.\n'
    "It cost -5 euros, 200\u200b,000 yen a month and 250.000 shells. AK-103 rifles came first.\n"
    "A further thousand followed; it employs 1,200 people."
)


PLANT = """\
nameplate: 1
conventions: nameplate-1
plant: {name: A plant, unit: round, start: 2025}
calendar: {days_per_year: 250, shifts_per_day: 1, shift_length: 8 h, assumed: usual}
lines: {line: {product: round, losses: included, assumed: usual,
               stations: {make: {cycle_time: 1 s}}}}
"""


def draft(text: str) -> tuple[str, dict[str, dict[str, dict[str, object]]]]:
    """Return the draft of a text and what its YAML holds."""
    written = draft_yaml(Report("a: b #c.txt", "text", text), extract(text))
    return written, YAML(typ="safe").load(written)


def test_a_draft_has_the_form_of_a_plant_file() -> None:
    """Documents, sources and statements of a draft are valid parts of a plant file."""
    _, parts = draft(TEXT)
    assert [Document.model_validate(each) for each in parts["documents"].values()]
    for source in parts["sources"].values():
        Source.model_validate({**source, "interested": bool(source["interested"] in (True, "yes"))})
    for statement in parts["statements"].values():
        dates = {"dates": str(statement["dates"])} if "dates" in statement else {}
        read = Statement.model_validate({**statement, **dates})
        assert set(read.by) <= set(parts["sources"])
        assert read.quote
        assert len(read.quote.split()) <= LONGEST_QUOTE_WORDS
        assert read.status == "proposed"
        assert read.at is not None
        assert TEXT[slice(*read.at)].replace("\u200b", "") in read.quote


def test_a_draft_is_a_fragment_of_a_plant_file() -> None:
    """A draft behind the blocks of a plant is a plant file without a problem."""
    written, parts = draft(TEXT)
    plant = read_plant_text(PLANT + written, "plant.yaml")
    assert list(plant.statements) == list(parts["statements"])
    assert {statement.status for statement in plant.statements.values()} == {"proposed"}
    assert plant.sources["rostec"].interested


def test_media_and_those_who_are_only_described_are_told_apart() -> None:
    """The chain of a statement names its sources, media and unnamed ones by their kind."""
    _, parts = draft("According to Pentagon officials, Reuters reported that it has 5 lines.")
    sources = parts["sources"]
    (statement,) = parts["statements"].values()
    assert statement["by"] == ["pentagon-officials", "reuters", "author"]
    assert (sources["pentagon-officials"]["kind"], sources["reuters"]["kind"]) == (
        "unnamed",
        "media",
    )
    assert not Source.model_validate({**sources["reuters"], "interested": False}).interested


def test_speakers_without_latin_letters_get_names_of_their_own() -> None:
    """Each source has another name in the file, however many are written in other letters."""
    _, parts = draft("Мир said 4 vans came. Дом said 5 came. 3M said 6 came. Сад said 7 came.")
    assert list(parts["sources"])[:3] == ["source", "source-2", "source-3"]


def test_a_figure_is_written_only_if_it_reads_back() -> None:
    """A figure that a plant file cannot read is told in the note instead."""
    _, parts = draft(TEXT)
    figures = [each.get("figure") for each in parts["statements"].values()]
    assert figures[0] == "up to 70 million rounds/year"
    notes = " ".join(str(each.get("note")) for each in parts["statements"].values())
    assert "cannot be read for certain" in notes
    assert "not yet a figure of a plant file: eq 200,000 JPY per month" in notes


def test_names_and_numbers_left_over_are_listed() -> None:
    """What was taken for a name, and what nothing covers, stands in comments of the draft."""
    written, _ = draft(TEXT)
    assert '"AK-103"' in written
    assert '"thousand"' in written.partition("Covered by nothing")[2]


def test_a_text_without_numbers_gives_an_honest_draft() -> None:
    """Where nothing is found, the draft says so."""
    written, parts = draft("Nothing happened.")
    assert "Nothing was found" in written
    assert parts["statements"] == {}


def test_a_quote_of_another_text_is_refused() -> None:
    """An extraction of another text makes no draft."""
    with pytest.raises(QuoteNotFoundError, match="does not stand"):
        draft_yaml(Report("b.txt", "text", "It made 5 vans."), extract("We have 70 cars."))

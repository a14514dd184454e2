"""What holds for every text, however it is thrown together."""

from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from nameplate.extracting.drafting import draft_yaml
from nameplate.extracting.extraction import extract
from nameplate.extracting.reports import Report
from nameplate.extracting.word_sets import word_list
from nameplate.model.evidence import Statement

PIECES = word_list(
    "1 2 30 1,200 1.5 2,5 250.000 2023 007 1/3 24/7 $ € % one two twenty hundred million dozens"
    " tens half a third quarter of to from - – and between up more than about over per year shift"
    " May March Q3 early mid end in on the phase Unit AK x mm m bn GWh shells Rostec said according"
    " by , . : ; ( ) [ ] | minus ± + @a1 ½ ² sixfold annually ٣ １２ 10^6 p.m. st 's FY '90"
    " / ①② ①②①②"
)
TEXTS = st.lists(
    st.sampled_from([*PIECES, "\n", "\t", " ", "\u200f", "\ud83d", "\ufffe", "\0"]), max_size=30
)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(TEXTS, st.sampled_from([" ", ""]))
def test_quotes_stand_in_order_and_values_run_upwards(pieces: list[str], between: str) -> None:
    """Quotes stand where they say, none over another; no value and no date runs backwards."""
    text, end = between.join(pieces), 0
    for found in extract(text).candidates:
        assert text[found.begin : found.end] == found.quote != ""
        assert found.begin >= end
        end = found.end
        if found.low is not None and found.high is not None:
            assert found.low <= found.high
        if found.first and found.last:
            assert found.first <= found.last


@settings(max_examples=100, deadline=None, derandomize=True)
@given(TEXTS)
def test_every_draft_is_a_part_of_a_plant_file(pieces: list[str]) -> None:
    """The statements of every draft can be read as statements of a plant file."""
    text = " ".join(pieces)
    parts = YAML(typ="safe").load(draft_yaml(Report("r", "text", text), extract(text)))
    for statement in parts["statements"].values():
        dates = {"dates": str(statement["dates"])} if "dates" in statement else {}
        Statement.model_validate({**statement, **dates})

"""Numbers and laws as they stand in a plant file."""

import math

import numpy as np
import pytest
from pydantic_core import PydanticCustomError

from nameplate.model.frozen import contexts_of
from nameplate.model.reading_numbers import read_chance, read_number, read_weights
from nameplate.model.values import LAWS, Choice, Measured, ShareOf, Spread
from nameplate.simulating.laws import CODES, law_rows, mean_of_law

SHARE = Measured("fraction", high=1.0, example="98.5 %")
TIME = Measured("time", above_low=True, example="300 ms")
RATE = Measured("rate", above_low=True, example="120/min")
PLACES = Measured("number", high=1000, example="200")
SAMPLE = {
    "low": 2.0,
    "mode": 5.0,
    "high": 8.0,
    "mean": 3.0,
    "cv": 0.5,
    "shape": 1.5,
    "a": 2,
    "b": 6,
}


def complaints(read, raw, field):
    """Return code and mending of everything that is wrong with what must be wrong."""
    with pytest.raises(PydanticCustomError) as caught:
        read(raw, field)
    return [(told["code"], told["fix"]) for told in contexts_of(caught.value)]


@pytest.mark.parametrize("raw", ["0.5", {"value": "0.5"}, {"choice": {"0.5": "1"}}])
def test_a_bare_number_is_no_share(raw):
    """Whether 0.5 is a half or half a per cent is not guessed, in whatever form it stands."""
    assert complaints(read_number, raw, SHARE) == [
        ("unit-missing", 'write "50 %" or "0.5 %", whichever is meant')
    ]


def test_a_law_of_shares_is_written_in_per_cent():
    """The ends of a law need the sign as well; the shapes of a beta law are plain numbers."""
    assert read_number({"uniform": ["40 %", "80 %"]}, SHARE).form == Spread(
        family="uniform", parameters=(0.4, 0.8)
    )
    assert len(complaints(read_number, {"uniform": ["0.4", "0.8"]}, SHARE)) == 2
    beta = read_number({"beta": {"a": "2", "b": "4"}}, SHARE).form
    assert beta == Spread(family="beta", parameters=(2, 4, 0, 1))


def test_weights_are_plain_numbers_or_in_per_cent():
    """What adds to 1 cannot be mistaken."""
    shifts = {"choice": {"1": "0.4", "2": "60 %"}}
    assert read_number(shifts, PLACES).form == Choice(values=(1, 2), weights=(0.4, 0.6))
    assert read_weights({"one": "25 %", "two": 0.75}) == {"one": 0.25, "two": 0.75}


@pytest.mark.parametrize("text", ["98 % of fill", "98% of fill", "98 percent of fill"])
def test_a_share_of_another_number_is_in_per_cent(text):
    """The share may stand close to its sign; without the sign it is refused."""
    assert read_number(text, RATE).form == ShareOf(share=0.98, of="fill")
    ((code, fix),) = complaints(read_number, "0.98 of fill", RATE)
    assert code == "unit-missing"
    assert '"98 %"' in fix


@pytest.mark.parametrize(
    ("law", "instead"),
    [
        ("normal", "take lognormal"),
        ("Gaussian", "take lognormal"),
        ("poisson", "take exponential"),
        ("expon", "write exponential"),
        ("erlang", "take gamma"),
        ("pert", "take triangular"),
        ("binomial", "give the share itself"),
        ("discrete", "take choice"),
    ],
)
def test_a_law_of_another_tool_is_told_with_what_to_take(law, instead):
    """Who names a law that is not held learns which are, and which one serves."""
    for read in (read_number, read_chance):
        with pytest.raises(PydanticCustomError) as caught:
            read({law: {"mean": "1 s"}}, TIME)
        (told,) = contexts_of(caught.value)
        assert told["code"] == "unknown-law"
        assert all(name in told["expected"] for name in LAWS)
        assert told["fix"].startswith(instead)


def test_all_parameters_of_a_law_are_told_at_once():
    """Two wrong parameters are two complaints, each with the way to it."""
    with pytest.raises(PydanticCustomError) as caught:
        read_chance({"lognormal": {"mean": "1", "cv": "x"}}, TIME)
    assert [told["within"] for told in contexts_of(caught.value)] == [
        ("lognormal", "mean"),
        ("lognormal", "cv"),
    ]


@pytest.mark.parametrize("text", ["inf", "-inf s", "nan", ".inf", "Infinity s", "NaN s", "∞"])
def test_what_is_endless_or_no_number_is_refused(text):
    """Neither an endless nor an undefined number describes a plant."""
    ((code, fix),) = complaints(read_number, text, TIME)
    assert code == "not-finite"
    assert "in digits" in fix


@pytest.mark.parametrize(
    "items", [["1", "000", "2", "000"], ["1", "500 s", "2000 s"], ["500 s", "1", "000 s"]]
)
def test_a_list_cut_at_the_commas_of_thousands_says_so(items):
    """`[1,000, 2,000]` is a list of four: how to write two thousands is said."""
    ((code, fix),) = complaints(read_number, {"uniform": items}, TIME)
    assert code == "law-parameters"
    assert 'in quotes, "1,000"' in fix


@pytest.mark.parametrize("law", LAWS)
def test_the_mean_of_a_law_is_what_its_table_says(law):
    """The formula that the manual prints gives the mean that the engines know."""
    values = [SAMPLE[name] for name in LAWS[law].parameters]
    row = law_rows(law, [np.array([value]) for value in values])[0]
    names = dict(zip(LAWS[law].parameters, values, strict=True)) | {"ln": math.log}
    assert mean_of_law(CODES[law], row) == pytest.approx(eval(LAWS[law].mean, names))


def test_every_law_of_the_table_has_its_sampler():
    """What the reader knows and what the engines know are the same laws."""
    assert set(CODES) == {"constant", *LAWS}

"""The answer for programs."""

import dataclasses
import json
import math
import re
from typing import NoReturn

import pytest
from example_answer import HOSTILE, answer, without_claim
from example_flow import YEARS, with_flow

import nameplate
from nameplate.answer import Assessment
from nameplate.showing import as_json
from nameplate.showing.as_json import SCHEMA, to_json


def refuse(constant: str) -> NoReturn:
    """Fail on what strict JSON does not know."""
    raise AssertionError(constant)


def broken_figures() -> Assessment:
    """Return an answer in which figures are missing or endless."""
    whole = answer()
    odd = dataclasses.replace(whole.estimates[0], p5=math.nan, p95=math.inf)
    return dataclasses.replace(whole, estimates=(odd, *whole.estimates[1:]))


@pytest.mark.parametrize("whole", [answer(), without_claim(), broken_figures(), with_flow()])
def test_the_answer_is_strict_json(whole: Assessment) -> None:
    """Every answer is strict JSON that ends with a line end, also with figures that are missing."""
    text = to_json(whole)
    assert text.endswith("}\n")
    assert text.isascii()
    assert json.loads(text, parse_constant=refuse)["schema"] == SCHEMA


def test_figures_that_are_not_finite_are_null() -> None:
    """A figure that is endless or unknown is null."""
    first = json.loads(to_json(broken_figures()))["estimates"][0]
    assert (first["p5"], first["p95"]) == (None, None)


def test_only_the_plant_carries_its_draws() -> None:
    """The draws of the whole plant are whole numbers; those of a product are left out."""
    for item in json.loads(to_json(answer("")))["estimates"]:
        if item["about"] == "plant":
            assert len(item["by_draw"]) == 4000
            assert {type(value) for value in item["by_draw"]} == {int}
        else:
            assert item["by_draw"] is None


def test_texts_are_those_of_the_plant_file() -> None:
    """Texts come out unchanged, also those that look dangerous."""
    found = json.loads(to_json(answer()))
    assert found["plant"]["name"].endswith(HOSTILE)
    assert found["claims"][0]["readings"][1]["probability"] == 0.19


def test_the_keys_are_those_of_the_schema() -> None:
    """The keys that programs rely on stay as they are."""
    found = json.loads(to_json(answer("")))
    assert list(found) == [
        *("schema", "plant", "estimates", "waterfall", "lines", "limits", "chance_share"),
        *("influences", "break_even", "break_even_line", "verdict_changes", "flow", "claims"),
        *("claimed", "checks", "numbers", "days", "planned_time"),
        *("branches", "statements", "sources", "documents", "not_simulated", "manifest"),
        "warnings",
    ]
    assert set(found["claims"][0]) == {
        *("name", "says", "about", "from", "readings", "evidence", "evidence_because"),
        *("independent_sources", "superseded_by"),
    }
    assert found["influences"][1]["probabilities"][2] == {"value": "3", "probability": 0.56}
    assert found["influences"][1]["verdict_share"] == 0.12
    assert found["verdict_changes"][0]["label"] == "DOES NOT HOLD as stated"


def test_a_break_even_line_has_its_points_by_name() -> None:
    """Points and percentiles come with names; what is known has no percentiles."""
    line = json.loads(to_json(answer("")))["break_even_line"]
    assert line["points"][0] == {"against": 200.0, "value": 60_000.0}
    assert line["points"][-1]["value"] is None
    assert line["drawn"] == {"p5": 21_000.0, "p50": 45_000.0, "p95": 92_000.0}
    bare = dataclasses.replace(answer("").break_even_line, drawn=None)
    whole = dataclasses.replace(answer(""), break_even_line=bare)
    assert json.loads(to_json(whole))["break_even_line"]["drawn"] is None


def test_every_number_can_be_followed_to_its_words() -> None:
    """What a number rests on is in the same object: statement, chain of sources and document."""
    found = json.loads(to_json(answer("")))
    statements = {item["name"]: item for item in found["statements"]}
    sources = {item["name"] for item in found["sources"]}
    documents = {item["name"] for item in found["documents"]}
    for number in found["numbers"]:
        assert bool(number["statements"]) == (number["basis"] == "evidenced")
        for name in number["statements"]:
            statement = statements[name]
            assert statement["quote"] or statement["paraphrase"]
            assert set(statement["by"]) <= sources
            assert statement["in"] in documents


def test_the_record_of_the_run_is_in_it() -> None:
    """Programs find the processor, and an empty command where none repeats the run."""
    run = json.loads(to_json(answer("")))["manifest"]
    assert run["processor"] == "A processor of 2025"
    whole = answer("")
    built = dataclasses.replace(whole, manifest=dataclasses.replace(whole.manifest, command=""))
    assert json.loads(to_json(built))["manifest"]["command"] == ""


def test_the_documentation_names_every_key() -> None:
    """The shape that is written down has every key of the object, in its order."""
    told = re.findall(r"^    (\w+) {2,}\S", as_json.__doc__ or "", re.MULTILINE)
    assert told == list(json.loads(to_json(answer(""))))


def test_the_whole_plant_is_in_it() -> None:
    """Every figure of the plant as a whole is there, with names where there were pairs."""
    whole = with_flow("")
    assert whole.flow is not None
    found = json.loads(to_json(whole))["flow"]
    assert list(found) == [field.name for field in dataclasses.fields(whole.flow)]
    assert found["by_year"][YEARS - 1]["accepted"]["p50"] == 12.3e6
    limit = found["limits"][0]
    assert (limit["name"], limit["resource"]) == ("waiting for tests", "tests")
    assert limit["share"] == 0.47
    assert len(limit["by_year"]) == YEARS
    assert limit["gradient"] == {"elasticity": 0.61, "error": 0.12, "draws": 8}
    assert found["first_met"][YEARS - 1] == {"year": YEARS, "probability": 0.14}
    screened, reworked, untested = found["quality"]
    assert screened["plan"]["tightened"] == {"sample": 125, "accept": 2, "reject": 3}
    assert (screened["bad_accepted"]["p50"], screened["formula"]["aoql"]["p50"]) == (0.0031, 0.0153)
    assert (reworked["plan"]["tightened"], reworked["formula"]["aoq"]) == (None, None)
    assert (untested["rejected"], untested["plan"], untested["formula"]) == (None, None, None)
    assert found["discontinued"] == [{"product": "tracer", "probability": 0.06}]
    assert len(found["stocks"]) == len(whole.flow.stocks)


def test_a_plant_of_lines_alone_has_no_flow() -> None:
    """Where the file has nothing around the lines, the plant as a whole is null."""
    assert json.loads(to_json(answer("")))["flow"] is None


def test_the_documentation_names_every_field_of_the_whole_plant() -> None:
    """The shape that is written down has every field of the plant as a whole and of its lists."""
    flow = json.loads(to_json(with_flow("")))["flow"]
    told = (as_json.__doc__ or "").split("    flow ")[1].split("    claims ")[0]
    keys = {*flow, *(key for rows in flow.values() if isinstance(rows, list) for key in rows[0])}
    assert keys <= set(re.findall(r"\w+", told))


def test_a_source_has_its_record_or_none() -> None:
    """What a source made and held stands with it, also where a check counts it; else null."""
    whole = dataclasses.replace(answer(""), plant=nameplate.read_plant("maracay"))
    records = {item["name"]: item["record"] for item in json.loads(to_json(whole))["sources"]}
    counts = "start dates announced for this project"
    kept = {"made": 6, "held": 0, "counts": counts, "as_of": "2025-07-02"}
    assert records["rostec"] == kept
    assert records["tass"] is None

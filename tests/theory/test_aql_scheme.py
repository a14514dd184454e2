"""The AQL scheme against recorded tables and known answers: plans, switching, the long run.

Holds every cell of the three master tables, every row of the table of code letters, and every
record of a look-up, of a series of lots and of a long run. The records let off what rounding of
their own twelve digits does.

Source: MIL-STD-105E, tables I and II-A to II-C; the switching rules of ISO 2859-1:1999.

A record of reduced inspection takes a lot for accepted up to its accept number; the scheme accepts
it in the gap below the reject number too. So the probability is compared at the accept number.
"""

import ast
import json
from pathlib import Path

import pytest
from long_run import long_run
from series import moved

from known_answers import Record, records
from nameplate.acceptance.code_letters import CODE_LETTERS, LETTERS_BY_LEVEL, code_letter
from nameplate.acceptance.master_tables import AQL_PERCENT, table_plan
from nameplate.acceptance.operating import acceptance_probability, binomial_at_most
from nameplate.acceptance.plans import SamplingPlan
from nameplate.acceptance.scheme import scheme_by_aql
from nameplate.acceptance.severity import SEVERITY_NAMES
from nameplate.acceptance.switching import START

TABLES = json.loads(
    (Path(__file__).parents[1] / "oracles" / "iso2859_1.json").read_text(encoding="utf-8")
)
RECORDS = records("aql_scheme")
LOOK_UPS = [record for record in RECORDS if "lot" in record["model"]]
SERIES = [record for record in RECORDS if "lot_accepted" in record["model"]]
LONG_RUNS = [record for record in RECORDS if "p" in record["model"]]
AT_P = "P_accept_at_p_"

by_id = {"ids": lambda record: record["id"]}


def metric(record: Record, name: str) -> object:
    """Return what a record says of one metric, to be compared within its own tolerance."""
    stated = record["metrics"][name]
    if isinstance(stated["value"], str):
        return stated["value"]
    return pytest.approx(stated["value"], abs=stated["abs_tol"], rel=0)


def test_every_record_is_compared() -> None:
    """The look-ups, the series and the long runs are all the records there are."""
    assert len(LOOK_UPS) + len(SERIES) + len(LONG_RUNS) == len(RECORDS)
    assert LOOK_UPS
    assert SERIES
    assert LONG_RUNS


@pytest.mark.parametrize("severity", range(3), ids=SEVERITY_NAMES[:3])
def test_the_diagonal_lines_give_every_cell_of_the_master_tables(severity: int) -> None:
    """All 416 cells of each master table follow from its lines: sample, accept, reject."""
    table = TABLES[SEVERITY_NAMES[severity]]
    recorded = {
        (letter, aql): tuple(table[name][row][column] for name in ("n", "Ac", "Re"))
        for row, letter in enumerate(TABLES["code_letters"])
        for column, aql in enumerate(map(float, TABLES["aql_percent"]))
    }
    assert len(recorded) == 416
    assert {
        (letter, aql): table_plan(letter, aql, severity)
        for letter in CODE_LETTERS
        for aql in AQL_PERCENT
    } == recorded


@pytest.mark.parametrize("row", TABLES["lot_sizes"], ids=lambda row: f"from {row['from']}")
def test_the_code_letters_are_those_of_the_table(row: dict[str, object]) -> None:
    """The smallest and the largest lot of every row have the recorded letters, at every level."""
    for lot_size in (row["from"], row["to"] or 10**9):
        assert {level: code_letter(lot_size, level) for level in LETTERS_BY_LEVEL} == row["letters"]


@pytest.mark.parametrize("record", LOOK_UPS, **by_id)
def test_a_plan_is_looked_up_as_recorded(record: Record) -> None:
    """A lot, a level, an AQL and a severity lead to the recorded letter and plan."""
    model = record["model"]
    letter = code_letter(model["lot"], model["level"])
    severity = SEVERITY_NAMES.index(model["severity"])
    plan = table_plan(letter, float(model["AQL_percent"]), severity)
    found = {"code_letter": letter, "n": plan.sample, "Ac": plan.accept, "Re": plan.reject}
    found["inspect_whole_lot"] = plan.within(model["lot"]).sample == model["lot"]
    for name in record["metrics"]:
        if name.startswith(AT_P):
            p = [float(text) for text in ast.literal_eval(name.removeprefix(AT_P))]
            found[name] = binomial_at_most(plan.accept, plan.sample, p)
    assert {name: found[name] for name in record["metrics"]} == {
        name: metric(record, name) for name in record["metrics"]
    }


@pytest.mark.parametrize("record", SERIES, **by_id)
def test_a_series_is_inspected_under_the_recorded_severities(record: Record) -> None:
    """Lot by lot, the rules lead to the recorded severity."""
    state, severities = START, []
    for is_accepted in record["model"]["lot_accepted"]:
        severities.append(SEVERITY_NAMES[state.severity])
        state = moved(state, is_accepted, is_clear=is_accepted, points=0)
    assert severities == record["metrics"]["severity_used_for_each_lot"]["value"]


@pytest.mark.parametrize("record", LONG_RUNS, **by_id)
def test_the_long_run_is_that_of_the_markov_chain(record: Record) -> None:
    """The share of lots under tightened inspection and of those accepted are as recorded."""
    model = record["model"]
    plans = {
        name: SamplingPlan(n, c, c + 1)
        for name in ("normal", "tightened")
        for n, c in [model[name]]
    }
    scheme = scheme_by_aql(100, float(model["AQL_percent"]))._replace(**plans)
    found = long_run(scheme, model["p"])
    named = {
        "P_accept_normal": acceptance_probability(scheme.normal, model["p"]),
        "P_accept_tightened": acceptance_probability(scheme.tightened, model["p"]),
        "share_tightened": found.tightened,
        "pa_scheme": found.accepted,
    }
    assert named == {name: metric(record, name) for name in record["metrics"]}
    assert (found.normal + found.tightened, found.reduced) == (pytest.approx(1.0, rel=1e-12), 0.0)


@pytest.mark.parametrize("record", LONG_RUNS, **by_id)
def test_the_plans_of_the_long_runs_stand_in_the_tables(record: Record) -> None:
    """The normal and tightened plans of the long runs are those of their letter and AQL."""
    model = record["model"]
    for severity, name in enumerate(("normal", "tightened")):
        plan = table_plan(model["code_letter"], float(model["AQL_percent"]), severity)
        n, c = model[name]
        assert plan == (n, c, c + 1)

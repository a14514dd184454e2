"""A comparison as a terminal and as programs get it."""

import dataclasses
import json
import math

from example_answer import HOSTILE, answer, break_even_line

from nameplate.answer import BreakEvenRow
from nameplate.comparing.comparison import (
    AskedFirst,
    CheckChange,
    Comparison,
    CustomerChange,
    Difference,
    EvidenceChange,
    FlowComparison,
    LimitedBy,
    Needed,
    NeededAgainst,
    Paired,
    ReadingChange,
)
from nameplate.showing.compared import MOST_SHOWN, NO_DIFFERENCE, render_comparison
from nameplate.showing.compared_json import comparison_to_json

DAYS = Difference("calendar.days_per_year", "value", "250", "275")
SAME = Comparison("a.yaml", "b.yaml", "round", (), 0, 1)
FOUND = Comparison(
    "a.yaml",
    "b.yaml",
    "round",
    (DAYS, Difference("lines.more", "added", "", HOSTILE)),
    512,
    7,
    (("P50", Paired(30e6, 33e6, 3e6, 0.2e6)), ("mean", Paired(31e6, 30e6, -1e6, math.nan))),
    (
        ReadingChange("output", "sustained capacity", "9", "9", Paired(0.2, 0.25, 0.05, 0.013)),
        ReadingChange("new", "actual output", "", "8", Paired(None, 0.5, None, None)),
    ),
    FlowComparison(
        16,
        ((1, Paired(9e6, 8e6, -1e6, 0.4e6)), (2, Paired(None, 9e6, None, None))),
        Paired(11e6, 12e6, 1e6, math.nan),
        Paired(0.4, 0.3, -0.1, 0.02),
        (("no demand", Paired(0.2, 0.25, 0.05, math.nan)),),
    ),
)


def row(screen, name):
    """Return the line that begins with a name, its blanks made single."""
    (line,) = [line for line in screen.splitlines() if line.startswith(f"{name} ")]
    return " ".join(line.split())


def test_a_difference_stands_with_its_place_and_both_sides():
    """The path, what changed, and before and after stand together."""
    screen = render_comparison(FOUND)
    assert "2 differences in meaning" in screen
    assert "~ calendar.days_per_year: value\n    250 → 275\n" in screen
    assert "+ lines.more: added\n" in screen


def test_the_answer_is_told_with_differences_and_errors():
    """Quantiles and probabilities stand before, after and apart; what is not known is open."""
    screen = render_comparison(FOUND)
    assert row(screen, "P50") == "P50 30 million 33 million +3 million ± 200,000"
    assert row(screen, "mean") == "mean 31 million 30 million -1 million ± unknown"
    assert row(screen, "output,") == "output, sustained capacity 20 % 25 % +5.0 ± 1.3 points"
    assert row(screen, "new,") == "new, actual output – 50 % –"
    assert "512 draws of each plant, seed 7" in screen


def test_whole_plants_stand_side_by_side():
    """Years, the best of them, what limits and imports stand before, after and apart."""
    screen = render_comparison(FOUND)
    assert row(screen, "accepted, year 1") == (
        "accepted, year 1 9 million 8 million -1 million ± 400,000"
    )
    assert row(screen, "accepted, year 2") == "accepted, year 2 – 9 million –"
    assert row(screen, "no demand") == "no demand 20 % 25 % +5.0 ± unknown"
    assert row(screen, "imports of all parts") == "imports of all parts 40 % 30 % -10.0 ± 2 points"
    flow = json.loads(comparison_to_json(FOUND))["flow"]
    assert flow["accepted"][0]["difference"] == -1e6
    assert flow["limits"] == [
        {"name": "no demand", "before": 0.2, "after": 0.25, "difference": 0.05, "error": None}
    ]
    assert json.loads(comparison_to_json(SAME))["flow"] is None


def test_no_difference_is_told_and_nothing_else():
    """Of files that mean the same there is no figure to show."""
    screen = render_comparison(SAME)
    assert NO_DIFFERENCE in screen.replace("\n", " ")
    assert "Probability" not in screen


def test_many_differences_end_with_their_count():
    """A screen shows the first ones and says how many more there are."""
    many = Comparison("a", "b", "round", (DAYS,) * (MOST_SHOWN + 3), 1, 1)
    assert "and 3 more, all of them in --json" in render_comparison(many)
    assert len(json.loads(comparison_to_json(many))["differences"]) == MOST_SHOWN + 3


def test_texts_of_a_plant_file_do_nothing_on_a_terminal():
    """Escapes and turned letters show as what they are, within the width."""
    screen = render_comparison(FOUND)
    assert "\x1b" not in screen
    assert max(map(len, screen.splitlines())) <= 80


def test_programs_get_all_of_it():
    """The record holds every figure unrounded, and null for what is not known."""
    record = json.loads(comparison_to_json(FOUND))
    assert (record["schema"], record["same"]) == ("nameplate/comparison/1", False)
    assert record["differences"][0] == DAYS._asdict()
    assert record["sustained_capacity"][1] == {
        "name": "mean",
        "before": 31e6,
        "after": 30e6,
        "difference": -1e6,
        "error": None,
    }
    assert record["readings"][1]["says_before"] is None
    assert json.loads(comparison_to_json(SAME))["same"] is True


def test_labels_and_checks_that_changed_are_listed() -> None:
    """A label, result or outcome that changed stands before and after, and nothing else."""
    same, new = FOUND.readings
    turned = dataclasses.replace(same, label_before="DOUBTFUL", label_after="CANNOT TELL")
    found = dataclasses.replace(
        FOUND,
        readings=(turned, dataclasses.replace(new, label_after="HOLDS")),
        checks=(
            CheckChange("sum", "consistent", "conflict", "2 parts", "5 parts"),
            CheckChange("likely", "derived", "derived", "gross: 20 %", "gross: 25 %"),
            CheckChange("seen", "undetermined", "not checkable", "", ""),
        ),
    )
    screen = render_comparison(found)
    assert "\noutput, sustained capacity: DOUBTFUL → CANNOT TELL\n" in screen
    assert "\nsum: consistent → conflict\n    2 parts → 5 parts\n" in screen
    assert "\nlikely: derived\n    gross: 20 % → gross: 25 %\n" in screen
    assert "\nseen: undetermined → not checkable\n\n" in screen
    assert "new, actual output: " not in screen
    assert "that changed" not in render_comparison(FOUND)
    record = json.loads(comparison_to_json(found))
    assert record["readings"][0]["label_after"] == "CANNOT TELL"
    assert record["readings"][1]["label_before"] is None
    assert record["checks"][1] == {
        "name": "likely",
        "before": "derived",
        "after": "derived",
        "outcome_before": "gross: 20 %",
        "outcome_after": "gross: 25 %",
    }


def test_pairs_that_all_agree_show_no_error_of_nothing():
    """Where no pair of draws differs it says so, and claims no difference of exactly nothing."""
    nothing = Paired(0.4, 0.4, 0.0, 0.0)
    assert FOUND.flow is not None
    flow = dataclasses.replace(FOUND.flow, best_year=nothing, import_share=nothing)
    screen = render_comparison(dataclasses.replace(FOUND, flow=flow))
    assert row(screen, "accepted, best year").endswith("none seen")
    assert row(screen, "imports of all parts").endswith("none seen")
    assert "± 0\n" not in screen


CLAIM = dataclasses.replace(answer("").claims[0], evidence="moderate", independent_sources=2)
WEAK = dataclasses.replace(CLAIM, evidence="weak", independent_sources=1)
NUMBER, *_, BRANCH = sorted(answer("").influences, key=lambda item: item.kind == "branch")
ROW = BreakEvenRow("two shifts", "line-rate", 40_000.0, "rounds per shift", "all at medians")
OTHER = dataclasses.replace(
    FOUND,
    evidence=(EvidenceChange("output", CLAIM, WEAK), EvidenceChange("new", None, WEAK)),
    limited_by=(LimitedBy("press", 0.9), LimitedBy(f"pack {HOSTILE}", 0.8)),
    asked_first=(AskedFirst("doubt", ((NUMBER, 0.3), (BRANCH, 0.2))), AskedFirst("spread", ())),
    needed=(
        Needed("two shifts", ROW, dataclasses.replace(ROW, value=30_000.0)),
        Needed("read alike", ROW, dataclasses.replace(ROW, value=40_001.0)),
        Needed(f"three shifts {HOSTILE}", None, dataclasses.replace(ROW, value=None)),
    ),
    needed_against=NeededAgainst(
        break_even_line(), ((200.0, 60_000.0, 45_000.0), (250, 9.0, None))
    ),
)


def test_the_rest_of_the_answer_is_told_where_it_changed():
    """Evidence, limits, questions and break-even stand before and after, within the width."""
    screen = render_comparison(OTHER)
    assert "\noutput: moderate, 2 independent sources → weak, 1 independent source\n" in screen
    assert "\nnew: – → weak, 1 independent source\n" in screen
    assert "\nBefore         press (90 % of draws and lines)\nAfter          pack" in screen
    assert "(30 % of the doubt); " in screen
    assert "\nAfter          no unknown tells more than chance would\n" in screen
    assert screen.count("\nBreak-even: line rate, rounds per shift ─") == 2
    assert row(screen, "two shifts") == "two shifts 40,000 30,000"
    assert row(screen, "three shifts").endswith("– no value does")
    assert "read alike" not in screen
    assert row(screen, "200") == "200 60,000 45,000"
    assert row(screen, "250") == "250 9 no value does"
    assert max(map(len, screen.splitlines())) <= 80
    assert "\x1b" not in screen


def test_what_stays_of_the_answer_is_not_told():
    """The same limits and questions have no heading, and neither has what did not change."""
    same = AskedFirst("doubt", ((NUMBER, 0.3),))
    limits = (LimitedBy("press", 0.9), LimitedBy("press", 0.9))
    screen = render_comparison(
        dataclasses.replace(FOUND, limited_by=limits, asked_first=(same, same))
    )
    for heading in ("Evidence", "What limits", "What to ask", "Break-even", "Customers"):
        assert f"\n{heading}" not in screen


def test_customers_are_told_by_fill_rate_and_deliveries():
    """A customer of both plants has differences with errors, a new one its own side alone."""
    shop = CustomerChange("shop", Paired(0.5, 0.6, 0.1, 0.02), Paired(9e6, 8e6, -1e6, 0.4e6))
    new = CustomerChange("new", Paired(None, 1.0, None, None), Paired(None, 2e6, None, None))
    flow = dataclasses.replace(FOUND.flow, customers=(shop, new))
    found = dataclasses.replace(FOUND, flow=flow)
    told = " ".join(render_comparison(found).split())
    assert "shop 50 % 60 % +10.0 ± 2 points new – 100 % –" in told
    assert "shop 9 million 8 million -1 million ± 400,000 new – 2 million –" in told
    record = json.loads(comparison_to_json(found))["flow"]["customers"]
    assert [item["name"] for item in record] == ["shop", "new"]
    assert record[0]["fill_rate"]["difference"] == 0.1
    assert record[1]["delivered"] == {
        "before": None,
        "after": 2e6,
        "difference": None,
        "error": None,
    }


def test_programs_get_the_rest_of_the_answer():
    """Both sides stand by name, and null where a plant has none of it."""
    record = json.loads(comparison_to_json(OTHER))
    assert record["evidence"][0]["before"]["independent_sources"] == 2
    assert record["evidence"][1]["before"] is None
    assert record["limited_by"]["before"] == {"what": "press", "share": 0.9}
    assert record["asked_first"]["before"]["asked"][0] == {
        "path": NUMBER.path,
        "kind": "number",
        "share": 0.3,
    }
    assert record["asked_first"]["after"] == {"of": "spread", "asked": []}
    assert record["break_even"][2]["before"] is None
    assert record["break_even"][0]["after"]["value"] == 30_000
    assert record["break_even_line"]["points"][1] == {"against": 250, "before": 9, "after": None}
    bare = json.loads(comparison_to_json(FOUND))
    assert bare["limited_by"] is bare["asked_first"] is bare["break_even_line"] is None
    assert (bare["evidence"], bare["break_even"]) == ([], [])

"""The answer on a terminal. Looks at text alone; no terminal is opened."""

import dataclasses
import re
from typing import Any

import pytest
from example_answer import HOSTILE, answer, checks, estimates, range_end, without_claim

from nameplate.answer import Assessment, Bar, Label
from nameplate.judging.verdicts import percent
from nameplate.showing.html import render_page
from nameplate.showing.screen import LABEL_COLUMNS, columns
from nameplate.showing.sentences import bar_range, signed
from nameplate.showing.terminal import interval, named, questions, render
from nameplate.showing.words import rounded

ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


def first_view(text: str) -> list[str]:
    """Return the lines before the first table."""
    return text.split("\n\n")[0].splitlines()


def with_reading(**change: Any) -> Assessment:
    """Return the answer with its leading reading changed."""
    whole = answer("")
    ceiling, leading, actual = whole.claims[0].readings
    readings = (ceiling, dataclasses.replace(leading, **change), actual)
    claim = dataclasses.replace(whole.claims[0], readings=readings)
    return dataclasses.replace(whole, claims=(claim,))


@pytest.mark.parametrize("width", [48, 80, 132])
@pytest.mark.parametrize("hostile", ["", HOSTILE, "語" * 90, "x" * 300])
def test_no_line_is_wider_than_the_screen(width: int, hostile: str) -> None:
    """No line of an answer is wider than the screen, whatever the plant file says."""
    text = render(answer(hostile), width)
    assert max(columns(line) for line in text.splitlines()) <= width


def test_colour_changes_nothing_but_the_colour() -> None:
    """Without its escapes the coloured answer is the plain one."""
    painted = render(answer(), 80, color=True)
    assert painted != render(answer(), 80)
    assert ESCAPE.sub("", painted) == render(answer(), 80)


def test_a_plant_file_cannot_send_escapes() -> None:
    """A control character of a plant file reaches the terminal only as its written escape."""
    text = render(answer(), 80)
    assert "\\x1b" in text
    assert not [sign for sign in text if sign != "\n" and not sign.isprintable()]


def test_the_first_view_is_a_dozen_lines() -> None:
    """Where nothing needs a second line, the whole answer in short is twelve lines."""
    whole = with_reading(near_threshold=False)
    claim = dataclasses.replace(whole.claims[0], readings=whole.claims[0].readings[1:])
    assert len(first_view(render(dataclasses.replace(whole, claims=(claim,), warnings=())))) == 12


def test_the_first_view_is_the_answer() -> None:
    """Plant, claim, verdict, readings, grade, estimate, limit, condition, questions and checks."""
    top = "\n".join(first_view(render(answer(""), 80)))
    for piece in (
        "Maracay cartridge plant: up to 70 million rounds/year (Rostec, July 2025)\n",
        "CANNOT TELL, leans very unlikely: 19 % ± 1.2 points, range under 1 to 56 %\n",
        "near a threshold",
        "sustained capacity 19 %; literal ceiling over 99 %; actual output\n",
        "weak, 1 independent source; 2 of 3 numbers assumed",
        "P5 7.27 million ├",
        "┤ P95 151 million",
        "P50 32.6 million a year ●",
        "▲ 70 million claimed",
        "assemble of line steel-core (83 % of draws and lines)",
        "line rate 35,000 rounds/shift: two shifts",
        "line rate (31 % of the doubt); shifts per day (12 %)",
        "✔ per day; line count; 1 only under a condition",
        "✘ self sufficient (judged)",
        "4,000 draws · seed 1 · 12.3 s · 1 known part not simulated",
    ):
        assert piece in top


def test_the_axis_of_the_estimate_is_said() -> None:
    """The line under the interval says what it is of, and that its scale is logarithmic."""
    lines = first_view(render(answer(""), 80))
    bar = next(number for number, line in enumerate(lines) if "├" in line)
    assert lines[bar + 1].startswith("sustained, log ")


def test_the_estimate_is_of_what_the_headline_reading_tests() -> None:
    """A claim read as actual output stands on the interval of the first year on screen and page."""
    whole = answer("")
    claim = dataclasses.replace(whole.claims[0], readings=whole.claims[0].readings[2:])
    whole = dataclasses.replace(whole, claims=(claim,))
    top, page = "\n".join(first_view(render(whole, 80))), render_page(whole).replace("\xa0", " ")
    first_year = whole.estimate("first-year output")
    median = rounded(first_year.p50)
    assert f"P50 {median} a year" in top
    assert "\nyear 1, log " in top
    assert f"{median}</strong> rounds in the first year;" in page
    assert "First-year output over 4,000 draws" in page
    assert f"is reached by {percent(first_year.probability or 0.0)} of them" in page


@pytest.mark.parametrize("label", ["DOES NOT ADD UP", "NOT CHECKABLE"])
def test_a_label_of_a_check_has_no_words_of_the_run(label: Label) -> None:
    """Where a check gives the label, the probability is named as that of the run alone."""
    whole = with_reading(label=label, words="almost certain", probability=0.997, error=0.001)
    view = "\n".join(first_view(render(whole, 80)))
    assert f"\n{label}, the run alone: over 99 %" in view
    page = render_page(whole).replace("\xa0", " ")
    assert page.count("the run alone:") == 2
    for text in (view, page.split("Claims")[0]):
        assert not re.search("almost certain|near a threshold", text, re.IGNORECASE)


def test_a_long_name_leaves_the_claim_a_line_of_its_own() -> None:
    """Where plant and claim do not fit on one line, each has its own."""
    whole = answer("")
    long = whole.plant.plant.model_copy(update={"name": "The cartridge plant of Maracay, Aragua"})
    plant = whole.plant.model_copy(update={"plant": long})
    lines = first_view(render(dataclasses.replace(whole, plant=plant), 80))
    assert lines[0] == "The cartridge plant of Maracay, Aragua"
    assert lines[1] == "Claim          up to 70 million rounds/year (Rostec, July 2025)"


def test_a_long_verdict_is_not_cut() -> None:
    """What does not fit behind the label stands whole on a second line."""
    change = {
        "label": "DOES NOT HOLD as stated",
        "words": "almost no chance",
        "probability": 0.004,
        "error": 0.002,
        "low": range_end(0.003),
        "high": range_end(0.04),
    }
    lines = first_view(render(with_reading(**change), 80))
    assert lines[1] == "DOES NOT HOLD as stated, almost no chance: under 1 % (0.2 to 0.7)"
    assert lines[2] == "               range under 1 to 4 %; near a threshold"


TOO_FEW = {
    "label": "TOO FEW DRAWS",
    "words": "",
    "probability": 0.0,
    "error": 0.43,
    "near_threshold": False,
}


def test_too_few_draws_say_how_many_are_enough() -> None:
    """In place of lean and range stands what a label takes, and no range of so few draws."""
    whole = with_reading(**TOO_FEW)
    text = " ".join(" ".join(first_view(render(whole, 80))).split())
    assert "TOO FEW DRAWS: under 1 %" in text
    assert "range unknown a label takes ± 20 points: 21 draws are enough" in text
    assert "leans" not in text
    assert "A label takes ± 20 points: 21 draws are enough" in render_page(whole)


def test_no_question_is_offered_below_the_noise() -> None:
    """With too few draws to tell unknowns apart, no question is offered, and it is said so."""
    whole = answer("")
    manifest = dataclasses.replace(whole.manifest, draws=16)
    few = dataclasses.replace(whole, manifest=manifest, verdict_changes=())
    text = render(few, 80)
    said = "no unknown tells more than chance would in 16 draws"
    assert f"Ask first      {said}" in text
    assert f"\n{said}\n" in text
    assert "shifts per day" not in text


def test_a_plant_built_in_python_has_no_command() -> None:
    """Instead of a command that cannot work, the screen says how such a run is repeated."""
    whole = answer("")
    built = dataclasses.replace(whole, manifest=dataclasses.replace(whole.manifest, command=""))
    end = " ".join(render(built, 80).split("This run ──")[1].split())
    assert end.endswith(
        "The plant was built in Python, so no command repeats this run: there the"
        " same plant, seed and draws give the same answer."
    )


def test_every_step_of_the_waterfall_is_printed() -> None:
    """Every step has a line with its rounded figure and its interval."""
    text = render(answer(""), 80).split("Where it goes", 1)[1].split("Means add")[0]
    lines = [line for line in text.splitlines()[1:] if line]
    assert len(lines) == len(answer("").waterfall)
    for line, bar in zip(lines, answer("").waterfall, strict=True):
        assert bar.label in line
        assert f"{signed(bar)} " in line
        assert line.endswith(bar_range(bar))


@pytest.mark.parametrize("claimed", [None, 1e3, 33e6, 70e6, 1e12])
def test_the_claim_is_on_the_interval_wherever_it_lies(claimed: float | None) -> None:
    """The interval shows its ends and the claim, also a claim far outside."""
    sustained = estimates()[2]
    bar, median_at, claim_at = interval(sustained, claimed, 30)
    assert len(bar) == 30
    assert bar.count("▲") == (claimed is not None)
    assert bar[median_at] in "●▲"
    assert 0 <= claim_at < 30


@pytest.mark.parametrize("claim_says", ["up to 1 round/year", "up to 900 billion rounds/year"])
def test_a_claim_far_from_the_estimate_fits(claim_says: str) -> None:
    """A claim far below or above the estimate keeps its label on the screen."""
    whole = answer("")
    claim = whole.claims[0].claim.model_copy(update={"says": claim_says})
    far = dataclasses.replace(whole, claims=(dataclasses.replace(whole.claims[0], claim=claim),))
    text = render(far, 80)
    assert max(columns(line) for line in text.splitlines()) <= 80
    assert re.search(r"(▲ .* claimed|claimed ▲)", text)
    under = [line for line in first_view(text) if "P50" in line or " claimed" in line]
    assert all(not line[:LABEL_COLUMNS].removeprefix("sustained, log").strip() for line in under)


def test_no_probability_is_printed_as_certain() -> None:
    """Neither 0 % nor 100 % is ever printed as a probability of a claim."""
    text = render(answer(""), 80).split("Claims, each")[1].split("Checks (")[0]
    assert "over 99 %" in text
    assert not re.search(r"(?<!\d)(0|100) %", text)


def test_judged_checks_are_marked() -> None:
    """Checks that a person judged stand together and say so; a computed one has a line."""
    text = render(answer(""), 80).split("Checks (")[1].split("Ask first")[0]
    computed, judged = text.split("Judged by the analyst: ")
    assert "✔ line count                4 = 2 + 2" in computed
    assert judged.split(", ") == ["self sufficient ✘", "mixed lines ?", "mid sized –\n\n"]


@pytest.mark.parametrize(("width", "shown"), [(10, 1), (36, 2), (50, 3), (200, 7)])
def test_checks_are_named_in_one_line(width: int, shown: int) -> None:
    """As many checks are named as a line holds, one at least, and the rest is counted."""
    found = [dataclasses.replace(check, result="consistent", computed=True) for check in checks("")]
    told = named(found, "", width)
    assert told.startswith("✔ per day")
    assert len(told.split("; ")) == min(shown + 1, 7)
    assert told.endswith("mid sized" if shown == 7 else f"and {7 - shown} more")
    assert columns(told) <= width or shown == 1


def test_a_plant_without_claims_has_an_answer() -> None:
    """A plant of which nobody claims anything is shown with its estimate."""
    text = render(without_claim(), 80)
    assert "no published figure to judge" in text
    assert "P(≥ claim)" not in text
    assert "million a year ●" in text


def test_the_probability_of_a_reading_is_never_cut() -> None:
    """With few draws the interval of a probability is long, and stands whole beside its label."""
    few = with_reading(probability=0.0, error=0.41)
    few = dataclasses.replace(few, manifest=dataclasses.replace(few.manifest, draws=1))
    lines = render(few, 80).splitlines()
    (place,) = [n for n, line in enumerate(lines) if line.startswith("  sustained capacity")]
    assert lines[place].endswith("under 1 % (at most 81)")
    assert lines[place + 1].strip() == "under 1 to 56 %"


def test_an_interrupted_run_says_so_at_once() -> None:
    """The first screen tells once that a run was interrupted, and what the answer rests on."""
    told = "it was interrupted; the answer rests on the 480 draws that were done"
    text = render(dataclasses.replace(answer(""), warnings=(told,)), 80)
    first = " ".join(" ".join(text.splitlines()[:22]).split())
    assert first.count("it was interrupted") == 1
    assert told in first


def test_an_idle_plant_is_shown() -> None:
    """A plant that makes nothing breaks neither the interval nor the waterfall."""
    whole = answer("")
    idle = tuple(
        dataclasses.replace(item, p5=0.0, p50=0.0, p95=0.0, mean=0.0, by_draw=item.by_draw * 0)
        for item in whole.estimates
    )
    bars = (Bar("level", "design speed", 0, 0.0, 0.0),)
    text = render(dataclasses.replace(whole, estimates=idle, waterfall=bars), 80)
    assert "P50 0 a year" in text


def test_questions_fill_one_line_and_no_more() -> None:
    """As many questions as a line holds are asked, the first in any case; all have their share."""
    whole = answer("")
    asked = whole.influences
    first = "line rate (31 % of the doubt)"
    assert questions(whole, asked, 10) == first
    assert questions(whole, asked, 60) == f"{first}; shifts per day (12 %)"
    every = f"{first}; shifts per day (12 %); per line or per plant (6 %)"
    assert questions(whole, asked, 200) == every
    assert questions(whole, (), 60) == ""

"""The answer on a terminal. Looks at text alone; no terminal is opened."""

import dataclasses
import re

import pytest
from example_answer import HOSTILE, answer, checks, estimates, without_claim

from nameplate.answer import Bar
from nameplate.showing.screen import columns
from nameplate.showing.sentences import bar_range, signed
from nameplate.showing.terminal import interval, render, summed_up
from nameplate.showing.terminal_tables import block_bar

ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


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


def test_the_first_screen_is_the_answer() -> None:
    """Plant, claim, verdict, estimate, condition, questions and checks fill 16 lines at most."""
    top = render(answer(""), 80).split("\n\n")[0]
    assert len(top.splitlines()) <= 16
    for piece in (
        "Maracay cartridge plant",
        "up to 70 million rounds/year (Rostec, July 2025)",
        "CANNOT TELL, leans very unlikely (19 % ± 1.2 points; range under 1 to 56 %)",
        "near a threshold",
        "weak, 1 independent source",
        "▲ 70 million claimed",
        "line rate is 35,000 rounds/shift: two shifts",
        "1. line rate; 2. shifts per day",
        "per day ✔ 191,781 rounds per calendar day",
        "self sufficient ✘ (judged)",
        "2 of 3 numbers assumed · seed 1 · 4,000 draws",
    ):
        assert piece in top


def test_every_step_of_the_waterfall_is_printed() -> None:
    """Every step has a line with its rounded figure and its interval."""
    text = render(answer(""), 80).split("Where it goes", 1)[1].split("Means add")[0]
    lines = [line for line in text.splitlines()[1:] if line]
    assert len(lines) == len(answer("").waterfall)
    for line, bar in zip(lines, answer("").waterfall, strict=True):
        assert bar.label in line
        assert f"{signed(bar)} " in line
        assert line.endswith(bar_range(bar))


@pytest.mark.parametrize(("start", "end"), [(0, 0), (0, 100), (100, 40), (40, 40), (40, 100)])
def test_a_bar_stays_in_its_column(start: int, end: int) -> None:
    """A bar of the waterfall is seen and never longer than its column."""
    bar = block_bar(start, end, 100, 20)
    assert bar.strip()
    assert len(bar) <= 20


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


@pytest.mark.parametrize(("width", "figures"), [(30, 0), (45, 1), (65, 2), (200, 3)])
def test_checks_in_short_keep_to_two_lines(width: int, figures: int) -> None:
    """Key figures are left out where the checks of one result would take a third line."""
    outcome = "1,234,567 rounds per calendar day"
    found = [
        dataclasses.replace(check, result="consistent", computed=True, outcome=outcome)
        for check in checks("")
    ]
    told = summed_up(found, width)
    assert told.count("✔") == 3
    assert told.count(outcome) == figures
    assert told.endswith("and 4 more")


def test_a_plant_without_claims_has_an_answer() -> None:
    """A plant of which nobody claims anything is shown with its estimate."""
    text = render(without_claim(), 80)
    assert "no published figure to judge" in text
    assert "million median ●" in text


def test_an_interrupted_run_says_so_at_once() -> None:
    """The first screen tells that a run was interrupted."""
    whole = answer("")
    cut = dataclasses.replace(whole.manifest, complete=False, stopped="stopped by the user")
    text = render(dataclasses.replace(whole, manifest=cut), 80)
    assert "stopped early: stopped by the user" in "\n".join(text.splitlines()[:20])


def test_an_idle_plant_is_shown() -> None:
    """A plant that makes nothing breaks neither the interval nor the waterfall."""
    whole = answer("")
    idle = tuple(
        dataclasses.replace(item, p5=0.0, p50=0.0, p95=0.0, mean=0.0, by_draw=item.by_draw * 0)
        for item in whole.estimates
    )
    bars = (Bar("level", "design speed", 0, 0.0, 0.0),)
    text = render(dataclasses.replace(whole, estimates=idle, waterfall=bars), 80)
    assert "0 median" in text

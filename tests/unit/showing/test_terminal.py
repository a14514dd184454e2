"""The answer on a terminal. Looks at text alone; no terminal is opened."""

import dataclasses
import re

import pytest
from example_answer import HOSTILE, answer, estimates, without_claim

from nameplate.answer import Bar
from nameplate.showing.screen import columns
from nameplate.showing.terminal import interval, render
from nameplate.showing.terminal_tables import block_bar

ESCAPE = re.compile(r"\x1b\[[0-9;]*m")
STEP = re.compile(r"^( *)(.*?) +[█░▏ ]+ +([−+]?[\d,]+) +")


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
    """Plant, claim, verdict, estimate, condition and questions stand on the first screen."""
    top = "\n".join(render(answer(""), 80).splitlines()[:18])
    for piece in (
        "Maracay cartridge plant",
        "up to 70 million rounds/year (Rostec, 2025-07-04 to 2025-07-31)",
        "CANNOT TELL, leans very unlikely (19 % ± 1.2 points; range under 1 to 56 %)",
        "a threshold of the words lies inside the error",
        "weak, 1 independent source",
        "▲ 70 million claimed",
        "35,000 rounds/shift",
        "1. line rate; 2. shifts per day",
        "per day ✔ 191,781 rounds per calendar day",
        "self sufficient ✘ not yet (judged)",
        "2 of 3 numbers assumed · seed 1 · 4,000 draws",
    ):
        assert piece in top


def test_the_printed_waterfall_adds_up() -> None:
    """Each printed level is the level before it with the printed losses and gains between."""
    text = render(answer(""), 80).split("Where it goes", 1)[1].split("Means add exactly")[0]
    found = [STEP.match(line) for line in text.splitlines()[1:]]
    figures = [match.group(3).replace(",", "") for match in found if match]
    assert len(figures) == len(answer("").waterfall)
    level = int(figures[0])
    for figure in figures[1:]:
        if figure[0] in "−+":
            level += int(figure.replace("−", "-"))
        else:
            assert level == int(figure)


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
    text = render(answer(""), 80).split("Claims ─")[1].split("Checks ─")[0]
    assert "over 99 %" in text
    assert not re.search(r"(?<!\d)(0|100) %", text)


def test_judged_checks_are_marked() -> None:
    """A check that a person judged says so; a computed one does not."""
    text = render(answer(""), 80).split("Checks ─")[1]
    assert "judged by the analyst: conflict; not yet" in text
    assert "  consistent; 4 = 2 + 2" in text


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

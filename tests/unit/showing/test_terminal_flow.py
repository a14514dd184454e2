"""The plant as a whole on a terminal. Looks at text alone."""

import dataclasses
from dataclasses import replace
from typing import Any

import pytest
from example_answer import HOSTILE, answer
from example_flow import fan, with_flow

from flow_plants import flow_plant
from nameplate.answer import Assessment, FlowResult, Gradient, PlantLimit, WithoutPart
from nameplate.model.frozen import read_dates
from nameplate.showing.flow_sentences import beside_lines
from nameplate.showing.screen import columns
from nameplate.showing.terminal import render


def first_view(text: str) -> list[str]:
    """Return the lines before the first table."""
    return text.split("\n\n")[0].splitlines()


def changed(**change: object) -> Assessment:
    """Return the answer with its whole plant changed."""
    whole = with_flow("")
    assert whole.flow is not None
    return dataclasses.replace(whole, flow=dataclasses.replace(whole.flow, **change))  # type: ignore[arg-type]


def table(text: str, heading: str) -> list[str]:
    """Return the lines under a heading."""
    return text.split(f"\n{heading}")[1].split("\n\n")[0].splitlines()[1:]


def squeezed(line: str) -> str:
    """Return a line with single blanks."""
    return " ".join(line.split())


@pytest.mark.parametrize("width", [48, 80, 132])
@pytest.mark.parametrize("hostile", ["", HOSTILE, "語" * 90, "x" * 300])
def test_the_whole_plant_fits_the_screen(width: int, hostile: str) -> None:
    """No line on the plant as a whole is wider than the screen, whatever the plant file says."""
    text = render(with_flow(hostile), width)
    assert max(columns(line) for line in text.splitlines()) <= width
    assert not [sign for sign in text if sign != "\n" and not sign.isprintable()]


def test_a_plant_of_lines_alone_says_nothing_of_a_whole() -> None:
    """Where the file has nothing around the lines, neither view nor tables speak of it."""
    text = render(answer(""), 80)
    assert "Whole plant" not in text
    assert "The plant as a whole" not in text


def test_the_first_view_says_what_the_whole_plant_does() -> None:
    """Best year, what limits and imports stand in two lines, the claim beside the verdict."""
    view, plain = first_view(render(with_flow(""), 80)), first_view(render(answer(""), 80))
    shown, alone = " ".join(" ".join(view[1:4]).split()), "for its lines alone"
    assert shown.count("the whole plant in its best year 14 %") == 1
    assert shown.split(alone)[0].split()[-1].isupper()  # it stands with the label
    assert alone not in " ".join(plain)
    place = next(number for number, line in enumerate(view) if line.startswith("Whole plant"))
    assert view[place : place + 2] == [
        "Whole plant    best year accepts 12.3 million (4.73 to 32)",
        "               limit: waiting for tests (47 %); imports 32 % in year 8",
    ]


def headline(**fields: Any) -> Assessment:
    """Return the answer of a whole plant whose headline claim has other fields, in one reading."""
    whole = with_flow("")
    first = whole.claims[0]
    reading = replace(first.readings[0], reading=fields.pop("reading", "sustained capacity"))
    claim = first.claim.model_copy(update=fields)
    return replace(whole, claims=(replace(first, claim=claim, readings=(reading,)),))


def test_a_reading_of_the_first_year_stands_beside_the_first_year_of_the_plant() -> None:
    """Actual output of the lines is held against year 1 of the whole plant, not its best."""
    assert beside_lines(headline()) == ("the whole plant in its best year 14 %",)
    first = headline(reading="actual output")
    assert beside_lines(first) == ("the whole plant in its first year under 1 %",)
    assert beside_lines(answer("")) == ()


def test_a_verdict_on_lines_says_so_where_the_whole_plant_was_not_followed() -> None:
    """After an interrupt, too, the label speaks of lines alone."""
    ended = replace(with_flow(""), plant=flow_plant(), flow=None)
    assert beside_lines(ended) == ("the whole plant was not followed",)
    assert "for its lines alone" in " ".join(first_view(render(ended, 80)))


def test_of_a_ceiling_it_is_told_how_likely_it_is_kept() -> None:
    """Where the lines are to stay below a figure, the whole plant does so as well or better."""
    kept = headline(reading="literal ceiling", says="up to 70 million rounds/year")
    assert beside_lines(kept) == ("the whole plant in its best year 86 %",)


@pytest.mark.parametrize(
    ("due", "told"),
    [
        ("2024", "by 2024-12-31, when it is due, under 1 %"),
        ("2099", "by 2099-12-31, when it is due, 14 %"),
    ],
)
def test_a_claim_that_is_due_is_told_by_then(due: str, told: str) -> None:
    """Only full years of the plant that end before the claim is due can have met it."""
    assert beside_lines(headline(due=read_dates(due)))[-1] == told


def test_the_best_year_and_the_claim_rest_on_all_draws() -> None:
    """What each part costs may rest on fewer draws, and says nothing in the first view."""
    few = (WithoutPart("as it is", fan(9.9e6), 0.003, 8),)
    told = "Whole plant    best year accepts 12.3 million (4.73 to 32)\n"
    assert told in render(changed(without=few), 80)
    assert told in render(changed(without=()), 80)


@pytest.mark.parametrize("reaches", [None, 0.14])
def test_phrases_are_dropped_and_not_cut(reaches: float | None) -> None:
    """A phrase for which two lines have no room is left out; none ends in the middle."""
    name = "a cause with a name that takes up the whole of a line of this screen"
    limits = (PlantLimit(name, "lines", 0.9, (), None),)
    met = () if reaches is None else ((8, reaches),)
    view = first_view(render(changed(limits=limits, first_met=met), 80))
    place = next(number for number, line in enumerate(view) if line.startswith("Whole plant"))
    assert ("whole plant" in " ".join(view[1:4])) == (reaches is not None)
    assert view[place].endswith("best year accepts 12.3 million (4.73 to 32)")
    assert view[place + 1].strip() == "imports 32 % in year 8"
    assert view[place + 2].startswith("Would hold if")


def test_every_year_has_its_medians_and_intervals() -> None:
    """The table of the years has one line a year, all in the scale that its heading names."""
    text = render(with_flow(""), 80)
    lines = table(text, "The plant as a whole, million rounds a year")
    assert lines[0].split() == ["year", "accepted", "delivered", "imported"]
    assert [line.split()[0] for line in lines[1:9]] == [str(year) for year in range(1, 9)]
    assert squeezed(lines[8]) == "8 12.3 4.73 to 32 11.1 4.26 to 28.8 32 % 16 to 40 %"


def test_where_nobody_asks_for_parts_the_years_say_what_is_accepted_alone() -> None:
    """Without customers nothing is delivered or imported, so there are no columns of zeros."""
    lines = table(render(changed(customers=()), 80), "The plant as a whole, million rounds a year")
    assert lines[0].split() == ["year", "accepted"]
    assert squeezed(lines[8]) == "8 12.3 4.73 to 32"


def test_it_is_said_when_the_claim_is_first_met() -> None:
    """Below the years stands by which year the claimed figure is met, and how likely."""
    text = squeezed(render(with_flow(""), 80))
    told = "70 million accepted in one year by year 1 in under 1 % of the draws, by year 3 in 2 %,"
    assert told in text
    assert "by year 8 in 14 %." in text
    assert "accepted in one year by" not in render(changed(first_met=()), 80)


def test_a_year_without_parts_has_no_import_share() -> None:
    """Where nothing came in a year, neither made nor imported, its import share is left empty."""
    whole = with_flow("")
    assert whole.flow is not None
    first = dataclasses.replace(whole.flow.by_year[0], import_share=None, accepted=fan(0.0))
    lines = table(render(changed(by_year=(first,)), 80), "The plant as a whole")
    assert not lines[1].endswith("%")


def test_limits_are_drawn_as_long_as_their_shares() -> None:
    """What limits the plant most has the longest bar, and every cause its share."""
    lines = table(render(with_flow(""), 80), "What limits the plant")[1:4]
    bars = [line.count("█") for line in lines]
    assert bars == sorted(bars, reverse=True)
    assert bars[2] / bars[0] == pytest.approx(0.22 / 0.47, abs=0.03)
    shares = [line.replace("█", " ").replace("▌", " ").split("%")[0].split()[-1] for line in lines]
    assert shares == ["47", "31", "22"]
    assert lines[0].endswith("+0.61 ± 0.12 %")


def test_what_never_limits_has_no_bar() -> None:
    """A resource of which there is always enough has its gradient and no mark of a share."""
    never = PlantLimit("no demand", "demand", 0.0, (), Gradient(0.0, 0.0, 8))
    (line,) = table(render(changed(limits=(never,)), 80), "What limits the plant")[1:2]
    assert squeezed(line) == "no demand 0 % 0 %"


def test_it_is_said_where_inspection_ended_for_good() -> None:
    """Waiting for tests is then no want of test positions, so the reason is told."""
    told = "Inspection discontinued, after which no lot is released: tracer in 6 % of the draws."
    assert told in squeezed(render(with_flow(""), 80))
    assert "discontinued" not in render(changed(discontinued=()), 80)


def test_tests_of_lots_have_what_was_simulated_beside_the_formula() -> None:
    """Accepted lots, bad items made and sent on, and AOQ with its limit where lots are screened."""
    lines = table(render(with_flow(""), 80), "Lots and bad items, P50: simulated, and by formula")
    assert [squeezed(line) for line in lines] == [
        "product accepted formula bad made bad sent AOQ AOQL at",
        "steel-core 91 % 95 % 0.52 % 0.31 % 0.41 % 1.53 % 2.1 %",
        "tracer 91 % 80 % 0.52 % 0.31 % – – –",
        "blank untested – 0.52 % 0.52 % – – –",
        "steel-core: letter K, 125 items, Ac/Re 3/4, tightened 2/3 (62 % of the draws),",
        "screened if rejected; tracer: 20 items, Ac/Re 1/2, reworked if rejected.",
        "Formula: the normal plan alone, at the mean share of bad items made.",
    ]


def test_where_nothing_is_screened_there_are_no_columns_of_it() -> None:
    """AOQ and its limit take no room where they apply to no product."""
    whole = with_flow("")
    assert whole.flow is not None
    _, tracer, blank = whole.flow.quality
    (head, *_) = table(render(changed(quality=(tracer, blank)), 80), "Lots and bad items")
    assert head.split() == ["product", "accepted", "formula", "bad", "made", "bad", "sent"]
    untested = table(render(changed(quality=(blank,)), 80), "Lots and bad items")
    assert [squeezed(line) for line in untested[1:]] == ["blank untested – 0.52 % 0.52 %"]
    assert "Lots and bad items" not in render(changed(quality=()), 80)


def test_the_losses_of_the_plant_stand_below_each_other() -> None:
    """The waterfall of the whole plant has the form of that of its lines."""
    whole = with_flow("")
    assert whole.flow is not None
    lines = table(render(whole, 80), "Where it goes in the whole plant, million rounds")
    assert squeezed(lines[0]).endswith("210 42 to 504")
    assert squeezed(lines[5]).endswith("−9.77 −1.95 to −23.4")
    assert [bar.label for bar in whole.flow.waterfall] == [
        line.strip()[: len(bar.label)]
        for line, bar in zip(lines, whole.flow.waterfall, strict=False)
    ]


def test_customers_and_costs_have_their_figures() -> None:
    """Every customer has its fill rate and cycle service, every part what it costs."""
    text = render(with_flow(""), 80)
    army = table(text, "Customers over all years")[1]
    assert squeezed(army) == "army: steel-core 41 % 12 to 66 % 12 % 53.1 0"
    costs = table(text, "What each part costs")
    assert squeezed(costs[1]) == "as it is 12.3 4.73 to 32 14 %"
    assert squeezed(costs[2]) == "without tests 21.9 8.42 to 56.9 26 %"


def test_an_empty_whole_plant_is_shown() -> None:
    """A plant of which nothing is known over its years breaks nothing."""
    empty = FlowResult(1, 4, 0.1, (), fan(0.0), (), (), (), (), (), (), (), (), (), ())
    text = render(dataclasses.replace(answer(""), flow=empty), 80)
    assert "4 draws of 1 year, lot by lot" in text
    assert "Whole plant" not in text

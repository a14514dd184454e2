"""The benchmarks run from end to end, with next to nothing to do; no speed is asserted."""

from pathlib import Path

import pytest

from benchmarks import contest, starting
from benchmarks.__main__ import NOTES, as_data, describe_machine
from benchmarks.contest import TARGETS, drawing_share, ratios, run_contest
from benchmarks.line8 import engine_on, line8
from benchmarks.maracay import measure_draws, measure_year, run_year, year_of
from benchmarks.memory import measure_memory
from benchmarks.peers.build import compiler
from benchmarks.results import Extent, Figure, Ratio, Results, Speed
from benchmarks.starting import command_s, measure_start
from benchmarks.tables import WIDTH, as_markdown, as_text, write_between_marks
from benchmarks.whole_plant import LOTS_A_YEAR, measure_whole_plant, started, years_of
from nameplate.plantfile.reading import read_plant
from nameplate.simulating.engines import Engine

TINY = Extent(
    rounds=2,
    parts=20_000,
    window_parts=20_000,
    event_parts=5_000,
    simpy_parts=200,
    year_parts=500_000,
    draws=2,
    memory_parts=(10_000, 20_000),
    memory_plant_parts=(500_000,),
)
RESULTS = Results(
    machine="a machine of 2 cores",
    rounds=2,
    speeds=(Speed("one", 20_000, 2.5e9, 3e9, 129.85), Speed("another", 20_000, 4.2e4, 5e4, None)),
    ratios=(Ratio("one / another", 0.75, 0.5), Ratio("another / one", 0.4, 0.5), Ratio("x", 3.0)),
    figures=(Figure("a figure", 0.123, "s"),),
    notes=NOTES,
)


@pytest.mark.skipif(compiler() is None, reason="there is no C compiler")
def test_every_program_of_the_comparison_runs() -> None:
    """Every program finishes its parts, and every ratio that has a target is measured."""
    speeds, missing = run_contest(TINY)
    assert missing == ()
    assert all(speed.parts > 0 and speed.median_per_s > 0 for speed in speeds.values())
    assert [ratio.name for ratio in ratios(speeds)] == [target.name for target in TARGETS]
    assert drawing_share(speeds).value > 0


def test_without_a_c_compiler_the_rest_is_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a C compiler the rows in C are left out, with a word on it, and the others stay."""
    monkeypatch.setattr(contest, "compiler", lambda: None)
    speeds, (missing,) = run_contest(TINY)
    assert "C compiler" in missing
    assert [name for name in speeds if "C " in name] == []
    assert {ratio.name for ratio in ratios(speeds)} == {
        target.name for target in TARGETS if target.peer == contest.SIMPY
    }


@pytest.mark.parametrize("buffer", [0, 50])
def test_our_engines_run_the_same_line(buffer: int) -> None:
    """All engines that are timed get the same number of parts out of a line with the same seed."""
    engines: tuple[Engine, ...] = ("windows", "departures", "events")
    runs = [engine_on(line8(buffer), engine)(50_000, 3) for engine in engines]
    assert len({(run.parts, run.throughput_per_min) for run in runs}) == 1
    assert 100 < runs[0].throughput_per_min < 160


def test_the_year_makes_as_many_rounds_as_asked_for() -> None:
    """The year of the first example is scaled so that about as many rounds come out as asked."""
    assert run_year(year_of(read_plant("maracay"), 2_000_000)) == pytest.approx(2e6, rel=0.1)


def test_the_year_of_the_whole_plant_starts_as_many_rounds_as_asked_for() -> None:
    """With everything around its lines, the plant starts about as many rounds, in 700 lots."""
    outcomes = years_of(read_plant("maracay"), 1, 2_000_000)()
    assert started(outcomes) == pytest.approx(2e6, rel=0.02)
    assert outcomes.lots[0] == pytest.approx(LOTS_A_YEAR, rel=0.05)


@pytest.mark.parametrize(
    "measure", [measure_year, measure_draws, measure_whole_plant, measure_start]
)
def test_every_figure_can_be_measured(measure: object) -> None:
    """The year, the draws, the whole plant and the start are measured, all above zero."""
    assert callable(measure)
    assert all(figure.value > 0 for figure in measure(TINY))


def test_the_first_run_can_be_measured() -> None:
    """The command whose first run is timed succeeds, and one that fails is not taken for a time."""
    assert command_s(["examples"]) > 0
    assert command_s([*starting.ASSESS[:-1], "1"]) > 0
    with pytest.raises(RuntimeError, match="no-such-plant"):
        command_s(["check", "no-such-plant"])


def test_memory_is_measured_in_a_process_of_its_own() -> None:
    """The peak of a run is that of an interpreter with its engines loaded, not of its caller."""
    assert all(20 < figure.value < 1000 for figure in measure_memory(TINY))


def test_the_tables_fit_a_terminal() -> None:
    """The text has at most 80 columns and says of every target whether it is reached."""
    text = as_text(RESULTS)
    assert max(map(len, text.splitlines())) <= WIDTH
    said = {line.split("  ")[0]: line.split()[-1] for line in text.splitlines() if " / " in line}
    assert said == {"one / another": "reached", "another / one": "missed"}
    assert "2.50 G" in text


def test_the_data_says_whether_targets_are_reached() -> None:
    """The JSON holds every ratio with its target, and whether it is reached."""
    rows = as_data(RESULTS)["ratios"]
    assert isinstance(rows, list)
    assert [row["reached"] for row in rows] == [True, False, None]


def test_the_first_page_keeps_what_is_around_the_tables(tmp_path: Path) -> None:
    """The tables replace what stands between their marks, and nothing else; marks must be there."""
    page = tmp_path / "page.md"
    page.write_text("above\n<!-- bench -->\nold\n<!-- end of bench -->\nbelow\n", encoding="utf-8")
    write_between_marks(page, as_markdown(RESULTS))
    text = page.read_text(encoding="utf-8")
    assert text.startswith("above\n<!-- bench -->\n")
    assert text.endswith("<!-- end of bench -->\nbelow\n")
    assert "old" not in text
    assert "| one / another | 0.750 | 0.5 | reached |" in text
    page.write_text("no marks", encoding="utf-8")
    with pytest.raises(ValueError, match="does not hold"):
        write_between_marks(page, "new")


def test_the_machine_is_described() -> None:
    """The versions that speed depends on are named with the results."""
    assert "numba" in describe_machine()

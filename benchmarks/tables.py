"""Results as tables: 80 columns for the terminal, Markdown for the first page.

Nothing is computed here but the way a number is written.
"""

from pathlib import Path
from textwrap import fill
from typing import NamedTuple

from benchmarks.results import Figure, Ratio, Results, Speed

WIDTH = 80
BEGIN, END = "<!-- bench -->", "<!-- end of bench -->"
SCALES = ((1e9, "G"), (1e6, "M"), (1e3, "k"))


class Table(NamedTuple):
    """A table of text; the first column is set left, the others right."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def three_digits(value: float) -> str:
    """Return a number with three significant digits at least."""
    decimals = next((d for limit, d in ((100, 0), (10, 1), (1, 2)) if abs(value) >= limit), 3)
    return f"{value:,.{decimals}f}"


def scaled(value: float) -> str:
    """Return a count with k, M or G."""
    for scale, letter in SCALES:
        if value >= scale:
            return f"{three_digits(value / scale)} {letter}"
    return three_digits(value)


def speed_table(speeds: tuple[Speed, ...]) -> Table:
    """Return programs with their speed, and their throughput as a check of each."""
    header = ("8 stations, buffers of 50", "parts/s", "best", "parts", "parts/min")
    return Table(header, tuple(_speed_row(speed) for speed in speeds))


def _speed_row(speed: Speed) -> tuple[str, ...]:
    """Return the row of one program."""
    made = speed.throughput_per_min
    return (
        speed.name,
        scaled(speed.median_per_s),
        scaled(speed.best_per_s),
        scaled(speed.parts),
        "-" if made is None else f"{made:.2f}",
    )


def ratio_table(ratios: tuple[Ratio, ...]) -> Table:
    """Return ratios with their targets, and whether they are reached."""
    said = {True: "reached", False: "missed", None: "-"}
    rows = tuple(
        (
            ratio.name,
            three_digits(ratio.value),
            "-" if ratio.target is None else f"{ratio.target:g}",
            said[ratio.reached],
        )
        for ratio in ratios
    )
    return Table(("How many times as fast", "measured", "target", ""), rows)


def figure_table(figures: tuple[Figure, ...]) -> Table:
    """Return single figures with their units."""
    rows = tuple((f.name, f"{three_digits(f.value)} {f.unit}") for f in figures)
    return Table(("The first plant, start, memory", ""), rows)


def tables(results: Results) -> tuple[Table, ...]:
    """Return all tables in their order."""
    return (
        speed_table(results.speeds),
        ratio_table(results.ratios),
        figure_table(results.figures),
    )


def as_text(results: Results) -> str:
    """Return the results for a terminal of 80 columns."""
    blocks = [fill(results.machine, WIDTH), *map(_text, tables(results))]
    blocks += [fill(note, WIDTH) for note in results.notes]
    return "\n\n".join(blocks) + "\n"


def _text(table: Table) -> str:
    """Return one table over the whole width."""
    lines = (table.header, *table.rows)
    widths = [max(len(line[c]) for line in lines) for c in range(1, len(table.header))]
    first = WIDTH - sum(widths) - 2 * len(widths)
    shown = [
        line[0].ljust(first)
        + "".join("  " + cell.rjust(width) for cell, width in zip(line[1:], widths, strict=True))
        for line in lines
    ]
    return "\n".join((shown[0].rstrip(), "-" * WIDTH, *(line.rstrip() for line in shown[1:])))


def as_markdown(results: Results) -> str:
    """Return the results for the first page."""
    blocks = [fill(results.machine, 100), *map(_markdown, tables(results))]
    blocks += [fill(note, 100) for note in results.notes]
    return "\n\n".join(blocks) + "\n"


def _markdown(table: Table) -> str:
    """Return one table in Markdown."""
    rule = ("---", *("---:" for _ in table.header[1:]))
    return "\n".join("| " + " | ".join(line) + " |" for line in (table.header, rule, *table.rows))


def write_between_marks(page: Path, markdown: str) -> None:
    """Replace what stands between the two marks of a page.

    Raises:
        ValueError: A mark is missing.
    """
    before, _, rest = page.read_text(encoding="utf-8").partition(BEGIN)
    _, mark, after = rest.partition(END)
    if not mark:
        raise ValueError(f"{page.name} does not hold {BEGIN} and {END}")
    page.write_text(f"{before}{BEGIN}\n{markdown}{END}{after}", encoding="utf-8")

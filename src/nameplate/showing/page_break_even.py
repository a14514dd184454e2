"""The section of the page on what would have to be true: in cases, and against a second number.

The sentence of the first case stands in `page_answer`, too.
"""

from nameplate.answer import Assessment, BreakEvenLine
from nameplate.showing import sentences, words
from nameplate.showing.break_even_chart import line_chart, named
from nameplate.showing.markup import Markup, element, join, stacking_table, table


def break_even(assessment: Assessment) -> Markup:
    """Return what would have to be true for the median to meet the claim."""
    if not assessment.break_even:
        return Markup("")
    shared = sentences.shared_conditions(assessment.break_even)
    rows = [
        [
            row.case,
            element("span", sentences.needed(row), class_="whole"),
            sentences.own_conditions(row, shared),
        ]
        for row in assessment.break_even
    ]
    name = words.number_name(assessment.break_even[0].parameter)
    note = f"In all cases: {'; '.join(shared)}." if shared else ""
    return join(
        stacking_table(["Case", "Value needed", "Held at"], rows, f"What {name} would have to be"),
        element("p", note, class_="aside"),
        None if assessment.break_even_line is None else _line(assessment.break_even_line),
    )


def _line(line: BreakEvenLine) -> Markup:
    """Return the break-even against a second number as a chart with its figures."""
    first, second = named(line)
    title = f"Against {words.number_name(line.against)}"
    told = _in_short(line)
    mark = "the dot: both at their medians" if line.drawn else "the dashed line: its median"
    legend = (
        "Above the line the median meets the claim, below it falls short. Grey: from P5 to P95 of "
        f"what is drawn of each number; {mark}. Held: {line.conditions}."
    )
    figure = element(
        "figure",
        line_chart(line, told),
        element("figcaption", told, " ", element("small", legend)),
        class_="beside",
    )
    rows = [
        [words.rounded(value), "no value does" if needed is None else words.rounded(needed)]
        for value, needed in line.points
    ]
    figures = table([second, first], rows, told)
    return join(
        element("h3", title),
        figure,
        element("details", element("summary", "Figures of the line"), figures),
    )


def _in_short(line: BreakEvenLine) -> str:
    """Return the ends of the line as a sentence."""
    unit = f" {line.against_unit}" if line.against_unit else ""
    first, last = (
        (f"{words.rounded(second)}{unit}", needed)
        for second, needed in (line.points[0], line.points[-1])
    )
    name = words.number_name(line.parameter)
    told = (
        f"no value of {name} does"
        if first[1] is None
        else f"{name} would have to be {words.rounded(first[1])} {line.unit}"
    )
    end = "no value does" if last[1] is None else words.rounded(last[1])
    return f"With {words.number_name(line.against)} at {first[0]}, {told}; at {last[0]}, {end}."

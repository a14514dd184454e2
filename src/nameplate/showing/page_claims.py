"""The sections of the page on the claims: readings, what to ask first, what would have to be true.

The verdict in short stands in `page_answer`.
"""

from nameplate.answer import Assessment, BreakEvenRow, ReadingVerdict
from nameplate.showing import sentences, words
from nameplate.showing.markup import Markup, element, join, stacking_table
from nameplate.showing.page_grounds import number_link, statement_links


def claims(assessment: Assessment) -> Markup:
    """Return every claim with its readings."""
    parts = []
    for claim in assessment.claims:
        title = element("h3", element("bdi", sentences.claim_in_short(assessment, claim)))
        rows = [_reading_row(reading) for reading in claim.readings]
        head = ["Reading", "Verdict", "Probability", "Range", "Decided by", "What was tested"]
        grade = f"Evidence: {sentences.evidence(claim)}."
        links = statement_links(assessment, claim.claim.from_)
        note = element("p", claim.claim.note, class_="aside") if claim.claim.note else None
        parts.append(
            join(
                title,
                stacking_table(head, rows, f"Readings of {claim.name}"),
                element("p", grade, " ", links),
            )
        )
        parts.append(join(note))
    return join(parts)


def _reading_row(reading: ReadingVerdict) -> list[Markup | str]:
    """Return one reading as a row."""
    lean = f"{reading.label}, {words.lean(reading)}" if reading.words else reading.label
    likely = f"{words.percent(reading.probability)} {words.points(reading.error)}"
    close = element("small", words.near_threshold(reading)) if reading.near_threshold else None
    decided = words.number_name(reading.decided_by) if reading.decided_by else "–"
    return [
        reading.reading,
        lean,
        join(likely, " ", close),
        words.percent_range(reading.low, reading.high),
        decided,
        reading.meaning,
    ]


def ask_first(assessment: Assessment) -> Markup:
    """Return which unknown number or rival reading tells most about the answer."""
    rows = []
    for item in assessment.influences:
        by_value = "; ".join(f"{name}: {words.percent(p)}" for name, p in item.probabilities)
        correlation = f"{item.rank_correlation:+.2f}"
        name = number_link(assessment, item.path, sentences.asked(item))
        rows.append([name, words.share(item.spread_share), correlation, by_value])
    if not rows:
        return Markup("")
    head = [
        "Unknown",
        "Explains of the spread",
        "Rank correlation",
        "Probability of the claim by its value",
    ]
    return stacking_table(head, rows, "What to ask first")


def break_even(assessment: Assessment) -> Markup:
    """Return what would have to be true for the median to meet the claim."""
    rows = [_break_even_row(row) for row in assessment.break_even]
    if not rows:
        return Markup("")
    return stacking_table(
        ["Case", "Number", "Value needed", "Held at"], rows, "What would have to be true"
    )


def _break_even_row(row: BreakEvenRow) -> list[str]:
    """Return one case of the break-even."""
    return [row.case, words.number_name(row.parameter), sentences.needed(row), row.conditions]

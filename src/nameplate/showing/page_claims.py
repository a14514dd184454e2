"""The sections of the page on the claims: readings and what to ask first.

The verdict in short stands in `page_answer`, what would have to be true in `page_break_even`.
"""

from nameplate.answer import Assessment, Influence, ReadingVerdict
from nameplate.measuring.influences import chance_limit
from nameplate.showing import sentences, words
from nameplate.showing.asking import nothing_to_ask, taken_away, worth_asking
from nameplate.showing.markup import Markup, element, join, stacking_table
from nameplate.showing.page_links import basis_mark, number_link, statement_links


def claims(assessment: Assessment) -> Markup:
    """Return every claim with its readings."""
    parts: list[Markup] = []
    for claim in assessment.claims:
        # Why the evidence is graded so is nearly alike for all claims: said of the headline alone.
        graded = sentences.grade(claim) if parts else sentences.evidence(claim)
        says = sentences.claim_in_short(assessment, claim)
        title = element("h3", element("bdi", says), " ", element("small", claim.name))
        rows = [_reading_row(reading, assessment.manifest.draws) for reading in claim.readings]
        head = ["Reading", "Verdict", "Probability", "Range", "What was tested"]
        links = statement_links(assessment, claim.claim.from_)
        note = element("p", claim.claim.note, class_="aside") if claim.claim.note else None
        grade = element("p", f"Evidence {graded}. ", links)
        table = stacking_table(head, rows, f"Readings of {claim.name}")
        parts.append(join(title, note, table, grade))
    return join(parts)


def _reading_row(reading: ReadingVerdict, draws: int) -> list[Markup | str]:
    """Return one reading as a row."""
    label = element("strong", reading.label, class_=sentences.side(reading.label))
    decided = f"; decided by {words.number_name(reading.decided_by)}" if reading.decided_by else ""
    likely = words.likelihood(reading.probability, reading.error, draws)
    lean, of_checks = words.lean(reading.label, reading.words), reading.label in words.OF_CHECKS
    caution = words.caution(reading)
    close = element("small", caution) if caution else None
    return [
        reading.reading,
        join(label, f", {lean}" if lean and not of_checks else "", decided),
        join(f"{lean}: " if of_checks else "", element("span", likely, class_="whole"), " ", close),
        element("span", words.reach(reading), class_="whole"),
        reading.meaning,
    ]


def ask_first(assessment: Assessment) -> Markup:
    """Return which unknown number or rival reading tells most about the answer."""
    every, telling = assessment.influences, worth_asking(assessment)
    if not every:
        return Markup("")
    if not telling:
        said = nothing_to_ask(assessment)
        return element("p", f"{said[0].upper()}{said[1:]}; more draws may show one.")
    rows = [_question_row(assessment, item) for item in telling]
    head = ["Unknown", "Takes away", "Correlation", "P(≥ claim) by its value"]
    draws, rest = assessment.manifest.draws, len(every) - len(telling)
    limit = f"{100 * chance_limit(len(every), draws):.1f} %"
    note = (
        f"{rest} more take away at most {limit} each, no more than chance would in {draws:,} draws."
        if rest
        else ""
    )
    return join(stacking_table(head, rows, "What to ask first"), element("p", note, class_="aside"))


def _question_row(assessment: Assessment, item: Influence) -> list[Markup | str]:
    """Return one unknown as a row, with the mark of what it rests on."""
    mark = basis_mark(sentences.basis_of(assessment, item.path))
    name = number_link(assessment, item.path, sentences.asked(item))
    correlation = f"{item.rank_correlation:+.2f}".replace("-", "−")
    values = sentences.by_value(item)
    return [join(mark, " ", name), taken_away(assessment, item), correlation, values]

"""The sections of the page that the answer rests on: checks, evidence, assumptions, the run.

Ids of anchors count statements, sources and numbers; no text of a plant file is part of one.
"""

from nameplate.answer import Assessment, CheckOutcome, NumberEntry
from nameplate.judging.track_record import track_record
from nameplate.model.evidence import Source, Statement
from nameplate.model.plant import Plant
from nameplate.showing import sentences, words
from nameplate.showing.checks_in_words import MARKS, with_result
from nameplate.showing.markup import Child, Markup, element, join, stacking_table
from nameplate.showing.page_links import entries, statement_links
from nameplate.showing.speakers import speakers

GROUPS_OF_CHECKS = (
    ("conflict", "Does not add up"),
    ("consistent if", "Adds up under a condition"),
    ("undetermined", "Open"),
    ("not checkable", "Cannot be checked"),
    ("consistent", "Adds up"),
    ("derived", "Worked out from the figures"),
)
"""The results of checks in the order of the page, with what is said of those that have it."""


def folded(summary: str, inner: Child, opened: bool = False) -> Markup:
    """Return grounds that take much room, closed until somebody asks for them.

    A browser opens them by itself where a link leads inside.
    """
    return element("details", element("summary", summary), inner, open=opened)


def checks(assessment: Assessment) -> Markup:
    """Return every check by its result, those that do not add up first and open."""
    head = ["Question", "Result", "What came out", "Statements"]
    groups = []
    for result, said in GROUPS_OF_CHECKS:
        rows = [_check_row(assessment, check) for check in with_result(assessment.checks, result)]
        if rows:
            summary = f"{MARKS[result]} {said} ({len(rows)})"
            table = stacking_table(head, rows, summary)
            groups.append(folded(summary, table, opened=result == "conflict"))
    return join(groups)


def _check_row(assessment: Assessment, check: CheckOutcome) -> list[Markup | str]:
    """Return one check as a row."""
    result = f"{MARKS[check.result]} {check.result}"
    if check.condition:
        result += f" {check.condition}"
    name = check.result.replace(" ", "-")
    how = f"computed ({check.kind})" if check.computed else "judged by the analyst"
    note = element("small", check.note) if check.note else None
    return [
        check.asks,
        join(
            element("span", result, class_=f"result {name}"),
            " ",
            element("small", how, class_="computed" if check.computed else "judged"),
        ),
        join(check.outcome, " ", note),
        statement_links(assessment, check.statements),
    ]


def evidence(assessment: Assessment) -> Markup:
    """Return the numbers that sources show, the statements, and who made them."""
    plant = assessment.plant
    statements = [
        _statement(assessment, number, name, item)
        for number, (name, item) in enumerate(plant.statements.items(), 1)
        if item.status == "accepted"
    ]
    sources = [
        _source(plant, number, item) for number, item in enumerate(plant.sources.values(), 1)
    ]
    return join(
        _numbers(assessment, "evidenced", f"Numbers{_and_days(assessment)} from a source"),
        folded(words.counted(len(statements), "statement"), statements),
        folded(words.counted(len(sources), "source"), sources),
    )


def _and_days(assessment: Assessment) -> str:
    """Return that days stand beside the numbers, where the plant file has any."""
    return " and days by date" if assessment.days else ""


def _numbers(assessment: Assessment, basis: str, caption: str) -> Markup:
    """Return the numbers and days of one basis, each with what it rests on."""
    rows = []
    for number, entry in enumerate(entries(assessment), 1):
        if entry.basis == basis:
            rows.append(_number_row(assessment, number, entry))
    if not rows:
        return Markup("")
    grounds = "Statements" if basis == "evidenced" else "Reason"
    return stacking_table(["Number", "Value", grounds], rows, caption)


def _number_row(assessment: Assessment, number: int, entry: NumberEntry) -> list[Markup | str]:
    """Return one number or days; a source has a filled mark, an assumption an empty one."""
    sourced = entry.basis == "evidenced"
    mark = element("span", "● source" if sourced else "◇ assumed", class_=f"basis {entry.basis}")
    place = element("small", f"line {entry.line}") if entry.line else None
    path = element("code", entry.path)
    name = element("span", path, " ", place, id=f"number-{number}", class_="number")
    grounds = join(entry.reason, " ", statement_links(assessment, entry.statements))
    return [name, element("span", mark, " ", entry.text, class_="value"), grounds]


def _statement(assessment: Assessment, number: int, name: str, item: Statement) -> Markup:
    """Return one statement with its words, its speakers and its document."""
    if item.quote:
        said = element("blockquote", element("p", "“", element("bdi", item.quote), "”"))
    else:
        said = element("p", element("bdi", item.paraphrase), " ", element("small", "paraphrase"))
    facts = [item.modality, item.figure, item.phase, item.about]
    told = "; ".join(fact for fact in facts if fact)
    if item.dates:
        told += f"; speaks of {words.dates(item.dates)}"
    note = element("p", item.note, class_="aside") if item.note else None
    return element(
        "article",
        element("h4", name),
        said,
        element("p", _chain(assessment, item), " · ", _document(assessment, item)),
        element("p", told, class_="aside"),
        note,
        id=f"statement-{number}",
        class_="statement",
    )


def _chain(assessment: Assessment, item: Statement) -> Markup:
    """Return who says it, from whom, and who passes it on."""
    told = speakers(assessment.plant, item)
    says = [[_speaker(assessment, name), ", from "] for name in (told.says, *told.has_it_from)]
    says[-1].pop()
    passing = [[", ", _speaker(assessment, name)] for name in told.passed_on_by]
    if passing:
        passing[0][0] = "; passed on by "
    return join(says, passing)


def _speaker(assessment: Assessment, name: str) -> Markup:
    """Return one speaker with the grade, as a link."""
    source = assessment.plant.sources.get(name)
    if source is None:
        return join(name)
    number = list(assessment.plant.sources).index(name) + 1
    link = element("a", element("bdi", source.name), href=f"#source-{number}")
    return join(link, f" ({source.reliability})")


def _document(assessment: Assessment, item: Statement) -> Markup:
    """Return the document of a statement with its date."""
    document = assessment.plant.documents.get(item.in_)
    if document is None:
        return join(item.in_)
    publisher = f", {document.publisher}" if document.publisher else ""
    published = element("span", words.dates(document.published), class_="date")
    title = element("cite", element("bdi", document.title))
    return join(title, f", {document.kind}{publisher}, ", published)


def _source(plant: Plant, number: int, source: Source) -> Markup:
    """Return one source with its grade, the reason and its record."""
    kept = track_record(source, plant)
    record = f" · record: {words.track_record(kept)}" if kept else None
    interest = "gains from being believed" if source.interested else "no known interest"
    return element(
        "p",
        element("strong", element("bdi", source.name)),
        f" · {source.kind}, {interest} · reliability ",
        element("strong", source.reliability),
        f": {source.because}",
        record,
        id=f"source-{number}",
        class_="speaker",
    )


def assumptions(assessment: Assessment) -> Markup:
    """Return the assumed numbers and the rival readings with their reasons."""
    rows = []
    for name, branch in assessment.plant.branches.items():
        weights = [f"{option} {words.share(weight)}" for option, weight in branch.weights.items()]
        grounds = join(branch.because, " ", statement_links(assessment, branch.from_))
        rows.append([name, ", ".join(weights), grounds])
    rivals = stacking_table(
        ["Reading", "Weights", "Reason"], rows, "Rival readings, of which one is right"
    )
    count = sum(entry.basis == "assumed" for entry in assessment.numbers)
    days = _and_days(assessment)
    numbers = _numbers(assessment, "assumed", f"Numbers{days} that nothing shows")
    summary = f"{words.counted(count, 'number')}{days} that nothing shows"
    folded_numbers = folded(summary, numbers) if numbers else None
    return element("div", rivals if rows else None, folded_numbers, class_="assumptions")


def not_simulated(assessment: Assessment) -> Markup:
    """Return the parts of the plant that are evidence only so far."""
    items = [
        [
            element("dt", name),
            element("dd", item.what, " ", statement_links(assessment, item.from_)),
        ]
        for name, item in assessment.plant.unsimulated.items()
    ]
    return element("dl", items) if items else Markup("")


def run(assessment: Assessment) -> Markup:
    """Return what it takes to repeat the run, and how it went."""
    manifest = assessment.manifest
    if manifest.command:
        command = element("pre", element("code", manifest.command))
        repeat = join(element("p", "Repeat this run:"), command)
    else:
        repeat = element("p", sentences.NO_COMMAND)
    return join(
        repeat,
        [
            element("p", sentence, class_="aside")
            for sentence in sentences.manifest_sentences(manifest)
        ],
        element("p", sentences.programs(manifest), class_="aside"),
        element("p", "Plant file, hash: ", element("code", manifest.plant_hash), class_="aside"),
    )

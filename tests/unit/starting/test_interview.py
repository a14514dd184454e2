"""Asking what is missing: what is proposed, what is refused, and what comes of the answers."""

import pytest

from draft_text import edited_draft
from nameplate.errors import Place
from nameplate.plantfile.reading import read_plant_text
from nameplate.showing.started import render_answers
from nameplate.starting.answers import Given
from nameplate.starting.delays import many_lots
from nameplate.starting.drafts import read_draft, read_with
from nameplate.starting.interview import dated_text, interview, missing
from nameplate.starting.questions import Answer
from nameplate.starting.sections import sections
from nameplate.starting.writing import open_questions, plant_text

HERE = Place("answer", 1, 1)
TYPED = {
    "published": "s016",
    "name": "A plant",
    "start": "2025-07",
    "start_delay": "none",
    "outside": "none",
    "time_to_90_percent": "ramp-steel-casters",
}
"""Answers to the questions for which nothing is proposed."""
LATER = {"start": "2026", "start_delay": "start-large-projects"}
MOST_TOLD = 5
MORE = 'nameplate: 1\nplant: {name: A plant, unit: cartridge, start: "2025"}\n'


@pytest.fixture
def draft(tmp_path):
    """Return a maker of drafts from text."""

    def making(text):
        path = tmp_path / "draft.yaml"
        path.write_text(text, encoding="utf-8")
        return read_draft(path)

    return making


class Typing:
    """Answers as typed, a list of them where the first are wrong; Enter to everything else."""

    def __init__(self, **typed):
        self.typed = {**TYPED, **typed}
        self.told = []

    def __call__(self, question, problems):
        """Return the next answer, and keep what was told."""
        assert len(self.told) < MOST_TOLD, self.told
        self.told += [(question.name, problem.code) for problem in problems]
        answer = self.typed.get(question.name, "")
        if isinstance(answer, list):
            answer = answer.pop(0)
        assert not problems or question.name in self.typed, problems
        return Given(answer, HERE)


def written(draft, typing):
    """Return the plant that answers make."""
    answers = interview(draft, typing)
    assert not open_questions(draft, answers)
    return read_plant_text(plant_text(draft, answers), "plant.yaml"), answers


def test_proposals_alone_make_a_plant_without_a_problem(draft):
    """With Enter to all that has a proposal, the plant file that is written has no problem."""
    plant, answers = written(draft(edited_draft()), Typing())
    assert plant.claims["output"].from_ == ("s005",)
    assert plant.lines["line"].count == 4
    assert plant.lines["line"].from_ == ("s002",)
    assert str(plant.documents["report"].published) == "2025-07-04"
    assert plant.calendar.shifts_per_day.assumed.startswith("reference class shifts-open")
    assert plant.calendar.shift_length.assumed.startswith("reference class shift-8h")
    assert set(plant.branches) == {"rate-of", "rate-is"}
    assert answers["oee"].taken_from == "class oee-packaging"


def test_a_finished_file_is_asked_nothing_more(draft):
    """That nothing is missing from outside, and that there is no ramp-up, is not asked again."""
    start = draft(edited_draft())
    answers = interview(start, Typing(rate_is="output", start_share="none"))
    text = plant_text(start, answers)
    assert "factors:" not in text
    assert "ramp_up:" not in text
    assert answers["outside"].taken_from == "chosen"
    assert "time_to_90_percent" not in answers
    assert not missing(draft(text))


def test_a_class_without_a_source_is_taken_by_its_name_alone(draft):
    """Enter takes no class whose source nobody knows, and none of one country for another."""
    questions = {question.name: question for question in missing(draft(edited_draft()))}
    assert "ramp-steel-casters" in questions["time_to_90_percent"].options
    assert questions["time_to_90_percent"].proposed is None
    assert questions["outside"].proposed is None
    assert "Venezuela" in questions["outside"].options["power-and-staff"].source


def test_the_name_of_a_statement_is_no_word_and_no_number(draft):
    """A statement where it does not fit is refused, and the figure to judge is told as that."""
    both = draft(edited_draft(("s002", "s005", "s015", "s016")))
    refused = {}

    def typing(question, problems):
        """Answer with a statement first, and keep why it is refused."""
        for problem in problems:
            refused[question.name] = problem.found
        given = {"claim": "s005", "rate": "line-cartridges", "also_called": "round", **TYPED}
        wrong = {"name": "s005", "also_called": "s005", "rate": "s005", "shifts_per_day": "s002"}
        first = question.name in wrong and not problems
        return Given((wrong if first else given).get(question.name, ""), HERE)

    interview(both, typing)
    assert refused.keys() == {"name", "also_called", "rate", "shifts_per_day"}
    assert "the figure to judge" in refused["rate"]
    assert refused["also_called"] == '"s005", a statement that does not fit here'


def test_the_end_shows_a_whole_reason_on_a_narrow_page(draft):
    """A reason that is longer than its column goes on below, and no line is beyond the page."""
    start, reason = draft(edited_draft()), "as the trade union of the region has counted them"
    typing = Typing(days_per_year=f"{{value: 330, assumed: {reason}}}")
    told = render_answers(start, interview(start, typing), (), 80)
    lines = told.splitlines()
    assert max(map(len, lines)) <= 80
    (at,) = [i for i, line in enumerate(lines) if line.startswith("days_per_year ")]
    column = lines[at].index("typed")
    assert f"typed: {reason}" in " ".join(line[column:].strip() for line in lines[at : at + 3])


def test_what_is_made_is_written_in_the_singular(draft):
    """A plural that is typed becomes one of them, which the end tells; "glass" is one already."""
    plant, answers = written(draft(edited_draft()), Typing(unit="cartridges"))
    assert plant.plant.unit == "cartridge"
    assert answers["unit"].taken_from == "typed as cartridges"
    assert "also_called" not in answers


def test_a_typed_number_says_what_it_rests_on(draft):
    """At the end a number that was typed shows its statement or its reason."""
    law = "{uniform: [2, 3], assumed: two or three crews were seen}"
    days = "{value: 330, from: [s002]}"
    _, answers = written(draft(edited_draft()), Typing(shifts_per_day=law, days_per_year=days))
    assert answers["shifts_per_day"].taken_from == "typed: two or three crews were seen"
    assert answers["days_per_year"].taken_from == "statement s002"
    assert answers["days_per_year"].value == "330"


@pytest.mark.parametrize(
    ("size", "lots"),
    [
        ("1000", "70,000 lots"),
        ("70000", None),
        ("{lognormal: {mean: 70000, cv: 0.5}}", None),
    ],
)
def test_many_small_lots_are_told(draft, size, lots):
    """A lot that makes many thousands of a year's figure is told, as each run takes its time."""
    typing = Typing(**LATER, lot_size=size, **{"lot_size.assumed": "a pallet"})
    warning = many_lots(interview(draft(edited_draft()), typing))
    assert (warning is None) if lots is None else (lots in warning)


def test_every_class_that_is_offered_fits_its_question(draft):
    """Whichever option of whichever question is taken, the reader finds no problem with it."""
    start = draft(edited_draft())
    questions = missing(start)
    proposed = {q.name: q.proposal.answer if q.proposal else None for q in questions}
    for question in questions:
        for name, option in question.options.items():
            answers = {**proposed, question.name: option.answer}
            if name == "shift-12h":  # three of them are more than a day, which the reader refuses
                answers["shifts_per_day"] = Answer("2", "typed", {"assumed": "two crews"})
            given = {
                name: each.text for name, each in sections(start, answers, to_check=True).items()
            }
            text = dated_text(start, answers)
            assert read_with(given, text, start.tree, "draft.yaml").lines, name


def test_what_stands_in_the_file_is_not_asked(draft):
    """A section that the draft has is left as it is, and no question is about it."""
    asked = {question.name for question in missing(draft(MORE + edited_draft()))}
    assert not asked & {"name", "unit", "also_called", "start"}
    assert {"claim", "lines", "rate", "oee", "days_per_year"} <= asked


def test_another_word_for_what_is_made_is_asked_and_never_assumed(draft):
    """Where statements count cartridges and rounds, it is asked whether these are the same."""
    both = draft(edited_draft(("s002", "s005", "s015", "s016")))
    typing = Typing(claim="s005", rate="line-cartridges", also_called="round")
    plant, _ = written(both, typing)
    assert plant.plant.also_called == ("round",)


def test_of_several_figures_none_is_proposed(draft):
    """With two figures that might be judged a person must choose."""
    questions = {q.name: q for q in missing(draft(edited_draft(("s005", "s015"))))}
    assert questions["claim"].proposed is None
    assert list(questions["claim"].options) == ["s005", "s015"]
    assert questions["lines"].proposed == "1"


def test_a_typed_number_is_read_at_once_and_asked_for_its_reason(draft):
    """A wrong number is told by the reader and asked again; a right one needs a reason."""
    typing = Typing(
        oee=["130 %", "oee-packging", "60 %"], **{"oee.assumed": "an audit that was published"}
    )
    plant, answers = written(draft(edited_draft()), typing)
    assert typing.told == [("oee", "out-of-range"), ("oee", "not-an-answer")]
    assert answers["oee"].basis == {"assumed": "an audit that was published"}
    share = plant.factors["stops-and-rejects"].share_of_time
    assert share.form.options["design"].form.value == 0.6


def test_a_reason_that_names_statements_is_evidence(draft):
    """A number whose reason is the names of accepted statements rests on them."""
    typing = Typing(rate="30000/shift", rate_of="line", **{"rate.assumed": "s002, s005"})
    plant, _ = written(draft(edited_draft()), typing)
    speed = plant.lines["line"].stations["whole-line"].speed
    assert speed.from_ == ("s002", "s005")


def test_a_reason_that_names_a_proposed_statement_is_refused(draft):
    """A statement that nobody accepted bears no number here either."""
    typing = Typing(rate=["30000/shift", "30000/shift"], **{"rate.assumed": ["s003", "a guess"]})
    written(draft(edited_draft()), typing)
    assert typing.told == [("rate", "not-accepted")]


def test_a_rate_of_the_plant_is_shared_by_its_lines(draft):
    """Four lines have a quarter of the rate of the plant each."""
    plant, _ = written(draft(edited_draft()), Typing(rate_of="plant", rate_is="output"))
    speed = plant.lines["line"].stations["whole-line"].speed.form
    assert (speed.share, speed.of) == (0.25, "rate")
    assert "stops-and-rejects" not in plant.factors


def test_braces_are_read_as_in_a_plant_file(draft):
    """A law with its reason may be typed; broken braces are told with their place."""
    law = "{uniform: [2, 3], assumed: two or three crews were seen}"
    typing = Typing(shifts_per_day=["{uniform: [2", law])
    plant, _ = written(draft(edited_draft()), typing)
    assert plant.calendar.shifts_per_day.assumed == "two or three crews were seen"
    assert [name for name, _ in typing.told] == ["shifts_per_day"]


def test_what_is_left_open_is_set_aside_with_its_gap(draft):
    """A section that lacks an answer stands as a comment, and its other answers are kept in it."""
    start = draft(edited_draft())
    answers = interview(start, Typing(shifts_per_day="-", outside="-", start_share="-"))
    assert open_questions(start, answers) == ("shifts_per_day",)
    text = plant_text(start, answers)
    assert "# Open: shifts_per_day." in text
    assert "#   shifts_per_day: …" in text
    assert "triangular: [220, 250, 330]" in text
    assert "ramp_up:" not in text
    assert "outside:" not in text


def test_a_claim_may_be_typed_in_the_words_of_a_plant_file(draft):
    """A figure that the reader does not take as it was said can be worded anew."""
    claim = "{from: [s005], says: about 190000 cartridges/calendar day}"
    plant, _ = written(draft(edited_draft()), Typing(claim=["s001", claim]))
    assert plant.claims["output"].says == "about 190000 cartridges/calendar day"


@pytest.mark.parametrize(
    ("start", "proposed"),
    [("2025-07-04", "none"), ("2026", "start-large-projects"), ("2025", None), ("-", None)],
)
def test_delays_are_proposed_for_what_is_to_come_alone(draft, start, proposed):
    """A start before the report needs no delay, one after it a class; else a person must say."""
    questions = {}

    def keeping(question, problems):
        """Answer as a person who leaves the delay open, and keep the question."""
        questions[question.name] = question
        return {"start": Given(start, HERE), "start_delay": Given("-", HERE)}.get(
            question.name, typing(question, problems)
        )

    typing = Typing()
    interview(draft(edited_draft()), keeping)
    assert questions["start_delay"].proposed == proposed


def test_a_plant_that_is_late_is_followed_lot_by_lot(draft):
    """With a delay, years and a small lot make a plant with a phase, and no problem is left."""
    plant, answers = written(draft(edited_draft()), Typing(**LATER))
    assert plant.has_flow
    assert (plant.years, plant.lines["line"].phase) == (10, "opening")
    assert plant.phases["opening"].delay.assumed.startswith("reference class start-large-projects")
    assert plant.lots["cartridge"].size.form.value == 70_000
    assert answers["start_delay"].class_name == "start-large-projects"


def test_a_plant_without_delay_is_asked_for_neither_years_nor_lots(draft):
    """Lines that are at work from the first day need nothing around them."""
    plant, answers = written(draft(edited_draft()), Typing())
    assert not plant.has_flow
    assert not answers.keys() & {"years", "lot_size"}


def test_what_a_delay_needs_may_stay_open_as_a_gap(draft):
    """Years that are left open are a gap that is named, as in every other section."""
    late = draft(edited_draft())
    answers = interview(late, Typing(**LATER, years="-"))
    assert open_questions(late, answers) == ("years",)
    assert "# years: …" in plant_text(late, answers)


def test_a_class_of_figures_alone_cannot_be_taken(draft):
    """A class without a law is shown, and refused as an answer; so is a delay below zero."""
    typing = Typing(
        start="2026", start_delay=["start-same-partners", "-3 days", "start-large-projects"]
    )
    written(draft(edited_draft()), typing)
    assert [code for name, code in typing.told if name == "start_delay"] == [
        "not-an-answer",
        "negative",
    ]

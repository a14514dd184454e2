"""Which planned time is followed by what, and how the page shows it."""

import json
import re

from planned_answer import planned_answer, planned_plant

from bare_plants import bare_plant
from nameplate.showing.as_json import to_json
from nameplate.showing.html import render_page
from nameplate.showing.page_planned_time import planned_time
from nameplate.showing.planned_time import planned_times


def rows(section: str) -> list[list[str]]:
    """Return the texts of the cells of a table, row by row."""
    body = section.split("<tbody>")[1].split("</tbody>")[0].replace("\N{NO-BREAK SPACE}", " ")
    cells = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row) for row in body.split("</tr>")[:-1]]
    return [[re.sub("<[^>]*>", "", cell) for cell in row] for row in cells]


def test_lines_alike_share_their_planned_time() -> None:
    """A line that is like another follows its calendar and maintenance unless it says otherwise."""
    found = [
        (it.lines, it.facilities, it.calendar_path, it.maintenance_path)
        for it in planned_times(planned_plant())
    ]
    assert found == [
        (["a", "b"], [], "lines.a.calendar", "lines.a.maintenance"),
        (["c"], [], "lines.a.calendar", ""),
        (["d"], ["room"], "calendar", ""),
    ]


def test_the_calendar_of_the_plant_is_told_also_where_nothing_follows_it() -> None:
    """Rates per shift are of that calendar, whatever the lines work by."""
    own = "{days_per_year: 100, shifts_per_day: 1, shift_length: 1 h}"
    plant = bare_plant(line=f"losses: modelled, calendar: {own}")
    assert [(it.lines, it.calendar_path) for it in planned_times(plant)] == [
        ([], "calendar"),
        (["make"], "lines.make.calendar"),
    ]


def test_every_calendar_is_a_row_with_its_marks() -> None:
    """Days, shifts, holidays and maintenance are told with the mark of what each rests on."""
    week = "● mon tue wed thu fri sat without christmas 12-24 .. 12-26, easter 2025-04-21"
    shifts, length = "● 2, sat ● 1", "● 7 h"
    closed = "overhaul ● 08-01 .. 08-14, clean every ◇ 60 days for ◇ 1 day"
    assert rows(planned_time(planned_answer())) == [
        ["lines a, b", week, shifts, length, closed],
        ["lines a, b, after ● 2 years", "", "● 3", "", ""],
        ["line c", week, shifts, length, ""],
        ["line c, after ● 2 years", "", "● 3", "", ""],
        ["line d; test facility room", "◇ 220 (few), ◇ 300 (many) a year", "◇ 2", "◇ 8 h", ""],
    ]


def test_a_plant_of_one_calendar_takes_one_row() -> None:
    """Where nothing is maintained there is no column of it, and the plant stands for its lines."""
    section = planned_time(planned_answer(bare_plant()))
    assert "Closed for maintenance" not in section
    assert rows(section) == [["whole plant", "◇ 365 a year", "◇ 1", "◇ 10 h"]]


def test_every_value_leads_to_what_it_rests_on() -> None:
    """The numbers and the days of planned time stand among the grounds, each with its reason."""
    page = render_page(planned_answer())
    section = page.split('<section id="planned-time"')[1].split("</section>")[0]
    targets = dict(re.findall(r'<a href="#(number-\d+)">([^<]*)</a>', section))
    assert targets
    for target in targets:
        assert page.count(f'id="{target}"') == 1
    (christmas,) = (name for name, text in targets.items() if text.startswith("christmas"))
    row = page.split(f'id="{christmas}"')[1].split("</tr>")[0]
    assert "lines.a.calendar.holidays.christmas" in row
    assert "● source" in row
    assert '<a href="#statement-1" class="source">week</a>' in row


def test_programs_find_who_follows_which_calendar() -> None:
    """Paths lead from lines and facilities to their numbers and days, which have their grounds."""
    whole = json.loads(to_json(planned_answer()))
    assert whole["planned_time"][1] == {
        "lines": ["c"],
        "facilities": [],
        "calendar": "lines.a.calendar",
        "maintenance": None,
    }
    assert [(it["path"], it["text"], it["statements"]) for it in whole["days"]] == [
        ("lines.a.calendar.weekdays", "mon tue wed thu fri sat", ["week"]),
        ("lines.a.calendar.holidays.christmas", "12-24 .. 12-26", ["week"]),
        ("lines.a.calendar.holidays.easter", "2025-04-21", ["week"]),
        ("lines.a.maintenance.overhaul.on", "08-01 .. 08-14", ["week"]),
    ]

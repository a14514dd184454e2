"""What was found in a report, as a terminal shows it."""

from example_answer import HOSTILE

from nameplate.extracting.extraction import extract
from nameplate.showing.extracted import MOST_ROWS, NOTHING_FOUND, NOTHING_LEFT, render_extraction

TEXT = (
    "Rostec says it will make up to 70 million rounds a year.\n"
    "It cost 250.000 shells in May; AK-103 rifles and a further thousand followed."
)


def rendered(text, **options):
    """Return the screen of a text."""
    return render_extraction(extract(text), text, **options)


def test_every_candidate_has_its_number_its_reading_and_its_line():
    """A row holds the name that the draft gives it, the words, what was read and the line."""
    screen = rendered(TEXT)
    row = next(line for line in screen.splitlines() if line.startswith("s001"))
    assert "up to 70 million rounds a ye… " in row
    assert row.split()[-6:] == ["up", "to", "70", "million", "rounds/year", "1"]
    assert next(line for line in screen.splitlines() if line.startswith("s002")).endswith(" 2")


def test_what_is_doubtful_is_marked():
    """A figure that cannot be read for certain and a date without a year have a mark."""
    screen = rendered(TEXT)
    assert "? not read for certain" in screen
    assert "? a date without a year" in screen
    assert "? up to 70 million" not in screen


def test_what_no_candidate_covers_is_listed_with_its_line():
    """A number word that is left over stands there with line and character."""
    place = TEXT.index("thousand")
    assert f"line 2, character {place}: thousand" in rendered(TEXT)
    assert "AK-103" in rendered(TEXT)


def test_a_text_without_numbers_is_told_honestly():
    """Where nothing stands, nothing is found and nothing is left."""
    screen = rendered("Nothing happened.")
    assert NOTHING_FOUND in screen
    assert NOTHING_LEFT in screen


def test_long_lists_end_unless_all_is_asked_for():
    """A short screen says how many more there are; the whole one shows them."""
    text = " ".join(f"It has {number} cars." for number in range(2, MOST_ROWS + 12))
    assert "and 10 more; --lint shows all" in rendered(text, whole=False)
    assert "more; --lint" not in rendered(text)
    assert f"s{MOST_ROWS + 10:03} " in rendered(text)


def test_a_hostile_report_stays_text():
    """Escapes of a report reach no terminal, and no line is wider than the screen."""
    screen = rendered(f"{HOSTILE} 7\x1b[31m cars {HOSTILE} 900\u202e vans.")
    assert "\x1b" not in screen
    assert "\u202e" not in screen
    assert max(map(len, screen.splitlines())) <= 80

"""A line drawn as SVG: stations with what they spend their time on, buffers between them.

Draws what it is given; which station limits the line is measured elsewhere.
"""

from nameplate.answer import LineResult, StationResult
from nameplate.showing import words
from nameplate.showing.markup import Markup, element, join

STATION_WIDTH, BUFFER_WIDTH, ARROW_WIDTH = 138.0, 58.0, 18.0
EDGE = 10.0
BOX_TOP, BOX_HEIGHT = 24.0, 118.0
HEIGHT = BOX_TOP + BOX_HEIGHT + EDGE
STATES = ("busy", "starved", "blocked", "down", "micro_stopped", "stopped")
"""The states of a station in the order of its bar."""
STATE_WORDS = {
    "busy": "busy",
    "starved": "starved",
    "blocked": "blocked",
    "down": "down",
    "micro_stopped": "short stops",
    "stopped": "planned stops",
}
MOST_LETTERS = 15


def line_diagram(line: LineResult) -> Markup:
    """Return the drawing of one kind of line."""
    limiting = max(line.stations, key=lambda station: station.limits, default=None)
    drawn, x = [], EDGE
    for station in line.stations:
        drawn.append(_station(station, x, station is limiting))
        x += STATION_WIDTH
        if station.buffer_places_p50 is not None:
            drawn += [_arrow(x), _buffer(station, x + ARROW_WIDTH)]
            drawn.append(_arrow(x + ARROW_WIDTH + BUFFER_WIDTH))
            x += BUFFER_WIDTH + 2 * ARROW_WIDTH
    names = ", ".join(station.name for station in line.stations)
    title = f"Line {line.name}: {names}" + (f"; {limiting.name} limits it" if limiting else "")
    return element(
        "svg",
        element("title", title),
        drawn,
        viewBox=f"0 0 {x + EDGE:g} {HEIGHT:g}",
        width=x + EDGE,
        height=HEIGHT,
        class_="flow",
        role="img",
        aria_label=title,
    )


def _station(station: StationResult, x: float, limiting: bool) -> Markup:
    """Return a station as a box with its name, its bar of states and their shares."""
    name = station.name if len(station.name) <= MOST_LETTERS else station.name[:14] + "…"
    parts = [
        element("title", _told(station)),
        element("rect", x=x, y=BOX_TOP, width=STATION_WIDTH, height=BOX_HEIGHT, rx=6, class_="box"),
        element("text", name, x=x + 12, y=BOX_TOP + 22, class_="name"),
        _state_bar(station, x + 12, STATION_WIDTH - 24),
        _rows(station, x + 12),
    ]
    if limiting:
        label = f"▼ limits {words.share(station.limits)}"
        middle = x + STATION_WIDTH / 2
        parts.append(element("text", label, x=middle, y=15, text_anchor="middle", class_="limits"))
    return element("g", parts, class_="station limiting" if limiting else "station")


def _state_bar(station: StationResult, x: float, width: float) -> Markup:
    """Return the states of a station as one stacked bar."""
    pieces = []
    for state in STATES:
        length = max(0.0, getattr(station, state)) * width
        if length > 0:
            pieces.append(
                element("rect", x=x, y=BOX_TOP + 31, width=length, height=13, class_=state)
            )
        x += length
    return join(pieces)


def _rows(station: StationResult, x: float) -> Markup:
    """Return the shares of a station's states in words and figures."""
    stops = station.down + station.micro_stopped + station.stopped
    rows = (
        ("busy", station.busy),
        ("starved", station.starved),
        ("blocked", station.blocked),
        ("stopped", stops),
    )
    drawn = []
    for index, (name, value) in enumerate(rows):
        y = BOX_TOP + 61 + 15 * index
        right = x + STATION_WIDTH - 24
        drawn.append(element("text", name, x=x, y=y, class_="state"))
        figure = element(
            "text", words.share(value), x=right, y=y, text_anchor="end", class_="state"
        )
        drawn.append(figure)
    return join(drawn)


def _buffer(station: StationResult, x: float) -> Markup:
    """Return the buffer behind a station with its places and its mean level."""
    places, level = station.buffer_places_p50 or 0.0, station.buffer_level or 0.0
    top, height = BOX_TOP + 32, 54.0
    filled = height * min(1.0, level / places) if places else 0.0
    middle = x + BUFFER_WIDTH / 2
    title = f"buffer behind {station.name}: {places:,.0f} places, {level:,.1f} parts on average"
    box = {"x": x, "width": BUFFER_WIDTH}
    return element(
        "g",
        element("title", title),
        element("rect", **box, y=top, height=height, rx=3, class_="box"),
        element("rect", **box, y=top + height - filled, height=filled, class_="fill"),
        element(
            "text", f"{places:,.0f}", x=middle, y=top - 6, text_anchor="middle", class_="state"
        ),
        element("text", f"{level:,.0f}", x=middle, y=top + 32, text_anchor="middle", class_="name"),
        element(
            "text",
            "on average",
            x=middle,
            y=top + height + 15,
            text_anchor="middle",
            class_="small",
        ),
        class_="buffer",
    )


def _arrow(x: float) -> Markup:
    """Return an arrow to the right."""
    y = BOX_TOP + BOX_HEIGHT / 2
    tip = x + ARROW_WIDTH - 2
    return element("path", d=f"M{x + 2:g} {y:g}H{tip:g}m-5 -4l5 4l-5 4", class_="arrow")


def _told(station: StationResult) -> str:
    """Return the shares of a station in one sentence."""
    shares = [f"{STATE_WORDS[state]} {words.share(getattr(station, state))}" for state in STATES]
    return f"{station.name}: {', '.join(shares)}"

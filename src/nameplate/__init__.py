"""What can this plant really make, what limits it, and does the published figure hold?

The public names, in the order in which they are used; everything is loaded when it is asked for, so
that `import nameplate` costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from nameplate.answer import Assessment
    from nameplate.assessing import assess
    from nameplate.errors import NameplateError
    from nameplate.model.plant import Plant
    from nameplate.plantfile.reading import read_plant
    from nameplate.showing.as_json import to_json
    from nameplate.showing.files import write_json, write_report
    from nameplate.showing.html import render_page
    from nameplate.showing.terminal import render

_HOMES = {
    "read_plant": "nameplate.plantfile.reading",
    "Plant": "nameplate.model.plant",
    "assess": "nameplate.assessing",
    "Assessment": "nameplate.answer",
    "render": "nameplate.showing.terminal",
    "render_page": "nameplate.showing.html",
    "to_json": "nameplate.showing.as_json",
    "write_report": "nameplate.showing.files",
    "write_json": "nameplate.showing.files",
    "NameplateError": "nameplate.errors",
}

__all__ = [
    "Assessment",
    "NameplateError",
    "Plant",
    "assess",
    "read_plant",
    "render",
    "render_page",
    "to_json",
    "write_json",
    "write_report",
]


def __getattr__(name: str) -> Any:
    """Load a public name when it is first asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module 'nameplate' has no attribute {name!r}")
    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the public names."""
    return __all__

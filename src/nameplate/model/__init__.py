"""What a plant is, as frozen and validated classes; nothing here reads files or simulates."""

from nameplate.model.calendars import Calendar, RampUp
from nameplate.model.evidence import Branch, Claim, Document, Source, Statement
from nameplate.model.line import FailureMode, Line, PlannedStop, Station
from nameplate.model.plant import Plant
from nameplate.model.values import Chance, Number

__all__ = [
    "Branch",
    "Calendar",
    "Chance",
    "Claim",
    "Document",
    "FailureMode",
    "Line",
    "Number",
    "PlannedStop",
    "Plant",
    "RampUp",
    "Source",
    "Statement",
    "Station",
]

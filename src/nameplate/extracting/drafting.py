"""An extraction -> the draft of a plant file: documents, sources and statements, as YAML text.

Everything in it is proposed and nothing accepted; the parts of a plant are for a person to write.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping

from nameplate.errors import NameplateError, quote
from nameplate.extracting.candidates import Candidate, Extraction, Mention, MentionKind
from nameplate.extracting.figure_text import figure_text
from nameplate.extracting.media import MEDIA_NOUNS, is_medium
from nameplate.extracting.reports import Report
from nameplate.extracting.shown_text import HIDDEN
from nameplate.model.evidence import LONGEST_QUOTE_WORDS, UNKNOWN_DAYS

_HEAD = """\
# Draft of a plant file, made from {file}
# Every statement is proposed and bears nothing yet. Read its quote, mend it, and write
#   status: accepted                   to use it,
#   status: dropped                    to leave it out, or
#   status: dropped                    where another says the same:
#   merged_into: NAME
# What is missing for a plant file is then asked by: nameplate draft THIS -o plant.yaml
# Offsets (at) count characters of the text of the report, from 0.
"""
_IN_QUOTES = json.JSONEncoder(ensure_ascii=False)
_LONGEST_NAME = 40
_SENTENCE_END = re.compile(r"[.!?]\s|\n")


class QuoteNotFoundError(NameplateError):
    """A candidate whose quote does not stand where it says."""

    def __init__(self, found: Candidate) -> None:
        super().__init__(found)
        self.found = found

    def __str__(self) -> str:
        place = f"characters {self.found.begin:,} to {self.found.end:,}"
        return f"the quote {quote(self.found.quote)} does not stand at {place} of the report"


def draft_yaml(report: Report, extraction: Extraction) -> str:
    """Return the draft of a plant file with one statement for every quantity and date.

    Raises:
        QuoteNotFoundError: A candidate comes from another text.
    """
    for found in extraction.candidates:
        if report.text[found.begin : found.end] != found.quote:
            raise QuoteNotFoundError(found)
    names = _source_names(extraction)
    parts = [
        _HEAD.format(file=_text(report.file)),
        *_documents(report),
        *_sources(names, extraction.mentions),
        *_statements(report, extraction, names),
        *_left_over(extraction),
    ]
    return "\n".join(parts) + "\n"


def _text(text: str) -> str:
    """Return a text in quotes, without characters that do not show."""
    shown = text if text.isascii() and text.isprintable() else HIDDEN.sub("", text)
    return _IN_QUOTES.encode(" ".join(shown.split()))


def _documents(report: Report) -> Iterable[str]:
    """Yield the document."""
    title = report.title or re.split(r"[\\/]", report.file)[-1]
    published = str(report.published) if report.published else UNKNOWN_DAYS
    yield "documents:"
    yield "  report:"
    yield f"    title: {_text(title[:200])}"
    yield "    kind: report"
    yield f"    published: {published}" + (
        "" if report.published else "  # not known: write it here"
    )
    if report.doubts:
        yield f"    note: {_text('; '.join(report.doubts))}"
    yield ""


def _source_names(extraction: Extraction) -> dict[str, str]:
    """Return a name in the file for every speaker, each its own."""
    names: dict[str, str] = {}
    used = {"author"}
    times = Counter[str]()
    for speaker in dict.fromkeys(one for found in extraction.figures for one in found.speakers):
        name = plain = _plain_name(speaker)
        while name in used:
            times[plain] += 1
            name = f"{plain}-{times[plain] + 1}"
        used.add(name)
        names[speaker] = name
    return names


def _plain_name(speaker: str) -> str:
    """Return a speaker in the letters, digits and dashes of a name, `source` where none begins."""
    plain = re.sub("[^a-z0-9]+", "-", speaker.lower()).strip("-")[:_LONGEST_NAME].strip("-")
    return plain if plain[:1].isalpha() else "source"


def _sources(names: Mapping[str, str], mentions: Iterable[Mention]) -> Iterable[str]:
    """Yield the sources, the report itself last."""
    kinds = {mention.text: mention.kind for mention in mentions}
    yield "sources:"
    for speaker, name in names.items():
        kind = _source_kind(speaker, kinds.get(speaker, "unknown"))
        interested = "no" if kind == "media" else "yes"
        yield f"  {name}:"
        judged = f"kind: {kind}, interested: {interested}, reliability: F,"
        yield f"    {{name: {_text(speaker)}, {judged}"
        yield "     because: no record is kept here}  # proposed: judge kind and interest"
    yield "  author:"
    yield "    {name: the author of the report, kind: media, interested: no, reliability: F,"
    yield "     because: no record is kept here}"
    yield ""


def _source_kind(speaker: str, mention: MentionKind) -> str:
    """Return what sort of source a speaker is; who is only described is unnamed."""
    last = speaker.rpartition(" ")[2]
    if is_medium(speaker) or last in MEDIA_NOUNS:
        return "media"
    if last.islower():
        return "unnamed"
    return "person" if mention == "person" else "company"


def _statements(report: Report, extraction: Extraction, names: Mapping[str, str]) -> Iterable[str]:
    """Yield a statement for every quantity and date."""
    figures = extraction.figures
    if not figures:
        yield "# Nothing was found: the report states no number and no date.\nstatements: {}\n"
        return
    yield "statements:"
    for number, found in enumerate(figures, start=1):
        yield from _statement(report.text, found, f"s{number:03}", names)
    yield ""


def _statement(text: str, found: Candidate, name: str, names: Mapping[str, str]) -> Iterable[str]:
    """Yield one statement."""
    notes = list(found.doubts)
    speakers = [*(names[speaker] for speaker in found.speakers), "author"]
    yield f"  {name}:\n    status: proposed"
    yield f"    quote: {_text(_quote(text, found))}\n    at: [{found.begin}, {found.end}]"
    yield f"    in: report\n    by: [{', '.join(speakers)}]\n    modality: {found.modality}"
    if found.kind == "date" and found.first and found.last:
        same = found.first == found.last
        yield f"    dates: {found.first}" + ("" if same else f" .. {found.last}")
    elif found.kind == "quantity":
        figure = figure_text(found)
        if figure:
            yield f"    figure: {_text(figure)}"
        elif found.low is None:
            notes.append("the figure cannot be read for certain")
        else:
            notes.append(f"not yet a figure of a plant file: {_plain(found)}")
    if notes:
        yield f"    note: {_text('; '.join(notes))}"


def _plain(found: Candidate) -> str:
    """Return a figure that a plant file does not read, in words."""
    ends = (
        f"{found.low:,.10g}"
        if found.low == found.high
        else f"{found.low:,.10g} to {found.high:,.10g}"
    )
    per = f" per {found.period}" if found.period else ""
    return f"{found.bound} {ends} {found.noun or 'of something'}{per}"


def _quote(text: str, found: Candidate) -> str:
    """Return the words of the report around a candidate, as many as a quote may have."""
    window = 8 * LONGEST_QUOTE_WORDS
    before = text[max(0, found.begin - window) : found.begin]
    after = text[found.end : found.end + window]
    ends = [match.end() for match in _SENTENCE_END.finditer(before)]
    before = before[ends[-1] if ends else 0 :]
    stop = _SENTENCE_END.search(after)
    after = after[: stop.start() if stop else len(after)]
    room = LONGEST_QUOTE_WORDS - len(found.quote.split())
    if room < 0:
        return " ".join(found.quote.split()[:LONGEST_QUOTE_WORDS])
    return _with_words(before, found.quote, after, room)


def _with_words(before: str, core: str, after: str, room: int) -> str:
    """Return the core with whole words on both sides, most of them in front."""
    left = before.split()
    right = after.split()
    glued_left = bool(before) and not before[-1].isspace()
    glued_right = bool(after) and not after[0].isspace()
    tail = right[: max(0, min(len(right), room // 3))] if not glued_right else right[:1]
    head = left[-max(0, room - len(tail)) :] if room > len(tail) else []
    if len(before) >= 8 * LONGEST_QUOTE_WORDS:
        head = head[1:]
    words = " ".join(head) + ("" if glued_left or not head else " ") + core
    return words + ("" if glued_right or not tail else " ") + " ".join(tail)


def _left_over(extraction: Extraction) -> Iterable[str]:
    """Yield what was taken for no figure, and what nothing covers, as comments."""
    named = [found for found in extraction.candidates if found.kind not in ("quantity", "date")]
    if named:
        yield "# Taken for names, ordinals and times of day:"
        yield from (f"#   {found.begin}: {_text(found.quote)}" for found in named)
    if extraction.uncovered:
        yield "# Covered by nothing above, so read these yourself:"
        yield from (
            f"#   line {each.line}, character {each.begin}: {_text(each.text)}"
            for each in extraction.uncovered
        )

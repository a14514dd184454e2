"""Findings at tokens -> candidates with offsets into the original text, none over another.

It adds the doubts that only the whole text shows; what is found is decided elsewhere.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from nameplate.extracting.amounts import NOTHING_COUNTED, Amount, behind
from nameplate.extracting.calendar_words import Span, last_of_month
from nameplate.extracting.candidates import Candidate, Modality
from nameplate.extracting.dates import Dated
from nameplate.extracting.denials import DENIED
from nameplate.extracting.number_marks import Named
from nameplate.extracting.shown_text import ShownText
from nameplate.extracting.speakers import Voice
from nameplate.extracting.tokens import Tokens

HIDDEN_CHARACTERS = "characters that do not show stood inside it"
SHOWN_BACKWARDS = "a mark before it turns round what is shown"
YEAR_INFERRED = "the year is inferred from the day of publication"

Found = Amount | Dated | Named


@dataclass(frozen=True, slots=True)
class Said:
    """How a sentence says what is found in it, and which of its tokens it denies."""

    voices: tuple[Voice, ...]
    modality: Modality
    denied: frozenset[int]

    def voice_at(self, token: int) -> Voice:
        """Return the voice of the clause in which a token stands."""
        if len(self.voices) == 1:
            return self.voices[0]
        return next((one for one in reversed(self.voices) if one.first <= token), self.voices[0])


class Builder:
    """Collects the candidates of a text in its order."""

    def __init__(self, shown: ShownText, tokens: Tokens, published: date | None) -> None:
        self._shown = shown
        self._tokens = tokens
        self._published = published
        self.candidates: list[Candidate] = []

    def add(self, findings: Iterable[Found], said: Said) -> None:
        """Add the findings of one sentence."""
        for found in findings:
            if isinstance(found, Amount):
                self._add_amount(found, said)
            elif isinstance(found, Dated):
                self._add_date(found, said)
            else:
                self._place(found.first, found.after, found.first, found.kind, found.doubts, said)
            self._drop_backwards()

    def _drop_backwards(self) -> None:
        """Leave the last candidate without a value if its digits are shown backwards."""
        last = self.candidates[-1]
        if self._shown.backwards(last.begin, last.end):
            doubts = (*last.doubts, SHOWN_BACKWARDS)
            self.candidates[-1] = last._replace(
                low=None, high=None, first=None, last=None, doubts=doubts
            )

    def _add_amount(self, amount: Amount, said: Said) -> None:
        """Add a quantity."""
        doubts = amount.doubts
        if amount.noun is None and amount.inherits:
            doubts = (*doubts, NOTHING_COUNTED)
        after = behind(self._tokens, amount)
        self._place(amount.first, after, amount.core, "quantity", doubts, said)
        self.candidates[-1] = self.candidates[-1]._replace(
            low=amount.low,
            high=amount.high,
            bound=amount.bound,
            noun=amount.noun,
            period=amount.period,
        )

    def _add_date(self, dated: Dated, said: Said) -> None:
        """Add a date; its year may follow from the day of publication."""
        span = dated.span
        if span.first is None and self._published:
            span = self._with_year(dated, span, self._published, said)
        self._place(dated.first, dated.after, dated.first, "date", span.doubts, said)
        self.candidates[-1] = self.candidates[-1]._replace(
            first=span.first, last=span.last, precision=span.precision
        )

    def _with_year(self, dated: Dated, span: Span, published: date, said: Said) -> Span:
        """Return a whole month with the year that publication gives: the latest before it."""
        month = dated.month
        if month is None or span.precision != "month" or said.modality == "projection":
            return span
        year = published.year if month <= published.month else published.year - 1
        first, last = date(year, month, 1), last_of_month(year, month)
        return Span(first, last, "month", (YEAR_INFERRED,))

    def _place(
        self,
        first: int,
        after: int,
        core: int,
        kind: str,
        doubts: tuple[str, ...],
        said: Said,
    ) -> None:
        """Add a candidate from token to token, cut where the one before it ends."""
        tokens, shown = self._tokens, self._shown
        voice = said.voice_at(core)
        if kind in ("quantity", "date"):
            doubts = (*doubts, *voice.doubts)
        if kind in ("quantity", "date") and core in said.denied:
            doubts = (*doubts, DENIED)
        begin = shown.begin_of(tokens[first].begin)
        core_begin = shown.begin_of(tokens[core].begin)
        end = shown.end_of(tokens[after - 1].end)
        if self.candidates and self.candidates[-1].end > begin:
            self._make_room(begin, core_begin)
            begin = max(begin, self.candidates[-1].end)
        if shown.hides(tokens[first].begin, tokens[after - 1].end):
            doubts = (*doubts, HIDDEN_CHARACTERS)
        self.candidates.append(
            Candidate(
                begin=begin,
                end=end,
                quote=shown.original[begin:end],
                kind=kind,  # type: ignore[arg-type]
                speakers=voice.speakers,
                modality=said.modality,
                doubts=tuple(dict.fromkeys(doubts)),
            )
        )

    def _make_room(self, begin: int, core_begin: int) -> None:
        """Cut the last candidate where the next begins, unless that would cut its number."""
        last = self.candidates[-1]
        cut = (
            begin if not any(c.isdigit() for c in last.quote[begin - last.begin :]) else core_begin
        )
        end = min(last.end, max(cut, last.begin + 1))
        quote = self._shown.original[last.begin : end].rstrip()
        self.candidates[-1] = last._replace(end=last.begin + len(quote), quote=quote)

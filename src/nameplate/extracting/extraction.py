"""A text -> its candidates and what they leave uncovered: the whole way from letters to findings.

The rules stand in the other modules of this package; here they are asked in their order.
"""

from collections.abc import Container, Iterator
from datetime import date

from nameplate.extracting.amounts import behind
from nameplate.extracting.bound_words import bound_before
from nameplate.extracting.building import Builder, Found, Said
from nameplate.extracting.candidates import Extraction, Mention
from nameplate.extracting.context import WordsOver, with_heads, with_inherited_nouns
from nameplate.extracting.dates import read_date
from nameplate.extracting.denials import denied_tokens
from nameplate.extracting.designations import read_named
from nameplate.extracting.figures import read_figure
from nameplate.extracting.mentions import read_name
from nameplate.extracting.modality import read_modality
from nameplate.extracting.number_marks import Named, addresses
from nameplate.extracting.number_words import PARTS
from nameplate.extracting.openings import may_open
from nameplate.extracting.pairs import read_amounts
from nameplate.extracting.references import read_reference
from nameplate.extracting.sentences import sentences
from nameplate.extracting.shown_text import ShownText
from nameplate.extracting.speakers import read_voices
from nameplate.extracting.tokens import Tokens
from nameplate.extracting.uncovered import uncovered
from nameplate.extracting.word_sets import word_set

SCALES_OTHERS = "it scales the numbers that it stands over"
_PART_BEFORE = word_set("by than and between to from at only just")
_PART_FOLLOWERS = word_set("of a an its the that their")
_COMPARING = word_set("many few fewer much little lower smaller larger greater")
_VERBS_BEHIND_PART = word_set("are were is was come comes goes go went do have say")
_ENDS_BEHIND_CHANGE = word_set(", . ; : ) on from since to and but while compared against")
_COMPARED_BEHIND_PART = word_set("above below under over more less up down off")


def extract(text: str, published: date | None = None) -> Extraction:
    """Return every number, date and name of a text that the rules find.

    Args:
        text: A report in plain English; offsets of the result refer to it.
        published: The day from which a month without a year is dated; without it, it stays open.
    """
    shown = ShownText(text)
    tokens = Tokens(shown.shown)
    words = WordsOver(tokens)
    web = addresses(tokens, shown.shown)
    builder = Builder(shown, tokens, published)
    mentions: list[Mention] = []
    before: tuple[str, ...] = ()
    for first, after in sentences(tokens):
        voices = read_voices(tokens, first, after, before)
        before = voices[-1].speakers or before
        spoken = any(voice.speakers for voice in voices)
        modality = read_modality(tokens, first, after, spoken=spoken)
        said = Said(voices, modality, denied_tokens(tokens, first, after))
        found = with_heads(list(_findings(tokens, first, after, web, words.notes)), words)
        builder.add(with_inherited_nouns(tokens, found), said)
        mentions += _mentions(shown, tokens, first, after)
    candidates = tuple(builder.candidates)
    return Extraction(candidates, uncovered(text, candidates), tuple(mentions))


def _findings(
    tokens: Tokens, first: int, after: int, web: dict[int, int], notes: Container[int]
) -> Iterator[Found]:
    """Yield what a sentence holds, from left to right."""
    at = first
    while at < after:
        if at in notes:
            yield Named(at, at + 1, "designation", (SCALES_OTHERS,))
            at += 1
            continue
        if at in web:
            yield Named(at, web[at], "designation")
            at = web[at]
            continue
        if not may_open(tokens[at]):
            at += 1
            continue
        found = read_reference(tokens, at) or read_date(tokens, at) or read_named(tokens, at)
        if found:
            yield found
            at = max(found.after, at + 1)
            continue
        amounts = read_amounts(tokens, at) if _may_begin(tokens, at) else ()
        yield from amounts
        at = max(behind(tokens, amounts[-1]), at + 1) if amounts else at + 1


def _may_begin(tokens: Tokens, at: int) -> bool:
    """Return whether a quantity may begin at a token, by what stands around it."""
    low = tokens[at].low
    if low not in PARTS and low not in ("a", "an", "one"):
        return True
    figure = read_figure(tokens, at)
    if figure is None or (figure.noun is None and not figure.part):
        return figure is not None
    if figure.noun in ("decade", "century") and tokens[figure.after].low == "ago":
        return True
    if figure.noun:
        bound = bound_before(tokens, at)
        if bound and _compares(tokens, bound.first, at, figure.after):
            return False
        return figure.low != 1 or (bound is not None and not tokens.is_number(bound.first - 1))
    follower = tokens[figure.after].low
    if follower in _PART_FOLLOWERS or low == "one":
        return True
    if follower == "past":
        return False
    if follower in _COMPARED_BEHIND_PART or (follower.endswith("er") and len(follower) > 4):
        return True
    if follower in _ENDS_BEHIND_CHANGE and _is_up_or_down(tokens, at):
        return True
    bounded = tokens[at - 1].low in _PART_BEFORE or bound_before(tokens, at) is not None
    return bounded or follower in _VERBS_BEHIND_PART


def _is_up_or_down(tokens: Tokens, at: int) -> bool:
    """Return whether ", down" or "is up" stands before a token; furnaces are shut down."""
    before = tokens[at - 2]
    opens = before.kind != "word" or before.low in ("is", "are", "was", "were")
    return opens and tokens[at - 1].low in ("up", "down")


def _compares(tokens: Tokens, first: int, at: int, after: int) -> bool:
    """Return whether "a year" dates what something is compared with: "as many as a year before"."""
    counts = _COMPARING.intersection(tokens.lows(first, at))
    return bool(counts) and tokens[after].low in ("before", "earlier", "ago")


def _mentions(shown: ShownText, tokens: Tokens, first: int, after: int) -> Iterator[Mention]:
    """Yield the names in capitals of a sentence."""
    at = first
    while at < after:
        capital = tokens[at].text[:1].isupper()
        name = read_name(tokens, at) if capital else None
        if name is None:
            at += 1
            continue
        begin = shown.begin_of(tokens[at].begin)
        end = shown.end_of(tokens[name[0] - 1].end)
        yield Mention(begin, end, shown.original[begin:end], name[1])
        at = name[0]

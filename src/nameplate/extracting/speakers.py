"""Who says a sentence: "X said", "according to X", "as announced by X", unnamed officials.

The report itself speaks last in every chain and is not named here.
"""

from nameplate.extracting.counted import STOPS
from nameplate.extracting.mentions import read_name
from nameplate.extracting.tokens import Tokens
from nameplate.extracting.word_sets import word_set

UNNAMED = "unnamed"
_VERBS = word_set(
    "said says stated states announced announces told tells claimed claims projects projected"
    " expects expected warned warns noted notes note added adds reported reports reckons estimates"
    " estimated argues argued contends contend argue believes forecast forecasts confirmed confirms"
    " promised promises pledged plans aims hopes insisted insists wrote writes declared declares"
    " acknowledged admitted predicts predicted guided counts counted put puts shows showed"
)
# Words that make somebody of a common noun; "the project" speaks never.
_SPEAKING = word_set(
    "official officials analyst analysts critic critics spokesman spokeswoman spokesperson source"
    " sources executive executives minister ministry company firm manager managers maker boss chief"
    " chairman director report reports experts expert observers union unions government president"
    " police operator developer carmaker shipbuilder authorities agency association institute"
    " engineer engineers owner owners group statement corporation regulators researchers consultant"
    " consultants chamber commander council utility"
)
_BY_WORDS = (
    ("according", "to"),
    ("announced", "by"),
    ("reported", "by"),
    ("stated", "by"),
    ("said", "by"),
    ("confirmed", "by"),
    ("quoted", "by"),
    ("claimed", "by"),
    ("published", "by"),
)
_PASSIVE = word_set("reportedly allegedly")
_LONGEST_SPEAKER = 8


def read_speakers(tokens: Tokens, first: int, after: int) -> tuple[str, ...]:
    """Return who says a sentence, the origin first; nobody where only the report speaks."""
    for index in range(first, after):
        if tokens.lows(index, index + 2) in _BY_WORDS:
            speaker = _phrase_after(tokens, index + 2, after)
            if speaker:
                return (speaker,)
    for index in range(first, after):
        if tokens.low(index) in _VERBS:
            speaker = (
                _before_verb(tokens, first, index)
                or _before_clause(tokens, first, index)
                or _after_verb(tokens, index, after)
            )
            if speaker:
                return (speaker,)
    lows = {tokens.low(index) for index in range(first, after)}
    passive = any(
        tokens.lows(i, i + 3)[1:] in (("believed", "to"), ("said", "to"), ("attributed", "to"),
                                      ("thought", "to"), ("reported", "to"))
        for i in range(first, after)
    )  # fmt: skip
    return (UNNAMED,) if passive or lows & _PASSIVE else ()


def _phrase_after(tokens: Tokens, at: int, after: int) -> str | None:
    """Return the speaker behind "according to"; a name in it is preferred to its description."""
    common = None
    for index in range(at, min(at + _LONGEST_SPEAKER, after)):
        name = read_name(tokens, index)
        if name and not _only_describes(tokens, name[0]):
            return _text(tokens, index, name[0])
        if tokens.low(index) in _SPEAKING:
            common = tokens.low(index)
        if tokens[index].text in (".", ";"):
            break
    return common


def _only_describes(tokens: Tokens, after: int) -> bool:
    """Return whether a name goes on in small letters, as in "the Russian company"."""
    joined = tokens[after].text == "-" and tokens.glued(after)
    word = tokens.is_word(after) and tokens[after].text.islower() and tokens.low(after) not in STOPS
    return joined or word


def _before_verb(tokens: Tokens, first: int, verb: int) -> str | None:
    """Return the name or the speaking noun that stands before a verb."""
    at = verb - 1
    if tokens.low(at) in ("also", "has", "had", "have", "recently", "now", "later", "will"):
        at -= 1
    for index in range(at, max(first, verb - _LONGEST_SPEAKER) - 1, -1):
        name = read_name(tokens, index)
        if name and name[0] == index + 1 and tokens.low(index) in _SPEAKING:
            return tokens.low(index)
        if name and name[0] in (verb, at + 1):
            return _text(tokens, index, name[0])
    return tokens.low(at) if tokens.low(at) in _SPEAKING else None


def _before_clause(tokens: Tokens, first: int, verb: int) -> str | None:
    """Return the Bosch of "Bosch, which supplies most of them, said"."""
    if tokens[verb - 1].text != ",":
        return None
    for comma in range(verb - 2, first, -1):
        if tokens[comma].text == "," and tokens.low(comma + 1) in ("which", "who", "whose"):
            return _before_verb(tokens, first, comma)
    return None


def _after_verb(tokens: Tokens, verb: int, after: int) -> str | None:
    """Return the speaker of ", says Rheinmetall boss" and the like."""
    if tokens[verb - 1].text not in (",", '"', "”") or tokens.low(verb) not in ("said", "says"):
        return None
    return _phrase_after(tokens, verb + 1, after)


def _text(tokens: Tokens, first: int, after: int) -> str:
    """Return a name with one blank between its words."""
    words = [tokens[index].text for index in range(first, after)]
    return " ".join(words).replace(" - ", "-").removesuffix("'s")

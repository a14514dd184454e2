"""Words by which a sentence denies what it says: "did not reach", "failed to make", "denied that".

Whether the denial is meant of a certain number is for a person to say; it only raises a doubt.
"""

from nameplate.extracting.tokens import Tokens
from nameplate.extracting.word_sets import word_set

DENIED = "denied or negated in the sentence"
_DENYING = word_set(
    "deny denies denied denying denial refute refutes refuted disputed doubt doubts doubted"
    " doubtful overstated exaggerated untrue unfounded"
)
_WITHOUT_DOUBT = word_set("no without little beyond")
_NEGATIONS = word_set("not never cannot neither nor nobody")
_BEFORE_TO = word_set("fail fails failed failing unable refuse refuses refused")
# "Not more than" bounds a number, and "not only" says it; "not until" dates what comes.
_AFFIRMED = word_set(
    "only just merely more less fewer greater lower higher exceeding including counting quite"
    " until least unusual uncommon unlikely"
)
_CUES = _DENYING | _NEGATIONS | _BEFORE_TO | {"no", "without"}
_CLAUSE_ENDS = word_set("; : , but while although though whereas until")


def denied_tokens(tokens: Tokens, first: int, after: int) -> frozenset[int]:
    """Return the tokens of the clauses of a sentence that are denied; all where it is as a whole.

    Args:
        tokens: The tokens of the text.
        first: The first token of the sentence.
        after: The token behind it.
    """
    lows = tokens.lows(first, after)
    if _CUES.isdisjoint(lows) and not any(low.endswith("n't") for low in lows):
        return frozenset()
    if any(_denies(tokens, index) for index in range(first, after)):
        return frozenset(range(first, after))
    ends = [index for index in range(first, after) if _begins_clause(tokens, index)]
    clauses = zip([first, *ends], [*ends, after], strict=True)
    return frozenset(
        index
        for begin, end in clauses
        if any(_negates(tokens, each) for each in range(begin, end))
        for index in range(begin, end)
    )


def _begins_clause(tokens: Tokens, at: int) -> bool:
    """Return whether a clause begins at a token, as in "and did not recover"."""
    low = tokens[at].low
    negated = "not" in tokens.lows(at + 1, at + 3) or tokens[at + 1].low.endswith("n't")
    return low in _CLAUSE_ENDS or (low == "and" and negated)


def _denies(tokens: Tokens, at: int) -> bool:
    """Return whether a word that takes back a whole sentence stands at a token."""
    return tokens[at].low in _DENYING and tokens[at - 1].low not in _WITHOUT_DOUBT


def _negates(tokens: Tokens, at: int) -> bool:
    """Return whether a word that negates its clause stands at a token."""
    low, follower = tokens[at].low, tokens[at + 1].low
    if low in _BEFORE_TO or low == "no":
        return follower == ("longer" if low == "no" else "to")
    if low == "without":
        return follower.endswith("ing")
    negated = low in _NEGATIONS or low.endswith("n't")
    whether = tokens.lows(at - 2, at) == ("whether", "or") or tokens[at - 1].low == "if"
    return negated and follower not in _AFFIRMED and not whether

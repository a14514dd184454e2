"""The words by which something is said, quoted and passed on, and who only listens.

How they attribute a sentence is read in `attributions`.
"""

from nameplate.extracting.mentions import PERSON_WORDS
from nameplate.extracting.word_sets import word_set

SPEECH = word_set(
    "said say says stated states announced announces told tells claimed claims warned warns noted"
    " informed assured notes added adds reported reports argued argues confirmed confirms insisted"
    " insists wrote writes declared declares acknowledged admitted revealed disclosed explained"
    " denied conceded"
)
_CLAIMING = word_set(
    "note counts counted put puts shows show showed suggests suggest suggested indicates indicate"
    " indicated projects projected estimates estimate estimated contends contend argue forecast"
    " forecasts promised promises pledged predicts predict predicted warn insist claim"
    " proposes proposed recommends recommended"
)
# Whoever plans or expects something need not have said so to anybody.
HOLDING = word_set(
    "expects expect expected reckons reckon believes believe plans aims hopes guided"
)
VERBS = SPEECH | _CLAIMING | HOLDING
SAID_BY = word_set(
    "said announced stated claimed confirmed disclosed revealed estimated compiled released"
)
PASSED_ON_BY = word_set(
    "reported published carried quoted cited seen obtained reviewed viewed relayed distributed"
    " broadcast aired polled surveyed interviewed"
)
CITING = word_set("citing quoting")
CITED = word_set("cited quoted cites quotes")
LEARNED = word_set("learned learnt heard")
RESTING = frozenset({("based", "on"), ("relying", "on"), ("drawing", "on"), ("using",)})
TOLD = ("told", "tells")
_OTHER_CUES = word_set("according interview reference")
CUES = VERBS.union(SAID_BY, PASSED_ON_BY, CITING, CITED, LEARNED, _OTHER_CUES)
NOUNS_TOO = word_set("note notes claim claims estimate estimates forecast forecasts reports plans")
BEHIND_NOUNS = PASSED_ON_BY | word_set("by of from for in on")
NOT_BEHIND_PUT = word_set("in up on out into down off")
AUDIENCE = PERSON_WORDS | word_set(
    "parliament congress senate duma bundestag house assembly committee council commission court"
    " board ministry government police conference union ministers lawmakers deputies senators"
    " mps reporters journalists investors analysts shareholders employees staff workers"
)

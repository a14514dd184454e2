"""The words that tell who speaks: officials, ministries and companies, and what they write.

How they make a phrase is read in `parties`.
"""

from nameplate.extracting.counted import STOPS
from nameplate.extracting.number_words import COUNTING
from nameplate.extracting.word_sets import word_set

PERSONS = word_set("people person persons those sources source officials official")
KNOWING = word_set("familiar with close briefed involved knowledgeable aware in at inside within")
# Words that make somebody of a common noun; "the project" speaks never.
SPEAKING = word_set(
    "official officials analyst analysts critic critics spokesman spokeswoman spokesperson source"
    " sources executive executives minister ministers ministry ministries company companies firm"
    " firms manager managers maker makers boss chief chairman chairwoman director directors expert"
    " experts observer observers union unions government governments president premier police"
    " operator developer carmaker shipbuilder steelmaker chipmaker drugmaker manufacturer producer"
    " authorities authority agency agencies association institute engineer engineers owner owners"
    " group corporation regulator regulators researcher researchers scientist scientists economist"
    " economists consultant consultants consultancy chamber commander council utility people person"
    " persons governor mayor secretary ambassador diplomat diplomats lawmaker lawmakers prosecutor"
    " prosecutors witness witnesses resident residents insider insiders trader traders founder"
    " lawyer lawyers bank lender broker brokers watchdog administration military army navy airline"
    " miner contractor supplier federation committee commission embassy employees staff workers"
    " management spokespeople intelligence service services office auditor auditors department"
    " officer officers head heads chair deputy employee worker"
    " guard coastguard opposition investigator investigators court judge campaigners activists"
    " inspector inspectors organisation organization charity trust"
)
# "Developer Larkfield Power said": what it is, and then its name.
ROLES = word_set(
    "developer operator carmaker shipbuilder steelmaker chipmaker drugmaker manufacturer producer"
    " regulator lender broker miner supplier owner maker contractor airline watchdog consultancy"
    " spokesman spokeswoman spokesperson analyst analysts economist economists founder"
)
DOCUMENTS = word_set(
    "report reports statement statements data figures documents document memo study survey filing"
    " presentation letter records article analysis statistics calculations accounts release images"
    " draft estimate estimates numbers audit note"
)
_BEFORE_PHRASE = word_set("the a an its their his her our this that these some any both what own")
TITLES = word_set("lt col gen maj capt sgt adm brig dr mr mrs ms prof sen rep gov")
_UNNAMED_BEFORE = word_set("several many few other unnamed anonymous two three four five six")
COMMON_FIRST = word_set(
    "senior local state federal regional military western defence energy finance industry security"
    " health former foreign national"
)
SKIPPED = _BEFORE_PHRASE | _UNNAMED_BEFORE
HEADS = SPEAKING | DOCUMENTS
NO_MODIFIERS = STOPS | COUNTING | _UNNAMED_BEFORE
TIMES_OF_DAY = word_set("day week month year morning evening afternoon night quarter")
PRONOUNS = word_set("he she it they")

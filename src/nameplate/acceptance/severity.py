"""The severities of inspection, as whole numbers that compiled code can use too.

Says what they are called; which one follows which stands with the switching rules.
"""

NORMAL = 0
TIGHTENED = 1
REDUCED = 2
DISCONTINUED = 3

SEVERITY_NAMES = ("normal", "tightened", "reduced", "discontinued")
"""The names, by number."""

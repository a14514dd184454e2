"""The code letter of a lot: what its size and the inspection level say about the sample.

Knows no sample sizes; those stand with the master tables.

Source: MIL-STD-105E, table I.
"""

from bisect import bisect_left

CODE_LETTERS = "ABCDEFGHJKLMNPQR"
SMALLEST_LOT = 2

# The largest lot of every row of the table but the last, which has no end.
LARGEST_LOTS = (8, 15, 25, 50, 90, 150, 280, 500, 1200, 3200, 10000, 35000, 150000, 500000)

LETTERS_BY_LEVEL = {
    "S-1": "AAAABBBBCCCCDDD",
    "S-2": "AAABBBCCCDDDEEE",
    "S-3": "AABBCCDDEEFFGGH",
    "S-4": "AABCCDEEFGGHJJK",
    "I": "AABCCDEFGHJKLMN",
    "II": "ABCDEFGHJKLMNPQ",
    "III": "BCDEFGHJKLMNPQR",
}


def code_letter(lot_size: int, level: str = "II") -> str:
    """Return the code letter of a lot.

    Args:
        lot_size: Items in the lot, at least 2.
        level: Inspection level: S-1 to S-4 where samples must be small, I to III in general.

    Raises:
        ValueError: If the lot is smaller than 2 or there is no such level.
    """
    if level not in LETTERS_BY_LEVEL:
        raise ValueError(
            f"no inspection level {level!r}; it is one of {', '.join(LETTERS_BY_LEVEL)}"
        )
    if lot_size < SMALLEST_LOT:
        raise ValueError(f"a lot of {lot_size} has no code letter; the table begins at 2 items")
    return LETTERS_BY_LEVEL[level][bisect_left(LARGEST_LOTS, lot_size)]

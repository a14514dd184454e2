"""Acceptance sampling of lots by attributes: plans, schemes, switching and what they let pass.

Knows numbers only: no plant, no file and no random numbers.
"""

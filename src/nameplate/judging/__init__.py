"""Judging claims and checks: every rule by which a figure is said to hold or not stands here."""

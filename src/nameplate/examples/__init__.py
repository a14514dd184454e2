"""Plant files that come with the program; data, no code."""

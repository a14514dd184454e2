"""Reference classes: what was measured or published of plants of a kind, each with its source."""

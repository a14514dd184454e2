"""Other ways to simulate the same line, for one comparison on one core. No product code."""

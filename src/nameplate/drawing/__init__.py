"""One possible world of a plant: every unknown number is given a value; nothing is simulated."""

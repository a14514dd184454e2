"""Numbers in, numbers out: the compiled loops; knows no plant, no unit and no error."""

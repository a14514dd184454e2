"""Reports in plain language -> candidates for statements, each with its place in the text."""

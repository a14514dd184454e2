"""From the draft of a plant file to a plant file: what is missing, asked for and written."""

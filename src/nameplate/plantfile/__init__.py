"""From the text of a plant file to a model, every problem with its place; simulates nothing."""

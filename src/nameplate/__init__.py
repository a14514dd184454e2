"""What can this plant really make, what limits it, and does the published figure hold?"""

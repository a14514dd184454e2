"""What `make bench` measures: our engines beside other programs, one plant, start and memory.

Holds no product code: everything here calls the product from outside.
"""

"""Stocks in the long run: reorder points, base stock, lost sales and make to stock.

Exact formulas for Poisson demand of single parts. Knows numbers only: no plant and no chance.
"""

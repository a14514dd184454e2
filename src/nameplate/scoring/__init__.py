"""Forecasts against outcomes: past claims whose outcome is known, and open ones kept for later."""

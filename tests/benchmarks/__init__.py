"""Measurements of the running site and the engine: ``make bench``. No test; nothing here passes or fails."""

"""Tokens → HTML, as the theme styles it."""

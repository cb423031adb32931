"""The room that judges a text before it leaves: rules, tone and verdict.

It sees subjects and gives findings. It knows no writer and asks no model, so that nobody can talk it round.
"""

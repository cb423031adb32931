"""Turns a plan into a draft: `built_in` needs no model; prompts for the model stand in `prompts/`.

A writer owns the tone and no fact: whatever is a name, amount, date, quote or offer is a token of the plan.
"""

"""What the reply must say: demands, path, stance, points, offers, next step, and the tokens that carry the facts.

Owns every decision on substance; words no sentence of the letter (that is `writing`) and judges none (`review`).
"""

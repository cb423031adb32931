"""S2xx: whether the text is whole: an offer or a next step, an answer to each demand, nothing left of the machine."""

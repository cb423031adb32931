"""The metrics, one file each; dropping a file here adds the metric under the file's name.

A metric module has a docstring whose first line is its formula and which says what the empty case gives, and
`measure(runs) -> Tally`. Every metric counts what is right, so that 1 is perfect and a threshold is a minimum.
"""

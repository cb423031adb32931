"""The eval harness: runs the writer over a suite of cases and counts what came out right.

Everything here is deterministic and offline. It judges from outside: from the letters, the documents and what the
suite expects, never from what the writer says of itself.
"""

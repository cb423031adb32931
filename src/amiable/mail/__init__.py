"""Mail as files hold it: decoded, unfolded, and told apart into who wrote what. Parsing only.

Judges no word, opens no attachment and sends nothing: the gate and the documents stand on it, never the reverse.
"""

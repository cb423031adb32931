"""The words of the design that cross a border between rooms: frozen dataclasses without behaviour.

Imports nothing of amiable but itself, so that every room may speak in these terms.
"""

"""amiable helps answer a client with whom things have gone wrong."""

__version__ = "0.1.0"

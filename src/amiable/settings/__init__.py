"""What amiable takes from the machine it runs on: the day, the user's language, folders, `amiable.toml`.

Holds no key: keys stay in the environment or the keyring.
"""

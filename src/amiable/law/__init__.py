"""The law as dated data: facts that bear on a reply to a client, one TOML file a jurisdiction. Not legal advice."""

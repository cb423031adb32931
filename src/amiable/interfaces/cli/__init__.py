"""The command line, one module a command: dropping a file here adds the command.

A command module has `HELP` (its first line a sentence without full stop that starts with a verb),
`add_arguments(parser)` and `run(arguments) -> int`, the exit status. It imports heavy rooms inside `run`,
because `amiable --help` imports every command.
"""

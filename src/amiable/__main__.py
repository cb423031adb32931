"""`python -m amiable` and the console script: hands over to the command line at once.

Owns what holds for the whole process. A command lives for seconds and frees little, so the collector of cycles is told
to look seldom; and pydantic need not search the machine for plug-ins that amiable does not use.
"""

import gc
import os
import sys

_ALLOCATIONS_BEFORE_A_LOOK = 100_000


def main() -> int:
    """Run the command line on `sys.argv` and give the exit status."""
    gc.set_threshold(_ALLOCATIONS_BEFORE_A_LOOK, 20, 20)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    from amiable.interfaces.cli.main import main as run_command_line

    return run_command_line()


if __name__ == "__main__":
    sys.exit(main())

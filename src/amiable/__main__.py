"""`python -m amiable` and the console script: hands over to the command line at once."""

import sys


def main() -> int:
    """Run the command line on `sys.argv` and give the exit status."""
    from amiable.interfaces.cli.main import main as run_command_line

    return run_command_line()


if __name__ == "__main__":
    sys.exit(main())

"""Everything that amiable may refuse, as one tree.

    AmiableError
    ├── UsageError            the command was called with words that do not fit
    ├── CaseError             a case folder that cannot be read or would be written over
    │   └── CaseFileError     a file of it is wrong: names file, line, allowed values, the nearest one
    ├── ReadingError          a document that cannot be read
    │   ├── UnknownFormat     no reader for it
    │   ├── DamagedFile       not what its suffix says, cut or broken
    │   ├── EncryptedFile     needs a password
    │   └── NoText            empty, or a scan without text
    ├── StorageError          a file that cannot be written whole
    └── DataError             data shipped with amiable or added by the user that do not fit their format

Each message is one line, or a line for each thing that is wrong: which file, what is wrong, what to do. Exit statuses
are given in `amiable.interfaces.reports.exit_codes`, not here.
"""


class AmiableError(Exception):
    """A refusal that a person can act on; one that finds several things wrong holds a line for each."""

    def __str__(self) -> str:
        """Give the lines below each other."""
        return "\n".join(map(str, self.args))


class UsageError(AmiableError):
    """The command was called with words that do not fit."""


class CaseError(AmiableError):
    """A case folder that cannot be read, or that would be written over."""


class CaseFileError(CaseError):
    """A file of a case folder is wrong."""


class ReadingError(AmiableError):
    """A document cannot be read: says which, why and the remedy in one line."""

    def __init__(self, file: str, problem: str, remedy: str) -> None:
        """Keep the three parts, and say them in one line."""
        super().__init__(f"{file}: {problem}; {remedy}")
        self.file = file
        self.problem = problem
        self.remedy = remedy


class UnknownFormat(ReadingError):
    """No reader takes this file."""


class DamagedFile(ReadingError):
    """The file is cut, broken or not what its suffix says."""


class EncryptedFile(ReadingError):
    """The file needs a password."""


class NoText(ReadingError):
    """The file is empty, or a scan that holds no text."""


class StorageError(AmiableError):
    """A file could not be written whole; what stood there before still does."""


class DataError(AmiableError):
    """A data file of rules, kinds, law or prompts does not fit its format."""

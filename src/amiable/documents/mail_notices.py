"""What the user is told of the reading of a mail, whatever file it came in."""

from amiable.documents.reading import Notice
from amiable.mail.eml import Mail

HIDDEN_TEXT = Notice(
    "Du texte invisible se trouvait dans ce courriel ; il n’a pas été lu.",
    "This mail held invisible text; it was not read.",
)
CUT_SHORT = Notice(
    "Ce courriel est incomplet : il a été lu jusqu’où il va.",
    "This mail is incomplete: it was read as far as it goes.",
)


def mail_notices(mail: Mail, *, hidden: bool) -> tuple[Notice, ...]:
    """Say what the user should know of the reading of one mail."""
    return (*([HIDDEN_TEXT] if hidden else []), *([] if mail.complete else [CUT_SHORT]))

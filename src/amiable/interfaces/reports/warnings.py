"""What every form of a report tells before the draft, in one place and one order."""

from amiable.model.replies import Replies


def warnings_of(replies: Replies) -> list[str]:
    """Give what the user must know before the draft, each line once; what could not be read is told on stderr."""
    unread = {str(each) for each in replies.unread}
    said = (*replies.notes, *replies.evidence.warnings, *replies.plan.warnings)
    return [each for each in dict.fromkeys(said) if each not in unread]

"""Times as Hippocortex writes them."""

from datetime import timedelta

from memclients.mock._clock import EPOCH, iso_milliseconds


def iso(moment: int) -> str:
    """Write a time.

    Args:
        moment: Unix milliseconds.
    """
    return iso_milliseconds(EPOCH + timedelta(milliseconds=moment))

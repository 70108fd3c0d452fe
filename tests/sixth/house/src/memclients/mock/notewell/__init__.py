"""A stateful mock of the Notewell service."""

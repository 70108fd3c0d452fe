"""A stateful mock of the Neotoma service."""

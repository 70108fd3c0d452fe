"""A mocked Hippocortex."""

"""What a mocked Hippocortex learns from events, and what it answers from that."""

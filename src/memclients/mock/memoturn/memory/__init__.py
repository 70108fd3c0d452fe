"""Memories, sessions and transcripts, and the models that work on them."""

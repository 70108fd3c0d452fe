"""Specs, mock servers and clients held against each other, over HTTP."""

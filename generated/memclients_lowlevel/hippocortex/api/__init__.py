# Generated from specs/hippocortex.yaml; do not edit.
"""One package per tag."""

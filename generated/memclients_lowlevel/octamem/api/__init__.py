# Generated from specs/octamem.yaml; do not edit.
"""One package per tag."""

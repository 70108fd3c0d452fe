# Generated from specs/memoturn.yaml; do not edit.
"""One package per tag."""

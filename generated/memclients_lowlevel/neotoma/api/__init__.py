# Generated from specs/neotoma.yaml; do not edit.
"""One package per tag."""

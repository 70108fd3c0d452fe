# Generated from specs/hippocortex.yaml; do not edit.
"""Operations of the tag `vault`, one module each."""

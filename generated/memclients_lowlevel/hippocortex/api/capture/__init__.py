# Generated from specs/hippocortex.yaml; do not edit.
"""Operations of the tag `capture`, one module each."""

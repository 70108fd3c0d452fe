# Generated from specs/hippocortex.yaml; do not edit.
"""Operations of the tag `metrics`, one module each."""

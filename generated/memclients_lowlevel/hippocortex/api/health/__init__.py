# Generated from specs/hippocortex.yaml; do not edit.
"""Operations of the tag `health`, one module each."""

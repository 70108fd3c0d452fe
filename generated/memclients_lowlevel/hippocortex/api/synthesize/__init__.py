# Generated from specs/hippocortex.yaml; do not edit.
"""Operations of the tag `synthesize`, one module each."""

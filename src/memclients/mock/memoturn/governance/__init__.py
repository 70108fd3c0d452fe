"""Policies, the audit stream and erasures."""

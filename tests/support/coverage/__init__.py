"""Which operation has what: the table in docs/coverage.md, made of what is there and of what the tests send."""

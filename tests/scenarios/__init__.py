"""What users do, told through the ergonomic clients: against the mock servers, or a live one (`make test-live`)."""

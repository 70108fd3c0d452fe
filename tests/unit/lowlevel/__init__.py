"""The generated low-level clients, against a real HTTP server."""

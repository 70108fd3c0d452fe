"""The ergonomic clients: what they refuse, and what they make of servers that misbehave."""

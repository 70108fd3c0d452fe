"""The engine under every client: what a request is, when it is repeated, how an answer becomes a result or an error.

It knows no service. A call goes one way: request builder (pure) → exchange (pure policy) → backend (bytes) →
exchange → decode once → result or typed error.
"""

"""What a mocked Hippocortex learns from events, and what it answers from that.

`learning` runs the `compiler`: `sessions` arrange `events` into steps; `procedures`, `failures`, `causal` and `decisions`
find `patterns` in them; and patterns become `artifacts`, each with its `evidence`. `synthesis` puts artifacts, `facts` and
recent events into words (`prose`) and as many of them as fit into an answer (`packing`). `listing` pages artifacts.
"""

"""A stateful mock of the Hippocortex service.

`service` is the door: its checks and the handlers in `routes` answer requests, `envelope` is around all answers, and
`state` remembers. `capture` takes events in, `knowledge` learns from them and answers from what was learned; `payloads`,
`outcomes` and `wording` read what events say, for both. `access`, `plans` and `rate_limit` are who may do what and how
often, and `queued` answers as the older API reference does.
"""

"""A stateful mock of the Neotoma service.

`service` is the door: its checks and the handlers in `routes` answer requests, and `state` remembers. Behind the handlers,
`storage` keeps what observations say and reduces them, `writes` adds to it, `reads` answers from it, and `access` is who
may ask and how often. What all share is beside them: `bodies`, `shapes` and `parameters` read requests, `errors` refuses.
"""

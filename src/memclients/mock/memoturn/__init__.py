"""A stateful mock of the Memoturn service.

`service` is the door: its checks and the handlers in `routes` answer requests, and `state` remembers. Areas have packages
of their own, each with its handlers (`routes_*`): `storage` keeps databases and branches, `memory` and `data` are what
is in a branch, `governance` is what a namespace's owner decides and sees, `access` is who may do what.
"""

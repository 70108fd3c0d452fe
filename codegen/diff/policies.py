"""How the extensions of an operation changed: what is repeated, what a 404 means, how pages are walked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from codegen.diff.findings import Change, Reach, addition, breaking, wording
from codegen.spec import is_array

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from codegen.operations import Operation

_CAUTION: Final = {"unsafe": 0, "with-key": 1, "safe": 2}
_WHOSE: Final = {"unsafe": ", for those who opt in", "with-key": ", with a key", "safe": ""}
_NOT_FOUND: Final = {"error": "an exception", "none": "`None`", "false": "`False`", False: "`False`"}
_NO_POLICY: Final[Mapping[str, Any]] = {"safety": "unsafe", "statuses": []}


def policy_changes(old: Operation, new: Operation) -> Iterator[Change]:
    """Yield how the extensions of an operation changed; the low-level client sends once and knows none of them."""
    yield from _retry(old.raw.get("x-retry", _NO_POLICY), new.raw.get("x-retry", _NO_POLICY))
    before, after = (_NOT_FOUND[one.raw.get("x-not-found", "error")] for one in (old, new))
    if before != after:
        yield breaking(f"a 404 is {after} now, was {before}", Reach.ERGONOMIC)
    yield from _pagination(old.raw.get("x-pagination", {}), new.raw.get("x-pagination", {}))


def _retry(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Change]:
    before, after = old["safety"], new["safety"]
    if _CAUTION[after] > _CAUTION[before]:
        key = ", if it carries a key" if after == "with-key" else ""
        words = f"repeated now though it may have been executed{key}"
        yield breaking(f"{words}: {after}, was {before}", Reach.ERGONOMIC)
    elif after != before:
        yield addition(f"not repeated any more where it may have been executed: {after}, was {before}", Reach.ERGONOMIC)
    # An answer after which a safe request is repeated costs time alone; another request might take effect twice.
    more = addition if {before, after} == {"safe"} else breaking
    yield from _repeats(old, new, more)
    yield from _shed(old, new)
    if old.get("final", []) != new.get("final", []):
        narrower = all(one in new.get("final", []) for one in old.get("final", []))
        words = "answers that repeating can't mend are known by other words"
        yield addition(words, Reach.ERGONOMIC) if narrower else more(words, Reach.ERGONOMIC)
    if (was := old.get("key")) != (now := new.get("key")) and before == after:
        yield breaking(f"the idempotency key is {_key(now)} now, was {_key(was)}", Reach.ERGONOMIC)
    if old.get("safe-if") != new.get("safe-if") and before == after:
        if "safe-if" in new:
            yield breaking("other requests count as safe, and are repeated", Reach.ERGONOMIC)
        else:
            yield addition("no request counts as safe any more by what it holds", Reach.ERGONOMIC)


def _repeats(old: Mapping[str, Any], new: Mapping[str, Any], more: Callable[[str, Reach], Change]) -> Iterator[Change]:
    was, now = _statuses(old), _statuses(new)
    if now - was:
        yield more(f"repeated after {_ranges(now - was)} too{_WHOSE[new['safety']]}", Reach.ERGONOMIC)
    if was - now:
        yield addition(f"not repeated after {_ranges(was - now)} any more", Reach.ERGONOMIC)


def _shed(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Change]:
    was, now = set[int](old.get("shed", ())), set[int](new.get("shed", ()))
    if now - was:
        yield breaking(f"repeated after {_ranges(now - was)}, taken as not executed", Reach.ERGONOMIC)
    if was - now:
        yield addition(f"{_ranges(was - now)} is not taken as not executed any more", Reach.ERGONOMIC)


def _statuses(retry: Mapping[str, Any]) -> set[int]:
    found: set[int] = set()
    for status in retry.get("statuses", ()):
        first = int(str(status)[0]) * 100
        found |= {status} if isinstance(status, int) else set(range(first, first + 100))
    return found - set(retry.get("never", ()))


def _ranges(statuses: set[int]) -> str:
    """Return statuses as people write them: 502, 503, and most of a hundred as `5XX`."""
    words: list[str] = []
    for hundred in sorted({status // 100 for status in statuses}):
        inside = sorted(status for status in statuses if status // 100 == hundred)
        words += [f"{hundred}XX"] if len(inside) > 50 else map(str, inside)
    return ", ".join(words)


def _key(key: Any) -> str:
    if not key:
        return "none"
    names: Any = key["name"]
    words = " or ".join(f"`{name}`" for name in names) if is_array(names) else f"`{names}`"
    each = f" of each of `{key['each']}`" if "each" in key else ""
    return f"{words} in the {key['in']}{each}"


def _pagination(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Change]:
    if not old or not new:
        if new:
            yield addition("its pages can be walked", Reach.ERGONOMIC)
        elif old:
            yield breaking("its pages can't be walked any more", Reach.ERGONOMIC)
        return
    for word in sorted((set(old) | set(new)) - {"limit"}):
        if (was := old.get(word)) != (now := new.get(word)):
            words = f"pages are walked otherwise: `{word}` is {now or 'nothing'} now, was {was or 'nothing'}"
            yield breaking(words, Reach.ERGONOMIC)
    before, after = old.get("limit", {}), new.get("limit", {})
    if (was := before.get("parameter")) != (now := after.get("parameter")):
        yield breaking(f"the length of a page is given by {now} now, was {was}", Reach.ERGONOMIC)
    if (was := before.get("default")) != (now := after.get("default")):
        yield wording(
            f"a page has {now} items when not told otherwise, was {was}; the same are walked", Reach.ERGONOMIC
        )
    if (was := before.get("maximum")) != (now := after.get("maximum")):
        narrowed = now is not None and (was is None or now < was)
        words = f"a page has at most {now} items, was {was}"
        yield breaking(words, Reach.ERGONOMIC) if narrowed else addition(words, Reach.ERGONOMIC)

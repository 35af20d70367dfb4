"""Times a function."""

from time import perf_counter_ns

SAMPLES = 15


def samples(function, calls):
    """Returns the nanoseconds of one of some calls in each sample."""
    found = []
    for _ in range(SAMPLES):
        start = perf_counter_ns()
        for _ in range(calls):
            function()
        found.append((perf_counter_ns() - start) // calls)
    return found

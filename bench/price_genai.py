"""Prices the jobs with genai-prices: `price_genai.py [JOBS]`, one of them without a file."""

import json
import sys
from importlib.metadata import version

from genai_prices import Usage, calc_price

from samples import samples

CALLS = 50


def call(job):
    """Returns a function that prices the tokens of a job. The package prices nothing but tokens."""
    asked, count = job["genai_prices"], job["tokens"] * job["images"]
    usage = Usage(output_tokens=count, output_image_tokens=count)
    return lambda: calc_price(usage, asked["model"], provider_id=asked["provider"]).total_price


def answer(job):
    nothing = {"by_size": None, "by_tokens": None, "samples": []}
    if not job["tokens"]:
        return nothing
    function = call(job)
    try:
        usd = function()
    except LookupError:
        return nothing
    return {**nothing, "by_tokens": format(usd.normalize(), "f"), "samples": samples(function, CALLS)}


ONE = {"images": 1, "tokens": 1120, "genai_prices": {"provider": "google", "model": "gemini-3-pro-image"}}
if len(sys.argv) < 2:
    print(call(ONE)())
else:
    with open(sys.argv[1]) as file:
        jobs = json.load(file)["jobs"]
    print(json.dumps({"version": version("genai-prices"), "jobs": [answer(job) for job in jobs]}))

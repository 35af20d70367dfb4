"""Prices the jobs with LiteLLM's cost function: `price_litellm.py [JOBS]`, one of them without a file."""

import json
import os
import sys
from decimal import Decimal
from importlib.metadata import version

# The prices of the installed package, not newer ones from the network.
os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"

import litellm
from litellm.cost_calculator import default_image_cost_calculator
from litellm.types.utils import ImageObject, ImageResponse, ImageUsage, ImageUsageInputTokensDetails

from samples import samples

CALLS = 20


def call(job, tokens):
    """Returns a function that prices a response: by its sizes alone, or also by the tokens that it reports."""
    images, asked = job["images"], job["litellm"]
    width, height = map(int, job["size"].split("x"))
    usage = None
    if tokens:
        nothing = ImageUsageInputTokensDetails(image_tokens=0, text_tokens=0)
        count = tokens * images
        usage = ImageUsage(input_tokens=0, input_tokens_details=nothing, output_tokens=count, total_tokens=count)
    shown = {"width": width, "height": height}
    data = [ImageObject(url="image", provider_specific_fields=shown) for _ in range(images)]
    response = ImageResponse(created=0, data=data, usage=usage)
    common = {"model": asked["model"], "custom_llm_provider": asked["provider"], "size": job["size"],
              "quality": asked.get("quality"), "n": images}
    resolution = {"resolution": asked["resolution"]} if "resolution" in asked else None
    priced = lambda: litellm.completion_cost(
        completion_response=response, call_type="image_generation", optional_params=resolution, **common)
    # The function for a request that has no response yet.
    estimated = lambda: default_image_cost_calculator(**common)
    return (priced,) if tokens else (priced, estimated)


def attempt(job, tokens):
    """Returns the cost by the first function that knows one, and the function."""
    for function in call(job, tokens):
        try:
            if usd := function():
                return format(Decimal(str(round(usd, 9))), "f"), function
        except Exception:  # LiteLLM raises Exception itself.
            pass
    return None, None


def answer(job):
    by_size, function = attempt(job, None)
    by_tokens, exact = attempt(job, job["tokens"]) if job["tokens"] else (None, None)
    function = exact or function
    return {"by_size": by_size, "by_tokens": by_tokens, "samples": samples(function, CALLS) if function else []}


ONE = {"size": "1024x1024", "images": 1, "litellm": {"provider": "black_forest_labs", "model": "flux-pro-1.1"}}
if len(sys.argv) < 2:
    print(attempt(ONE, None)[0])
else:
    with open(sys.argv[1]) as file:
        jobs = json.load(file)["jobs"]
    print(json.dumps({"version": version("litellm"), "jobs": [answer(job) for job in jobs]}))

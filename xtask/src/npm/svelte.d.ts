import type { HTMLAttributes } from "svelte/elements";
import type { Attributes, Handlers, ImagePriceEstimatorElement } from "./index.js";

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "image-price-estimator": Omit<HTMLAttributes<ImagePriceEstimatorElement>, keyof Attributes> & Attributes & Handlers;
  }
}

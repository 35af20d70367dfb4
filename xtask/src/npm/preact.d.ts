import type { HTMLAttributes } from "preact";
import type { Attributes, Handlers, ImagePriceEstimatorElement } from "./index.js";

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "image-price-estimator": Omit<HTMLAttributes<ImagePriceEstimatorElement>, keyof Attributes> & Attributes & Handlers;
    }
  }
}

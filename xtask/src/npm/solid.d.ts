import type { JSX } from "solid-js";
import type { Attributes, Estimate, ImagePriceEstimatorElement, RouteClick } from "./index.js";

declare module "solid-js" {
  namespace JSX {
    interface IntrinsicElements {
      "image-price-estimator": Omit<JSX.HTMLAttributes<ImagePriceEstimatorElement>, keyof Attributes> & Attributes & {
        "on:estimate"?: (event: CustomEvent<Estimate>) => void;
        "on:route-click"?: (event: CustomEvent<RouteClick>) => void;
      };
    }
  }
}

import type { DefineComponent, HTMLAttributes } from "vue";
import type { Attributes, Estimate, RouteClick } from "./index.js";

declare module "vue" {
  interface GlobalComponents {
    "image-price-estimator": DefineComponent<Omit<HTMLAttributes, keyof Attributes> & Attributes & {
      onEstimate?: (event: CustomEvent<Estimate>) => void;
      onRouteClick?: (event: CustomEvent<RouteClick>) => void;
    }>;
  }
}

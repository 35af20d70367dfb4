import type { HTMLAttributes } from "preact";
import type { Attributes, Handlers, ImagePriceEstimatorElement } from "./index.js";

// Outside the module, which has its own `Attributes`.
type Props = Omit<HTMLAttributes<ImagePriceEstimatorElement>, keyof Attributes> & Attributes & Handlers;

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "image-price-estimator": Props;
    }
  }
}

import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { Attributes, Handlers, ImagePriceEstimatorElement } from "./index.js";

type Props = Omit<DetailedHTMLProps<HTMLAttributes<ImagePriceEstimatorElement>, ImagePriceEstimatorElement>, keyof Attributes> &
  Attributes & Handlers & { class?: string };

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "image-price-estimator": Props;
    }
  }
}

// React 18.
declare global {
  namespace JSX {
    interface IntrinsicElements {
      "image-price-estimator": Props;
    }
  }
}

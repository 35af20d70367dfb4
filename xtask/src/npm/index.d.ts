/** What the element says of its answer: the detail of the event `estimate`. */
export interface Estimate {
  /** The question as the query of an address. */
  query: string;
  /** The answer in sentences. */
  answer: string;
  /** The first sentence of the answer. */
  lead: string;
  /** The job in words. */
  job: string;
  /** The id of the first route; undefined if none is ranked. */
  route?: string;
  /** Its typical cost a month in US dollars, as a decimal. */
  usdPerMonth?: string;
}

/** The detail of the event `route-click`: `route` and `usdPerMonth` are those of the route. */
export interface RouteClick extends Estimate {
  /** The address of the link. */
  href: string;
  /** Whether the link is an affiliate link. */
  affiliate: boolean;
}

/** The events of the element. Both bubble. */
export interface Events {
  estimate: CustomEvent<Estimate>;
  "route-click": CustomEvent<RouteClick>;
}

/** The attributes that listen to the events, as React 19, Preact and Svelte 5 name them. */
export interface Handlers {
  onestimate?: (event: CustomEvent<Estimate>) => void;
  "onroute-click"?: (event: CustomEvent<RouteClick>) => void;
}

/** The element `<image-price-estimator>`. */
export interface ImagePriceEstimatorElement extends HTMLElement {}

declare global {
  interface HTMLElementTagNameMap {
    "image-price-estimator": ImagePriceEstimatorElement;
  }
  interface GlobalEventHandlersEventMap extends Events {}
  namespace astroHTML.JSX {
    interface IntrinsicElements {
      "image-price-estimator": Attributes & { [attribute: string]: unknown };
    }
  }
}

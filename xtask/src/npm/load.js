const NAME = "image-price-estimator";

/**
 * Loads the element <image-price-estimator> from the folder that contains embed.js, such as https://YOUR-HOST/v1/.
 * The element frames pages of that folder, so its script is loaded from there and never bundled.
 * Does nothing if the element is already there or loading, or if there is no document, as on a server.
 */
export const load = (folder) => {
  if (typeof document === "undefined" || customElements.get(NAME) || document.querySelector(`script[data-loads=${NAME}]`)) return;
  const home = new URL(folder, document.baseURI);
  if (!home.pathname.endsWith("/")) home.pathname += "/";
  const script = document.createElement("script");
  script.dataset.loads = NAME;
  script.src = new URL("embed.js", home).href;
  script.addEventListener("error", () => {
    script.remove();
    console.warn(`<${NAME}>: ${script.src} did not load. Give the address of a folder with embed.js: import { load } from "${NAME}/load"; load("https://YOUR-HOST/v1/");`);
  });
  document.head.append(script);
};

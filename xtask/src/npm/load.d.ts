/**
 * Loads the element from the folder that contains embed.js, such as `https://YOUR-HOST/v1/`. Does nothing if it is
 * already there or loading, or if there is no document, as on a server.
 */
export declare const load: (folder: string | URL) => void;

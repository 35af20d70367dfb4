// Starts the widget. The page already names its two files in the head, and fetches both at once.
const address = (name) => document.getElementById(name).href;

const tell = (sentence) => {
  // Controls that nothing answers would only mislead; the table stays.
  document.querySelector(".waiting")?.remove();
  const notice = document.getElementById("notice");
  if (notice) {
    notice.textContent = sentence;
    notice.hidden = false;
  }
};

if (typeof WebAssembly === "undefined") {
  tell("This browser has WebAssembly switched off, so the controls are missing; the table shows the default job.");
} else {
  try {
    const wasm = fetch(address("widget-wasm"));
    const glue = await import(address("widget-glue"));
    await glue.default({ module_or_path: wasm });
  } catch (error) {
    console.error(error);
    tell("The controls could not be loaded; the table shows the default job. Reload the page to try again.");
  }
}

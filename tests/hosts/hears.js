// What the tests ask a post: the events that reached it, and how far a paragraph after the widget has shifted in view.
window.heard = [];
for (const name of ["estimate", "route-click"]) {
  document.addEventListener(name, ({ type, target, detail }) => heard.push({ type, on: target.parentElement.id, ...detail }));
}
window.shift = 0;
// The same by the browser's own account, where it keeps one.
window.browserShift = 0;
if (PerformanceObserver.supportedEntryTypes.includes("layout-shift")) {
  const add = (list) => list.getEntries().forEach(({ value }) => (window.browserShift += value));
  new PerformanceObserver(add).observe({ type: "layout-shift", buffered: true });
}
let before;
const watch = () => {
  const top = document.getElementById("after")?.getBoundingClientRect().top;
  if (before !== undefined && Math.min(before, top) < innerHeight) window.shift += Math.abs(top - before) / innerHeight;
  before = top;
  requestAnimationFrame(watch);
};
requestAnimationFrame(watch);

// What the element has told the author of the post.
window.warned = [];
const { warn } = console;
console.warn = (...words) => (warned.push(words.join(" ")), warn(...words));

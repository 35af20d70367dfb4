// Sets the theme before the first paint, so that a dark post never sees a white flash: ?theme=light or ?theme=dark.
const theme = new URLSearchParams(location.search).get("theme")?.trim().toLowerCase();
if (theme === "light" || theme === "dark") {
  document.documentElement.dataset.theme = theme;
  document.querySelector("meta[name=color-scheme]").content = theme;
}

// Amounts, dates and names as text.

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export const escape = (text) => text.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign]);

// Billionths as a plain decimal, exact below 2^53.
export const decimal = (nano) => {
  const digits = String(nano).padStart(10, "0");
  return `${digits.slice(0, -9)}.${digits.slice(-9)}`.replace(/\.?0+$/, "");
};

// Rounds to three significant figures, or to whole dollars from $10 to $99.
export const amount = (nano) => {
  const digits = String(Math.round(nano)).length;
  const unit = 10 ** Math.max(digits - (digits === 11 ? 2 : 3), 0);
  const [whole, fraction] = decimal(Math.floor((nano + unit / 2) / unit) * unit).split(".");
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ",");
  return fraction ? `$${grouped}.${fraction.padEnd(2, "0")}` : `$${grouped}`;
};

// `22 Aug 2026`, or `Aug 2026` or `2026` if the day or the month is unknown.
export const date = (text) => {
  const [year, month, day] = text.split("-");
  return [day && Number(day), month && MONTHS[month - 1], year].filter(Boolean).join(" ");
};

export const days = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

export const publisher = (address) => {
  const [host, owner, name] = address.replace(/^https:\/\/(www\.)?/, "").split("/");
  return host === "github.com" ? `${owner}/${name}` : host;
};

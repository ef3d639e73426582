/* The address of a page that is not there → a link that asks Explore for the words of the address. */
"use strict";

(() => {
  const place = document.getElementById("missing");
  const link = place && place.querySelector("a");
  if (!link) return;
  const root = new URL(link.href).pathname.replace(/explore(\.html|\/)$/, "");
  const decoded = (part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part; // a % that no letter follows
    }
  };
  const below = location.pathname.startsWith(root) ? location.pathname.slice(root.length) : location.pathname;
  const last = decoded(below.split("/").filter(Boolean).pop() || "").replace(/\.[a-z]+$/, "");
  const words = last.split(/[-_.\s]+/).filter(Boolean).join(" ");
  if (!words) return;
  link.search = new URLSearchParams({ q: words }).toString();
  link.append(`: ${words}`);
  place.hidden = false;
})();

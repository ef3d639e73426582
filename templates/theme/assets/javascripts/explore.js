/* Explore: what a reader types and ticks → the briefings and sources that Pagefind finds, at an address that can be
   shared. Without the index, or where scripts may not load it, the page keeps the lists that it has. */
"use strict";

(() => {
  const place = document.getElementById("explore");
  if (!place) return;

  /* What the script says, in the language of the page; in English it stands here. */
  const words = JSON.parse(place.dataset.words || "{}");
  const say = (text, values = {}) => (words[text] || text).replace(/%\((\w+)\)s/g, (_, name) => values[name]);

  const facets = [
    ["kind", say("Kind"), "any"],
    ["topic", say("Topic"), "all"],
    ["entity", say("People and things"), "all"],
    ["outlet", say("Outlet"), "any"],
    ["country", say("Country of the outlet"), "any"],
    ["year", say("Year"), "any"],
    ["evidence", say("State of evidence"), "any"],
  ];
  const shown = 5; // results at first: each is a file of its own
  const more = 10;
  const choices = 12; // values of a facet before a reader narrows them by typing
  const several = 3; // letters from which the part of the index is loaded while more are awaited
  const pause = 80; // milliseconds in which more letters are awaited: less than between two of a fast typist
  const digits = 5; // at the end of a result's name: the place of its page in the index
  const small = 1000; // pages up to which the counts of all facets load with the page

  const without = document.getElementById("explore-without");
  const bundle = new URL("../../pagefind/", document.currentScript.src);

  /* The theme's own search opens itself at an address with a q; it reads the address once, before the page is loaded. */
  const address = location.href;
  history.replaceState(null, "", location.pathname);
  const loaded = new Promise((done) => addEventListener("load", done));

  /* As Pagefind folds what is searched: sao finds São Paulo. */
  const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();

  const element = (name, attributes = {}, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
      else if (value === true) made.setAttribute(key, "");
      else if (value !== false) made.setAttribute(key, value);
    }
    made.append(...children);
    return made;
  };

  let pagefind;
  let counts = {};
  let asked = 0;
  const state = { q: "", chosen: new Map() };
  for (const [name] of facets) state.chosen.set(name, new Set());

  const read = () => {
    const parameters = new URLSearchParams(location.search);
    state.q = parameters.get("q") || "";
    for (const [name] of facets) state.chosen.set(name, new Set(parameters.getAll(name)));
  };

  const remember = () => {
    const parameters = new URLSearchParams();
    if (state.q) parameters.set("q", state.q);
    for (const [name, values] of state.chosen) for (const value of values) parameters.append(name, value);
    const query = parameters.toString();
    history.replaceState(null, "", query ? `?${query}` : location.pathname);
  };

  const filters = () => {
    const found = {};
    for (const [name, , how] of facets) {
      const values = [...state.chosen.get(name)];
      if (values.length) found[name] = how === "any" ? { any: values } : values;
    }
    return found;
  };

  const input = element("input", {
    type: "search",
    id: "explore-words",
    class: "dg-explore__words",
    autocomplete: "off",
    spellcheck: "false",
    oninput: () => {
      state.q = input.value.trim();
      changed();
    },
  });
  const status = element("p", { class: "dg-quiet", role: "status" });
  const results = element("ol", { class: "dg-explore__results" });
  const further = element("button", { type: "button", class: "md-button dg-explore__more", hidden: true }, say("Show more"));
  const chosen = element("ul", { class: "dg-chips dg-explore__chosen", "aria-label": say("Chosen") });
  const narrow = element("div", { class: "dg-explore__facets" });
  const narrowing = element(
    "details",
    { class: "dg-explore__narrow", ontoggle: () => narrowing.open && count() },
    element("summary", {}, say("Narrow down")),
    narrow,
  );

  /* What Pagefind marks in an excerpt, as elements; whatever else stands there is text. */
  const marked = (excerpt) =>
    excerpt.split(/(<mark>.*?<\/mark>)/s).map((part) => {
      const found = /^<mark>(.*)<\/mark>$/s.exec(part);
      return found ? element("mark", {}, plain(found[1])) : plain(part);
    });
  const plain = (text) =>
    text.replace(/&(lt|gt|amp|quot|#39|#x27);/g, (_, name) => ({ lt: "<", gt: ">", amp: "&", quot: '"' })[name] || "'");

  const row = (data) =>
    element(
      "li",
      { class: "dg-explore__result" },
      element("p", { class: "dg-subject__name" }, element("a", { href: data.url }, data.meta.title || data.url)),
      element("p", { class: "dg-quiet" }, [data.meta.kind, data.meta.date, data.meta.outlet].filter(Boolean).join(" · ")),
      element("p", { class: "dg-explore__excerpt" }, ...(state.q ? marked(data.excerpt) : [])),
    );

  const show = async (found, from, number, question) => {
    further.hidden = true; // until these are there: a second press would add them twice
    const loading = found.slice(from, from + number).map((result) => result.data());
    for (const data of loading) data.catch(() => {}); // told where it is awaited, if it still is
    for (const [place, data] of loading.entries()) {
      const made = row(await data); // all load at once; each shows as soon as those before it do
      if (question !== asked) return;
      results.append(made);
      if (from && !place) made.querySelector("a").focus();
    }
    const next = from + number;
    further.hidden = next >= found.length;
    further.onclick = () => show(found, next, more, question);
  };

  /* Where no word is asked, no page fits better than another: the order of days is a file of its own, which loads then. */
  let ranks;
  const json = async (name) => (await fetch(new URL(name, bundle))).json();
  const newestFirst = async (results) => {
    if (!ranks && results.length) {
      const [language] = results[0].id.split("_"); // Pagefind took the index of the page's language
      const { hash } = (await json(`pagefind-entry.json?ts=${Date.now()}`)).languages[language];
      ranks = new Map((await json(`newest.${hash}.json`)).map((place, rank) => [place, rank]));
    }
    const rank = (result) => ranks.get(parseInt(result.id.slice(-digits), 16));
    return results.sort((a, b) => rank(a) - rank(b));
  };

  const search = async () => {
    const question = ++asked;
    const answer = await pagefind.search(state.q || null, { filters: filters() });
    const found = state.q ? answer.results : await newestFirst(answer.results);
    if (question !== asked) return;
    const number = found.length;
    results.replaceChildren();
    further.hidden = true;
    status.textContent = say("Pages found: %(number)s", { number });
    if (Object.keys(counts).length) counts = merged(counts, answer.filters);
    tick();
    await show(found, 0, shown, question);
    if (question !== asked) return;
    results.setAttribute("aria-busy", "false");
  };

  const merged = (all, found) => {
    const made = {};
    for (const [name] of facets) {
      made[name] = {};
      for (const value of Object.keys(all[name] || {})) made[name][value] = (found[name] || {})[value] || 0;
    }
    return made;
  };

  /* The values of all facets; of a large site some hundred kilobytes, so they load when a reader wants to narrow down. */
  const count = async () => {
    if (Object.keys(counts).length) return;
    counts = await pagefind.filters();
    await search();
  };

  const choose = (name, value, on) => {
    state.chosen.get(name)[on ? "add" : "delete"](value);
    changed();
  };

  const lists = new Map();
  const facet = (name, title) => {
    const list = element("ul", {});
    const field = element("input", { type: "search", "aria-label": say("Find in %(facet)s", { facet: title }), hidden: true, oninput: () => tick() });
    const open = ["kind", "topic", "year"].includes(name);
    lists.set(name, { list, field, rows: new Map() });
    return element("details", { class: "dg-explore__facet", open }, element("summary", {}, title), field, list);
  };

  /* A value of a facet as one row for good, so that a reader who is about to press it has it still when counts change. */
  const rowOf = (name, rows, value, number, isSet) => {
    if (!rows.has(value)) {
      const box = element("input", { type: "checkbox", value, onchange: () => choose(name, value, box.checked) });
      const counted = element("span", { class: "dg-quiet" });
      rows.set(value, { box, counted, item: element("li", {}, element("label", {}, box, ` ${value} `, counted)) });
    }
    const { box, counted, item } = rows.get(value);
    box.checked = isSet;
    counted.textContent = String(number);
    return item;
  };

  /* Give the list these items, moving none that stands right. */
  const arrange = (list, items) => {
    const kept = new Set(items);
    for (const item of [...list.children]) if (!kept.has(item)) item.remove();
    let next = list.firstElementChild;
    for (const item of items) {
      if (item === next) next = next.nextElementSibling;
      else list.insertBefore(item, next);
    }
  };

  const tick = () => {
    const chips = [];
    for (const [name, title] of facets)
      for (const value of state.chosen.get(name)) {
        const remove = () => {
          choose(name, value, false);
          input.focus();
        };
        const label = say("Remove %(facet)s: %(value)s", { facet: title, value });
        chips.push(element("li", {}, element("button", { type: "button", class: "dg-chip", "aria-label": label, onclick: remove }, `${value} ✕`)));
      }
    chosen.replaceChildren(...chips);
    for (const [name, { list, field, rows }] of lists) {
      const focused = list.contains(document.activeElement) ? document.activeElement.value : null;
      const values = Object.entries(counts[name] || {});
      const by = name === "year" ? (a, b) => b[0].localeCompare(a[0]) : (a, b) => b[1] - a[1] || a[0].localeCompare(b[0]);
      const typed = folded(field.value.trim());
      const set = state.chosen.get(name);
      const wanted = values
        .filter(([value, number]) => set.has(value) || (number && folded(value).includes(typed)))
        .sort(by);
      field.hidden = values.length <= choices;
      const shownRows = wanted.filter(([value], index) => index < choices || set.has(value));
      arrange(list, shownRows.map(([value, number]) => rowOf(name, rows, value, number, set.has(value))));
      const again = focused === null ? undefined : rows.get(focused);
      if (again && list.contains(again.box) && again.box !== document.activeElement) again.box.focus();
    }
  };

  let waiting;
  const changed = () => {
    remember();
    tick();
    results.setAttribute("aria-busy", "true");
    clearTimeout(waiting);
    if (state.q.length >= several) pagefind.preload(state.q, { filters: filters() }).catch(() => {}); // the search itself tells
    waiting = setTimeout(() => search().catch(fails), pause);
  };

  const fails = () => {
    place.hidden = true;
    without.hidden = false;
  };

  const start = async () => {
    await loaded;
    history.replaceState(null, "", address);
    const entry = await fetch(new URL("pagefind-entry.json", bundle));
    if (!entry.ok) return;
    const pages = Object.values((await entry.json()).languages).reduce((sum, language) => sum + language.page_count, 0);
    pagefind = await import(new URL("pagefind.js", bundle).href);
    await pagefind.options({ noWorker: true, excerptLength: 40 });
    await pagefind.init();
    read();
    input.value = state.q;
    narrow.append(...facets.map(([name, title]) => facet(name, title)));
    place.append(
      element("div", { role: "search", "aria-label": say("Briefings and sources"), class: "dg-explore__ask" }, element("label", { for: input.id }, say("Words in briefings and sources")), input),
      chosen,
      element("div", { class: "dg-explore__found" }, narrowing, element("div", {}, status, results, further)),
    );
    without.hidden = true;
    place.hidden = false;
    narrowing.open = pages <= small && innerWidth > 960;
    const isAsked = state.q || [...state.chosen.values()].some((values) => values.size);
    if (isAsked || pages <= small) await (narrowing.open ? count() : search());
    else tick();
  };

  addEventListener("popstate", () => {
    read();
    input.value = state.q;
    search().catch(fails);
  });
  start().catch(fails);
})();

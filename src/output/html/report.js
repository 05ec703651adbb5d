"use strict";
// What the page shows follows from its address: #quotations?speaker=Ann+Lee&mode=direct,
// #quotation/2/5 (its row in the table), #article/2/5 (its place in the article), #group/3.
// Texts of articles come from anywhere: they are only ever set as text, never as markup.

const held = (id) => JSON.parse(document.getElementById(id).textContent);
const articles = held("data-articles");
const groups = held("data-groups");
const rows = [];
articles.forEach((article, at) => {
  article.number = at + 1;
  for (const row of article.rows) {
    row.of = article;
    rows.push(row);
  }
});
const groupAt = new Map(groups.map((group, at) => [group.id, at + 1]));

// ---- Small things

const find = (selector, inside = document) => inside.querySelector(selector);

function make(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

const counted = (number, word) => `${number.toLocaleString("en")} ${word}${number === 1 ? "" : "s"}`;
const titleOf = (article) => article.title || article.id;
const outletOf = (article) => article.outlet || article.id;
const who = (row) => row.speaker || row.source || "nobody named";
const shown = (row) => (row.mode === "direct" ? `“${row.quote}”` : row.quote);
const place = (row) => `${row.of.number}/${row.n}`;
const act = (row) => [row.mode, row.kind, ...(row.status === "asserted" ? [] : [row.status])].join(" · ");

// Without capitals, accents and curls, so that what is typed is found.
const plain = (text) =>
  text.normalize("NFD").replace(/\p{Mn}/gu, "").replace(/[‘’]/g, "'").replace(/[“”]/g, '"').toLowerCase();

// Only the web's own addresses become links: a javascript: address is a mere name.
function address(id) {
  if (!/^https?:\/\//i.test(id) || !URL.canParse(id)) return null;
  return new URL(id).href;
}

// ---- Lists with a search, filters, an order and pages

class List {
  // `texts` gives what an item is searched in, `show` an element for it.
  constructor(id, items, { size, texts, show, keeps = () => true, word }) {
    Object.assign(this, { id, items, size, texts, show, keeps, word });
    this.view = document.getElementById(id);
    this.form = find("form", this.view);
    this.ordered = items;
    this.order = "";
    this.page = 1;
    this.form.addEventListener("input", () => this.changed());
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("reset", () => setTimeout(() => this.changed()));
  }

  // The form, the order and the page as an address.
  address() {
    const query = new URLSearchParams();
    for (const field of this.form.elements) if (field.value) query.set(field.name, field.value);
    if (this.order) query.set("order", this.order);
    if (this.page > 1) query.set("page", this.page);
    return `#${this.id}${query.size ? `?${query}` : ""}`;
  }

  read(query) {
    for (const field of this.form.elements) if (field.name) field.value = query.get(field.name) ?? "";
    this.setOrder(query.get("order") ?? "");
    this.page = Math.max(1, Number.parseInt(query.get("page") ?? "1", 10) || 1);
    this.update();
  }

  changed() {
    this.page = 1;
    this.update();
    this.keep();
  }

  keep() {
    history.replaceState(null, "", this.address());
  }

  setOrder() {}

  update() {
    const words = plain(this.form.elements.search.value).split(/\s+/).filter(Boolean);
    this.found = this.ordered.filter((item) => {
      if (!this.keeps(item, this.form.elements)) return false;
      if (words.length === 0) return true;
      item.sought ??= plain(this.texts(item).join("\n"));
      return words.every((word) => item.sought.includes(word));
    });
    this.fill();
  }

  fill() {
    const last = Math.max(1, Math.ceil(this.found.length / this.size));
    this.page = Math.min(this.page, last);
    const from = (this.page - 1) * this.size;
    const items = this.found.slice(from, from + this.size);
    find(".items", this.view).replaceChildren(...items.map(this.show));
    const number = this.found.length;
    const range = number > this.size ? `${from + 1} to ${from + items.length} of ` : "";
    const all = number < this.items.length ? `, of ${this.items.length.toLocaleString("en")} in all` : "";
    find(".count", this.view).textContent = range + counted(number, this.word) + all;
    find(".pages", this.view).replaceChildren(...(last > 1 ? this.buttons(last) : []));
  }

  buttons(last) {
    const step = (label, by) => {
      const button = make("button", { type: "button" }, label);
      button.disabled = this.page + by < 1 || this.page + by > last;
      button.addEventListener("click", () => this.turn(by));
      return button;
    };
    return [step("Previous", -1), `page ${this.page} of ${last.toLocaleString("en")}`, step("Next", 1)];
  }

  turn(by) {
    this.page += by;
    this.fill();
    this.keep();
    find("h1", this.view).focus();
    find(".count", this.view).scrollIntoView();
  }

  // Turns to the page of this item; clears the filters if they hide it.
  reveal(item) {
    if (!this.found?.includes(item)) {
      for (const field of this.form.elements) field.value = "";
      this.update();
    }
    this.page = Math.floor(this.found.indexOf(item) / this.size) + 1;
    this.fill();
  }
}

// ---- The table of quotations

const NOBODY = "?";

const quotations = new List("quotations", rows, {
  size: 100,
  word: "quotation",
  texts: (row) => [row.speaker, row.role, row.quote, row.source, row.cue, titleOf(row.of), row.of.outlet, row.article],
  keeps: (row, { speaker, mode, kind, outlet }) =>
    (!speaker.value || speaker.value === (row.speaker || NOBODY)) &&
    (!mode.value || mode.value === row.mode) &&
    (!kind.value || kind.value === row.kind) &&
    (!outlet.value || outlet.value === (row.of.outlet || NOBODY)),
  show: tableRow,
});

const SORTED_BY = {
  speaker: (row) => row.speaker,
  quote: (row) => row.quote,
  mode: (row) => row.mode,
  kind: (row) => row.kind,
  article: (row) => titleOf(row.of),
  date: (row) => row.date,
  confidence: (row) => row.confidence,
};

// `speaker` from A to Z, `-speaker` from Z to A, nothing for the order of the articles.
// What is empty comes last either way.
quotations.setOrder = function (order) {
  if (order === this.order) return;
  const key = order.replace(/^-/, "");
  const value = SORTED_BY[key];
  this.order = value ? order : "";
  this.ordered = value ? sorted(rows, value, order !== key) : rows;
  for (const heading of this.view.querySelectorAll("th")) {
    if (!value || heading.dataset.sort !== key) heading.removeAttribute("aria-sort");
    else heading.setAttribute("aria-sort", order === key ? "ascending" : "descending");
  }
};

function sorted(items, value, isReversed) {
  const { compare } = new Intl.Collator("en", { numeric: true });
  const sign = isReversed ? -1 : 1;
  const keyed = items.map((item) => [value(item), item]);
  keyed.sort(([one], [other]) => {
    if (one === other) return 0;
    if (one === "" || other === "") return one === "" ? 1 : -1;
    return sign * (typeof one === "number" ? one - other : compare(one, other));
  });
  return keyed.map(([, item]) => item);
}

for (const heading of quotations.view.querySelectorAll("th")) {
  const key = heading.dataset.sort;
  find("button", heading).addEventListener("click", () => {
    quotations.setOrder(quotations.order === key ? `-${key}` : key);
    quotations.changed();
  });
}

function tableRow(row) {
  const cell = (name, ...children) => make("td", { class: name, role: "cell" }, ...children);
  const small = (text) => (text ? [make("small", {}, text)] : []);
  const words = make("a", { class: "words", href: `#article/${place(row)}` }, shown(row));
  const group = groupAt.get(row.group);
  const wordings = group ? [make("small", {}, make("a", { href: `#group/${group}` }, "other wordings"))] : [];
  const article = make("a", { href: `#article/${row.of.number}` }, titleOf(row.of));
  const from = row.source ? `${row.source}${row.cue ? ` · ${row.cue}` : ""}` : row.cue;
  return make(
    "tr",
    { role: "row", id: `quotation/${place(row)}` },
    cell("speaker", row.speaker || make("span", { class: "soft" }, "nobody named"), ...small(row.role)),
    cell("quote", words, ...small(from), ...wordings),
    cell("mode", row.mode),
    cell("kind", row.kind, ...small(row.status === "asserted" ? "" : row.status)),
    cell("article", article, ...small(row.of.outlet)),
    cell("date", row.date),
    cell("confidence", row.confidence.toFixed(2), ...small(row.found_by)),
  );
}

function fillSelect(name, values) {
  const counts = new Map();
  for (const value of values) counts.set(value || NOBODY, (counts.get(value || NOBODY) ?? 0) + 1);
  const { compare } = new Intl.Collator("en");
  const names = [...counts.keys()].sort((one, other) => (other === NOBODY) - (one === NOBODY) || compare(one, other));
  const select = quotations.form.elements[name];
  for (const value of names) {
    const label = value === NOBODY ? "nobody named" : value;
    select.append(make("option", { value }, `${label} (${counts.get(value).toLocaleString("en")})`));
  }
  return names.length;
}

// ---- The list of articles

const listed = new List("articles", articles, {
  size: 100,
  word: "article",
  texts: (article) => [article.title, article.outlet, article.byline, article.date, article.id],
  show: (article) =>
    make(
      "li",
      {},
      make("a", { href: `#article/${article.number}` }, titleOf(article)),
      make("br"),
      make("small", {}, facts(article), ` · ${counted(article.rows.length, "quotation")}`),
    ),
});

const facts = (article) =>
  [article.outlet, article.date, article.byline, article.title ? article.id : ""].filter(Boolean).join(" · ");

// ---- One article

// The text cut where a part begins or ends: `[start, end, parts it is in]`, in code points.
function pieces(article, length) {
  const parts = article.rows.flatMap((row) => [
    ...row.spans.content.map((span) => ({ row, kind: "content", span })),
    ...(row.spans.source ? [{ row, kind: "source", span: row.spans.source }] : []),
    ...row.spans.cue.map((span) => ({ row, kind: "cue", span })),
  ]);
  const cuts = [...new Set([0, length, ...parts.flatMap((part) => part.span)])].sort((one, other) => one - other);
  parts.sort((one, other) => one.span[0] - other.span[0] || other.span[1] - one.span[1]);
  let open = [];
  let next = 0;
  return cuts.slice(0, -1).map((start, at) => {
    open = open.filter((part) => part.span[1] > start);
    while (next < parts.length && parts[next].span[0] <= start) open.push(parts[next++]);
    return [start, cuts[at + 1], [...open]];
  });
}

// The paragraphs of an article: a line with something in it is one.
function paragraphs(article) {
  const signs = [...article.text];
  const done = [make("p")];
  for (const [start, end, parts] of pieces(article, signs.length)) {
    const lines = signs.slice(start, end).join("").split(/\r\n|\n|\r/);
    lines.forEach((line, at) => {
      if (at > 0) done.push(make("p"));
      if (line) done.at(-1).append(parts.length ? marked(line, parts) : line);
    });
    const ended = parts.filter((part) => part.span[1] === end && isLast(part));
    done.at(-1).append(...ended.map(({ row }) => numberOf(row)));
  }
  return done.filter((paragraph) => paragraph.textContent.trim());
}

const isLast = ({ row, kind, span }) => kind === "content" && span[1] === Math.max(...row.spans.content.map((one) => one[1]));

function marked(text, parts) {
  const kinds = new Set(parts.map((part) => part.kind));
  const span = make("span", { class: ["part", ...kinds].join(" ") }, text);
  span.rows = parts.map((part) => part.row);
  return span;
}

function numberOf(row) {
  const label = `Quotation ${row.n}, ${who(row)}: show it in the table`;
  const link = make("a", {
    class: "number",
    id: `article/${place(row)}`,
    href: `#quotation/${place(row)}`,
    "aria-label": label,
    "aria-describedby": "note",
  });
  link.append(String(row.n));
  link.rows = [row];
  return link;
}

function showArticle(number) {
  const article = articles[number - 1];
  const view = document.getElementById("article");
  if (!article) return void view.replaceChildren(make("h1", { tabindex: "-1" }, "There is no such article"));
  const text = paragraphs(article);
  let heading = make("h1", { tabindex: "-1" }, titleOf(article));
  // Where the headline is the first line, it is not shown twice.
  if (article.title && text[0]?.textContent.replace(/\d+$/, "").trim() === article.title) {
    heading = make("h1", { tabindex: "-1" }, ...text.shift().childNodes);
  }
  const link = address(article.id);
  const original = link ? [" · ", make("a", { href: link, rel: "noopener noreferrer", target: "_blank" }, "original")] : [];
  view.replaceChildren(
    steps(article),
    make(
      "div",
      { class: "reading" },
      make("div", { class: "text" }, heading, make("p", { class: "legend" }, facts(article), ...original), legend(), ...text),
      aside(article),
    ),
    steps(article),
  );
}

function legend() {
  const part = (kind, text) => make("span", { class: kind }, text);
  return make(
    "p",
    { class: "legend" },
    part("content", "what is said"), " · ", part("source", "who says it"), " · ", part("cue", "what signals it"),
    " · a number leads to the table; point at it, or reach it with the tab key, for more",
  );
}

function steps(article) {
  const step = (by, label) => {
    const other = articles[article.number - 1 + by];
    return other ? make("a", { href: `#article/${other.number}` }, label) : "";
  };
  return make("nav", { class: "steps", "aria-label": "Articles" }, step(-1, "← previous article"), step(1, "next article →"));
}

function aside(article) {
  const items = article.rows.map((row) => {
    const words = row.quote.length > 80 ? `${row.quote.slice(0, 80).replace(/\s\S*$/, "")} …` : row.quote;
    const link = make("a", { href: `#article/${place(row)}` }, who(row));
    return make("li", { value: row.n }, link, make("br"), make("small", {}, words));
  });
  const none = items.length ? [] : [make("p", { class: "soft" }, "No quotation was found.")];
  return make("aside", {}, make("h2", {}, "In this article"), make("ol", {}, ...items), ...none);
}

// ---- The note on a quotation: confidence and pattern, on hover and on focus

const note = document.getElementById("note");
const reading = document.getElementById("article");

function showNote(at) {
  const [row] = at.rows.slice(-1);
  for (const part of reading.querySelectorAll(".part")) part.classList.toggle("is-active", part.rows.includes(row));
  const line = (name, value) => (value ? [make("dt", {}, name), make("dd", {}, value)] : []);
  note.replaceChildren(
    make("p", {}, make("strong", {}, row.speaker || "nobody named"), row.role ? `, ${row.role}` : ""),
    make(
      "dl",
      {},
      ...line("sort", act(row)),
      ...line("confidence", row.confidence.toFixed(2)),
      ...line("found by", row.found_by),
      ...line("source", row.source),
      ...line("cue", row.cue),
    ),
    make("a", { href: `#quotation/${place(row)}`, tabindex: "-1" }, "show in the table"),
  );
  note.hidden = false;
  const [box] = at.getClientRects();
  const left = Math.min(box.left, document.documentElement.clientWidth - note.offsetWidth - 16);
  note.style.left = `${Math.max(16, left) + scrollX}px`;
  note.style.top = `${box.bottom + 6 + scrollY}px`;
}

function hideNote() {
  note.hidden = true;
  for (const part of reading.querySelectorAll(".is-active")) part.classList.remove("is-active");
}

let leaving = 0;
const later = () => (leaving = setTimeout(hideNote, 250));
reading.addEventListener("mouseover", ({ target }) => {
  clearTimeout(leaving);
  if (target.rows) showNote(target);
  else if (!note.hidden) later();
});
reading.addEventListener("mouseleave", later);
note.addEventListener("mouseenter", () => clearTimeout(leaving));
note.addEventListener("mouseleave", later);
reading.addEventListener("focusin", ({ target }) => (target.rows ? showNote(target) : hideNote()));
reading.addEventListener("focusout", later);
document.addEventListener("keydown", ({ key }) => key === "Escape" && hideNote());

// ---- Wordings

const wordings = new List("groups", groups, {
  size: 20,
  word: "utterance",
  texts: (group) => [
    group.speaker,
    ...group.wordings.flatMap(({ pieces, places }) => [
      pieces.map(([, text]) => text).join(""),
      ...places.map(([article]) => `${outletOf(articles[article])} ${articles[article].title}`),
    ]),
  ],
  show: groupOf,
});

function groupOf(group) {
  const MARKS = { same: "span", dropped: "del", added: "ins" };
  const wording = ({ pieces, places }) => {
    const words = pieces.flatMap(([is, text], at) => {
      const isReplaced = is === "added" && pieces[at - 1]?.[0] === "dropped";
      return [...(isReplaced ? [" "] : []), make(MARKS[is], {}, text)];
    });
    const printed = places.map(([article, n]) => {
      const link = make("a", { href: `#article/${article + 1}/${n}` }, outletOf(articles[article]));
      return make("li", {}, link, articles[article].date ? make("small", {}, ` ${articles[article].date}`) : "");
    });
    return make("div", { class: "wording" }, make("blockquote", {}, ...words), make("ul", {}, ...printed));
  };
  const number = groupAt.get(group.id);
  const heading = make("h2", {}, group.speaker, " ", make("small", {}, counted(group.wordings.length, "wording")));
  const cards = make("div", { class: "wordings" }, ...group.wordings.map(wording));
  return make("section", { class: "group", id: `group/${number}`, tabindex: "-1" }, heading, cards);
}

// ---- From the address to what is shown

const lists = { quotations, articles: listed, groups: wordings };
let current = "";
// How far each list was scrolled when it was left.
const left = {};

function mean(element, focused = element) {
  for (const other of document.querySelectorAll(".is-meant")) other.classList.remove("is-meant");
  element.classList.add("is-meant");
  element.scrollIntoView({ block: "center" });
  focused.focus({ preventScroll: true });
}

function open(view) {
  if (current) left[current] = scrollY;
  for (const section of document.querySelectorAll("main > section")) section.hidden = section.id !== view;
  for (const link of document.querySelectorAll("header nav a")) {
    const isCurrent = link.hash === `#${view === "article" ? "articles" : view}`;
    if (isCurrent) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  hideNote();
  current = view;
}

function route() {
  const [path, query = ""] = location.hash.slice(1).split("?");
  const [view, number, n] = path.split("/");
  if (view === "quotation" || view === "group") return show(view, Number(number), Number(n));
  if (view === "article") {
    open("article");
    showArticle(Number(number));
    const at = document.getElementById(`article/${number}/${n}`);
    if (at) return mean(at);
    scrollTo(0, 0);
    return find("h1", reading).focus();
  }
  const list = lists[view];
  const isBack = current && current !== view;
  open(list ? view : "overview");
  list?.read(new URLSearchParams(query));
  scrollTo(0, isBack ? (left[view] ?? 0) : 0);
  find("h1", document.getElementById(current)).focus({ preventScroll: true });
}

// Shows one row of the table, or one group.
function show(view, number, n) {
  const list = view === "group" ? wordings : quotations;
  const item = view === "group" ? groups[number - 1] : articles[number - 1]?.rows.find((row) => row.n === n);
  open(list.id);
  if (!list.found) list.read(new URLSearchParams());
  if (!item) return;
  list.reveal(item);
  const element = document.getElementById(location.hash.slice(1));
  mean(element, find("a.words", element) ?? element);
}

document.getElementById("skip").addEventListener("click", (event) => {
  event.preventDefault();
  find("h1", document.getElementById(current)).focus();
});

fillSelect("speaker", rows.map((row) => row.speaker));
fillSelect("mode", rows.map((row) => row.mode));
fillSelect("kind", rows.map((row) => row.kind));
// Plain texts do not say who published them.
const outlets = fillSelect("outlet", rows.map((row) => row.of.outlet));
find("[name=outlet]").parentElement.hidden = outlets < 2;
document.getElementById("to-groups").hidden = groups.length === 0;
addEventListener("hashchange", route);
route();

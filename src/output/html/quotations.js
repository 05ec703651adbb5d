// The table of quotations, and the list of articles.

// How a filter calls what is empty.
const NONE = "?";

const quotations = new List("quotations", rows, {
  size: 100,
  word: "quotation",
  texts: (row) => [row.speaker, row.role, row.quote, row.source, row.cue, titleOf(row.of), row.of.outlet, row.article],
  keeps: (row, { speaker, mode, kind, outlet }) =>
    (!speaker.value || speaker.value === (row.speaker || NONE)) &&
    (!mode.value || mode.value === row.mode) &&
    (!kind.value || kind.value === row.kind) &&
    (!outlet.value || outlet.value === (row.of.outlet || NONE)),
  show: rowOf,
});

function rowOf(row) {
  const cell = (name, ...children) => make("td", { class: name, role: "cell" }, ...children);
  const small = (text) => (text ? [make("small", {}, text)] : []);
  const quote = row.mode === "direct" ? `“${row.quote}”` : row.quote;
  const words = make("a", { class: "words", href: `#article/${place(row)}` }, quote);
  const group = groupAt.get(row.group);
  const wordings = group ? [make("small", {}, make("a", { href: `#group/${group}` }, "other wordings"))] : [];
  return make(
    "tr",
    { role: "row", id: `at:quotation/${place(row)}` },
    cell("speaker", row.speaker || nobody(), ...small(row.role)),
    cell("quote", words, ...small([row.source, row.cue].filter(Boolean).join(" · ")), ...wordings),
    cell("mode", row.mode),
    cell("kind", row.kind, ...small(row.status === "asserted" ? "" : row.status)),
    cell("article", make("a", { href: `#article/${row.of.number}` }, titleOf(row.of)), ...small(row.of.outlet)),
    cell("date", row.date),
    cell("confidence", row.confidence.toFixed(2), ...small(row.found_by)),
  );
}

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
quotations.setOrder = function (order) {
  if (order === this.order) return;
  const key = order.replace(/^-/, "");
  const value = Object.hasOwn(SORTED_BY, key) ? SORTED_BY[key] : null;
  this.order = value ? order : "";
  this.ordered = value ? sorted(rows, value, order === key ? 1 : -1) : rows;
  for (const heading of this.view.querySelectorAll("th")) {
    if (!value || heading.dataset.sort !== key) heading.removeAttribute("aria-sort");
    else heading.setAttribute("aria-sort", order === key ? "ascending" : "descending");
  }
};

// What is empty comes last either way.
function sorted(items, value, sign) {
  const { compare } = new Intl.Collator("en", { numeric: true });
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

// Gives a filter its values, each with the number of its rows; gives how many there are.
function fillFilter(name, value, none) {
  const counts = new Map();
  for (const row of rows) counts.set(value(row) || NONE, (counts.get(value(row) || NONE) ?? 0) + 1);
  const { compare } = new Intl.Collator("en");
  const isNone = (name) => Number(name === NONE);
  const values = [...counts.keys()].sort((one, other) => isNone(other) - isNone(one) || compare(one, other));
  const options = values.map((value) => {
    const label = value === NONE ? none : value;
    return make("option", { value }, `${label} (${number(counts.get(value))})`);
  });
  quotations.form.elements[name].append(...options);
  return values.length;
}

fillFilter("speaker", (row) => row.speaker, "nobody named");
fillFilter("mode", (row) => row.mode);
fillFilter("kind", (row) => row.kind);
// Plain texts do not say who published them.
const hasOutlets = fillFilter("outlet", (row) => row.of.outlet, "not stated") > 1;
quotations.form.elements.outlet.parentElement.hidden = !hasOutlets;

const facts = (article) =>
  [article.outlet, article.date, article.byline, article.title ? article.id : ""].filter(Boolean).join(" · ");

const listed = new List("articles", articles, {
  size: 100,
  word: "article",
  texts: (article) => [article.title, article.outlet, article.byline, article.date, article.id],
  show: (article) => {
    const link = make("a", { href: `#article/${article.number}` }, titleOf(article));
    const about = [facts(article), counted(article.rows.length, "quotation")].filter(Boolean).join(" · ");
    return make("li", { id: `at:article/${article.number}` }, link, make("small", {}, about));
  },
});

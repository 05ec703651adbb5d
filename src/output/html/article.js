// One article with its quotations marked, and the note on each: confidence and pattern.

const reading = find('[data-view="article"]');

// The text cut where a part begins or ends, as [start, end, the parts it is in]. Places
// are in code points.
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

// The lines that have something in them. The number of a row stands behind the last words
// of its content, and behind the marks that close them.
function paragraphs(article) {
  const signs = [...article.text];
  const done = [make("p")];
  let waiting = [];
  const put = (text, parts) => text && done.at(-1).append(parts.length ? marked(text, parts) : text);
  const putNumbers = () => done.at(-1).append(...waiting.splice(0).map(numberOf));
  for (const [start, end, parts] of pieces(article, signs.length)) {
    const lines = signs.slice(start, end).join("").split(/\r\n|\n|\r/);
    lines.forEach((line, at) => {
      if (at > 0) putNumbers();
      if (at > 0) done.push(make("p"));
      const closing = waiting.length ? /^["'’”»«“]*/.exec(line)[0] : "";
      put(closing, parts);
      if (line.length > closing.length) putNumbers();
      put(line.slice(closing.length), parts);
    });
    waiting.push(...parts.filter((part) => part.span[1] === end && isLast(part)).map((part) => part.row));
  }
  putNumbers();
  return done.filter((paragraph) => paragraph.textContent.trim());
}

const isLast = ({ row, kind, span }) =>
  kind === "content" && span[1] === Math.max(...row.spans.content.map(([, end]) => end));

function marked(text, parts) {
  const kinds = new Set(parts.map((part) => part.kind));
  const span = make("span", { class: ["part", ...kinds].join(" ") }, text);
  span.rows = parts.map((part) => part.row);
  return span;
}

function numberOf(row) {
  const link = make("a", {
    class: "number",
    id: `at:article/${place(row)}`,
    href: `#quotation/${place(row)}`,
    "aria-label": `Quotation ${row.n}, ${row.speaker || row.source || "nobody named"}: show it in the table`,
    "aria-describedby": "note",
  });
  link.append(String(row.n));
  link.rows = [row];
  return link;
}

function showArticle(article) {
  if (!article) return reading.replaceChildren(make("h1", { tabindex: "-1" }, "There is no such article"));
  const text = paragraphs(article);
  // A headline that is the first line of the text is not shown twice.
  const isFirst = article.title && article.text.trimStart().split(/[\r\n]/, 1)[0].trim() === article.title;
  const headline = isFirst ? [...text.shift().childNodes] : [titleOf(article)];
  const link = address(article.id);
  const original = link ? [" · ", make("a", { href: link, rel: "noopener noreferrer" }, "original")] : [];
  const heading = make("h1", { tabindex: "-1" }, ...headline);
  const about = make("p", { class: "legend" }, facts(article), ...original);
  const body = make("div", { class: "text" }, heading, about, legend(), ...text);
  reading.replaceChildren(steps(article), make("div", { class: "reading" }, body, aside(article)), steps(article));
}

function legend() {
  const part = (kind, text) => make("span", { class: kind }, text);
  const parts = [part("content", "what is said"), " · ", part("source", "who says it"), " · ", part("cue", "what signals it")];
  return make("p", { class: "legend" }, ...parts, " · a number leads to the table");
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
    const link = make("a", { href: `#article/${place(row)}` }, row.speaker || row.source || "nobody named");
    return make("li", { value: row.n }, link, make("small", {}, words));
  });
  const found = items.length ? make("ol", {}, ...items) : make("p", { class: "soft" }, "No quotation was found.");
  return make("aside", {}, make("h2", {}, "In this article"), found);
}

// ---- The note, on hover and on focus

const note = document.getElementById("note");

function showNote(at) {
  const row = at.rows.at(-1);
  for (const part of reading.querySelectorAll(".part")) part.classList.toggle("is-active", part.rows.includes(row));
  const line = (name, value) => (value ? [make("dt", {}, name), make("dd", {}, value)] : []);
  note.replaceChildren(
    make("p", {}, make("strong", {}, row.speaker || nobody()), row.role ? `, ${row.role}` : ""),
    make(
      "dl",
      {},
      ...line("confidence", `${row.confidence.toFixed(2)}: so often such rows were right when measured`),
      ...line("found by", row.found_by),
      ...line("mode", row.mode),
      ...line("kind", row.status === "asserted" ? row.kind : `${row.kind}, ${row.status}`),
      ...line("source", row.source),
      ...line("cue", row.cue),
    ),
    make("a", { href: `#quotation/${place(row)}`, tabindex: "-1" }, "show in the table"),
  );
  note.hidden = false;
  const { left, bottom } = at.getClientRects()[0];
  const room = document.documentElement.clientWidth - note.offsetWidth - 16;
  note.style.left = `${Math.max(16, Math.min(left, room)) + scrollX}px`;
  note.style.top = `${bottom + 6 + scrollY}px`;
}

function hideNote() {
  note.hidden = true;
  for (const part of reading.querySelectorAll(".is-active")) part.classList.remove("is-active");
}

// It waits a little, so that the pointer can be moved into the note.
let leaving = 0;
const leave = () => {
  clearTimeout(leaving);
  leaving = setTimeout(hideNote, 250);
};
const stay = () => clearTimeout(leaving);

reading.addEventListener("mouseover", ({ target }) => {
  if (target.rows) showNote(target);
  (target.rows ? stay : leave)();
});
reading.addEventListener("mouseleave", leave);
note.addEventListener("mouseenter", stay);
note.addEventListener("mouseleave", leave);
reading.addEventListener("focusin", ({ target }) => {
  stay();
  (target.rows ? showNote : hideNote)(target);
});
reading.addEventListener("focusout", leave);
addEventListener("keydown", ({ key }) => key === "Escape" && hideNote());

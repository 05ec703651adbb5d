// From the address to what is shown, there and back.

const lists = { quotations, articles: listed, groups: wordings };
const viewOf = (name) => find(`[data-view="${name}"]`);
let current = "";
// Where each view was when it was left: how far it was scrolled, and at which item.
const left = {};

function open(name) {
  const item = document.activeElement?.closest("[id^='at:']");
  if (current) left[current] = { scroll: scrollY, id: item?.id };
  for (const view of document.querySelectorAll("[data-view]")) view.hidden = view.dataset.view !== name;
  const shown = name === "article" ? "articles" : name;
  for (const link of document.querySelectorAll("header nav a")) {
    if (link.hash === `#${shown}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  hideNote();
  current = name;
}

// Marks the element that the address means, and takes the reader to it.
function mean(element, focused) {
  for (const other of document.querySelectorAll(".is-meant")) other.classList.remove("is-meant");
  element.classList.add("is-meant");
  element.scrollIntoView({ block: "center" });
  focused.focus({ preventScroll: true });
}

function showText(number, n) {
  open("article");
  const article = articles[number - 1];
  showArticle(article);
  document.title = `${article ? titleOf(article) : "No article"} – Who said what`;
  const at = document.getElementById(`at:article/${number}/${n}`);
  if (at) return mean(at, at);
  scrollTo(0, 0);
  find("h1", reading).focus({ preventScroll: true });
}

function showItem(list, item, id) {
  open(list.id);
  if (!list.found) list.read(new URLSearchParams());
  if (!item) return;
  list.reveal(item);
  const element = document.getElementById(id);
  mean(element, find("a.words", element) ?? element);
}

function showView(name, query) {
  const before = name === current ? undefined : left[name];
  const isFirst = !current;
  open(name);
  lists[name]?.read(query);
  const view = viewOf(name);
  document.title = `${find("h1", view).textContent} – Who said what`;
  // A page that is just opened is read from its top.
  if (isFirst) return;
  scrollTo(0, before?.scroll ?? 0);
  const item = before?.id && document.getElementById(before.id);
  const focused = (item && find("a", item)) || find("h1", view);
  focused.focus({ preventScroll: true });
}

function route() {
  const [path, query] = location.hash.slice(1).split("?");
  const [name, number, n] = path.split("/");
  if (name === "article") return showText(Number(number), Number(n));
  if (name === "group") return showItem(wordings, groups[number - 1], `at:${path}`);
  if (name === "quotation") {
    const row = articles[number - 1]?.rows.find((row) => row.n === Number(n));
    return showItem(quotations, row, `at:${path}`);
  }
  showView(Object.hasOwn(lists, name) ? name : "overview", new URLSearchParams(query));
}

document.getElementById("skip").addEventListener("click", (event) => {
  event.preventDefault();
  find("h1", viewOf(current)).focus();
});
addEventListener("hashchange", route);
route();

"use strict";
// What the page holds, and small things that all its parts need.
//
// What is shown follows from the address: #quotations?speaker=Ann+Lee&mode=direct,
// #quotation/2/5 (a row in the table), #article/2/5 (its place in the article), #group/3.
// Texts come from anywhere: they are only ever set as text, never as markup.

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

const find = (selector, inside = document) => inside.querySelector(selector);

function make(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

const number = (count) => count.toLocaleString("en");
const counted = (count, word) => `${number(count)} ${word}${count === 1 ? "" : "s"}`;
const titleOf = (article) => article.title || article.id;
const nobody = () => make("span", { class: "soft" }, "nobody named");

// Where a row stands, in addresses and in ids. An id has `at:` in front: an element that
// the address names would be scrolled to by the browser too, at its own time.
const place = (row) => `${row.of.number}/${row.n}`;

// Without capitals, accents and curls, so that what is typed is found.
const plain = (text) =>
  text.normalize("NFD").replace(/\p{Mn}/gu, "").replace(/[‘’]/g, "'").replace(/[“”]/g, '"').toLowerCase();

// Only addresses of the web become links: a javascript: address is a mere name.
function address(id) {
  return /^https?:\/\//i.test(id) && URL.canParse(id) ? new URL(id).href : null;
}

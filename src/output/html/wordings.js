// The wordings of each utterance side by side, with the outlets that printed them.

const MARKS = { same: "span", dropped: "del", added: "ins" };

const wordings = new List("groups", groups, {
  size: 20,
  word: "utterance",
  texts: ({ speaker, wordings }) => [
    speaker,
    ...wordings.flatMap(({ pieces, places }) => [
      pieces.map(([, text]) => text).join(""),
      ...places.map(([article]) => {
        const { outlet, title, id } = articles[article];
        return `${outlet} ${title} ${id}`;
      }),
    ]),
  ],
  show: groupOf,
});

function groupOf(group) {
  const printed = new Set(group.wordings.flatMap(({ places }) => places.map(([article]) => article)));
  const size = `${counted(group.wordings.length, "wording")} in ${counted(printed.size, "article")}`;
  return make(
    "section",
    { class: "group", id: `at:group/${groupAt.get(group.id)}`, tabindex: "-1" },
    make("h2", {}, group.speaker, " ", make("small", {}, size)),
    make("div", { class: "wordings" }, ...group.wordings.map(wordingOf)),
  );
}

function wordingOf({ pieces, places }) {
  const words = pieces.flatMap(([is, text], at) => {
    const isBehindDropped = is === "added" && pieces[at - 1]?.[0] === "dropped";
    return [isBehindDropped ? " " : "", make(MARKS[is], {}, text)];
  });
  const outlets = places.map(([at, n]) => {
    const article = articles[at];
    const link = make("a", { href: `#article/${article.number}/${n}` }, article.outlet || article.id);
    const about = [article.title, article.date].filter(Boolean).join(" · ");
    return make("li", {}, link, make("small", {}, about));
  });
  return make("div", { class: "wording" }, make("blockquote", {}, ...words), make("ul", {}, ...outlets));
}

document.getElementById("to-groups").hidden = groups.length === 0;

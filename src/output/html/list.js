// A list with a search, filters, an order and pages; its form, order and page are its address.

class List {
  // `texts` gives what an item is searched in, `show` an element for it, `keeps` whether
  // the filters of the form let it pass.
  constructor(id, items, { size, word, texts, show, keeps = () => true }) {
    Object.assign(this, { id, items, size, word, texts, show, keeps });
    this.view = find(`[data-view="${id}"]`);
    this.form = find("form", this.view);
    this.ordered = items;
    this.order = "";
    this.page = 1;
    this.form.addEventListener("input", () => this.changed());
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("reset", () => setTimeout(() => this.changed()));
  }

  address() {
    const query = new URLSearchParams();
    for (const field of this.form.elements) if (field.value) query.set(field.name, field.value);
    if (this.order) query.set("order", this.order);
    if (this.page > 1) query.set("page", this.page);
    return `#${this.id}${query.size ? `?${query}` : ""}`;
  }

  read(query) {
    for (const field of this.form.elements) {
      if (!field.name) continue;
      field.value = query.get(field.name) ?? "";
      // No option has this value.
      if (field.selectedIndex === -1) field.value = "";
    }
    this.setOrder(query.get("order") ?? "");
    this.page = Math.max(1, Number.parseInt(query.get("page"), 10) || 1);
    this.update();
  }

  // Some lists have one order only.
  setOrder() {}

  changed() {
    this.page = 1;
    this.update();
    this.keep();
  }

  keep() {
    history.replaceState(null, "", this.address());
  }

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
    const count = this.found.length;
    const range = last > 1 ? `${number(from + 1)} to ${number(from + items.length)} of ` : "";
    const all = count < this.items.length ? `, of ${number(this.items.length)} in all` : "";
    find(".count", this.view).textContent = range + counted(count, this.word) + all;
    find(".pages", this.view).replaceChildren(...(last > 1 ? this.turners(last) : []));
  }

  turners(last) {
    const turner = (label, by) => {
      const button = make("button", { type: "button" }, label);
      button.disabled = this.page + by < 1 || this.page + by > last;
      button.addEventListener("click", () => this.turn(by));
      return button;
    };
    return [turner("Previous", -1), `page ${number(this.page)} of ${number(last)}`, turner("Next", 1)];
  }

  turn(by) {
    this.page += by;
    this.fill();
    this.keep();
    find("h1", this.view).focus({ preventScroll: true });
    find(".count", this.view).scrollIntoView();
  }

  // Turns to the page of this item; clears the form if that hides it.
  reveal(item) {
    if (!this.found?.includes(item)) this.read(new URLSearchParams({ order: this.order }));
    this.page = Math.floor(this.found.indexOf(item) / this.size) + 1;
    this.fill();
  }
}

"use strict";
(function () {
  const root = document;
  const words = root.getElementById("messages").dataset;
  const card = root.getElementById("card");
  const back = root.getElementById("back");
  const stored = JSON.parse(root.getElementById("data").textContent);
  const cards = stored.cards;
  let language = 0;
  let opener = null;

  function make(tag, name, text) {
    const element = root.createElement(tag);
    if (name) element.className = name;
    if (text !== undefined) element.textContent = text;
    return element;
  }

  // Words of the cards are kept once, as one string or as one in each language.
  function say(number) {
    const told = stored.strings[number];
    return typeof told === "string" ? told : told[language];
  }

  const folds = [];

  // Long lists: the first ones stay, a button shows the rest.
  function fold(list) {
    const keep = Number(list.dataset.fold);
    const rest = Array.from(list.children).slice(keep);
    if (rest.length < 2) return;
    rest.forEach((item) => item.classList.add("more"));
    const button = make("button", "fold");
    button.type = "button";
    const set = (folded) => {
      list.classList.toggle("folded", folded);
      button.setAttribute("aria-expanded", String(!folded));
      button.textContent = folded ? words.more.replace("{n}", rest.length) : words.less;
    };
    list.unfold = () => set(false);
    folds.push(() => set(button.getAttribute("aria-expanded") === "false"));
    button.addEventListener("click", () => set(button.getAttribute("aria-expanded") === "true"));
    const place = list.tagName === "TBODY" ? list.parentElement : list;
    place.insertAdjacentElement("afterend", button);
    set(true);
  }

  // Whatever hides the place that the address names gives way.
  function reveal(element) {
    for (let up = element; up && up !== root.body; up = up.parentElement) {
      if (up.tagName === "DETAILS") up.open = true;
      if (up.classList.contains("more") && up.parentElement.unfold) up.parentElement.unfold();
    }
  }

  // Marks: "r2-m7" is the mark m7 in report 2; one mark may lie in several pieces.
  function article(number) {
    return root.querySelector('.text[data-r="' + number + '"]');
  }

  function light(number, key) {
    root.querySelectorAll(".on, .heard").forEach((piece) => piece.classList.remove("on", "heard"));
    const home = number && article(number);
    if (!home) return;
    home.querySelectorAll('.row > p [data-k~="' + key + '"]').forEach((piece) => piece.classList.add("on"));
    home.querySelectorAll('.row > p [data-h~="' + key + '"]').forEach((piece) => piece.classList.add("heard"));
  }

  function link(href, text) {
    const made = make("a", "", text);
    made.href = href;
    return made;
  }

  function section(number, key) {
    const told = cards[number + "-" + key];
    if (!told) return null;
    const part = make("section");
    part.append(make("p", "kind", say(told.kind)), make("h3", "", say(told.title)));
    const list = make("dl");
    told.rows.forEach(([label, value]) => list.append(make("dt", "", say(label)), make("dd", "", say(value))));
    part.append(list);
    const ways = make("p", "ways");
    told.links.forEach(([href, label]) => ways.append(link(say(href), card.dataset.see + " " + say(label))));
    if (ways.childNodes.length) part.append(ways);
    return part;
  }

  function show(number, keys) {
    const parts = keys.map((key) => section(number, key)).filter(Boolean);
    if (!card || !parts.length) return hide();
    const close = make("button", "close", "×");
    close.type = "button";
    close.setAttribute("aria-label", card.dataset.close);
    close.addEventListener("click", hide);
    card.replaceChildren(close, ...parts);
    card.hidden = false;
    card.scrollTop = 0;
    return undefined;
  }

  function hide() {
    light(null);
    if (card && !card.hidden) {
      card.hidden = true;
      if (opener) opener.focus({ preventScroll: true });
    }
    opener = null;
  }

  function keysOf(piece) {
    return (piece.dataset.k || "").split(" ").filter(Boolean).reverse();
  }

  function follow() {
    const id = decodeURIComponent(location.hash.slice(1));
    const place = id && root.getElementById(id);
    if (!place) return hide();
    reveal(place);
    const mark = /^r(\d+)-([a-z]\d+)$/.exec(id);
    if (mark) {
      light(mark[1], mark[2]);
      show(mark[1], [mark[2]]);
    } else {
      hide();
    }
    place.scrollIntoView({ block: mark ? "center" : "start", inline: "nearest" });
    if (place.tabIndex >= 0 || place.hasAttribute("tabindex")) place.focus({ preventScroll: true });
    return undefined;
  }

  function remember(from, to) {
    if (from === back) back.hidden = true;
    const inCard = card && card.contains(from);
    const origin = inCard ? location.hash.slice(1) : (from.closest("[id]") || {}).id;
    // from one passage of an entity to the next there is nothing to come back to
    if (!origin || origin === to || from === back || (inCard && /^r\d/.test(to))) return;
    back.hidden = Boolean(from.closest(".parts, .skip, .head"));
    back.href = "#" + origin;
  }

  root.addEventListener("click", (event) => {
    const piece = event.target.closest(".row > p [data-k]");
    const anchor = event.target.closest('a[href^="#"]');
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (piece && !(anchor && anchor.closest(".ref"))) {
      event.preventDefault();
      const number = piece.closest(".text").dataset.r;
      const keys = keysOf(piece);
      opener = anchor || null;
      light(number, keys[0]);
      show(number, keys);
      history.replaceState(null, "", "#r" + number + "-" + keys[0]);
    } else if (anchor) {
      remember(anchor, decodeURIComponent(anchor.hash.slice(1)));
      if (anchor.hash === location.hash) follow();
    }
  });

  root.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });

  // A voice in the margin lights its words while it is pointed at or focused.
  ["pointerover", "focusin"].forEach((kind) => root.addEventListener(kind, (event) => {
    const voice = event.target.closest && event.target.closest(".voices a[data-k], .ref a[data-k], .beside a[data-k]");
    if (voice && (!card || card.hidden)) light(voice.closest(".text").dataset.r, voice.dataset.k);
  }));

  // The part that is being read is marked in the list of parts.
  const parts = new Map(Array.from(root.querySelectorAll(".parts a")).map((a) => [a.hash.slice(1), a]));
  const seen = new IntersectionObserver((entries) => {
    entries.filter((entry) => entry.isIntersecting).forEach((entry) => {
      parts.forEach((a) => a.removeAttribute("aria-current"));
      const current = parts.get(entry.target.id);
      if (current) current.setAttribute("aria-current", "true");
    });
  }, { rootMargin: "-15% 0px -80% 0px" });
  root.querySelectorAll(".part, .head").forEach((part) => seen.observe(part));

  root.addEventListener("language", () => {
    language = 1 - language;
    folds.forEach((refresh) => refresh());
    hide();
  });

  root.querySelectorAll("[data-fold]").forEach(fold);
  root.documentElement.classList.add("ready");
  window.addEventListener("hashchange", follow);
  if (location.hash) follow();
})();

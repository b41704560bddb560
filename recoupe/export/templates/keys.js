"use strict";
(function () {
  const root = document;
  const help = root.getElementById("help");
  const opener = root.getElementById("keys");
  const said = root.getElementById("copied");
  const points = ".point[id], .rows > li[id]";

  // A citation: what the point says, then each passage with its outlet, day and address in the text.
  function citation(point) {
    const title = point.querySelector("h4, .s");
    const lines = [plain(title)];
    point.querySelectorAll(".answer, .rows > li > details").forEach((answer) => {
      const label = answer.querySelector(":scope > .label");
      if (label) lines.push("— " + plain(label));
      answer.querySelectorAll(".say").forEach((say) => lines.push(passage(say)));
    });
    if (lines.length === 1) point.querySelectorAll(".say").forEach((say) => lines.push(passage(say)));
    lines.push(root.title + ", #" + point.id);
    return lines.join("\n");
  }

  function plain(element) {
    return element ? element.textContent.replace(/\s+/g, " ").trim() : "";
  }

  function passage(say) {
    const place = say.querySelector("[data-report]");
    const letter = say.querySelector(".o");
    const outlet = letter ? letter.getAttribute("aria-label") : "";
    const voice = plain(say.querySelector(".v")).replace(/^[A-Z]+\s/, "");
    return "«\u00a0" + plain(place) + "\u00a0» " + outlet + ", " + voice + " [" + place.dataset.start + "–" + place.dataset.end + "]";
  }

  // The same for a note: Markdown, and a record for programs.
  function told(point) {
    return Array.from(point.querySelectorAll(".say")).map((say) => {
      const place = say.querySelector("[data-report]");
      const letter = say.querySelector(".o");
      const home = say.closest(".answer");
      return {
        answer: home ? plain(home.querySelector(".label")) : null,
        quote: plain(place),
        outlet: letter ? letter.getAttribute("aria-label") : "",
        voice: plain(say.querySelector(".v")).replace(/^[A-Z]+\s/, ""),
        report: Number(place.dataset.report), start: Number(place.dataset.start), end: Number(place.dataset.end),
      };
    });
  }

  function markdown(point) {
    let answer = null;
    const lines = ["### " + plain(point.querySelector("h4, .s")), ""];
    told(point).forEach((one) => {
      if (one.answer !== answer) { answer = one.answer; if (answer) lines.push("**" + answer + "**", ""); }
      lines.push("> " + one.quote, ">", "> " + one.outlet + ", " + one.voice + " [" + one.start + "–" + one.end + "]", "");
    });
    lines.push(root.title + ", #" + point.id);
    return lines.join("\n");
  }

  function record(point) {
    const kind = point.querySelector(".kd");
    return JSON.stringify({
      address: point.id, question: plain(point.querySelector("h4, .s")), kind: plain(kind) || null,
      claims: (point.dataset.claims || "").split(" ").filter(Boolean), tellings: told(point), page: root.title,
    }, null, 1);
  }

  const forms = { c: citation, m: markdown, x: record };

  function copy(point, form = "c") {
    if (!point) return;
    const text = forms[form](point);
    const done = () => { said.textContent = ""; said.textContent = said.dataset.copied; };
    if (navigator.clipboard && window.isSecureContext) {
      navigator.clipboard.writeText(text).then(done, () => select(point, text, done));
    } else {
      select(point, text, done);
    }
  }

  // Without a clipboard the citation is shown, selected, to be copied by hand.
  function select(point, text, done) {
    const old = point.querySelector(".pick");
    const field = old || root.createElement("textarea");
    field.className = "pick";
    field.readOnly = true;
    field.setAttribute("aria-label", said.dataset.copied);
    field.value = text;
    point.append(field);
    field.focus();
    field.select();
    if (root.execCommand && root.execCommand("copy")) done();
  }

  function move(step) {
    const all = Array.from(root.querySelectorAll(points)).filter((item) => item.offsetParent);
    const here = root.activeElement && root.activeElement.closest(points);
    let at = here ? all.indexOf(here) : -1;
    if (!here) {
      at = all.findIndex((item) => item.getBoundingClientRect().top > 0) - (step > 0 ? 1 : 0);
    }
    const next = all[Math.max(0, Math.min(all.length - 1, at + step))];
    if (next) {
      next.focus({ preventScroll: true });
      next.scrollIntoView({ block: "start" });
    }
  }

  root.addEventListener("click", (event) => {
    const button = event.target.closest(".copy");
    if (button) copy(root.getElementById(button.dataset.copy));
  });
  root.querySelectorAll(".copy").forEach((button) => { button.hidden = false; });
  opener.hidden = false;
  opener.addEventListener("click", () => help.showModal());
  root.getElementById("help-close").addEventListener("click", () => help.close());

  root.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
    if (help.open) return;
    const links = root.querySelectorAll(".parts a");
    if (event.key === "?") help.showModal();
    else if (event.key === "j") move(1);
    else if (event.key === "k") move(-1);
    else if (forms[event.key]) copy(root.activeElement && root.activeElement.closest(points), event.key);
    else if (event.key === "l") root.getElementById("language").click();
    else if (/^[1-9]$/.test(event.key) && links[event.key - 1]) links[event.key - 1].click();
    else return;
    event.preventDefault();
  });
})();

"use strict";
(function () {
  const table = document.querySelector(".recoup tbody");
  if (!table) return;
  const bar = document.querySelector(".claims .filters");
  const search = document.getElementById("claim-search");
  const outlet = document.getElementById("claim-outlet");
  const entity = document.getElementById("claim-entity");
  const count = document.getElementById("claim-count");
  const reset = document.getElementById("claim-reset");
  const rows = Array.from(table.rows);

  // Letters without accents, one kind of apostrophe, one space: what a reader types finds what a report has.
  function plain(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/[\u2019\u02bc`\u00b4]/g, "'")
      .replace(/\u0153/g, "oe").replace(/\u00e6/g, "ae").replace(/[\u2010-\u2015]/g, "-").replace(/\s+/g, " ").trim();
  }

  function has(list, value) {
    return !value || list.split(" ").includes(value);
  }

  function relation() {
    return bar.querySelector("input[name=claim-relation]:checked").value;
  }

  function sift() {
    const wanted = plain(search.value).split(" ").filter(Boolean);
    const kind = relation();
    const from = outlet.value;
    const who = entity ? entity.value : "";
    let left = 0;
    rows.forEach((row) => {
      if (row.words === undefined) row.words = plain(Array.from(row.cells).map((cell) => cell.textContent).join(" "));
      const fits = (!kind || row.dataset.relation === kind) && has(row.dataset.outlets, from) && has(row.dataset.entities, who)
        && wanted.every((word) => row.words.includes(word));
      row.hidden = !fits;
      left += Number(fits);
    });
    const sifted = Boolean(wanted.length || kind || from || who);
    table.classList.toggle("sifted", sifted);
    reset.hidden = !sifted;
    const told = left ? count.dataset.told.replace("{n}", left).replace("{all}", rows.length) : count.dataset.none;
    count.textContent = sifted ? told : "";
  }

  function clear() {
    search.value = outlet.value = "";
    if (entity) entity.value = "";
    bar.querySelector("input[name=claim-relation]").checked = true;
    sift();
  }

  // A row that the address names comes back, whatever the filters say.
  table.unsift = () => table.classList.contains("sifted") && clear();
  bar.addEventListener("input", sift);
  reset.addEventListener("click", () => { clear(); search.focus(); });
  document.addEventListener("language", () => {
    rows.forEach((row) => delete row.words);
    sift();
  });
  bar.hidden = false;
  clear();
})();

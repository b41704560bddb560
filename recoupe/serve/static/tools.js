// What a person says of a passage is asked for once more where it stands, with a name, and the page comes back to that place.
"use strict";
(function () {
  const form = document.getElementById("judge");
  const asked = document.getElementById("confirm");
  const name = asked.querySelector("[data-to=author]");
  const fields = asked.querySelectorAll("[data-to]");
  const what = asked.querySelector("h2");
  const quote = asked.querySelector("blockquote");
  let pressed = null;

  function send(button) {
    for (const field of fields) form.elements[field.dataset.to].value = field.value;
    form.requestSubmit(button);
  }

  function words(button) {
    const home = button.closest(".say, .weak p, .statements > li, .reports > li, .near > li");
    const passage = home && home.querySelector("[data-report], cite, a");
    return passage ? passage.textContent.trim() : "";
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button.tool");
    if (!button) return;
    event.preventDefault();
    pressed = button;
    what.textContent = button.textContent;
    quote.textContent = words(button);
    quote.hidden = !quote.textContent;
    name.value = name.value || form.elements.author.value;
    for (const part of asked.querySelectorAll("[data-for]")) {
      part.hidden = part.dataset.for !== button.name;
      const field = part.querySelector("input");
      field.value = "";
      field.required = !part.hidden && button.name === "dated";
    }
    const place = button.closest("[id]");
    form.elements.at.value = place ? place.id : "";
    asked.returnValue = "";
    asked.showModal();
    name.focus();
  });

  asked.addEventListener("close", () => {
    if (asked.returnValue === "yes") send(pressed);
    else if (pressed) pressed.focus();
  });

  // "#claim:ID" leads to the point of a claim, which has an address of its own on this page.
  const wanted = decodeURIComponent(location.hash).replace(/^#claim:/, "");
  if (location.hash.startsWith("#claim:")) {
    const home = [...document.querySelectorAll("[data-claims]")].find((one) => one.dataset.claims.split(" ").includes(wanted));
    for (let fold = home?.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    home?.scrollIntoView();
    home?.focus();
  }
})();

// What a person says of a passage is asked for once more where it stands, with a name, and the page comes back to that place.
"use strict";
(function () {
  const form = document.getElementById("judge");
  const asked = document.getElementById("confirm");
  const name = asked.querySelector("input");
  const what = asked.querySelector("h2");
  const quote = asked.querySelector("blockquote");
  let pressed = null;

  function send(button) {
    form.elements.author.value = name.value;
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
})();

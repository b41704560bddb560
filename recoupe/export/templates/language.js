"use strict";
(function () {
  const button = document.getElementById("language");
  const words = JSON.parse(document.getElementById("data").textContent).words;
  if (!words.length) return;

  // Where words differ between the languages, and the other words. Kept before anything else changes the page.
  const places = [];
  document.querySelectorAll("[data-l]").forEach((element) => {
    const texts = Array.from(element.childNodes).filter((node) => node.nodeType === 3 && node.data.trim());
    element.dataset.l.split(" ").forEach((pair) => {
      const cut = pair.lastIndexOf(":");
      const where = pair.slice(0, cut);
      const text = texts[Number(where)];
      places.push({ element, text, name: where, other: words[Number(pair.slice(cut + 1))] });
    });
  });

  function change() {
    places.forEach((place) => {
      const now = place.text ? place.text.data : place.element.getAttribute(place.name);
      if (place.text) place.text.data = place.other;
      else place.element.setAttribute(place.name, place.other);
      place.other = now;
    });
    document.dispatchEvent(new CustomEvent("language"));
  }

  button.hidden = false;
  button.addEventListener("click", change);
})();

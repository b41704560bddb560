// Spares reloads; every page works without it. A form marked data-swap is sent in the background and the content of the answer
// takes the place of the page's. A part marked data-poll (seconds) is asked for again while nobody writes in it. Files that are
// dropped or pasted on the page of adding take the place of those that were chosen; a pasted address or text goes where it belongs.
"use strict";

async function content(response) {
  const made = new DOMParser().parseFromString(await response.text(), "text/html");
  return made.getElementById("content");
}

function swap(fresh, address) {
  document.getElementById("content").replaceWith(fresh);
  if (address) history.replaceState(null, "", address);
}

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (!form.hasAttribute("data-swap")) return;
  event.preventDefault();
  const sent = new FormData(form, event.submitter);
  try {
    const response = await fetch(form.action, { method: "POST", body: new URLSearchParams(sent), credentials: "same-origin" });
    const fresh = await content(response);
    if (!fresh) throw new Error("no content");
    swap(fresh, response.ok ? response.url : null);
    document.getElementById("content").focus({ preventScroll: response.ok });
  } catch {
    form.removeAttribute("data-swap");
    form.requestSubmit(event.submitter);
  }
});

setInterval(async () => {
  const part = document.querySelector("[data-poll]");
  if (!part || document.hidden || part.contains(document.activeElement)) return;
  part.dataset.waited = Number(part.dataset.waited || 0) + 1;
  if (part.dataset.waited < Number(part.dataset.poll)) return;
  part.dataset.waited = 0;
  try {
    const response = await fetch(location.href, { credentials: "same-origin" });
    const fresh = response.ok && (await content(response))?.querySelector("[data-poll]");
    if (fresh) part.replaceWith(fresh);
  } catch { /* the next time will do */ }
}, 1000);

for (const name of ["dragover", "dragleave", "drop"]) {
  document.addEventListener(name, (event) => {
    const form = document.querySelector("form.add");
    if (!form || !event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    form.classList.toggle("drop", name === "dragover");
    if (name === "drop" && event.dataTransfer.files.length) form.elements.file.files = event.dataTransfer.files;
  });
}

document.addEventListener("paste", (event) => {
  const form = document.querySelector("form.add");
  if (!form || event.target.closest?.("input, textarea")) return;
  const files = event.clipboardData.files;
  const words = event.clipboardData.getData("text/plain").trim();
  const place = files.length ? form.elements.file : /^https?:\/\/\S+$/.test(words) ? form.elements.address : form.elements.text;
  if (files.length) place.files = files;
  else if (words) place.value = words;
  else return;
  event.preventDefault();
  place.focus();
});

// Keys of one letter, as the help that "?" opens lists them; a reader can turn them off there, all but "?".
const places = { h: "/", n: "/since", a: "/add", j: "/judgements" };

document.addEventListener("keydown", (event) => {
  const help = document.getElementById("keys");
  if (!help || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || help.open) return;
  if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
  if (event.key === "?") {
    help.querySelector("#keys-off").checked = localStorage.getItem("keys") === "off";
    help.showModal();
  } else if (localStorage.getItem("keys") !== "off" && event.key === "/") {
    const words = document.querySelector('main input[name="q"]') || document.querySelector('input[name="q"]');
    words?.focus();
    if (!words) return;
  } else if (localStorage.getItem("keys") !== "off" && Object.hasOwn(places, event.key)) location.assign(places[event.key]);
  else return;
  event.preventDefault();
});

document.getElementById("keys-off")?.addEventListener("change", (event) => {
  localStorage.setItem("keys", event.target.checked ? "off" : "on");
});

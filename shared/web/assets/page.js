// Small helps that the page can do without: waiting, copying, printing everything, dropping a file. Nothing is asked but this server.
"use strict";
const wait = document.querySelector("[data-wait]");
if (wait) {
  const look = async () => {
    try {
      const answer = await fetch(wait.dataset.wait, { headers: { accept: "application/json" }, cache: "no-store" });
      if (answer.ok && (await answer.json()).state !== "requested") return location.reload();
      if (answer.status === 404) return location.reload();
    } catch { /* The server may be away for a moment; asked again. */ }
    setTimeout(look, 1500);
  };
  setTimeout(look, 1500);
}
for (const button of document.querySelectorAll("[data-print]")) button.addEventListener("click", () => window.print());
// What is printed is printed whole: closed sections open for it.
let opened = [];
addEventListener("beforeprint", () => {
  opened = [...document.querySelectorAll("details:not([open])")];
  for (const section of opened) section.open = true;
});
addEventListener("afterprint", () => { for (const section of opened) section.open = false; });
for (const button of document.querySelectorAll("[data-copy]"))
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.querySelector(button.dataset.copy).textContent);
    button.textContent = button.dataset.done;
  });
for (const zone of document.querySelectorAll("[data-drop]")) {
  const input = zone.querySelector("input[type=file]");
  const over = (on) => (event) => { event.preventDefault(); zone.classList.toggle("over", on); };
  zone.addEventListener("dragover", over(true));
  zone.addEventListener("dragleave", over(false));
  zone.addEventListener("drop", (event) => {
    over(false)(event);
    if (event.dataTransfer.files.length) { input.files = event.dataTransfer.files; input.form.requestSubmit(); }
  });
  input.addEventListener("change", () => input.files.length && input.form.requestSubmit());
}

// What a page of the desk does with a browser's help; without it every form works the same.

const live = document.querySelector("[data-events]");

if (live) {
  const source = new EventSource(live.dataset.events);
  source.addEventListener("figures", (event) => {
    const figures = JSON.parse(event.data);
    for (const one of live.querySelectorAll("[data-live]")) {
      const value = String(figures[one.dataset.live] ?? one.textContent);
      if (one.textContent !== value) one.textContent = value;
    }
  });
}

// A headline that was typed and not saved is not lost by a slip.
const sheet = document.querySelector("form.sheet[action^='/desk/stories/']");
if (sheet) {
  let changed = false;
  sheet.addEventListener("input", () => { changed = true; });
  sheet.addEventListener("submit", () => { changed = false; });
  addEventListener("beforeunload", (event) => { if (changed) event.preventDefault(); });
}

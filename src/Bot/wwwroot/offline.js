// Lists what is kept on this device.

const list = document.getElementById("kept");

if ("caches" in window) {
  const kept = await caches.open("pages-1");
  const paths = (await kept.keys()).map((one) => decodeURIComponent(new URL(one.url).pathname));
  const issues = paths.map((path) => /^\/p\/([^/]+)\/(\d{4}-\d{2}-\d{2})$/.exec(path)).filter(Boolean).sort((a, b) => b[2].localeCompare(a[2]));
  for (const [path, paper, day] of issues) {
    const link = document.createElement("a");
    link.href = encodeURI(path);
    link.textContent = `${paper === "-" ? "报纸" : paper} ${day}`;
    const item = document.createElement("li");
    item.append(link);
    list.querySelector("ul").append(item);
  }
  list.hidden = issues.length === 0;
}

// What a page of the reader can do with a browser's help; without it the page reads the same.

const story = document.querySelector("[data-story]");

function offer(name, possible, act) {
  const button = document.querySelector(`[data-${name}]`);
  if (!button || !possible) return;
  button.hidden = false;
  button.addEventListener("click", () => act(button));
}

const address = () => document.querySelector("link[rel=canonical]")?.href ?? location.origin + location.pathname;
const headline = () => story.querySelector("h1").textContent.trim();

function aloud(button) {
  const start = button.textContent;
  if (speechSynthesis.speaking) {
    speechSynthesis.cancel();
    return;
  }
  const paragraphs = [headline(), ...[...story.querySelectorAll(".text p")].map((one) => one.textContent.trim())];
  paragraphs.forEach((text, index) => {
    const said = new SpeechSynthesisUtterance(text);
    said.lang = "zh-CN";
    if (index === paragraphs.length - 1) said.onend = () => { button.textContent = start; };
    said.onerror = () => { button.textContent = start; };
    speechSynthesis.speak(said);
  });
  button.textContent = button.dataset.stop;
}

if (story) {
  offer("share", "share" in navigator, () => navigator.share({ title: headline(), url: address() }).catch(() => {}));
  offer("copy", "clipboard" in navigator, async (button) => {
    await navigator.clipboard.writeText(`${headline()} ${address()}`);
    const label = button.textContent;
    button.textContent = button.dataset.done;
    setTimeout(() => { button.textContent = label; }, 2_000);
  });
  offer("aloud", "speechSynthesis" in window, aloud);
  offer("print", "print" in window, () => print());
}

// Kept on this device: the page says from when it is.
const kept = Number(document.documentElement.dataset.kept);
if (kept) {
  const line = document.createElement("p");
  const isEnglish = document.documentElement.lang === "en";
  const at = new Date(kept).toLocaleString(isEnglish ? "en-GB" : "zh-CN", { dateStyle: "medium", timeStyle: "short" });
  line.className = "kept";
  line.setAttribute("role", "status");
  line.textContent = isEnglish ? `No connection. This page is as it was on ${at}.` : `没有网络，这一页是 ${at} 存下的。`;
  document.getElementById("main").prepend(line);
}

if ("serviceWorker" in navigator) {
  navigator.serviceWorker.register("/sw.js").then(() => navigator.serviceWorker.ready).then((registration) => registration.active?.postMessage("keep")).catch(() => {});
}

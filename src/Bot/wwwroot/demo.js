// The chat page during a demo: a line on top says what day it is and what happens next, and the reader of the demo says what he has to say.

const LOOK_EVERY = 500;
const RUN = "baozhai.demo";
const SAID = "baozhai.demo.said";

const isChinese = navigator.language.toLowerCase().startsWith("zh");
const locale = isChinese ? "zh-CN" : "en-GB";
const day = new Intl.DateTimeFormat(locale, { month: "long", day: "numeric", weekday: "long", timeZone: "Asia/Shanghai" });
const hour = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hour12: false, timeZone: "Asia/Shanghai" });
const words = isChinese
  ? { demo: "演示", about: "虚构的报纸，钟走得很快，什么都不保存", next: "接下来", over: "演示完了，可以接着聊", gone: "演示程序已经停了" }
  : { demo: "Demo", about: "an invented paper, a fast clock, nothing is kept", next: "Next", over: "The demo is over; go on chatting", gone: "The demo has been stopped" };

const look = async () => (await fetch("/api/demo", { cache: "no-store" })).json();
const told = (scene) => (isChinese ? scene.zh : scene.en);

const first = await look();
// What the browser kept of an earlier demo belongs to a store that is gone.
if (localStorage.getItem(RUN) !== first.run) {
  Object.keys(localStorage).filter((key) => key.startsWith("baozhai.")).forEach((key) => localStorage.removeItem(key));
  localStorage.setItem(RUN, first.run);
  localStorage.setItem(SAID, "0");
}

const line = document.createElement("section");
line.className = "demo";
line.setAttribute("aria-label", words.demo);
line.innerHTML = "<p><strong></strong> <time></time> <small></small></p><p role=\"status\"></p><p></p><progress max=\"1\"></progress>";
const [head, now, next] = line.querySelectorAll("p");
const bar = line.querySelector("progress");
head.querySelector("strong").textContent = words.demo;
head.querySelector("small").textContent = words.about;
bar.setAttribute("aria-label", words.demo);
document.querySelector("header").after(line);

await import("./chat.js");
const form = document.getElementById("form");
const input = document.getElementById("input");

function say(text) {
  const typed = input.value;
  input.value = text;
  form.requestSubmit();
  input.value = typed;
  input.dispatchEvent(new Event("input"));
}

function show(state) {
  const at = new Date(state.at);
  const clock = head.querySelector("time");
  clock.textContent = `${day.format(at)} ${hour.format(at)}`;
  clock.dateTime = state.at;
  const what = state.now ? told(state.now) : "";
  // Said aloud by screen readers only when it changes.
  if (now.textContent !== what) now.textContent = what;
  next.textContent = state.next ? `${words.next}${isChinese ? "：" : ": "}${told(state.next)}` : words.over;
  bar.value = state.done;
  const said = Number(localStorage.getItem(SAID));
  // Noted first: another tab of the same chat looks too.
  localStorage.setItem(SAID, String(Math.max(said, state.said.length)));
  state.said.slice(said).forEach(say);
}

show(first);
for (;;) {
  await new Promise((resolve) => { setTimeout(resolve, LOOK_EVERY); });
  await look().then(show).catch(() => { next.textContent = words.gone; });
}

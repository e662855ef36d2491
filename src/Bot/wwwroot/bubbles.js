// Makes what is seen. Everything said is set as text, never as HTML.

const LANES = { alert: "快讯", digest: "早报" };
const PAUSE = 5 * 60 * 1000;

function make(tag, className, text) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text !== undefined && text !== null) element.textContent = text;
  return element;
}

function clock(at) {
  return new Date(at).toLocaleTimeString("zh-CN", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}

function day(at) {
  const date = new Date(at);
  const today = new Date();
  const days = Math.round((new Date(today).setHours(0, 0, 0, 0) - new Date(date).setHours(0, 0, 0, 0)) / 86_400_000);
  if (days === 0) return "今天";
  if (days === 1) return "昨天";
  const year = date.getFullYear() === today.getFullYear() ? undefined : "numeric";
  return date.toLocaleDateString("zh-CN", { year, month: "long", day: "numeric", weekday: "short" });
}

/** A line with day and time, where one is due between two entries; null elsewhere. */
export function separator(earlier, at) {
  if (earlier && at - earlier < PAUSE && day(at) === day(earlier)) return null;
  const line = make("p", "separator");
  const time = make("time", "", `${day(at)} ${clock(at)}`);
  time.dateTime = new Date(at).toISOString();
  line.append(time);
  return line;
}

/** A paragraph whose marks, places in UTF-16 units from left to right, stand out. */
function marked(className, text, marks) {
  const line = make("p", className);
  let done = 0;
  for (const { start, length } of Array.isArray(marks) ? marks : []) {
    if (!(start >= done && length > 0 && start + length <= text.length)) continue;
    line.append(text.slice(done, start), make("mark", "", text.slice(start, start + length)));
    done = start + length;
  }
  line.append(text.slice(done));
  return line;
}

/** A paragraph in which addresses of this site can be opened. */
function linked(text) {
  const line = make("p", "text");
  for (const [index, piece] of text.split(/(https?:\/\/[^\s，。；“”]+)/).entries()) {
    if (index % 2 === 0 || !piece.startsWith(`${location.origin}/`)) {
      line.append(piece);
      continue;
    }
    const link = make("a", "", piece);
    link.href = piece;
    line.append(link);
  }
  return line;
}

/** The buttons by the number of the entry each opens. */
function opening(buttons) {
  const all = (buttons ?? []).flat().filter((button) => button.item);
  return new Map(all.map((button) => [button.item, button]));
}

function headline(part, button, onPress) {
  if (!button) return make("p", "item-headline", part.headline);
  const opens = make("button", "item-headline item-open", part.headline);
  opens.type = "button";
  opens.addEventListener("click", () => onPress(button));
  return opens;
}

function item(part, opens, onPress) {
  const entry = make("div", "item");
  entry.append(make("span", "item-number", part.number));
  const body = make("div", "item-body");
  body.append(headline(part, opens.get(part.number), onPress));
  if (part.text) body.append(marked("item-text", part.text, part.marks));
  if (part.note) body.append(make("p", "item-note", part.note));
  entry.append(body);
  return entry;
}

function file(part) {
  const link = make("a", "file", part.name);
  link.href = URL.createObjectURL(new Blob([part.content], { type: part.mediaType }));
  link.download = part.name;
  return link;
}

function chart(part) {
  const picture = make("img", "chart");
  picture.src = `levels/${encodeURIComponent(part.station)}.png?lang=${encodeURIComponent(part.language)}`;
  picture.width = 1080;
  picture.height = 810;
  picture.alt = part.language === "en" ? `Water level of ${part.station} over time` : `${part.station}水位变化图`;
  picture.addEventListener("error", () => picture.remove());
  return picture;
}

function content(entry, onPress) {
  if (!Array.isArray(entry.parts) || entry.parts.length === 0) return [make("p", "text", entry.text)];
  const opens = opening(entry.buttons);
  return entry.parts.map((part) => {
    if (part.part === "heading") return make("h2", "heading", part.text);
    if (part.part === "item") return item(part, opens, onPress);
    if (part.part === "file") return file(part);
    if (part.part === "chart") return chart(part);
    return linked(part.text);
  });
}

async function share(chip, text) {
  try {
    if (navigator.share) await navigator.share({ text });
    else await navigator.clipboard.writeText(text);
    chip.textContent = navigator.share ? chip.textContent : "已复制";
  } catch {
    // Closed without sharing, or not allowed: nothing was asked of the bot.
  }
}

function chips(rows, text, onPress) {
  const group = make("div", "chips");
  for (const row of rows.filter((buttons) => buttons.length > 0)) {
    const line = make("div", "chip-row");
    for (const button of row) {
      const chip = make("button", "chip", button.label);
      chip.type = "button";
      chip.addEventListener("click", () => (button.share ? share(chip, text) : onPress(button)));
      line.append(chip);
    }
    group.append(line);
  }
  return group;
}

function pushedMark(entry) {
  const mark = make("p", `pushed ${entry.lane ?? ""}`);
  mark.append(make("span", "pushed-label", "推送"));
  if (LANES[entry.lane]) mark.append(make("span", "pushed-lane", LANES[entry.lane]));
  mark.append(make("time", "", clock(entry.at)));
  return mark;
}

function failure(entry, { onRetry, onEdit }) {
  const line = make("div", "failure");
  line.append(make("span", "failure-sign", "!"), make("span", "failure-reason", entry.failed));
  const again = make("button", "failure-action", entry.final ? "修改" : "重试");
  again.type = "button";
  again.addEventListener("click", () => (entry.final ? onEdit : onRetry)(entry));
  line.append(again);
  return line;
}

/** One entry of the conversation. */
export function row(entry, actions) {
  const line = make("article", `row ${entry.who}${entry.silent ? " silent" : ""}`);
  line.dataset.id = entry.id;
  const column = make("div", "column");
  const bubble = make("div", "bubble");
  if (entry.who === "bot") {
    const avatar = make("span", "avatar");
    avatar.setAttribute("aria-hidden", "true");
    line.append(avatar);
  }
  line.append(make("span", "unseen", entry.who === "bot" ? "报摘说：" : "我说："));
  if (entry.pushed) bubble.append(pushedMark(entry));
  bubble.append(...content(entry, actions.onPress));
  if (bubble.textContent) column.append(bubble);
  // An entry that is shown is pressed itself.
  const shown = new Set((entry.parts ?? []).filter((part) => part.part === "item").map((part) => part.number));
  const rows = (entry.buttons ?? []).map((buttons) => buttons.filter((button) => !shown.has(button.item))).filter((buttons) => buttons.length > 0);
  if (rows.length) column.append(chips(rows, entry.text, actions.onPress));
  if (entry.failed) column.append(failure(entry, actions));
  line.append(column);
  return line;
}

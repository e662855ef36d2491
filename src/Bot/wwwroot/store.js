// What the page keeps between visits. Without storage (blocked, full) it works for as long as it is open.

const LONGEST_HISTORY = 200;
const LATEST_ARRIVAL = 24 * 60 * 60 * 1000;
const memory = new Map();

function read(key, fallback) {
  try {
    const text = localStorage.getItem(`baozhai.${key}`);
    return text === null ? memory.get(key) ?? fallback : JSON.parse(text);
  } catch {
    return memory.get(key) ?? fallback;
  }
}

function write(key, value) {
  memory.set(key, value);
  try {
    localStorage.setItem(`baozhai.${key}`, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

function randomId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The chat's name is its secret: 128 random bits. */
export function chatId() {
  let id = read("chat", null);
  if (typeof id !== "string") write("chat", id = randomId());
  return id;
}

/** Takes the chat of another device; what was said here stays with the chat that was here. */
export function join(id) {
  write("chat", id);
  write("history", []);
  write("position", {});
}

export function newEntryId() {
  return randomId();
}

/** What was said, oldest first. */
export function history() {
  const entries = read("history", []);
  return Array.isArray(entries) ? entries : [];
}

/** Adds an entry or, where its id is known, puts it in the place of the earlier one. */
export function keep(entry) {
  // Read anew each time: another tab of the same chat may have written.
  const entries = history();
  const at = entries.findIndex((kept) => kept.id === entry.id);
  if (at >= 0) entries[at] = entry;
  else entries.push(entry);
  entries.splice(0, entries.length - LONGEST_HISTORY);
  while (!write("history", entries) && entries.length > 20) entries.splice(0, entries.length >> 1);
}

/** Calls back when another tab changed what is kept. */
export function onHistoryChanged(callback) {
  addEventListener("storage", (event) => {
    if (event.key === "baozhai.history") callback();
  });
}

function position() {
  const { floor = 0, seen = [] } = read("position", {});
  return { floor, seen };
}

/**
 * From where to ask for missed messages. Their numbers follow the order of planning, not of arrival,
 * so it is asked from a number a day old and what was seen is left out.
 */
export function floor() {
  return position().floor;
}

/** Notes a pushed message as seen; false when it was before. */
export function see(id) {
  let { floor, seen } = position();
  if (id <= floor || seen.some((one) => one.id === id)) return false;
  const now = Date.now();
  seen.push({ id, at: now });
  for (const old of seen.filter((one) => now - one.at > LATEST_ARRIVAL)) floor = Math.max(floor, old.id);
  write("position", { floor, seen: seen.filter((one) => one.id > floor) });
  return true;
}

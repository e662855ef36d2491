// The chat page: what was said goes to the bot, what it answers and pushes becomes bubbles.

import { Composer } from "./composer.js";
import { Conversation } from "./conversation.js";
import { offerPushes } from "./push.js";
import { listen, say } from "./server.js";
import * as store from "./store.js";

const GREETING = "/start";
const PATIENCE = 1_500;

// The link of another device. A stranger's link would take the reader into the stranger's chat, so it is asked first.
const joined = /^#join=([A-Za-z0-9_-]{16,64})$/.exec(location.hash)?.[1];
if (location.hash) history.replaceState(null, "", location.pathname + location.search);
if (joined && joined !== store.chatId() && confirm("换成另一台设备上的会话？这台设备上原来的会话就不再显示了。链接要是别人给的，请选取消。")) store.join(joined);

const chat = store.chatId();
const conversation = new Conversation({
  onPress: (button) => ask({ action: button.action }, button.label),
  onRetry: (entry) => deliver({ ...entry, failed: undefined }),
  onEdit: (entry) => {
    composer.text = composer.text === "" ? entry.text : composer.text;
    composer.focus();
  },
});
const composer = new Composer((text) => ask({ text }, text));

// One at a time, so that each answer stands under its question.
let turn = Promise.resolve();
let waiting = 0;

function ask(message, text) {
  deliver({ id: store.newEntryId(), who: "me", at: Date.now(), text, message });
}

function deliver(entry) {
  // Kept as pending, so that a page closed before the answer offers to say it again.
  store.keep({ ...entry, pending: true });
  conversation.show(entry);
  turn = turn.then(() => converse(entry));
}

async function converse(entry) {
  conversation.wait(++waiting > 0);
  try {
    const replies = await say(chat, entry.message);
    conversation.wait(--waiting > 0);
    store.keep(entry);
    if (entry.silent) conversation.remove(entry.id);
    const entries = replies.map((reply) => ({ id: store.newEntryId(), ...answer(reply) }));
    entries.forEach(store.keep);
    conversation.showAll(entries);
  } catch (error) {
    conversation.wait(--waiting > 0);
    const failed = { ...entry, failed: error.message, final: error.final === true };
    store.keep(failed);
    conversation.show(failed);
  }
}

function answer(reply) {
  return { who: "bot", at: Date.now(), text: reply.text, parts: reply.parts, buttons: reply.buttons };
}

let unread = 0;

function pushed(id, reply) {
  if (!store.see(id) || conversation.has(`push-${id}`)) return;
  const entry = { id: `push-${id}`, ...answer(reply), pushed: true, lane: reply.lane };
  store.keep(entry);
  conversation.announce(entry);
  if (document.hidden) document.title = `(${++unread}) 报摘`;
}

document.addEventListener("visibilitychange", () => {
  if (document.hidden) return;
  unread = 0;
  document.title = "报摘";
});

let offline = null;

function connected(up) {
  const line = document.getElementById("connection");
  if (up) {
    clearTimeout(offline);
    offline = null;
    line.hidden = true;
  } else {
    offline ??= setTimeout(() => { line.hidden = false; }, PATIENCE);
  }
}

document.getElementById("quick").addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (button) ask({ text: button.textContent }, button.textContent);
});

// iOS lays its keyboard over the page instead of making the page smaller.
visualViewport?.addEventListener("resize", () => {
  const covered = visualViewport.scale === 1 && innerHeight - visualViewport.height > 80;
  document.body.style.height = covered ? `${visualViewport.height}px` : "";
  if (covered) scrollTo(0, 0);
});

const visible = (entry) => !entry.silent || entry.failed;
const kept = store.history().map((entry) => entry.pending ? { ...entry, pending: undefined, failed: "没有等到回音。" } : entry);
const greeted = kept.some((entry) => entry.who === "bot");
conversation.restore(kept.filter((entry) => visible(entry) && (greeted || !entry.silent)));
if (!greeted) {
  turn = turn.then(() => converse({ id: "greeting", who: "me", at: Date.now(), text: "", message: { text: GREETING }, silent: true }));
}

store.onHistoryChanged(() => {
  for (const entry of store.history()) if (visible(entry) && !conversation.has(entry.id)) conversation.announce(entry);
});
// A link may suggest what to say; only who reads it sends it.
const suggested = new URLSearchParams(location.search).get("say");
if (suggested) {
  composer.text = suggested.slice(0, 500);
  history.replaceState(null, "", location.pathname);
}
listen(chat, { after: store.floor, onMessage: pushed, onState: connected });

const reminded = document.getElementById("reminded");
let remindedUntil = 0;
offerPushes(chat, document.getElementById("remind"), (text) => {
  reminded.textContent = text;
  reminded.hidden = false;
  clearTimeout(remindedUntil);
  remindedUntil = setTimeout(() => { reminded.hidden = true; }, 6_000);
}).catch(() => {});

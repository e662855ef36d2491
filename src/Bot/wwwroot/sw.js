// Keeps the last issues for when there is no connection, and shows what is pushed while no page is open.

const SHELL = "shell-1";
const PAGES = "pages-1";
const NOTES = "notes-1";
const SHELL_FILES = ["/offline.html", "/offline.js", "/reader.css", "/reader.js", "/icon.svg"];
const LIST = "/offline.json";
const OFTEN = 30 * 60 * 1000;
const AT_ONCE = 4;
// What belongs to somebody, or must be of this moment, is never kept.
const NEVER = /^\/(api|desk|health|me)(\/|$)/;

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(SHELL).then((shell) => shell.addAll(SHELL_FILES)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) if (![SHELL, PAGES, NOTES].includes(name)) await caches.delete(name);
    await self.clients.claim();
  })());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== location.origin || NEVER.test(address.pathname)) return;
  if (request.mode === "navigate") event.respondWith(page(request, address));
  else if (SHELL_FILES.includes(address.pathname)) event.respondWith(shell(request));
});

async function shell(request) {
  const kept = await caches.open(SHELL);
  try {
    const response = await fetch(request);
    if (response.ok) await kept.put(request, response.clone());
    return response;
  } catch (error) {
    const known = await kept.match(request, { ignoreVary: true });
    if (known) return known;
    throw error;
  }
}

async function page(request, address) {
  const kept = await caches.open(PAGES);
  try {
    const response = await fetch(request);
    // One that is kept stays as new as it was last seen.
    if (response.ok && address.search === "" && await kept.match(address.pathname, { ignoreVary: true })) await kept.put(address.pathname, response.clone());
    return response;
  } catch {
    const known = address.search === "" ? await kept.match(address.pathname, { ignoreVary: true }) : undefined;
    return known ? dated(known) : (await caches.open(SHELL)).match("/offline.html");
  }
}

// A kept page says from when it is.
async function dated(response) {
  const at = Date.parse(response.headers.get("Date") ?? "") || Date.now();
  const text = (await response.text()).replace("<html ", `<html data-kept="${at}" `);
  return new Response(text, { headers: response.headers });
}

self.addEventListener("message", (event) => {
  if (event.data === "keep") event.waitUntil(keep());
  else if (event.data?.chat) event.waitUntil(caches.open(NOTES).then((notes) => notes.put("/chat-of-pushes", new Response(event.data.chat))));
});

let keeping = null;

function keep() {
  keeping ??= keepIssues().catch(() => {}).finally(() => { keeping = null; });
  return keeping;
}

async function keepIssues() {
  const notes = await caches.open(NOTES);
  const last = Number(await (await notes.match(LIST))?.text() ?? 0);
  if (Date.now() - last < OFTEN) return;
  const response = await fetch(LIST);
  if (!response.ok) return;
  const { pages } = await response.json();
  const kept = await caches.open(PAGES);
  const known = (await kept.keys()).map((one) => new URL(one.url).pathname);
  const wanted = new Map(pages.map((path) => [new URL(path, location.origin).pathname, path]));
  for (const path of known) if (!wanted.has(path)) await kept.delete(path);
  // The front page is of today, stories stay.
  const missing = [...wanted.keys()].filter((path) => path === "/" || !known.includes(path));
  const fetchNext = async () => {
    for (let path = missing.shift(); path; path = missing.shift()) {
      const found = await fetch(path);
      if (found.ok) await kept.put(path, found);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, fetchNext));
  await notes.put(LIST, new Response(String(Date.now())));
}

self.addEventListener("push", (event) => {
  event.waitUntil((async () => {
    const note = event.data?.json() ?? { title: "报摘", body: "" };
    const open = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
    // The open page has shown it already.
    if (open.some((client) => client.visibilityState === "visible" && new URL(client.url).pathname === "/chat")) return;
    await self.registration.showNotification(note.title, {
      body: note.body, tag: note.tag, silent: note.silent, lang: "zh-CN", icon: "/icon-192.png", badge: "/icon-192.png",
      requireInteraction: note.lane === "alert", data: { url: "/chat" },
    });
  })());
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil((async () => {
    const open = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
    const chat = open.find((client) => new URL(client.url).pathname === "/chat");
    if (chat) await chat.focus();
    else await self.clients.openWindow(event.notification.data?.url ?? "/chat");
  })());
});

// A push service may give a browser another address.
self.addEventListener("pushsubscriptionchange", (event) => {
  event.waitUntil((async () => {
    const chat = await (await (await caches.open(NOTES)).match("/chat-of-pushes"))?.text();
    const options = event.oldSubscription?.options;
    if (!chat || !options) return;
    const renewed = event.newSubscription ?? await self.registration.pushManager.subscribe(options);
    await fetch(`/api/chat/${chat}/push`, { method: "PUT", headers: { "Content-Type": "application/json" }, body: JSON.stringify(renewed) });
  })());
});

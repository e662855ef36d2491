// Talks to the bot.

const ANSWER_WITHIN = 60_000;
const SILENCE_MEANS_DEAD = 40_000; // The server writes at least every 15 seconds.
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;

/** Why something could not be said. `final` when trying again would not help. */
export class Refused extends Error {
  constructor(message, final) {
    super(message);
    this.final = final;
  }
}

/** Says something and gives the replies. */
export async function say(chat, message) {
  let response;
  try {
    response = await fetch(`api/chat/${chat}/messages`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "Accept-Language": document.documentElement.lang },
      body: JSON.stringify(message),
      signal: AbortSignal.timeout(ANSWER_WITHIN),
    });
  } catch (error) {
    throw new Refused(error.name === "TimeoutError" ? "等了很久没有回音。" : "没有连上报摘。", false);
  }

  const answer = await response.json().catch(() => null);
  if (response.ok && Array.isArray(answer?.replies)) return answer.replies;
  const final = response.status >= 400 && response.status < 500 && response.status !== 429;
  throw new Refused(answer?.error ?? "报摘没有听清。", final);
}

/**
 * Listens for pushed messages for as long as the page is open. Not an EventSource: that one cannot see the heartbeat,
 * and would take a connection that died silently for a quiet one.
 */
export function listen(chat, { after, onMessage, onState }) {
  let attempt = 0;
  let current = null;
  let wake = null;

  async function once() {
    current = new AbortController();
    let watchdog = 0;
    const alive = () => {
      clearTimeout(watchdog);
      watchdog = setTimeout(() => current.abort(), SILENCE_MEANS_DEAD);
    };
    try {
      alive();
      const response = await fetch(`api/chat/${chat}/events?after=${after()}`, {
        headers: { Accept: "text/event-stream" }, cache: "no-store", signal: current.signal,
      });
      if (!response.ok) throw new Error(`events: ${response.status}`);
      attempt = 0;
      onState(true);
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      let rest = "";
      for (;;) {
        const { value, done } = await reader.read();
        if (done) return;
        alive();
        const blocks = (rest + value).split("\n\n");
        rest = blocks.pop();
        blocks.forEach(dispatch);
      }
    } finally {
      clearTimeout(watchdog);
    }
  }

  function dispatch(block) {
    const fields = new Map();
    for (const line of block.split("\n")) {
      const colon = line.indexOf(":");
      if (colon > 0) fields.set(line.slice(0, colon), line.slice(colon + 1).trimStart());
    }
    if (fields.has("data")) onMessage(Number(fields.get("id")), JSON.parse(fields.get("data")));
  }

  async function forever() {
    for (;;) {
      await once().catch(() => {});
      onState(false);
      const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** attempt++);
      await new Promise((resolve) => {
        wake = resolve;
        setTimeout(resolve, wait * (0.75 + Math.random() / 2));
      });
    }
  }

  addEventListener("online", () => wake?.());
  addEventListener("offline", () => current?.abort());
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) wake?.();
  });
  forever();
}

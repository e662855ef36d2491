// Offers to be told of what comes while the page is closed.

const LABELS = { on: "提醒已开", off: "关掉页面也提醒我" };

/** Registers what works behind the pages; null where the browser has no such thing. */
export async function worker() {
  if (!("serviceWorker" in navigator)) return null;
  try {
    await navigator.serviceWorker.register("/sw.js");
    return await navigator.serviceWorker.ready;
  } catch {
    return null;
  }
}

function bytes(base64url) {
  const text = atob(base64url.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

function tell(chat, method, subscription) {
  return fetch(`/api/chat/${chat}/push`, { method, headers: { "Content-Type": "application/json" }, body: JSON.stringify(subscription) });
}

/** Shows the button where all that is needed is there. */
export async function offerPushes(chat, button, say) {
  const registration = await worker();
  if (!registration || !("PushManager" in window) || !("Notification" in window)) return;
  const answer = await fetch("/api/push").catch(() => null);
  if (answer?.status !== 200) return;
  const { key } = await answer.json();

  let subscription = await registration.pushManager.getSubscription();
  const show = () => {
    button.hidden = false;
    button.textContent = subscription ? LABELS.on : LABELS.off;
    button.setAttribute("aria-pressed", String(subscription !== null));
  };

  // What the server forgot, with a new store perhaps, it is told again.
  if (subscription) {
    registration.active?.postMessage({ chat });
    if (!(await tell(chat, "PUT", subscription).catch(() => null))?.ok) subscription = null;
  }
  show();

  async function turnOn() {
    if (await Notification.requestPermission() !== "granted") return say("浏览器没有允许通知，请在网站设置里打开。");
    const fresh = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes(key) });
    const kept = await tell(chat, "PUT", fresh);
    if (!kept.ok) {
      await fresh.unsubscribe();
      return say((await kept.json().catch(() => null))?.error ?? "没有打开提醒，请稍后再试。");
    }
    subscription = fresh;
    registration.active?.postMessage({ chat });
    return say("好了：关掉页面，早报和警报也会提醒您。再点一下就关。");
  }

  async function turnOff() {
    await tell(chat, "DELETE", subscription);
    await subscription.unsubscribe();
    subscription = null;
    say("提醒关了，页面开着时照样收得到。");
  }

  button.addEventListener("click", async () => {
    button.disabled = true;
    try {
      await (subscription ? turnOff() : turnOn());
    } catch {
      say("没有办成，请稍后再试。");
    }
    button.disabled = false;
    show();
  });
}

// The list of bubbles: what stands in it, and where it is scrolled to.

import { row, separator } from "./bubbles.js";

const NEAR = 120;

export class Conversation {
  #log = document.getElementById("log");
  #scroll = document.getElementById("scroll");
  #newer = document.getElementById("newer");
  #typing = document.getElementById("typing");
  #actions;
  #lastAt = 0;

  constructor(actions) {
    this.#actions = actions;
    this.#newer.addEventListener("click", () => this.toEnd());
    this.#scroll.addEventListener("scroll", () => {
      if (this.#isAtEnd()) this.#newer.hidden = true;
    }, { passive: true });
    // A keyboard or a turned phone changes the height: whoever was at the end stays there.
    let atEnd = true;
    this.#scroll.addEventListener("scroll", () => { atEnd = this.#isAtEnd(); }, { passive: true });
    new ResizeObserver(() => { if (atEnd) this.toEnd("instant"); }).observe(this.#scroll);
  }

  /** Puts earlier entries in; a screen reader is told only of what comes after. */
  restore(entries) {
    for (const entry of entries) this.#put(entry);
    this.#log.setAttribute("aria-live", "polite");
    this.toEnd("instant");
  }

  /** Shows an entry, or shows it anew, and scrolls to it. */
  show(entry) {
    this.#toReadable(this.#put(entry));
  }

  /** Shows an answer of several entries, to be read from the first. */
  showAll(entries) {
    const [first] = entries.map((entry) => this.#put(entry));
    if (first) this.#toReadable(first);
  }

  /** Shows what nobody asked for just now: whoever reads further up is not taken away from there. */
  announce(entry) {
    const reading = !this.#isAtEnd();
    const line = this.#put(entry);
    if (reading) this.#newer.hidden = false;
    else this.#toReadable(line);
  }

  has(id) {
    return this.#find(id) !== null;
  }

  remove(id) {
    this.#find(id)?.remove();
  }

  wait(waiting) {
    this.#typing.hidden = !waiting;
    if (waiting) this.toEnd();
  }

  toEnd(behavior = "smooth") {
    this.#newer.hidden = true;
    this.#scroll.scrollTo({ top: this.#scroll.scrollHeight, behavior: this.#calm() ? "instant" : behavior });
  }

  #put(entry) {
    const line = row(entry, this.#actions);
    const earlier = this.#find(entry.id);
    if (earlier) {
      earlier.replaceWith(line);
      return line;
    }
    const time = separator(this.#lastAt, entry.at);
    if (time) this.#log.append(time);
    this.#lastAt = entry.at;
    this.#log.append(line);
    return line;
  }

  // An answer longer than the screen is read from its top.
  #toReadable(line) {
    const length = this.#log.getBoundingClientRect().bottom - line.getBoundingClientRect().top;
    if (length < this.#scroll.clientHeight - 48) return this.toEnd();
    const top = line.getBoundingClientRect().top - this.#scroll.getBoundingClientRect().top + this.#scroll.scrollTop - 12;
    this.#scroll.scrollTo({ top, behavior: this.#calm() ? "instant" : "smooth" });
  }

  #find(id) {
    return this.#log.querySelector(`[data-id="${CSS.escape(id)}"]`);
  }

  #isAtEnd() {
    return this.#scroll.scrollHeight - this.#scroll.scrollTop - this.#scroll.clientHeight < NEAR;
  }

  #calm() {
    return document.hidden || matchMedia("(prefers-reduced-motion: reduce)").matches;
  }
}

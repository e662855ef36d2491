// The line people type in. Calls back with what they said.

const TALLEST = 132;

export class Composer {
  #input = document.getElementById("input");
  #send = document.getElementById("send");

  constructor(onSaid) {
    const submit = () => {
      const text = this.#input.value.trim();
      if (text === "") return;
      this.text = "";
      onSaid(text);
    };
    this.#input.addEventListener("input", () => this.#fit());
    this.#input.addEventListener("keydown", (event) => {
      // While an input method composes, Enter takes the word; Safari says so only by code 229.
      if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
      event.preventDefault();
      submit();
    });
    document.getElementById("form").addEventListener("submit", (event) => {
      event.preventDefault();
      submit();
      this.#input.focus();
    });
    // A touch keyboard would cover half of what is to be read.
    if (matchMedia("(hover: hover)").matches) this.#input.focus();
    this.#fit();
  }

  get text() {
    return this.#input.value;
  }

  set text(value) {
    this.#input.value = value;
    this.#fit();
  }

  focus() {
    this.#input.focus();
  }

  #fit() {
    this.#send.disabled = this.#input.value.trim() === "";
    this.#input.style.height = "auto";
    this.#input.style.height = `${Math.min(this.#input.scrollHeight, TALLEST)}px`;
  }
}

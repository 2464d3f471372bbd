/**
 * A text that must not be seen. It shows as `[secret]` wherever it is printed, joined into a text, logged or written
 * as JSON; only {@link Secret.reveal} gives it away, so that every place which does is easy to find.
 */
export class Secret {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** The text itself, for the one moment in which it is sent or encrypted. */
  reveal(): string {
    return this.#text;
  }

  toString(): string {
    return "[secret]";
  }

  toJSON(): string {
    return "[secret]";
  }

  /** Node's `util.inspect`, and with it `console.log`. */
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return "[secret]";
  }
}

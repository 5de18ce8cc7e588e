import { signal } from "@preact/signals";
import type { JSX } from "preact";

/** The last news, and a count so that the same words said twice are heard twice. */
const news = signal({ text: "", count: 0 });

/** Tells readers something that the screen shows without words of its own. */
export function announce(text: string): void {
  news.value = { text, count: news.value.count + 1 };
}

/** Returns the silent line that readers listen to; the shell draws it once, always. */
export function Announcements(): JSX.Element {
  const { text, count } = news.value;
  return (
    <p class="visually-hidden" role="status" aria-live="polite">
      <span key={count}>{text}</span>
    </p>
  );
}

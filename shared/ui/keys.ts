import { openStrikes } from "./strikes.ts";

/**
 * Actions by `KeyboardEvent.code`: the place of a key, which is the same whatever alphabet the keyboard is set to. One
 * that returns a promise is under way until that is kept.
 */
export type KeyActions = Readonly<Record<string, (() => unknown) | undefined>>;

const strikes = openStrikes({
  later: (act, ms) => {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
  // For the sheet, which dims the sign of a key that rests.
  onRest: (keys) => {
    document.documentElement.dataset["resting"] = keys.join(" ");
  },
});

/** Does what that key does, for the button that says so: key and button are one, and rest together. */
export function strikeKey(code: string, act: () => unknown): void {
  strikes.strike(code, act);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, select, [contenteditable='true']") !== null;
}

/** Space and Enter belong to the control that has the focus. */
function belongsToControl(target: EventTarget | null, code: string): boolean {
  const isActivation = code === "Space" || code === "Enter" || code === "NumpadEnter";
  return (
    isActivation && target instanceof Element && target.closest("button, a[href], summary, [role='radio']") !== null
  );
}

/**
 * Binds one-key shortcuts to the page and returns how to unbind them. They rest while somebody types, while a dialog
 * is open, with a modifier held, and while a key repeats, so that a leaning elbow calls nobody; and each for half a
 * second after it has asked the hub for something (strikes.ts).
 */
export function bindKeys(actions: KeyActions): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    const action = actions[event.code];
    if (!action || isTyping(event.target) || belongsToControl(event.target, event.code)) return;
    if (document.querySelector("dialog[open]")) return;
    event.preventDefault();
    strikeKey(event.code, action);
  };
  document.addEventListener("keydown", onKeyDown);
  return () => document.removeEventListener("keydown", onKeyDown);
}

/** Returns what is printed on the key of that code: `KeyR` is "R", `Slash` is "/". */
export function keyName(code: string): string {
  if (code === "Slash") return "/";
  return code.replace(/^(Key|Digit|Numpad)/u, "");
}

/** Actions by `KeyboardEvent.code`: the place of a key, which is the same whatever alphabet the keyboard is set to. */
export type KeyActions = Readonly<Record<string, (() => void) | undefined>>;

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
 * is open, with a modifier held, and while a key repeats, so that a leaning elbow calls nobody.
 */
export function bindKeys(actions: KeyActions): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    const action = actions[event.code];
    if (!action || isTyping(event.target) || belongsToControl(event.target, event.code)) return;
    if (document.querySelector("dialog[open]")) return;
    event.preventDefault();
    action();
  };
  document.addEventListener("keydown", onKeyDown);
  return () => document.removeEventListener("keydown", onKeyDown);
}

/** Returns what is printed on the key of that code: `KeyR` is "R", `Slash` is "/". */
export function keyName(code: string): string {
  if (code === "Slash") return "/";
  return code.replace(/^(Key|Digit|Numpad)/u, "");
}

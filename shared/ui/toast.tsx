import { signal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Button } from "./button.tsx";
import { CheckIcon } from "./icons.tsx";
import { WarningIcon } from "./state-icons.tsx";
import "./toast.css";

/** How long a message stays, and with it the chance to undo. */
export const TOAST_MS = 5_000;

export type Toast = {
  readonly text: string;
  readonly kind?: "done" | "problem" | undefined;
  readonly undo?: { readonly label: string; readonly act: () => void } | undefined;
};

type ShownToast = Toast & { readonly id: number };

const shown = signal<readonly ShownToast[]>([]);
let lastId = 0;

/** Shows a message for five seconds (longer while the pointer or the focus rests on it) and returns how to take it off. */
export function showToast(toast: Toast): () => void {
  lastId += 1;
  const id = lastId;
  shown.value = [...shown.value.slice(-2), { ...toast, id }];
  return () => takeOff(id);
}

function takeOff(id: number): void {
  shown.value = shown.value.filter((toast) => toast.id !== id);
}

function ToastLine({ toast }: { readonly toast: ShownToast }): JSX.Element {
  const [isHeld, hold] = useState(false);
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => takeOff(toast.id), TOAST_MS);
    return () => clearTimeout(timer);
  }, [isHeld, toast.id]);
  const { undo } = toast;
  const Picture = toast.kind === "problem" ? WarningIcon : CheckIcon;
  return (
    <li
      class="ui-toast"
      onPointerEnter={() => hold(true)}
      onPointerLeave={() => hold(false)}
      onFocusIn={() => hold(true)}
      onFocusOut={() => hold(false)}
    >
      <Picture size={20} />
      <span>{toast.text}</span>
      {undo && (
        <Button
          kind="quiet"
          onPress={() => {
            takeOff(toast.id);
            undo.act();
          }}
        >
          {undo.label}
        </Button>
      )}
    </li>
  );
}

/** Returns the place of the messages; an app draws it once, always, so that readers notice what arrives. */
export function Toasts(): JSX.Element {
  return (
    <ul class="ui-toasts" aria-live="polite">
      {shown.value.map((toast) => (
        <ToastLine key={toast.id} toast={toast} />
      ))}
    </ul>
  );
}

import type { TargetedEvent, TargetedPointerEvent, TargetedTouchEvent } from "preact";
import "./press.css";

/** The same target, or the same spot of the panel, counts once within this time. */
const ONCE_WITHIN_MS = 500;
/** A trembling finger lands this near to where it was; neighbouring targets are further apart. */
const SAME_SPOT_PX = 32;

type Last = { target: Element; at: number; x: number; y: number };

export type PressHandlers = {
  readonly "data-press": "";
  readonly onPointerDown: (event: TargetedPointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: TargetedPointerEvent<HTMLElement>) => void;
  readonly onPointerUp: (event: TargetedPointerEvent<HTMLElement>) => void;
  readonly onPointerCancel: (event: TargetedPointerEvent<HTMLElement>) => void;
  readonly onTouchEnd: (event: TargetedTouchEvent<HTMLElement>) => void;
  readonly onClick: (event: TargetedEvent<HTMLElement, MouseEvent>) => void;
  readonly onContextMenu: (event: Event) => void;
};

const heldBy = new WeakMap<Element, number>();
let last: Last | undefined;

function isInside(event: TargetedPointerEvent<HTMLElement>): boolean {
  const box = event.currentTarget.getBoundingClientRect();
  const { clientX: x, clientY: y } = event;
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

/** Two quick taps on one spot stay one choice even when the first has already drawn another target there. */
function isRepeated(target: Element, at: number, x: number, y: number, onceWithinMs: number): boolean {
  if (last === undefined || at - last.at >= onceWithinMs) return false;
  return last.target === target || Math.hypot(x - last.x, y - last.y) < SAME_SPOT_PX;
}

function release(element: HTMLElement): void {
  heldBy.delete(element);
  delete element.dataset["pressing"];
}

/**
 * Returns the handlers that make an element a touch target of a hall: it acts on release, sliding off before that
 * cancels, and the same target or spot counts once within `onceWithinMs` (a keypad may take less than the 500 ms).
 * Keyboard, switch devices and readers act through their click.
 */
export function press(act: () => void, onceWithinMs: number = ONCE_WITHIN_MS): PressHandlers {
  const fire = (target: HTMLElement, at: number, x: number, y: number): void => {
    if (isRepeated(target, at, x, y, onceWithinMs) || target.matches(":disabled, [aria-disabled='true']")) return;
    last = { target, at, x, y };
    act();
  };
  return {
    "data-press": "",
    onPointerDown(event) {
      if (!event.isPrimary || event.button !== 0) return;
      heldBy.set(event.currentTarget, event.pointerId);
      // A finger belongs to where it landed by itself.
      if (event.pointerType !== "touch") event.currentTarget.setPointerCapture(event.pointerId);
      event.currentTarget.dataset["pressing"] = "";
    },
    onPointerMove(event) {
      if (heldBy.get(event.currentTarget) !== event.pointerId) return;
      if (isInside(event)) event.currentTarget.dataset["pressing"] = "";
      else delete event.currentTarget.dataset["pressing"];
    },
    onPointerUp(event) {
      const element = event.currentTarget;
      // Measured while nothing has changed yet: afterwards the browser would have to lay the page out for the answer.
      const isMeant = heldBy.get(element) === event.pointerId && isInside(event);
      heldBy.delete(element);
      if (isMeant) fire(element, event.timeStamp, event.clientX, event.clientY);
      // Behind what the act has drawn: a target that is gone by then need not be drawn as released first.
      queueMicrotask(() => release(element));
    },
    onPointerCancel(event) {
      release(event.currentTarget);
    },
    onTouchEnd(event) {
      // The release has acted; the click that follows a touch would land on whatever has come to stand here since.
      if (event.cancelable) event.preventDefault();
    },
    onClick(event) {
      // detail 0: no pointer made this click, so no release has been seen.
      if (event.detail === 0) fire(event.currentTarget, event.timeStamp, Number.NaN, Number.NaN);
    },
    onContextMenu(event) {
      event.preventDefault();
    },
  };
}

/** Forgets the last press; the kiosk calls it when it wipes a visit. */
export function forgetPresses(): void {
  last = undefined;
}

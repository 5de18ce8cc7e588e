import type { JSX } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import type { Drawn } from "./drawn.ts";
import "./dialog.css";

type DialogProps = {
  readonly title: Drawn;
  readonly children?: Drawn | undefined;
  /** The buttons, the safest last in reading order. */
  readonly actions?: Drawn | undefined;
  /** Escape or the way back; the owner takes the dialog off the page. */
  readonly onClose: () => void;
  readonly size?: "desk" | "hall" | undefined;
};

/**
 * Returns an open dialog: it is open while it is drawn. The platform keeps the focus inside, makes the page behind it
 * inert and gives the focus back afterwards.
 */
export function Dialog({ title, children, actions, onClose, size = "desk" }: DialogProps): JSX.Element {
  const element = useRef<HTMLDialogElement>(null);
  const id = useId();
  // Before the next paint, so that no touch reaches the page between drawing and opening.
  useLayoutEffect(() => {
    const dialog = element.current;
    if (!dialog?.isConnected) return;
    dialog.showModal();
    return () => dialog.close();
  }, []);
  return (
    <dialog
      ref={element}
      class={`ui-dialog ui-dialog--${size}`}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={id} class="ui-dialog__title">
        {title}
      </h2>
      {children !== undefined && <div class="ui-dialog__body">{children}</div>}
      {actions !== undefined && <div class="ui-dialog__actions">{actions}</div>}
    </dialog>
  );
}

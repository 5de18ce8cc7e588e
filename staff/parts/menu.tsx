import type { JSX } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { Button } from "../../shared/ui/button.tsx";
import type { Icon } from "../../shared/ui/icon.tsx";
import "./menu.css";

type MenuProps<Value extends string> = {
  readonly label: string;
  readonly icon: Icon;
  readonly keyName: string;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly onChoose: (value: Value) => void;
  readonly isBusy: boolean;
  /** A count that grows when the menu shall open by its key. */
  readonly opened: number;
};

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Returns a button that unfolds a few choices; arrows move among them, Escape or leaving folds them up. */
export function Menu<Value extends string>(props: MenuProps<Value>): JSX.Element {
  const { choices, onChoose, opened } = props;
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    if (opened > 0) setOpen(true);
  }, [opened]);
  useEffect(() => {
    if (isOpen) root.current?.querySelector<HTMLElement>("[role=menuitem]")?.focus();
  }, [isOpen]);

  const fold = (): void => {
    setOpen(false);
    root.current?.querySelector("button")?.focus();
  };
  const move = (event: KeyboardEvent): void => {
    if (event.key === "Escape") fold();
    const step = steps[event.key];
    const lines = [...(root.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
    if (step === undefined || lines.length === 0) return;
    event.preventDefault();
    const at = lines.findIndex((line) => line.matches(":focus"));
    lines[(at + step + lines.length) % lines.length]?.focus();
  };
  return (
    <div
      ref={root}
      class="menu"
      onFocusOut={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOpen(false);
      }}
    >
      <span aria-controls={isOpen ? id : undefined}>
        <Button
          icon={props.icon}
          keyName={props.keyName}
          isOn={isOpen}
          isBusy={props.isBusy}
          onPress={() => setOpen(!isOpen)}
        >
          {props.label}
        </Button>
      </span>
      {isOpen && (
        <div id={id} class="menu__list" role="menu" tabIndex={-1} aria-label={props.label} onKeyDown={move}>
          {choices.map((choice) => (
            <button
              key={choice.value}
              type="button"
              class="menu__line"
              role="menuitem"
              onClick={() => {
                fold();
                onChoose(choice.value);
              }}
            >
              {choice.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

import type { JSX } from "preact";
import type { Drawn } from "./drawn.ts";
import type { Icon } from "./icon.tsx";
import { press } from "./press.ts";
import "./tile.css";

export type TileProps = {
  readonly title: Drawn;
  readonly onPress: () => void;
  readonly icon: Icon;
  /** Short facts under the title, as "4 waiting" and "15 to 25 minutes". */
  readonly notes?: readonly string[] | undefined;
  /** `card` is a service, `outline` a side road beside the services, `choice` can be on or off. */
  readonly kind?: "card" | "outline" | "choice" | undefined;
  readonly isOn?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly id?: string | undefined;
};

/** Returns a large touch target with picture and word (press.ts); readers hear title and notes as one. */
export function Tile(props: TileProps): JSX.Element {
  const { kind = "card", icon: Picture, notes = [] } = props;
  return (
    <button
      type="button"
      id={props.id}
      class={`ui-tile ui-tile--${kind}`}
      disabled={props.disabled}
      aria-pressed={kind === "choice" ? (props.isOn ?? false) : undefined}
      {...press(props.onPress)}
    >
      <span class="ui-tile__picture">
        <Picture size="1em" />
      </span>
      <span class="ui-tile__title">{props.title}</span>
      {notes.length > 0 && (
        <span class="ui-tile__notes">
          {notes.map((note) => (
            <span key={note} class="ui-tile__note">
              {note}
            </span>
          ))}
        </span>
      )}
    </button>
  );
}

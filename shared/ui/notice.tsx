import type { JSX } from "preact";
import type { Drawn } from "./drawn.ts";
import { InfoIcon, LightbulbIcon, OfflineIcon, WarningIcon } from "./state-icons.tsx";
import "./notice.css";

type NoticeKind = "info" | "hint" | "warn" | "error" | "offline";

const ICONS = {
  info: InfoIcon,
  hint: LightbulbIcon,
  warn: WarningIcon,
  error: WarningIcon,
  offline: OfflineIcon,
} as const;

type NoticeProps = {
  readonly kind: NoticeKind;
  readonly title?: Drawn | undefined;
  readonly children?: Drawn | undefined;
  /** What can be done about it. */
  readonly action?: Drawn | undefined;
  /** Without the picture, for a line of news. */
  readonly plain?: boolean | undefined;
};

/** Returns a sentence that stays on the page; errors interrupt a reader, everything else waits for its turn. */
export function Notice({ kind, title, children, action, plain }: NoticeProps): JSX.Element {
  const Picture = ICONS[kind];
  return (
    <div class={`ui-notice ui-notice--${kind}`} role={kind === "error" ? "alert" : "status"}>
      {!plain && <Picture size="1.4em" class="ui-notice__picture" />}
      <div class="ui-notice__text">
        {title !== undefined && <strong class="ui-notice__title">{title}</strong>}
        {children !== undefined && <span>{children}</span>}
      </div>
      {action !== undefined && <div class="ui-notice__action">{action}</div>}
    </div>
  );
}

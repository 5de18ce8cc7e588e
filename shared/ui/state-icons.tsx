/* Pictures of aids, devices, states and priority classes. */
import type { JSX } from "preact";
import { drawing, type IconProps } from "./icon.tsx";

export function TextSizeIcon(props: IconProps): JSX.Element {
  return drawing("M2.5 18l5-12 5 12M4.2 14h6.6M13.5 18l3.5-8 3.5 8M14.8 15.2h4.4", props);
}

export function LightbulbIcon(props: IconProps): JSX.Element {
  return drawing("M9.5 17v-1.2a6 6 0 1 1 5 0V17zM10 20.5h4", props);
}

export function WarningIcon(props: IconProps): JSX.Element {
  return drawing("M12 4L2.8 20h18.4zM12 10v4.5M12 17.2h.01", props);
}

export function InfoIcon(props: IconProps): JSX.Element {
  return drawing("M3 12a9 9 0 1 0 18 0 9 9 0 1 0 -18 0zM12 11v5.5M12 7.7h.01", props);
}

export function OfflineIcon(props: IconProps): JSX.Element {
  return drawing("M3 3l18 18M8.5 15.5a5 5 0 0 1 7 0M5 12a10 10 0 0 1 4.5-2.6M19 12a10 10 0 0 0-5-2.8M12 19h.01", props);
}

export function MonitorIcon(props: IconProps): JSX.Element {
  return drawing("M3 5h18v11H3zM12 16v4M8 20h8", props);
}

export function KioskIcon(props: IconProps): JSX.Element {
  return drawing("M7 3h10v12H7zM12 15v4M8.5 21L9 19h6l.5 2zM10.5 11.5h3", props);
}

export function PhoneIcon(props: IconProps): JSX.Element {
  return drawing("M8 3h8a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM11 18h2", props);
}

export function CounterIcon(props: IconProps): JSX.Element {
  return drawing(
    "M3 12h18M5 12v8M19 12v8M5 16h14M9.7 5.8a2.3 2.3 0 1 0 4.6 0 2.3 2.3 0 1 0 -4.6 0zM8.5 12a3.5 3.5 0 0 1 7 0",
    props,
  );
}

export function ElderlyIcon(props: IconProps): JSX.Element {
  return drawing(
    "M8.2 4.8a1.8 1.8 0 1 0 3.6 0 1.8 1.8 0 1 0 -3.6 0zM8 21l2-6.5-1-5 3-1 3 3.5M12 14.5l1.8 6.5M18.5 21v-7a1.6 1.6 0 0 0-3.2 0",
    props,
  );
}

export function WheelchairIcon(props: IconProps): JSX.Element {
  return drawing(
    "M9.3 4.5a1.7 1.7 0 1 0 3.4 0 1.7 1.7 0 1 0 -3.4 0zM11 8v6h5l2.5 5M11 10.5h4.5M8.6 11.6a4.8 4.8 0 1 0 6 6.2",
    props,
  );
}

export function PregnantIcon(props: IconProps): JSX.Element {
  return drawing(
    "M9.2 4.5a1.8 1.8 0 1 0 3.6 0 1.8 1.8 0 1 0 -3.6 0zM10 21v-5.5H8V12a2.8 2.8 0 0 1 5.6-.6c1.3.5 2 1.5 2 2.5 0 1-.8 1.6-2 1.6V21",
    props,
  );
}

export function PrivateTalkIcon(props: IconProps): JSX.Element {
  return drawing("M20 10.5V4H4v12h1v4l4.5-4M14 15.5h7v5.5h-7zM15.5 15.5V14a2 2 0 0 1 4 0v1.5", props);
}

export function ContrastIcon({ size = 24, class: extra }: IconProps): JSX.Element {
  return (
    <svg
      class={`ui-icon ${extra ?? ""}`}
      viewBox="0 0 24 24"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="12" cy="12" r="9" />
      <path d="M12 3a9 9 0 0 1 0 18z" fill="currentColor" />
    </svg>
  );
}

/* Pictures of what can be done; those that follow the line of reading mirror. */
import type { JSX } from "preact";
import { drawing, type IconProps } from "./icon.tsx";

export function ArrowNextIcon(props: IconProps): JSX.Element {
  return drawing("M5 12h14M13 6l6 6-6 6", props, true);
}

export function ArrowBackIcon(props: IconProps): JSX.Element {
  return drawing("M19 12H5M11 6l-6 6 6 6", props, true);
}

export function ChevronDownIcon(props: IconProps): JSX.Element {
  return drawing("M6 9l6 6 6-6", props);
}

export function ChevronNextIcon(props: IconProps): JSX.Element {
  return drawing("M9.5 6l6 6-6 6", props, true);
}

export function DownIcon(props: IconProps): JSX.Element {
  return drawing("M12 4v15M6 13l6 6 6-6", props);
}

export function CheckIcon(props: IconProps): JSX.Element {
  return drawing("M5 12.5l4.5 4.5L19 7.5", props);
}

export function CrossIcon(props: IconProps): JSX.Element {
  return drawing("M6 6l12 12M18 6L6 18", props);
}

export function PlusIcon(props: IconProps): JSX.Element {
  return drawing("M12 5v14M5 12h14", props);
}

export function MinusIcon(props: IconProps): JSX.Element {
  return drawing("M5 12h14", props);
}

export function BackspaceIcon(props: IconProps): JSX.Element {
  return drawing("M9 5h11a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H9l-6-7zM12 9.5l5 5M17 9.5l-5 5", props, true);
}

export function PauseIcon(props: IconProps): JSX.Element {
  return drawing("M9 6v12M15 6v12", props);
}

export function PlayIcon(props: IconProps): JSX.Element {
  return drawing("M8 5.5v13L18.5 12z", props);
}

export function ClockIcon(props: IconProps): JSX.Element {
  return drawing("M3 12a9 9 0 1 0 18 0 9 9 0 1 0 -18 0zM12 7v5l3.5 2", props);
}

export function SearchIcon(props: IconProps): JSX.Element {
  return drawing("M4.5 10.5a6 6 0 1 0 12 0 6 6 0 1 0 -12 0zM15 15l5 5", props);
}

export function BellIcon(props: IconProps): JSX.Element {
  return drawing("M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 21h4", props);
}

export function SoundIcon(props: IconProps): JSX.Element {
  return drawing("M4 9.5v5h3.5L12 19V5L7.5 9.5zM15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a7.8 7.8 0 0 1 0 11", props);
}

export function RepeatIcon(props: IconProps): JSX.Element {
  return drawing("M4 12a8 8 0 0 1 13.7-5.7L20 8.5M20 4v4.5h-4.5M20 12a8 8 0 0 1-13.7 5.7L4 15.5M4 20v-4.5h4.5", props);
}

export function HoldIcon(props: IconProps): JSX.Element {
  return drawing("M7 3.5h10M7 20.5h10M8 3.5v4l4 4.5 4-4.5v-4M8 20.5v-4l4-4.5 4 4.5v4", props);
}

export function TransferIcon(props: IconProps): JSX.Element {
  return drawing("M4 8h15M15 4l4 4-4 4M20 16H5M9 12l-4 4 4 4", props);
}

export function ReferIcon(props: IconProps): JSX.Element {
  return drawing(
    "M5.8 8a3.2 3.2 0 1 0 6.4 0 3.2 3.2 0 1 0 -6.4 0zM3 19.5v-.5a4.5 4.5 0 0 1 4.5-4.5h3M14 17h7M18 14l3 3-3 3",
    props,
    true,
  );
}

export function ReturnIcon(props: IconProps): JSX.Element {
  return drawing("M9 14L4 9l5-5M4 9h10a6 6 0 0 1 6 6v4", props, true);
}

export function NoShowIcon(props: IconProps): JSX.Element {
  return drawing(
    "M6.8 8a3.2 3.2 0 1 0 6.4 0 3.2 3.2 0 1 0 -6.4 0zM4 19.5v-.5A4.5 4.5 0 0 1 8.5 14.5h3.5M15.5 15l5 5M20.5 15l-5 5",
    props,
  );
}

export function SettingsIcon(props: IconProps): JSX.Element {
  return drawing(
    "M9 12a3 3 0 1 0 6 0 3 3 0 1 0 -6 0zM12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.2 2.2M16.2 16.2l2.2 2.2M18.4 5.6l-2.2 2.2M7.8 16.2l-2.2 2.2",
    props,
  );
}

export function ChartIcon(props: IconProps): JSX.Element {
  return drawing("M4 4v16h16M9 12v4M13 8v8M17 11v5", props);
}

export function TrashIcon(props: IconProps): JSX.Element {
  return drawing("M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5", props);
}

export function EditIcon(props: IconProps): JSX.Element {
  return drawing("M4 20l1-4.5L16 4.5a1.5 1.5 0 0 1 2.1 0l1.4 1.4a1.5 1.5 0 0 1 0 2.1L8.5 19zM14 6.5l3.5 3.5", props);
}

export function KeyIcon(props: IconProps): JSX.Element {
  return drawing("M3.5 15.5a4.5 4.5 0 1 0 9 0 4.5 4.5 0 1 0 -9 0zM11.2 12.3L20 3.5M17 6.5l3 3", props);
}

export function LogoutIcon(props: IconProps): JSX.Element {
  return drawing("M10 4H5a1 1 0 0 0-1 1v14a1 1 0 0 0 1 1h5M9.5 12H20M16 8l4 4-4 4", props, true);
}

export function ExternalLinkIcon(props: IconProps): JSX.Element {
  return drawing("M13 4h7v7M20 4l-9 9M17 14v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1h5", props, true);
}

export function StarIcon(props: IconProps): JSX.Element {
  return drawing("M12 3.5l2.6 5.4 5.9.8-4.3 4.1 1.1 5.9-5.3-2.9-5.3 2.9 1.1-5.9-4.3-4.1 5.9-.8z", props);
}

export function PrinterIcon(props: IconProps): JSX.Element {
  return drawing(
    "M7 8V4h10v4M7 17H5a2 2 0 0 1-2-2v-5a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2h-2M7 14h10v6H7z",
    props,
  );
}

export function LocateIcon(props: IconProps): JSX.Element {
  return drawing("M5 12a7 7 0 1 0 14 0 7 7 0 1 0 -14 0zM12 2v4M12 18v4M2 12h4M18 12h4M12 12h.01", props);
}

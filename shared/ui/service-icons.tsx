/* Pictures of what a visitor comes for. */
import type { JSX } from "preact";
import { drawing, type IconProps } from "./icon.tsx";

export function QuestionIcon(props: IconProps): JSX.Element {
  return drawing(
    "M3 12a9 9 0 1 0 18 0 9 9 0 1 0 -18 0zM9.4 9.5a2.6 2.6 0 1 1 3.9 2.3c-.8.45-1.3 1-1.3 1.9v.3M12 17h.01",
    props,
  );
}

export function HandHeartIcon(props: IconProps): JSX.Element {
  return drawing(
    "M3 13.8l2.3-1.7a3.5 3.5 0 0 1 2-.6h2.9a1.6 1.6 0 0 1 0 3.3H8.3M11.7 14.5h2.1l4.7-3.1a1.5 1.5 0 0 1 1.8 2.4l-4.7 4.1a4.5 4.5 0 0 1-3 1.1H8.7a4.5 4.5 0 0 1-1.9-.4L3 17.3M12 9.3L9.4 6.8A1.8 1.8 0 0 1 12 4.3a1.8 1.8 0 0 1 2.6 2.5z",
    props,
  );
}

export function FolderIcon(props: IconProps): JSX.Element {
  return drawing("M3 19V5h6l2.2 3H21v11zM9 13.5h6", props);
}

export function IdCardIcon(props: IconProps): JSX.Element {
  return drawing(
    "M5 4.5h14a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-11a2 2 0 0 1 2-2zM14.5 10h3.3M14.5 14h3.3M5.8 15.8a2.8 2.8 0 0 1 5.4 0M6.7 10.2a1.8 1.8 0 1 0 3.6 0 1.8 1.8 0 1 0 -3.6 0z",
    props,
  );
}

export function PersonIcon(props: IconProps): JSX.Element {
  return drawing(
    "M8.5 7.5a3.5 3.5 0 1 0 7 0 3.5 3.5 0 1 0 -7 0zM5.5 20v-.5a5.5 5.5 0 0 1 5.5-5.5h2a5.5 5.5 0 0 1 5.5 5.5v.5",
    props,
  );
}

export function PeopleIcon(props: IconProps): JSX.Element {
  return drawing(
    "M5.8 8a3.2 3.2 0 1 0 6.4 0 3.2 3.2 0 1 0 -6.4 0zM3 20v-.8A5.2 5.2 0 0 1 8.2 14h1.6a5.2 5.2 0 0 1 5.2 5.2v.8M15.5 5a3.2 3.2 0 0 1 0 6M17 14.3a5.2 5.2 0 0 1 4 5v.7",
    props,
  );
}

export function FamilyIcon(props: IconProps): JSX.Element {
  return drawing(
    "M5.3 6.8a2.7 2.7 0 1 0 5.4 0 2.7 2.7 0 1 0 -5.4 0zM15.1 10.5a1.9 1.9 0 1 0 3.8 0 1.9 1.9 0 1 0 -3.8 0zM3 20v-3.5a5 5 0 0 1 10 0V20M14 20v-1.5a3 3 0 0 1 6 0V20",
    props,
  );
}

export function BabyIcon(props: IconProps): JSX.Element {
  return drawing(
    "M3.5 12a8.5 8.5 0 1 0 17 0 8.5 8.5 0 1 0 -17 0zM9 11.5h.01M15 11.5h.01M9.5 15a3.5 3.5 0 0 0 5 0M12 3.5c1.6.8 1.7 2.6.3 3.3",
    props,
  );
}

export function HeartIcon(props: IconProps): JSX.Element {
  return drawing("M12 20l-7.4-7.4a4.7 4.7 0 0 1 6.7-6.7l.7.7.7-.7a4.7 4.7 0 0 1 6.7 6.7z", props);
}

export function TicketIcon(props: IconProps): JSX.Element {
  return drawing(
    "M4.5 7h15A1.5 1.5 0 0 1 21 8.5v1.7a2 2 0 0 0 0 3.6v1.7a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 15.5v-1.7a2 2 0 0 0 0-3.6V8.5A1.5 1.5 0 0 1 4.5 7zM14 7v1.5M14 11.3v1.4M14 15.5V17",
    props,
  );
}

export function HomeIcon(props: IconProps): JSX.Element {
  return drawing("M4 11l8-7 8 7M6 9.5V20h12V9.5M10 20v-6h4v6", props);
}

export function BookIcon(props: IconProps): JSX.Element {
  return drawing(
    "M5 18.8V5.2A2.2 2.2 0 0 1 7.2 3H19v13.5H7.2A2.2 2.2 0 0 0 5 18.8 2.2 2.2 0 0 0 7.2 21H19v-4.5",
    props,
  );
}

export function ChatIcon(props: IconProps): JSX.Element {
  return drawing("M4 4h16v12h-9.5L6 20v-4H4zM8 8.5h8M8 12h5", props);
}

export function DocumentIcon(props: IconProps): JSX.Element {
  return drawing("M6 3h8l5 5v13H6zM14 3v5h5M9.5 13h6M9.5 17h6", props);
}

export function CalendarIcon(props: IconProps): JSX.Element {
  return drawing("M4 6h16v14H4zM4 10.5h16M8 3.5V7M16 3.5V7", props);
}

export function GiftIcon(props: IconProps): JSX.Element {
  return drawing(
    "M4 12h16v8H4zM3 8h18v4H3zM12 8v12M12 8C9 8 7 7 7.5 5.2 8 3.5 11 4 12 8zM12 8c3 0 5-1 4.5-2.8C16 3.5 13 4 12 8z",
    props,
  );
}

export function MedicalIcon(props: IconProps): JSX.Element {
  return drawing("M4 4h16v16H4zM12 8v8M8 12h8", props);
}

export function BasketIcon(props: IconProps): JSX.Element {
  return drawing("M3.5 10h17l-2 10h-13zM8.5 10l2.5-6M15.5 10L13 4M9.5 13.5v3M14.5 13.5v3", props);
}

export function GraduationIcon(props: IconProps): JSX.Element {
  return drawing("M2.5 9.5L12 5l9.5 4.5L12 14zM6.5 11.5V16c3 2.7 8 2.7 11 0v-4.5M21.5 9.5V15", props);
}

export function CoinsIcon(props: IconProps): JSX.Element {
  return drawing("M3.5 9a5.5 5.5 0 1 0 11 0 5.5 5.5 0 1 0 -11 0zM15.8 10a5.5 5.5 0 1 1-6 6.2", props);
}

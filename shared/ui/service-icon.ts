import type { Icon } from "./icon.tsx";
import {
  BabyIcon,
  BasketIcon,
  BookIcon,
  CalendarIcon,
  ChatIcon,
  CoinsIcon,
  DocumentIcon,
  FamilyIcon,
  FolderIcon,
  GiftIcon,
  GraduationIcon,
  HandHeartIcon,
  HeartIcon,
  HomeIcon,
  IdCardIcon,
  MedicalIcon,
  PeopleIcon,
  PersonIcon,
  QuestionIcon,
  TicketIcon,
} from "./service-icons.tsx";

/** The pictures that an administrator can give a service, by the name that the setup book stores. */
export const serviceIcons = {
  question: QuestionIcon,
  "hand-heart": HandHeartIcon,
  folder: FolderIcon,
  "id-card": IdCardIcon,
  person: PersonIcon,
  people: PeopleIcon,
  family: FamilyIcon,
  baby: BabyIcon,
  heart: HeartIcon,
  ticket: TicketIcon,
  home: HomeIcon,
  book: BookIcon,
  chat: ChatIcon,
  document: DocumentIcon,
  calendar: CalendarIcon,
  gift: GiftIcon,
  medical: MedicalIcon,
  basket: BasketIcon,
  graduation: GraduationIcon,
  coins: CoinsIcon,
} as const satisfies Readonly<Record<string, Icon>>;

/** Returns the picture of that name, or the question mark where the setup names one that this version does not know. */
export function serviceIcon(name: string): Icon {
  return Object.hasOwn(serviceIcons, name) ? serviceIcons[name as keyof typeof serviceIcons] : QuestionIcon;
}

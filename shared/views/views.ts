import type { AttentionView } from "./attention.ts";
import type { BoardView } from "./board.ts";
import type { CaseView } from "./case.ts";
import type { CasesView } from "./cases.ts";
import type { CommitteeView } from "./committee.ts";
import type { ContactView } from "./contact.ts";
import type { ContactsView } from "./contacts.ts";
import type { DeskView } from "./desk.ts";
import type { DevicesView } from "./devices.ts";
import type { ImprovementView } from "./improvement.ts";
import type { ImprovementsView } from "./improvements.ts";
import type { KioskView } from "./kiosk.ts";
import type { LibraryView, ReadersView, ReadingView } from "./library.ts";
import type { NoticesView } from "./notices.ts";
import type { OverviewView } from "./overview.ts";
import type { PhoneView } from "./phone.ts";
import type { QuestionsView } from "./questions.ts";
import type { RatingsView } from "./ratings.ts";
import type { ResearchView } from "./research.ts";
import type { SetupView } from "./setup.ts";
import type { SigningView } from "./signing.ts";
import type { WallView } from "./wall.ts";

/** What each audience gets, whole, whenever it changes. */
export type ViewData = {
  board: BoardView;
  kiosk: KioskView;
  phone: PhoneView;
  desk: DeskView;
  research: ResearchView;
  cases: CasesView;
  case: CaseView;
  committee: CommitteeView;
  contacts: ContactsView;
  contact: ContactView;
  improvements: ImprovementsView;
  improvement: ImprovementView;
  signing: SigningView;
  overview: OverviewView;
  attention: AttentionView;
  ratings: RatingsView;
  devices: DevicesView;
  setup: SetupView;
  notices: NoticesView;
  wall: WallView;
  questions: QuestionsView;
  library: LibraryView;
  reading: ReadingView;
  readers: ReadersView;
};

export type ViewName = keyof ViewData;

/** Narrows a view: `phone` names a ticket by its code of today; `case`, `contact` and `improvement` one by its number. */
export type ViewParams = { readonly code?: string };

export const viewNames: readonly ViewName[] = [
  "board",
  "kiosk",
  "phone",
  "desk",
  "research",
  "cases",
  "case",
  "committee",
  "contacts",
  "contact",
  "improvements",
  "improvement",
  "signing",
  "overview",
  "attention",
  "ratings",
  "devices",
  "setup",
  "notices",
  "wall",
  "questions",
  "library",
  "reading",
  "readers",
];

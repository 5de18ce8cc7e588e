import type { JSX } from "preact";
import { never } from "../../shared/office/ids.ts";
import { DeskPage } from "../desk/desk-page.tsx";
import type { PageProps } from "../page.ts";
import { LazyPage } from "../parts/lazy-page.tsx";
import { RoomState } from "../parts/room-state.tsx";
import { type ResearchFeed, ResearchPage } from "../research/research-page.tsx";
import type { Room } from "./rooms.ts";

const loadOverview = () => import("../overview/overview-page.tsx").then((module) => module.OverviewPage);
const loadCases = () => import("../cases/cases-page.tsx").then((module) => module.CasesPage);
const loadCommittee = () => import("../committee/committee-page.tsx").then((module) => module.CommitteePage);
const loadInsights = () => import("../insights/insights-room.tsx").then((module) => module.InsightsRoom);
const loadOrganisation = () =>
  import("../organisation/organisation-page.tsx").then((module) => module.OrganisationPage);
const loadContacts = () => import("../contacts/contacts-page.tsx").then((module) => module.ContactsPage);
const loadPersons = () => import("../persons/persons-page.tsx").then((module) => module.PersonsPage);
const loadOwnResult = () => import("../own-result/own-result-page.tsx").then((module) => module.OwnResultPage);
const loadImprovement = () => import("../improvement/improvement-page.tsx").then((module) => module.ImprovementPage);
const loadLibrary = () => import("../library/library-page.tsx").then((module) => module.LibraryPage);
const loadAdmin = () => import("../admin/admin-page.tsx").then((module) => module.AdminPage);

/** Returns the page of a room. The desk is always at hand; charts and setup are fetched when entered. */
export function RoomPage({
  room,
  feed,
  ...props
}: PageProps & { readonly room: Room; readonly feed: ResearchFeed | undefined }): JSX.Element {
  switch (room) {
    case "desk":
      return <DeskPage {...props} />;
    case "research":
      return feed ? <ResearchPage {...props} {...feed} /> : <RoomState status="loading" />;
    case "cases":
      return <LazyPage {...props} load={loadCases} />;
    case "committee":
      return <LazyPage {...props} load={loadCommittee} />;
    case "contacts":
      return <LazyPage {...props} load={loadContacts} />;
    case "persons":
      return <LazyPage {...props} load={loadPersons} />;
    case "mine":
      return <LazyPage {...props} load={loadOwnResult} />;
    case "improvement":
      return <LazyPage {...props} load={loadImprovement} />;
    case "overview":
      return <LazyPage {...props} load={loadOverview} />;
    case "insights":
      return <LazyPage {...props} load={loadInsights} />;
    case "organisation":
      return <LazyPage {...props} load={loadOrganisation} />;
    case "library":
      return <LazyPage {...props} load={loadLibrary} />;
    case "admin":
      return <LazyPage {...props} load={loadAdmin} />;
    default:
      return never(room);
  }
}

import { Fragment, type JSX } from "preact";
import { kioskStateTexts } from "../shared/i18n/texts/kiosk-states.ts";
import { never } from "../shared/office/ids.ts";
import { EmptyState } from "../shared/ui/empty-state.tsx";
import { Identify } from "../shared/ui/identify.tsx";
import { t } from "../shared/ui/language.ts";
import { Later } from "../shared/ui/later.tsx";
import { Spinner } from "../shared/ui/loading.tsx";
import { OfflineIcon, WarningIcon } from "../shared/ui/state-icons.tsx";
import { speakInTerms } from "../shared/ui/terms.ts";
import type { KioskView } from "../shared/views/kiosk.ts";
import { attractScreen } from "./attract/rest.ts";
import { RefusedScreen, ThanksScreen, UnansweredScreen } from "./closing-screens.tsx";
import { type Device, device } from "./device.ts";
import { NeedsScreen } from "./needs-screen.tsx";
import { RateScreen } from "./rate-screen.tsx";
import { ReasonsScreen } from "./reasons-screen.tsx";
import { StartScreen } from "./start-screen.tsx";
import { StatusScreen } from "./status-screen.tsx";
import { StillThere } from "./still-there.tsx";
import { Surround } from "./surround.tsx";
import { TicketScreen } from "./ticket-screen.tsx";
import { type Step, step, visitNumber } from "./visit.ts";

/** Returns the kiosk, and above it its name while somebody looks for it. */
export function Kiosk(): JSX.Element {
  return (
    <>
      <Panel />
      <Identify />
    </>
  );
}

/** A kiosk is paired once, and few visitors ask more than the tiles tell. */
const loadPairing = () => import("./pairing-screen.tsx").then((part) => part.PairingScreen);
const loadFurther = () => import("./further-screen.tsx").then((part) => part.FurtherScreen);
const loadFind = () => import("./find-screen.tsx").then((part) => part.FindScreen);
const loadWho = () => import("./who-screen.tsx").then((part) => part.WhoScreen);
const loadDepartment = () => import("./department-screen.tsx").then((part) => part.DepartmentScreen);
const loadWritten = () => import("./writing/written-screen.tsx").then((part) => part.WrittenScreen);
/** With the screen that answers: the line may be cut while somebody writes, before the worker has kept all parts. */
const loadWrite = async () => (await Promise.all([import("./writing/write-screen.tsx"), loadWritten()]))[0].WriteScreen;
const loadQuestions = () => import("./questions-screen.tsx").then((part) => part.QuestionsScreen);

/** Returns the whole kiosk: its door while it is not paired, else the step of the visitor before it. */
function Panel(): JSX.Element {
  const now = device.value;
  if (now.status !== "paired") {
    const trouble = now.status === "unpaired" ? now.trouble : undefined;
    const isBusy = now.status === "pairing";
    return <Later load={loadPairing} props={{ isBusy, trouble }} waiting={<Connecting />} />;
  }
  const view = now.view.value;
  // A view kept from an earlier version has no words of its own.
  if (view?.terms) speakInTerms(view.terms);
  if (view === undefined || now.kiosk.refused.value?.status === "forbidden") return <Waiting device={now} />;
  const Attract = attractScreen.value;
  if (Attract) return <Attract view={view} notices={now.notices} />;
  return (
    <Surround view={view}>
      <Fragment key={visitNumber.value}>
        <Screen view={view} now={step.value} device={now} />
        <StillThere />
      </Fragment>
    </Surround>
  );
}

type Paired = Extract<Device, { status: "paired" }>;
type ScreenProps = { readonly view: KioskView; readonly now: Step; readonly device: Paired };

/** Each part fetched later has a key: one in the place of another would stay what it was. */
function Screen({ view, now, device: paired }: ScreenProps): JSX.Element {
  switch (now.at) {
    case "start":
      return <StartScreen key="start" view={view} page={now.page} notices={paired.notices} />;
    case "needs":
      return <NeedsScreen view={view} service={now.service} who={now.who} />;
    case "who":
      return (
        <Later key="who" load={loadWho} props={{ view, service: now.service, device: paired }} waiting={<Fetching />} />
      );
    case "questions":
      return (
        <Later
          key="questions"
          load={loadQuestions}
          props={{ view, service: now.service, device: paired }}
          waiting={<Fetching />}
        />
      );
    case "taking":
    case "ticket":
      // One screen: what stands there already stays when the number comes.
      return (
        <TicketScreen
          key="ticket"
          view={view}
          ticket={now.at === "ticket" ? now.ticket : undefined}
          service={now.service}
        />
      );
    case "find":
      return <Later key="find" load={loadFind} props={{ view, purpose: now.purpose }} waiting={<Fetching />} />;
    case "status":
      return <StatusScreen view={view} code={now.code} />;
    case "rate":
      return <RateScreen view={view} code={now.code} colleague={now.colleague} />;
    case "department":
      return <Later key="department" load={loadDepartment} props={{ view }} waiting={<Fetching />} />;
    case "reasons":
      return <ReasonsScreen view={view} rating={now.rating} score={now.score} audience={now.audience} />;
    case "further": {
      const props = { view, rating: now.rating, audience: now.audience };
      return <Later key="further" load={loadFurther} props={props} waiting={<Fetching />} />;
    }
    case "write":
      return <Later key="write" load={loadWrite} props={{ device: paired }} waiting={<Fetching />} />;
    case "written":
      return <Later key="written" load={loadWritten} props={{ number: now.number }} waiting={<Fetching />} />;
    case "thanks":
      return <ThanksScreen key="thanks" isRepeated={false} />;
    case "alreadyRated":
      return <ThanksScreen key="alreadyRated" isRepeated />;
    case "unanswered":
      return <UnansweredScreen deed={now.deed} />;
    case "refused":
      return <RefusedScreen trouble={now.trouble} />;
    default:
      return never(now);
  }
}

/** Returns what stands before the first view: the line is being made, is down, or the hub shows nothing to this kiosk. */
function Waiting({ device: { link, kiosk } }: { readonly device: Paired }): JSX.Element {
  const texts = t(kioskStateTexts);
  const isRefused = kiosk.refused.value?.status === "forbidden";
  const isOffline = link.state.value === "offline";
  return (
    <main class="kiosk kiosk--waiting">
      {isRefused && (
        <EmptyState icon={WarningIcon} title={texts.refusedTitle}>
          {texts.refusedHint}
        </EmptyState>
      )}
      {!isRefused && isOffline && (
        <EmptyState icon={OfflineIcon} title={texts.offlineTitle}>
          {texts.offlineHint}
        </EmptyState>
      )}
      {!isRefused && !isOffline && <Spinner>{texts.connecting}</Spinner>}
    </main>
  );
}

function Connecting(): JSX.Element {
  return (
    <main class="kiosk kiosk--waiting">
      <Spinner>{t(kioskStateTexts).connecting}</Spinner>
    </main>
  );
}

/** Returns what stands in a step's place until its part has come. */
function Fetching(): JSX.Element {
  return (
    <main class="kiosk__main kiosk__main--waiting">
      <Spinner>{t(kioskStateTexts).connecting}</Spinner>
    </main>
  );
}

import { type CasesOfYear, casesOf } from "../shared/cases/past.ts";
import type { Casebook } from "../shared/cases/state.ts";
import type { ContactBook } from "../shared/contacts/state.ts";
import type { Improvements } from "../shared/improvements/state.ts";
import type { Library } from "../shared/library/library.ts";
import type { DeviceId, Instant, OfficeId, Revision, StaffId, TicketId } from "../shared/office/ids.ts";
import type { Office } from "../shared/office/state.ts";
import type { ViewMessage } from "../shared/protocol/wire.ts";
import type { Ratings } from "../shared/survey/ratings.ts";
import { boardView } from "../shared/views/board.ts";
import { caseView } from "../shared/views/case.ts";
import { casesView } from "../shared/views/cases.ts";
import { committeeView } from "../shared/views/committee.ts";
import { contactView } from "../shared/views/contact.ts";
import { contactsView } from "../shared/views/contacts.ts";
import { deskView } from "../shared/views/desk.ts";
import { improvementView } from "../shared/views/improvement.ts";
import { type ImprovementsLook, improvementsView, weDidOn } from "../shared/views/improvements.ts";
import { kioskView } from "../shared/views/kiosk.ts";
import { libraryView, readersView, readingView } from "../shared/views/library.ts";
import { noticesView } from "../shared/views/notices.ts";
import { overviewView } from "../shared/views/overview.ts";
import { phoneView } from "../shared/views/phone.ts";
import { questionsView } from "../shared/views/questions.ts";
import { ratingsView } from "../shared/views/ratings.ts";
import { researchView } from "../shared/views/research.ts";
import { setupView } from "../shared/views/setup.ts";
import { signingView } from "../shared/views/signing.ts";
import type { ViewData, ViewName, ViewParams } from "../shared/views/views.ts";
import { wallView } from "../shared/views/wall.ts";
import type { Access } from "./access/access.ts";
import { libraryBook } from "./books.ts";
import type { Clock } from "./clock.ts";
import type { DeviceSigns } from "./device-signs.ts";
import type { Engine, Reading } from "./engine-types.ts";
import type { Forecasting } from "./forecasting.ts";
import type { OpenOffice } from "./offices-types.ts";
import { looksBack } from "./past-cases.ts";
import type { Timers } from "./timers.ts";
import type { LedgerDues } from "./vault/ledger-dues.ts";
import type { Words, WordsReader } from "./vault/words.ts";
import { attentionOf } from "./view-attention.ts";
import { timedViews, viewBooks } from "./view-books.ts";
import { contactLook, deviceOf, devicesOf, lookBack, lookOf, policyOf, shelfOf } from "./view-looks.ts";

/** What views are cut from. */
export type ViewGround = {
  readonly engine: Engine;
  readonly access: Pick<Access, "directory" | "devices" | "onChange">;
  readonly clock: Clock;
  /** Opens what stands in the books as an id of the vault. */
  readonly words: Pick<Words, "readerOf" | "load">;
  readonly signs: Pick<DeviceSigns, "of" | "refresh">;
  /** By when what visitors asked by law, and what went wrong, is to be done; without it no alert tells of it. */
  readonly dues?: LedgerDues;
  readonly timers?: Timers;
  readonly forecasting?: Pick<Forecasting, "onAged">;
  /** Hears of a view that could not be cut where nobody waits for an answer. */
  readonly onFault?: (view: ViewName, office: OfficeId, error: unknown) => void;
};

/** For whom a view is cut: all who share an audience get the very same. */
export type Audience = {
  readonly office: OpenOffice;
  readonly view: ViewName;
  /** Set for views that differ from person to person. */
  readonly person: StaffId | undefined;
  readonly params: ViewParams | undefined;
  /** Set for who sees what everybody of the office owns, not the own alone. */
  readonly seesAll?: boolean;
  /** Set for the holder of a ticket's link. */
  readonly ticket?: TicketId;
  /** Set for a tablet, whose counter says what lies on it, and for a display, whose zone and plan say what it shows and how it sounds. */
  readonly device?: DeviceId;
};

type Books = {
  readonly day: Reading<Office> | undefined;
  readonly ratings: Reading<Ratings> | undefined;
  readonly cases: Reading<Casebook> | undefined;
  /** Cases of earlier years, the latest first, where the view looks back; empty for all others. */
  readonly pastCases: readonly CasesOfYear[] | undefined;
  readonly contacts: Reading<readonly ContactBook[]> | undefined;
  readonly improvements: Reading<Improvements> | undefined;
  readonly library: Reading<Library> | undefined;
};

/** Who reads words in it: the person, or the tablet on which somebody reads what she signs. */
export function readerIn({ view, person, device }: Audience): string | undefined {
  return view === "signing" ? device : person;
}

/**
 * The view as its books are stored now, or undefined when one of them, or words in it, are not in memory. Its revision is the sum of the
 * revisions it was cut from, so it never goes down within a day.
 */
export function cutView(ground: ViewGround, audience: Audience): ViewMessage | undefined {
  const { office, view, params } = audience;
  const reads = readerIn(audience);
  const needs = viewBooks[view];
  const books: Books = {
    day: needs.includes("day") ? ground.engine.peek(office.today().book) : undefined,
    ratings: needs.includes("ratings") ? ground.engine.peek(office.ratingsBook()) : undefined,
    cases: needs.includes("cases") ? ground.engine.peek(office.casesBook()) : undefined,
    pastCases: peekPastCases(office, view, params?.code),
    contacts: needs.includes("contacts") ? peekContacts(ground, office) : undefined,
    improvements: needs.includes("improvements") ? ground.engine.peek(office.improvementsBook()) : undefined,
    library: needs.includes("library") ? ground.engine.peek(libraryBook(office.id)) : undefined,
  };
  if (books.pastCases === undefined || needs.some((each) => books[each] === undefined)) return undefined;
  const at = ground.clock.now(office.id);
  const reader = reads === undefined ? undefined : ground.words.readerOf(office.id, reads);
  const data = cutters[view](audience, books, ground, { at, open: reader?.open ?? unread });
  if (data === undefined || reader?.isMissing()) return undefined;
  return {
    office: office.id,
    view,
    ...(params === undefined ? {} : { params }),
    revision: revisionOf(view, office, books, at),
    data,
    clock: { now: at, rate: ground.clock.rate(office.id) },
  };
}

/** Devices come and go without a book, and so do alerts: there the time is the revision. */
function revisionOf(view: ViewName, office: OpenOffice, books: Books, at: Instant): Revision {
  if (timedViews.has(view)) return at;
  const { pastCases: _, ...changing } = books;
  return Object.values(changing).reduce((sum, book) => sum + (book?.revision ?? 0), office.setup().revision);
}

/** Those of earlier years do not change any more. */
function peekPastCases(office: OpenOffice, view: ViewName, code: string | undefined): Books["pastCases"] {
  return looksBack(view, code) ? office.pastCases.peek(lookBack(office, code)) : [];
}

/** This year's contacts and last year's, which may still be open (L7). */
function peekContacts({ engine }: ViewGround, office: OpenOffice): Books["contacts"] {
  const books = office.contactsBooks().map((book) => engine.peek(book));
  const read = books.filter((each) => each !== undefined);
  if (read.length < books.length) return undefined;
  return { revision: read.reduce((sum, each) => sum + each.revision, 0), state: read.map((each) => each.state) };
}

type Cutter<Name extends ViewName> = (
  audience: Audience,
  books: Books,
  ground: ViewGround,
  now: { readonly at: Instant; readonly open: WordsReader["open"] },
) => ViewData[Name] | undefined;

/** Words are for a person alone; devices and watchers without a name read none. */
const unread = () => "";

const cutters: { readonly [Name in ViewName]: Cutter<Name> } = {
  board: ({ office, device }, { day }, { access }) =>
    day && boardView(office.setup().state, day.state, office.forecasts(), deviceOf(access, office, device)?.zone),
  kiosk: ({ office }, { day }) => day && kioskView(office.setup().state, day.state, office.forecasts()),
  phone: ({ office, params, ticket }, { day }) =>
    day && phoneView(office.setup().state, day.state, params?.code ?? "", ticket, office.forecasts()),
  desk: ({ office, person = "" }, { day, library }, { access }, { at, open }) =>
    day &&
    library &&
    deskView(office.setup().state, day.state, {
      person,
      at,
      directory: access.directory(office.id),
      open,
      policyAt: policyOf(office, library.state),
      forecasts: office.forecasts(),
    }),
  research: ({ office, person = "" }, { day }, { access }, { open }) =>
    day && researchView(office.setup().state, day.state, { person, directory: access.directory(office.id), open }),
  cases: ({ office, params }, { cases, pastCases = [] }, { access }, { open, at }) =>
    cases &&
    casesView(
      params?.code === undefined ? cases.state : casesOf([cases.state, ...pastCases], params.code),
      lookOf(office, access, { open, at }),
    ),
  case: ({ office, params }, { cases, pastCases = [], library }, { access }, { open, at }) =>
    cases &&
    library &&
    caseView(office.setup().state, [cases.state, ...pastCases], params?.code ?? "", {
      ...lookOf(office, access, { open, at }),
      policyAt: policyOf(office, library.state),
    }),
  committee: ({ office }, { cases }, { access }, { open, at }) =>
    cases && committeeView(office.setup().state, cases.state, lookOf(office, access, { open, at })),
  signing: ({ office, device }, { cases }, { access }, { open, at }) =>
    cases &&
    signingView(office.setup().state, cases.state, {
      counter: deviceOf(access, office, device)?.counter,
      at,
      open,
    }),
  contacts: ({ office, person = "" }, { contacts }, { access }) =>
    contacts && contactsView(office.setup().state, contacts.state, { person, ...contactLook(office, access) }),
  contact: ({ office, person = "", params }, { contacts }, { access }, { open }) =>
    contacts && contactView(contacts.state, params?.code ?? "", { person, open, ...contactLook(office, access) }),
  improvements: (audience, { improvements, cases }, { access }) =>
    improvements && cases && improvementsView(improvements.state, cases.state, ownerLook(audience, access)),
  improvement: (audience, { improvements }, { access }, { open }) =>
    improvements &&
    improvementView(improvements.state, audience.params?.code ?? "", { ...ownerLook(audience, access), open }),
  overview: ({ office }, { day }, { access }) =>
    day && overviewView(office.setup().state, day.state, access.directory(office.id), office.forecasts()),
  attention: ({ office }, books, ground, { at }) => attentionOf(ground, office, books, at),
  ratings: ({ office }, { day, ratings }) =>
    day &&
    ratings &&
    ratingsView(office.setup().state, ratings.state, {
      day: office.today().day,
      finishedVisits: day.state.tally.whole.finished,
    }),
  devices: ({ office }, _, ground) => devicesOf(ground, office.id),
  setup: ({ office }) => setupView(office.setup().state),
  notices: ({ office }, { improvements }) => {
    const today = office.today().day;
    return improvements && noticesView(office.setup().state, today, weDidOn(improvements.state, today));
  },
  wall: ({ office, device }, _, { access }) =>
    wallView(office.setup().state, deviceOf(access, office, device)?.sound, device),
  questions: ({ office, ticket }, { day }) =>
    day &&
    questionsView(office.setup().state, ticket === undefined ? undefined : day.state.tickets.get(ticket)?.service),
  library: ({ office }, { library }, { access }, { at }) =>
    library && libraryView(office.setup().state, library.state, shelfOf(office, access, at)),
  reading: ({ office, person = "" }, { library }, { access }, { at }) =>
    library && readingView(library.state, person, shelfOf(office, access, at)),
  readers: ({ office }, { library }, { access }, { at }) =>
    library && readersView(library.state, shelfOf(office, access, at)),
};

function ownerLook({ office, person, seesAll }: Audience, access: ViewGround["access"]): ImprovementsLook {
  const look = { today: office.today().day, directory: access.directory(office.id) };
  return seesAll ? look : { ...look, owner: person };
}

import { missingPapers, papersOf } from "../office/decide-reception.ts";
import type { Localized } from "../office/ids.ts";
import {
  type Acting,
  type ActingConsent,
  type DepartmentId,
  type Done,
  type Enquiry,
  noReception,
  type PaperId,
  type PaperState,
  type PersonPart,
} from "../office/reception.ts";
import type { Office, Ticket } from "../office/state.ts";
import type { Setup } from "../setup/setup.ts";
import type { OpenWords } from "./desk.ts";

/** What colleagues should know before the visitor sits down. */
export type VisitMark = "private" | "unclear" | "internal" | "otherService";

/** The reception policy, as far as this visit has come with it (R1–R5). Persons are opaque ids. */
export type ReceptionView = {
  readonly received: Done | null;
  readonly checked: Done | null;
  readonly papers: readonly ShownPaper[];
  /** Required papers that nobody has matched yet, by name (R2). */
  readonly missing: readonly Localized[];
  readonly enquiries: readonly (Pick<Enquiry, "id" | "isAnswered"> & { readonly reason: string | null })[];
  /** Of the setup's list, or in own words. */
  readonly misconceptions: readonly { readonly text: Localized | string; readonly id: string | null }[];
  readonly acting: { readonly as: Acting; readonly consent: ActingConsent | null };
  readonly visitor: string | null;
  readonly people: readonly { readonly person: string; readonly part: Exclude<PersonPart, "visitor"> }[];
  readonly department: DepartmentId | null;
};
export type ShownPaper = {
  readonly id: PaperId;
  readonly name: Localized;
  readonly isRequired: boolean;
  readonly state: PaperState;
  readonly noted: Done | null;
};

export function visitMarks({ isPrivate, isUnclear, department, askedService }: Ticket): readonly VisitMark[] {
  return [
    ...(isPrivate ? (["private"] as const) : []),
    ...(isUnclear ? (["unclear"] as const) : []),
    ...(department === undefined ? [] : (["internal"] as const)),
    ...(askedService === undefined ? [] : (["otherService"] as const)),
  ];
}

export function receptionView(setup: Setup, office: Office, ticket: Ticket, open: OpenWords): ReceptionView {
  const { received, checked, papers, enquiries, misconceptions, acting, people } = ticket.reception ?? noReception;
  const listed = setup.casework.checklists[ticket.service] ?? [];
  const nameOf = (id: PaperId): Localized => listed.find((each) => each.id === id)?.name ?? { ar: id, en: id };
  return {
    received: received ?? null,
    checked: checked ?? null,
    papers: papersOf(office.plan, ticket).map(({ id, isRequired }) => {
      const noted = papers[id];
      return {
        id,
        name: nameOf(id),
        isRequired,
        state: noted?.state ?? "missing",
        noted: noted ? { by: noted.by, at: noted.at } : null,
      };
    }),
    missing: missingPapers(office.plan, ticket).map(nameOf),
    enquiries: enquiries.map(({ id, isAnswered, reason }) => ({
      id,
      isAnswered,
      reason: reason === undefined ? null : open(reason),
    })),
    misconceptions: misconceptions.map((each) =>
      typeof each === "string"
        ? { id: each, text: office.plan.misconceptions.find(({ id }) => id === each)?.text ?? each }
        : { id: null, text: open(each.words) },
    ),
    acting: { as: acting?.as ?? "self", consent: acting?.consent ?? null },
    visitor: ticket.visitor ?? null,
    people,
    department: ticket.department ?? null,
  };
}

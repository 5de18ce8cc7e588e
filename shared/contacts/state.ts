import type { Channel } from "../office/commands.ts";
import type { BusinessDay, Context, Decision, Instant, ServiceId, StaffId } from "../office/ids.ts";
import type { AnswerGiven, ContactId, FollowUpId, LinkKind, Of } from "./commands.ts";
import type { ContactEvent } from "./events.ts";

type Deed = { readonly by: StaffId; readonly at: Instant };

/** A call, letter, message, form or delegate's visit. Never changed in place. */
export type Contact = Omit<Of<"LogContact">, "type" | "followUp" | "answer"> & {
  readonly id: ContactId;
  readonly number: string;
  readonly at: Instant;
  /** Absent for what came by the public form. */
  readonly by?: StaffId;
  readonly answered?: Deed & AnswerGiven & { readonly note?: string };
  readonly became: Partial<Readonly<Record<LinkKind, Deed & { readonly target: string }>>>;
};

/** What somebody promised to do about a contact. */
export type FollowUp = {
  readonly id: FollowUpId;
  readonly contact: ContactId;
  readonly owner: StaffId;
  readonly day: BusinessDay;
  readonly note?: string;
};

/** The contacts of one year, folded from their book. */
export type ContactBook = {
  readonly contacts: Map<ContactId, Contact>;
  /** Not done yet. */
  readonly followUps: Map<FollowUpId, FollowUp>;
  /** Those that were done, so that a second doing is told from an unknown one. */
  readonly done: Set<FollowUpId>;
  lastNumber: number;
};

/** What a decision knows of the setup, the day and the people. */
export type ContactFacts = {
  readonly today: BusinessDay;
  /** Those that are on. */
  readonly channels: readonly Channel[];
  readonly services: readonly ServiceId[];
  readonly staff: readonly StaffId[];
};

export type ContactContext = Context & { readonly facts: ContactFacts };
export type ContactOutcome = Decision<ContactEvent>;

export function initialContacts(): ContactBook {
  return { contacts: new Map(), followUps: new Map(), done: new Set(), lastNumber: 0 };
}

/** Whether nobody has answered it, and it became nothing else (L2, L5). */
export function isOpen({ answered, became }: Contact): boolean {
  return answered === undefined && Object.keys(became).length === 0;
}

import type { Channel, VisitLanguage } from "../office/commands.ts";
import type { BusinessDay, ServiceId, StaffId } from "../office/ids.ts";

/** What a contact is about. */
export const subjects = ["enquiry", "request", "followUp", "complaint", "suggestion", "volunteering", "other"] as const;
export type Subject = (typeof subjects)[number];

/** Why an enquiry could not be answered (R1). */
export const unansweredReasons = ["noInformation", "notOurs", "unreachable", "cutOff", "unsuitable", "other"] as const;
type UnansweredReason = (typeof unansweredReasons)[number];

export type ContactId = string;
export type FollowUpId = string;

/** What a contact became elsewhere. */
export const linkKinds = ["ticket", "case", "suggestion"] as const;
export type LinkKind = (typeof linkKinds)[number];

export type AnswerGiven =
  | { readonly how: "answered" }
  | { readonly how: "notAnswered"; readonly reason: UnansweredReason };

export type ContactCommand =
  | {
      readonly type: "LogContact";
      readonly channel: Channel;
      readonly subject: Subject;
      /** Absent: it is open. */
      readonly answer?: AnswerGiven;
      readonly service?: ServiceId;
      /** Who it was: an opaque id of the vault. */
      readonly person?: string;
      /** What was said, in somebody's own words; sealed at the door. */
      readonly note?: string;
      /** Something widely believed that is not so (R14). */
      readonly isMisconception?: boolean;
      /** Asks to be visited at home (R16). */
      readonly isHomeVisit?: boolean;
      readonly language?: VisitLanguage;
      readonly followUp?: { readonly owner: StaffId; readonly day: BusinessDay };
    }
  | {
      readonly type: "AnswerContact";
      readonly contact: ContactId;
      readonly answer: AnswerGiven;
      readonly note?: string;
    }
  | { readonly type: "LinkContact"; readonly contact: ContactId; readonly kind: LinkKind; readonly target: string }
  | {
      readonly type: "PlanFollowUp";
      readonly contact: ContactId;
      readonly owner: StaffId;
      readonly day: BusinessDay;
      readonly note?: string;
    }
  | {
      readonly type: "MoveFollowUp";
      readonly followUp: FollowUpId;
      readonly owner?: StaffId;
      readonly day?: BusinessDay;
    }
  | { readonly type: "FinishFollowUp"; readonly followUp: FollowUpId };

export type Of<Type extends ContactCommand["type"]> = Extract<ContactCommand, { type: Type }>;

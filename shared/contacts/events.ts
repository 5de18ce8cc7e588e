import type { BusinessDay, StaffId } from "../office/ids.ts";
import type { AnswerGiven, ContactId, FollowUpId, LinkKind, Of } from "./commands.ts";

type Logged = Omit<Of<"LogContact">, "type" | "followUp" | "answer">;

/** What happened with contacts. Past tense; the time is the commit's. */
export type ContactEvent =
  | ({
      readonly type: "ContactLogged";
      readonly contact: ContactId;
      readonly number: string;
      readonly by?: StaffId;
    } & Logged)
  | {
      readonly type: "ContactAnswered";
      readonly contact: ContactId;
      readonly answer: AnswerGiven;
      readonly by: StaffId;
      readonly note?: string;
    }
  | {
      readonly type: "ContactLinked";
      readonly contact: ContactId;
      readonly kind: LinkKind;
      readonly target: string;
      readonly by: StaffId;
    }
  | {
      readonly type: "FollowUpPlanned";
      readonly followUp: FollowUpId;
      readonly contact: ContactId;
      readonly owner: StaffId;
      readonly day: BusinessDay;
      readonly note?: string;
    }
  | {
      readonly type: "FollowUpMoved";
      readonly followUp: FollowUpId;
      readonly owner: StaffId;
      readonly day: BusinessDay;
      readonly by: StaffId;
    }
  | { readonly type: "FollowUpFinished"; readonly followUp: FollowUpId; readonly by: StaffId };

export type EventOf<Type extends ContactEvent["type"]> = Extract<ContactEvent, { type: Type }>;

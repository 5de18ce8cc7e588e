import type { AnswerGiven, Of, Subject } from "../../shared/contacts/commands.ts";
import type { Channel } from "../../shared/office/commands.ts";
import type { ServiceId } from "../../shared/office/ids.ts";
import type { Plan } from "./owner-and-day.tsx";

type Reason = Extract<AnswerGiven, { how: "notAnswered" }>["reason"];

/** A contact as it is taken down. */
export type Draft = {
  readonly channel: Channel;
  readonly subject: Subject;
  readonly outcome: "answered" | "notAnswered" | "open";
  readonly reason: Reason;
  readonly note: string;
  /** What a request is for; undefined until it is chosen. */
  readonly service: ServiceId | undefined;
  readonly person: { readonly id: string; readonly name: string } | undefined;
  readonly isMisconception: boolean;
  readonly isHomeVisit: boolean;
  readonly plan: Plan;
};

export function freshDraft(channel: Channel, owner: string, today: string): Draft {
  return {
    channel,
    subject: "enquiry",
    outcome: "answered",
    reason: "noInformation",
    note: "",
    service: undefined,
    person: undefined,
    isMisconception: false,
    isHomeVisit: false,
    plan: { owner, day: today },
  };
}

/** The draft as the hub is asked for it. */
export function commandOf(draft: Draft): Of<"LogContact"> {
  const { channel, subject, service, person, isMisconception, isHomeVisit, plan } = draft;
  const note = draft.note.trim();
  return {
    type: "LogContact",
    channel,
    subject,
    ...(draft.outcome === "open" ? { followUp: plan } : { answer: answerOf(draft) }),
    ...(note === "" ? {} : { note }),
    ...(subject === "request" && service !== undefined ? { service } : {}),
    ...(person === undefined ? {} : { person: person.id }),
    ...(isMisconception ? { isMisconception } : {}),
    ...(isHomeVisit ? { isHomeVisit } : {}),
  };
}

export function answerOf({ outcome, reason }: Pick<Draft, "outcome" | "reason">): AnswerGiven {
  return outcome === "answered" ? { how: "answered" } : { how: "notAnswered", reason };
}

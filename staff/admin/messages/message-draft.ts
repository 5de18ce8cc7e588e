import { longestMessage, type Message } from "../../../shared/setup/message.ts";
import { type FieldProblem, found, type Problems } from "../field-problem.ts";
import { freshId } from "../fresh-id.ts";

/** A message as somebody is writing it: what is empty is none. */
export type MessageDraft = {
  readonly ar: string;
  readonly en: string;
  readonly ur: string;
  readonly from: string;
  readonly until: string;
  readonly weekdays: readonly string[];
  readonly hoursFrom: string;
  readonly hoursUntil: string;
};

export type MessageField = "text.ar" | "text.en" | "text.ur" | "hours";

/** Returns the draft of a message, or what a new one begins with. */
export function messageDraft(message: Message | undefined): MessageDraft {
  return {
    ar: message?.text.ar ?? "",
    en: message?.text.en ?? "",
    ur: message?.text.ur ?? "",
    from: message?.from ?? "",
    until: message?.until ?? "",
    weekdays: message?.weekdays.map(String) ?? [],
    hoursFrom: message?.hours?.from ?? "",
    hoursUntil: message?.hours?.until ?? "",
  };
}

/** Returns what is wrong with the draft: Arabic is required, and hours are two different times or none. */
export function messageProblems({ ar, en, ur, hoursFrom, hoursUntil }: MessageDraft): Problems<MessageField> {
  const isLong = (text: string): FieldProblem | undefined =>
    text.trim().length > longestMessage ? "check" : undefined;
  const hasHours = hoursFrom !== "" || hoursUntil !== "";
  const areHours = hoursFrom !== "" && hoursUntil !== "" && hoursFrom !== hoursUntil;
  return found<MessageField>({
    "text.ar": ar.trim() === "" ? "missing" : isLong(ar),
    "text.en": isLong(en),
    "text.ur": isLong(ur),
    hours: hasHours && !areHours ? "check" : undefined,
  });
}

/** Returns the message to store; a new one gets an id of its own. */
export function messageOf(draft: MessageDraft, messages: readonly Message[], id: string | undefined): Message {
  const { from, until, hoursFrom, hoursUntil } = draft;
  const [ar, en, ur] = [draft.ar.trim(), draft.en.trim(), draft.ur.trim()];
  const taken = messages.map((message) => message.id);
  return {
    id: id ?? freshId(en, "message", taken),
    text: { ar, ...(en && { en }), ...(ur && { ur }) },
    ...(from && { from }),
    ...(until && { until }),
    weekdays: draft.weekdays.map(Number),
    ...(hoursFrom && { hours: { from: hoursFrom, until: hoursUntil } }),
  };
}

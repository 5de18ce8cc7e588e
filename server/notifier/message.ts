import type { Language, VisitorLanguage } from "../../shared/i18n/languages.ts";
import { type AlertName, alertTexts, filled, noticeTexts } from "../../shared/i18n/texts/notices.ts";
import { minuteMs } from "../../shared/office/ids.ts";
import type { NoticeName } from "../../shared/persons/notices.ts";
import type { VaultId } from "../vault/rows.ts";
import type { Attachment, Outgoing } from "./channel.ts";

type Facts = Readonly<Record<string, string | number>>;

/** What may be sent. */
export type Message =
  /** To the office, about the hall itself: no personal data. */
  | {
      readonly kind: "alert";
      readonly about: AlertName;
      readonly facts: Facts;
      /** Which of the places that get alerts; set by the notifier. */
      readonly place?: number;
    }
  /** To a person, who is looked up and asked for consent in the moment of sending (P9). */
  | { readonly kind: "notice"; readonly about: NoticeName; readonly person: VaultId; readonly facts: Facts }
  /** To the mail address of somebody of the office. */
  | {
      readonly kind: "report";
      readonly about: string;
      readonly to: string;
      readonly language: Language;
      readonly subject: string;
      readonly text: string;
      readonly attachments?: readonly Attachment[];
    };

const hourMs = 60 * minuteMs;

/** How long a message is worth sending. That a turn is near is of no use a quarter of an hour later. */
export function worthMs(message: Message): number {
  if (message.kind === "alert") return 24 * hourMs;
  return message.about === "turnNear" || message.about === "caseCode" ? 10 * minuteMs : 72 * hourMs;
}

type Worded = Pick<Outgoing, "subject" | "text" | "language" | "facts" | "attachments">;

/** The words in which it leaves, in this language; an alert in both. */
export function worded(message: Message, language: VisitorLanguage, officeName: string): Worded {
  switch (message.kind) {
    case "alert": {
      const say = (each: Language) => filled(alertTexts[each][message.about], message.facts);
      return {
        subject: `${officeName}: ${say("ar")}`,
        text: `${say("ar")}\n${say("en")}`,
        language,
        facts: message.facts,
      };
    }
    case "notice": {
      const text = filled(noticeTexts[language][message.about], message.facts);
      return { subject: officeName, text: `${officeName}: ${text}`, language, facts: message.facts };
    }
    case "report": {
      const { subject, text, attachments } = message;
      return { subject, text, language: message.language, facts: {}, ...(attachments ? { attachments } : {}) };
    }
  }
}

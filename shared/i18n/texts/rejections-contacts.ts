import type { ContactRejection } from "../../contacts/rejections.ts";
import type { Rejection } from "../../office/ids.ts";
import type { Language } from "../languages.ts";

/** Codes whose sentence the other books have already. */
type Spoken = "UnknownService" | "UnknownPerson" | "ImpossibleDate" | "StaffOnly";
type Sentence = string | ((facts: Rejection) => string);

/** A number inside a sentence, kept in its own order. */
function apart(facts: Rejection, name: string): string {
  return `\u2068${String(facts[name] ?? "")}\u2069`;
}

/** Why a book of contacts said no, and how to mend it. */
export const contactRejections: Readonly<
  Record<Language, { readonly [Each in Exclude<ContactRejection, Spoken>]: Sentence }>
> = {
  ar: {
    ChannelOff: "هذه القناة غير مفعّلة في هذا الفرع. اختر قناة أخرى.",
    UnknownContact: "لا يوجد تواصل بهذا الرقم.",
    UnknownFollowUp: "لا توجد متابعة بهذا الرقم.",
    FollowUpNeeded: "ما لم يُجَب عنه يحتاج متابعة: اختر من يتابعه ومتى.",
    ContactAnswered: (facts) => `سبق الرد على ${apart(facts, "number")}.`,
    ContactLinked: (facts) => `سبق تحويل ${apart(facts, "number")}.`,
    FollowUpDone: "أُنجزت هذه المتابعة من قبل.",
  },
  en: {
    ChannelOff: "This channel is switched off in this office. Choose another one.",
    UnknownContact: "There is no contact of that number.",
    UnknownFollowUp: "There is no such follow-up.",
    FollowUpNeeded: "What is left open needs a follow-up: choose who sees to it, and when.",
    ContactAnswered: (facts) => `${apart(facts, "number")} has been answered already.`,
    ContactLinked: (facts) => `${apart(facts, "number")} has been turned into that already.`,
    FollowUpDone: "This follow-up has been done already.",
  },
};

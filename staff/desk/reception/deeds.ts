import type { VisitNote } from "../../../shared/office/reception.ts";
import type { Asking } from "../asking.ts";

type Named = { readonly ticket: string };

/** What can be noted of the visit at the counter. The panel itself shows that it was, so no message is needed. */
export function receptionDeeds({ ask }: Asking) {
  return {
    note: async ({ ticket }: Named, note: VisitNote) => (await ask({ type: "NoteVisit", ticket, note })) !== undefined,
    answered: async ({ ticket }: Named, enquiry?: string) =>
      (await ask({
        type: "NoteEnquiry",
        ticket,
        isAnswered: true,
        ...(enquiry === undefined ? {} : { enquiry }),
      })) !== undefined,
    notAnswered: async ({ ticket }: Named, reason: string) =>
      (await ask({ type: "NoteEnquiry", ticket, isAnswered: false, reason })) !== undefined,
    misconception: async ({ ticket }: Named, marked: { readonly misconception: string } | { readonly words: string }) =>
      (await ask({ type: "MarkMisconception", ticket, ...marked })) !== undefined,
  };
}

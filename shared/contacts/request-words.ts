import type { Contact } from "./state.ts";

/**
 * K28: the words with which the request of a case begins that opens from this contact: what was written on the website's
 * form, or what was noted of a contact that is a request. A note on any other call is the office's own and stays there.
 */
export function requestWords({ channel, subject, note }: Pick<Contact, "channel" | "subject" | "note">) {
  return channel === "website" || subject === "request" ? note : undefined;
}

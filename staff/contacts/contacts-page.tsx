import type { JSX } from "preact";
import type { PageProps } from "../page.ts";
import { hash } from "../shell/address.ts";
import { ContactPage } from "./contact-page.tsx";
import { ContactsBoard } from "./contacts-board.tsx";
import "../../shared/ui/card.css";
import "./contacts-page.css";

/** The number of the contact that the address names: `#/contacts/M-2026-0007`. */
function contactNamed(address: string): string | undefined {
  return /^#\/contacts\/(M-\d{4}-\d+)/u.exec(address)?.[1];
}

/** Returns the room of contacts: one of them, or the form and what waits. */
export function ContactsPage(props: PageProps): JSX.Element {
  const number = contactNamed(hash.value);
  return number === undefined ? <ContactsBoard {...props} /> : <ContactPage key={number} {...props} number={number} />;
}

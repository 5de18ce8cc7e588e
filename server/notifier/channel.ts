import type { VisitorLanguage } from "../../shared/i18n/languages.ts";
import type { Instant, OfficeId } from "../../shared/office/ids.ts";

/** A file that goes along, by mail alone. */
export type Attachment = {
  readonly name: string;
  /** Its media type. */
  readonly type: string;
  readonly base64: string;
};

/** One message as it leaves the hub, to one place. */
export type Outgoing = {
  /** The same in every repetition, so that a receiver can drop them. */
  readonly id: string;
  readonly office: OfficeId;
  readonly at: Instant;
  readonly kind: "alert" | "notice" | "report";
  /** What it is about, for programs: `deviceSilent`, `turnNear`. */
  readonly about: string;
  /** A mobile in E.164, or a mail address; undefined: whoever listens behind the channel. */
  readonly to?: string;
  readonly language: VisitorLanguage;
  readonly subject: string;
  readonly text: string;
  /** The same once more, for programs; never a word of anybody. */
  readonly facts: Readonly<Record<string, string | number>>;
  readonly attachments?: readonly Attachment[];
};

/** How one attempt ended. `why` holds no address and no content: it is logged. */
export type Outcome =
  | { readonly status: "sent" }
  /** Nobody knows whether it arrived, or not now: to be tried again. */
  | { readonly status: "later"; readonly why: string }
  /** It will never be taken like this. */
  | { readonly status: "refused"; readonly why: string };

/** One way out of the hub. */
export type Channel = {
  readonly name: "webhook" | "mail";
  /** Never rejects. */
  send(message: Outgoing): Promise<Outcome>;
  close(): void;
};

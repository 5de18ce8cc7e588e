import type { Transporter } from "nodemailer";
import type { Channel, Outcome } from "./channel.ts";

export type MailSettings = {
  /** `smtp://` or `smtps://`, with user and password where the server asks for them. */
  readonly url: string;
  readonly from: string;
};

const patienceMs = 15_000;

/** Hands each message to a mail server. The message's id is the mail's, so that a repetition is known as one. */
export function openMail({ url, from }: MailSettings): Channel {
  const settings = transportOf(url);
  let transport: Promise<Transporter> | undefined;
  return {
    name: "mail",
    async send({ id, to, subject, text, at, language, attachments = [] }) {
      if (to === undefined) return { status: "refused", why: "nobody is named" };
      try {
        // What speaks to mail servers is loaded for the first mail.
        transport ??= import("nodemailer").then(({ createTransport }) => createTransport(settings));
        await (await transport).sendMail({
          from,
          to: { name: "", address: to },
          subject,
          text,
          date: new Date(at),
          messageId: `<${id}@dawr>`,
          headers: { "Content-Language": language, "Auto-Submitted": "auto-generated" },
          attachments: attachments.map(({ name, type, base64 }) => ({
            filename: name,
            contentType: type,
            content: Buffer.from(base64, "base64"),
          })),
        });
        return { status: "sent" };
      } catch (error) {
        return outcomeOf(error);
      }
    },
    close: () => void transport?.then((opened) => opened.close(), noTransport),
  };
}

/** Where it could not even be loaded, there is nothing to close; the message was told so. */
const noTransport = () => undefined;

/** How the server behind this address is spoken to. */
function transportOf(url: string) {
  const server = new URL(url);
  return {
    host: server.hostname.replace(/^\[|\]$/g, ""),
    port: Number(server.port || (server.protocol === "smtps:" ? 465 : 587)),
    secure: server.protocol === "smtps:",
    // A password is never sent in the clear.
    requireTLS: server.username !== "",
    ...(server.username === ""
      ? {}
      : { auth: { user: decodeURIComponent(server.username), pass: decodeURIComponent(server.password) } }),
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    // A text that looks like a path or an address stays a text.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** RFC 5321, 4.2.1: 5xx is for good, 4xx passes. A wrong password is mended by a person, the mail may wait for that. */
function outcomeOf(error: unknown): Outcome {
  const { code, responseCode } = (error ?? {}) as { readonly code?: unknown; readonly responseCode?: unknown };
  const answered = typeof responseCode === "number" ? responseCode : 0;
  const why = answered > 0 ? `answered ${answered}` : typeof code === "string" ? code : "unknown";
  return answered >= 500 && code !== "EAUTH" ? { status: "refused", why } : { status: "later", why };
}

import { isIP } from "node:net";
import { mailAddress } from "../../shared/setup/report-plan.ts";
import { ConfigFault } from "../config-fault.ts";

/** How messages leave the hub, from the environment alone: no screen shows it, no book holds it. */
export type NotifierSettings = {
  /** Where notices to persons go: the gateway that knows how to reach a mobile. */
  readonly noticeWebhook?: string;
  /** Where alerts to the office go. */
  readonly alertWebhook?: string;
  readonly webhookSecret?: string;
  readonly smtp?: { readonly url: string; readonly from: string };
  /** Who gets alerts by mail. */
  readonly alertMail: readonly string[];
};

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings of README, "Messages". Throws ConfigFault with one sentence; it never repeats a secret. */
export function notifierSettings(env: Environment): NotifierSettings {
  const noticeWebhook = webhookOf("DAWR_NOTICE_WEBHOOK", env);
  const alertWebhook = webhookOf("DAWR_ALERT_WEBHOOK", env);
  const webhookSecret = given(env["DAWR_WEBHOOK_SECRET"]);
  if ((noticeWebhook ?? alertWebhook) !== undefined && (webhookSecret === undefined || webhookSecret.length < 16)) {
    throw new ConfigFault("DAWR_WEBHOOK_SECRET must be at least 16 characters: it signs what goes to the webhook.");
  }
  const smtp = smtpOf(env);
  const alertMail = addressesOf(env);
  if (alertMail.length > 0 && !smtp) {
    throw new ConfigFault("DAWR_ALERT_MAIL needs DAWR_SMTP_URL and DAWR_MAIL_FROM.");
  }
  return {
    ...(noticeWebhook === undefined ? {} : { noticeWebhook }),
    ...(alertWebhook === undefined ? {} : { alertWebhook }),
    ...(webhookSecret === undefined ? {} : { webhookSecret }),
    ...(smtp === undefined ? {} : { smtp }),
    alertMail,
  };
}

/** What goes there is signed, not sealed: over a network that others use it needs https. */
function webhookOf(name: string, env: Environment): string | undefined {
  const url = given(env[name]);
  if (url === undefined) return undefined;
  const parsed = URL.parse(url);
  if (parsed === null || !/^https?:$/.test(parsed.protocol) || parsed.username !== "" || parsed.password !== "") {
    throw new ConfigFault(`${name} must be an address that begins with https://, without user and password.`);
  }
  if (parsed.protocol === "http:" && !isNear(parsed.hostname)) {
    throw new ConfigFault(`${name} must begin with https://: plain http is only for a program beside the hub.`);
  }
  return parsed.href;
}

/** This machine, a private network, or a bare name, as containers call each other. */
function isNear(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) === 4) return /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(host);
  if (isIP(host) === 6) return host === "::1" || /^f[cd]/i.test(host);
  return !host.includes(".");
}

function smtpOf(env: Environment): NotifierSettings["smtp"] {
  const url = given(env["DAWR_SMTP_URL"]);
  const from = given(env["DAWR_MAIL_FROM"]);
  if (url === undefined && from === undefined) return undefined;
  const parsed = url === undefined ? null : URL.parse(url);
  if (url === undefined || parsed === null || !/^smtps?:$/.test(parsed.protocol) || parsed.hostname === "") {
    throw new ConfigFault("DAWR_SMTP_URL must look like smtps://user:password@mail.example.org.");
  }
  if (from === undefined || !mailAddress.test(from)) {
    throw new ConfigFault("DAWR_MAIL_FROM must be the address that mails come from.");
  }
  return { url, from };
}

function addressesOf(env: Environment): readonly string[] {
  const addresses = (given(env["DAWR_ALERT_MAIL"]) ?? "").split(",").map((each) => each.trim());
  const named = addresses.filter((each) => each !== "");
  if (named.every((each) => mailAddress.test(each))) return named;
  throw new ConfigFault("DAWR_ALERT_MAIL must list mail addresses, separated by commas.");
}

function given(value: string | undefined): string | undefined {
  return value === undefined || value.trim() === "" ? undefined : value.trim();
}

import { ClientClosedError, ClientOfflineError, ErrorReply } from "redis";

/** Answers by which a command was surely not executed, and may be in a moment. https://redis.io/docs/latest/develop/reference/protocol-spec/#simple-errors */
const passing: ReadonlySet<string> = new Set([
  "LOADING",
  "READONLY",
  "CLUSTERDOWN",
  "TRYAGAIN",
  "MASTERDOWN",
  "MOVED",
  "ASK",
  "BUSY",
  "NOREPLICAS",
]);

/** Answers that say that the master is somebody else, or not known for now. */
const elsewhere: ReadonlySet<string> = new Set(["READONLY", "CLUSTERDOWN", "MASTERDOWN", "MOVED", "ASK"]);

/** The first word of an error that Redis answered; undefined when it was no answer of Redis. */
export function replyCode(error: unknown): string | undefined {
  return error instanceof ErrorReply ? (/^[A-Z]+/.exec(error.message)?.[0] ?? "ERR") : undefined;
}

/** Whether Redis surely did nothing, and asking again may help. */
export function isPassing(error: unknown): boolean {
  if (error instanceof ClientOfflineError || error instanceof ClientClosedError) return true;
  return passing.has(replyCode(error) ?? "");
}

/** Whether the answer says no, and would say no again. */
export function isRefusal(error: unknown): boolean {
  return error instanceof ErrorReply && !isPassing(error);
}

/** Whether it is time to ask again where the master is: it moved, or it does not answer. */
export function isElsewhere(error: unknown): boolean {
  const code = replyCode(error);
  return code === undefined || elsewhere.has(code);
}

/** Codes of certificates that are not believed: waiting does not make them good. */
const untrusted = /^(?:ERR_TLS_|CERT_|UNABLE_TO_|(?:DEPTH_ZERO_)?SELF_SIGNED_)/;

/** Whether the server's certificate is not believed. */
export function isUntrusted(error: unknown): boolean {
  return error instanceof Error && "code" in error && untrusted.test(String(error.code));
}

export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}

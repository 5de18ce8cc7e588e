import { signal } from "@preact/signals";
import type { Localized, OfficeId } from "../../shared/office/ids.ts";
import type { Me } from "../../shared/protocol/wire.ts";
import { type Link, openLink } from "../../shared/ui/link.ts";
import type { StaffMe } from "../page.ts";

/** An office that this person may enter. */
type EnterableOffice = { readonly id: OfficeId; readonly name: Localized };

export type Session =
  | { readonly status: "asking" }
  | { readonly status: "unreachable" }
  /** `ended`: there was a session, and the hub has closed it. */
  | { readonly status: "out"; readonly ended: boolean }
  | {
      readonly status: "in";
      readonly me: StaffMe;
      readonly offices: readonly EnterableOffice[];
      readonly link: Link;
    };

export type SignInAnswer =
  | { readonly status: "signedIn" }
  | { readonly status: "wrong" }
  /** The password was right; now the second factor is asked for. */
  | { readonly status: "codeNeeded" | "wrongCode" }
  | { readonly status: "throttled"; readonly minutes: number }
  | { readonly status: "unreachable" };

/** Who sits at this screen. The cookie that proves it is out of reach of scripts. */
export const session = signal<Session>({ status: "asking" });

/** Asks the hub whose cookie this browser has, and opens the live line. */
export async function resumeSession(): Promise<void> {
  session.value = { status: "asking" };
  try {
    const response = await fetch("/api/v1/me", { cache: "no-store" });
    if (response.status >= 500) session.value = { status: "unreachable" };
    else if (response.ok) await enter(await response.json());
    else session.value = { status: "out", ended: false };
  } catch {
    session.value = { status: "unreachable" };
  }
}

/** `code`: of the second factor, once it was asked for. */
export async function signIn(username: string, password: string, code?: string): Promise<SignInAnswer> {
  try {
    const response = await fetch("/api/v1/session", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ username, password, ...(code === undefined ? {} : { code }) }),
    });
    if (response.status === 429) return { status: "throttled", minutes: minutesOf(response) };
    if (response.status >= 500) return { status: "unreachable" };
    if (!response.ok) return { status: wrongBy(await response.json()) };
    const { me }: { readonly me: Me } = await response.json();
    await enter(me);
    return { status: "signedIn" };
  } catch {
    return { status: "unreachable" };
  }
}

function wrongBy({ code }: { readonly code?: string }): "wrong" | "codeNeeded" | "wrongCode" {
  if (code === "SecondFactorNeeded") return "codeNeeded";
  return code === "WrongCode" ? "wrongCode" : "wrong";
}

function minutesOf(response: Response): number {
  return Math.max(1, Math.ceil(Number(response.headers.get("retry-after") ?? 60) / 60));
}

/** Ends the session here and at the hub. Without the hub the cookie goes on until it runs out, so the page says out anyway. */
export async function signOut(): Promise<void> {
  leave(false);
  try {
    await fetch("/api/v1/session", { method: "DELETE" });
  } catch {
    // Idle sessions end by themselves.
  }
}

function leave(ended: boolean): void {
  if (session.value.status === "in") session.value.link.close();
  session.value = { status: "out", ended };
}

async function enter(me: Me): Promise<void> {
  if (me.kind !== "staff") {
    session.value = { status: "out", ended: false };
    return;
  }
  const offices = await officesOf(me);
  const link = openLink();
  session.value = { status: "in", me, offices, link };
  const stop = link.state.subscribe((state) => {
    if (state !== "unauthorized") return;
    queueMicrotask(() => stop());
    leave(true);
  });
}

/** The offices by the names that the hub tells; at least their ids. */
async function officesOf(me: StaffMe): Promise<readonly EnterableOffice[]> {
  const response = await fetch("/api/v1/offices", { cache: "no-store" });
  if (!response.ok) return me.offices.map((id) => ({ id, name: { ar: id, en: id } }));
  const offices: readonly { readonly id: OfficeId; readonly name?: Localized }[] = await response.json();
  return offices.map(({ id, name }) => ({ id, name: name ?? { ar: id, en: id } }));
}

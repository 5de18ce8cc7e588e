import { type ReadonlySignal, signal } from "@preact/signals";
import type { Localized } from "../../shared/office/ids.ts";
import type { Terms } from "../../shared/setup/association.ts";
import { speakInTerms } from "../../shared/ui/terms.ts";

/** What the hub tells strangers of the office. */
export type PublicOffice = {
  readonly id: string;
  readonly name: Localized;
  readonly takesMessages: boolean;
  readonly givesTickets: boolean;
  readonly tellsCases: boolean;
  /** Absent from a hub of before. */
  readonly terms?: Terms;
  readonly services: readonly { readonly id: string; readonly name: Localized }[];
};

export type Trouble = "busy" | "full" | "closed" | "wrong" | "wrongCode" | "unsent";
type Sent<Body> = { readonly done: Body } | { readonly trouble: Trouble };

/** The page's way to the hub; it needs no account. */
export type Door = {
  readonly office: ReadonlySignal<PublicOffice | "loading" | "unknown" | "unreachable">;
  readonly load: () => Promise<void>;
  /** Repeating the same body is safe: it carries its own id. */
  readonly send: <Body>(
    what: "messages" | "tickets" | "case-codes" | "case-looks",
    body: object,
  ) => Promise<Sent<Body>>;
};

const answerWithinMs = 10_000;

export function openDoor(id: string): Door {
  const office = signal<PublicOffice | "loading" | "unknown" | "unreachable">("loading");
  const path = `/api/v1/public/offices/${encodeURIComponent(id)}`;
  const load = async (): Promise<void> => {
    office.value = "loading";
    try {
      const response = await fetch(path, { signal: AbortSignal.timeout(answerWithinMs) });
      if (response.ok) {
        const found: PublicOffice = await response.json();
        if (found.terms) speakInTerms(found.terms);
        office.value = found;
      } else office.value = response.status === 404 ? "unknown" : "unreachable";
    } catch {
      office.value = "unreachable";
    }
  };
  if (id === "") office.value = "unknown";
  else void load();
  return {
    office,
    load,
    async send(what, body) {
      try {
        const response = await fetch(`${path}/${what}`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify(body),
          signal: AbortSignal.timeout(answerWithinMs),
        });
        if (response.ok) return { done: await response.json() };
        return { trouble: troubleOf(response.status, (await response.json())?.code) };
      } catch {
        return { trouble: "unsent" };
      }
    },
  };
}

function troubleOf(status: number, code: unknown): Trouble {
  if (status === 429) return "busy";
  if (status === 403) return "wrongCode";
  if (status === 409) return code === "Full" ? "full" : code === "Closed" ? "closed" : "wrong";
  return status >= 500 ? "unsent" : "wrong";
}

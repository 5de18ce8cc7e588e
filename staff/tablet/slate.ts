import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { type Link, openLink, type Watched } from "../../shared/ui/link.ts";
import { type Claimed, claim, keptPairing, type Pairing } from "../../shared/ui/pairing.ts";
import type { SigningView } from "../../shared/views/signing.ts";

type Attempt = "idle" | "busy" | Exclude<Claimed["status"], "paired">;
type Pending = NonNullable<SigningView["pending"]>;

/** What the tablet shows. */
export type SlateScreen =
  | { readonly kind: "pairing"; readonly wasRevoked: boolean }
  | { readonly kind: "loading" | "offline" | "unplaced" }
  | { readonly kind: "idle"; readonly view: SigningView }
  | { readonly kind: "sign"; readonly view: SigningView; readonly pending: Pending };

/** What came of a signature; `again`: it did not arrive, and may be sent once more. */
type Signed = "thanks" | "changed" | "again" | "empty";

/** The tablet of a counter: paired once, then it shows what its counter asks to be signed. It keeps nothing else. */
export type Slate = {
  readonly screen: ReadonlySignal<SlateScreen>;
  readonly attempt: ReadonlySignal<Attempt>;
  readonly pair: (code: string) => Promise<void>;
  readonly sign: (pending: Pending, signature: string, id: string) => Promise<Signed>;
};

type Line = { readonly link: Link; readonly signing: Watched<"signing">; readonly office: string };

export function openSlate(): Slate {
  const line = signal<Line | undefined>(undefined);
  const attempt = signal<Attempt>("idle");
  const connect = ({ token, office }: Pairing): void => {
    line.value?.link.close();
    const link = openLink(token);
    line.value = { link, signing: link.watch(office, "signing"), office };
  };
  const kept = keptPairing("desk-tablet");
  if (kept) connect(kept);
  return {
    screen: computed(() => screenOf(line.value)),
    attempt,
    async pair(code) {
      attempt.value = "busy";
      const claimed = await claim("desk-tablet", code);
      attempt.value = claimed.status === "paired" ? "idle" : claimed.status;
      if (claimed.status === "paired") connect(claimed.pairing);
    },
    async sign({ case: id, hash }, signature, commandId) {
      const now = line.peek();
      if (!now) return "again";
      const sent = await now.link.send(now.office, { type: "SignOnTablet", case: id, hash, signature }, commandId);
      if (sent.status === "accepted") return "thanks";
      if (sent.status === "invalid") return "empty";
      return sent.status === "rejected" ? "changed" : "again";
    },
  };
}

function screenOf(line: Line | undefined): SlateScreen {
  if (!line) return { kind: "pairing", wasRevoked: false };
  const state = line.link.state.value;
  if (state === "unauthorized" || line.signing.refused.value?.status === "forbidden") {
    return { kind: "pairing", wasRevoked: true };
  }
  // What was shown before the line broke may have changed: it is not left lying there.
  if (state === "offline") return { kind: "offline" };
  const view = line.signing.message.value?.data;
  if (!view) return { kind: "loading" };
  if (!view.counter) return { kind: "unplaced" };
  return view.pending ? { kind: "sign", view, pending: view.pending } : { kind: "idle", view };
}

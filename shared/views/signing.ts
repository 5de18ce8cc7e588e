import { declarationInForce } from "../cases/casework.ts";
import type { Relation } from "../cases/commands.ts";
import { isOnTablet } from "../cases/decide-tablet.ts";
import type { Casebook } from "../cases/state.ts";
import { type Statement, statementHash, statementOf } from "../cases/statement.ts";
import type { CounterId, Instant, Localized } from "../office/ids.ts";
import type { Terms } from "../setup/association.ts";
import type { Setup } from "../setup/setup.ts";
import type { OpenWords } from "./desk.ts";

/** What the tablet of one counter shows: the statement that lies on it, or nothing. Never a name. */
export type SigningView = {
  readonly office: Localized;
  readonly terms: Terms;
  /** The counter it stands on; null until somebody has said. */
  readonly counter: { readonly id: CounterId; readonly name: Localized } | null;
  readonly pending: PendingSignature | null;
};

type PendingSignature = {
  readonly case: string;
  readonly service: Localized;
  readonly signer: Relation;
  /** What is asked for, in words: the statement holds their id (K27). */
  readonly request: string | null;
  /** Exactly what is hashed, person and details left as the ids they are. */
  readonly statement: Statement;
  readonly hash: string;
};

type Look = { readonly at: Instant; readonly open: OpenWords };

/** What lies on the tablet of this counter. A statement that is no longer the case's own is not shown. */
export function signingView(
  setup: Setup,
  book: Casebook,
  { counter: id, at, open }: { readonly counter: CounterId | undefined } & Look,
): SigningView {
  const counter = setup.counters.find((each) => each.id === id);
  return {
    office: setup.name,
    terms: setup.terms,
    counter: counter ? { id: counter.id, name: counter.name } : null,
    pending: counter ? pendingAt(setup, book, { counter: counter.id, at, open }) : null,
  };
}

function pendingAt(
  { casework, services }: Setup,
  book: Casebook,
  { counter, at, open }: { readonly counter: CounterId } & Look,
): PendingSignature | null {
  const held = book.cases.get(book.onTablets.get(counter) ?? "");
  const asked = held?.asked;
  if (!held || !asked || held.stage !== "collecting" || !isOnTablet(asked, at)) return null;
  const declaration = declarationInForce(casework);
  if (asked.hash !== statementHash(held, declaration)) return null;
  const service = services.find(({ id }) => id === held.service)?.name ?? { ar: held.service, en: held.service };
  const statement = statementOf(held, declaration);
  const request = held.details === undefined ? null : open(held.details);
  return { case: held.id, service, signer: asked.signer, request, statement, hash: asked.hash };
}

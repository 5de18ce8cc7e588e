import { accept, reject } from "../office/ids.ts";
import type { SetupDecision, SetupEvent, SetupRejection } from "./setup.ts";

/** U4: what is not there cannot be removed; where a last one is named, it stays. */
export function removal(
  list: readonly { readonly id: string }[],
  id: string,
  [unknown, last]: readonly [SetupRejection, SetupRejection?],
  event: SetupEvent,
): SetupDecision {
  if (!list.some((each) => each.id === id)) return reject({ code: unknown, id });
  if (last !== undefined && list.length === 1) return reject({ code: last, id });
  return accept([event]);
}

import type { JSX } from "preact";
import type { PageProps } from "../page.ts";
import { hash } from "../shell/address.ts";
import { ImprovementBoard } from "./board.tsx";
import { OnePage } from "./one-page.tsx";

/** The number that the address names: `#/improvement/S-2026-0007`. */
function numberIn(address: string): string | undefined {
  return /^#\/improvement\/([SA]-\d{4}-\d+)/u.exec(address)?.[1];
}

/** Returns the room of suggestions, complaints and improvement: one of them, or the board of all. */
export function ImprovementPage(props: PageProps): JSX.Element {
  const number = numberIn(hash.value);
  return number === undefined ? <ImprovementBoard {...props} /> : <OnePage key={number} {...props} number={number} />;
}

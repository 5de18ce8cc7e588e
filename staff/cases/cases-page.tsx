import type { JSX } from "preact";
import type { PageProps } from "../page.ts";
import { hash } from "../shell/address.ts";
import { CaseBoard } from "./board.tsx";
import { CasePage } from "./case-page.tsx";

/** The case that the address names: by its number, `#/cases/2026-0007`, or as another book links it, by its id. */
function caseNamed(address: string): string | undefined {
  return /^#\/cases\/([\w-]+)/u.exec(address)?.[1];
}

/** Returns the room of support cases: one case, or the board of all. */
export function CasesPage(props: PageProps): JSX.Element {
  const number = caseNamed(hash.value);
  return number === undefined ? <CaseBoard {...props} /> : <CasePage key={number} {...props} number={number} />;
}

import { isolated } from "../../shared/i18n/ticket-code.ts";
import { Code } from "../../shared/ui/code.tsx";
import type { Drawn } from "../../shared/ui/drawn.ts";

const place = "\u0000";

/** Returns a sentence about a ticket with its code set apart, so that it keeps its order inside Arabic. */
export function withCode(sentence: (code: string) => string, code: string): Drawn;
export function withCode(sentence: (code: string) => string, code: string, as: "text"): string;
export function withCode(sentence: (code: string) => string, code: string, as?: "text"): Drawn {
  if (as === "text") return sentence(isolated(code));
  const [before, after] = sentence(place).split(place);
  return (
    <>
      {before}
      <Code code={code} />
      {after}
    </>
  );
}

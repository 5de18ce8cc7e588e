import type { Rejection } from "../../shared/office/ids.ts";
import type { Issue } from "../../shared/protocol/wire.ts";
import type { Sent } from "../../shared/ui/link.ts";
import type { Asked } from "./api.ts";
import type { FieldProblem, Problems } from "./field-problem.ts";

/** Why a form was not saved, where no field is to blame. */
export type Trouble =
  | { readonly kind: "rejected"; readonly rejection: Rejection }
  | { readonly kind: "invalid" | "forbidden" | "signedOut" | "unreachable" }
  | { readonly kind: "throttled"; readonly retrySeconds: number };

/** What saving came to: all of it is saved, or nothing. */
export type Outcome<Field extends string> =
  | { readonly status: "saved" }
  | { readonly status: "wrong"; readonly problems: Problems<Field> }
  | { readonly status: "trouble"; readonly trouble: Trouble };

/** Which field a refusal of the hub is about, by the code of the rejection. */
export type BlamedFields<Field extends string> = Readonly<
  Record<string, readonly [field: Field, problem: FieldProblem] | undefined>
>;

type Blame<Field extends string> = {
  readonly fields: readonly Field[];
  readonly rejections?: BlamedFields<Field>;
};

/** Reads the answer to a command. */
export function outcomeOfSent<Field extends string>(sent: Sent, blame: Blame<Field>): Outcome<Field> {
  switch (sent.status) {
    case "accepted":
      return { status: "saved" };
    case "rejected":
      return ofRejection(sent.rejection, blame);
    case "invalid":
      return ofIssues(sent.issues, blame);
    case "forbidden":
      return troubled({ kind: "forbidden" });
    default:
      return troubled({ kind: "unreachable" });
  }
}

/** Reads the answer to a request over HTTP. */
export function outcomeOfAsked<Field extends string>(asked: Asked<unknown>, blame: Blame<Field>): Outcome<Field> {
  switch (asked.status) {
    case "done":
      return { status: "saved" };
    case "refused":
      return ofRejection({ code: asked.code }, blame);
    case "invalid":
      return ofIssues(asked.issues, blame);
    case "throttled":
      return troubled({ kind: "throttled", retrySeconds: asked.retrySeconds });
    default:
      return troubled({ kind: asked.status });
  }
}

function ofRejection<Field extends string>(rejection: Rejection, blame: Blame<Field>): Outcome<Field> {
  const blamed = blame.rejections?.[rejection.code];
  if (blamed === undefined) return troubled({ kind: "rejected", rejection });
  const [field, problem] = blamed;
  return { status: "wrong", problems: { [field]: problem } as Problems<Field> };
}

/** A path as `command.service.name.ar` belongs to the field that is its end, `name.ar`. */
function ofIssues<Field extends string>(issues: readonly Issue[], { fields }: Blame<Field>): Outcome<Field> {
  const wrong = fields.filter((field) => issues.some(({ path }) => isAbout(path, field)));
  if (wrong.length === 0) return troubled({ kind: "invalid" });
  const problems = Object.fromEntries(wrong.map((field) => [field, "check"]));
  return { status: "wrong", problems: problems as Problems<Field> };
}

function isAbout(path: string, field: string): boolean {
  return `.${path}.`.includes(`.${field}.`);
}

function troubled<Field extends string>(trouble: Trouble): Outcome<Field> {
  return { status: "trouble", trouble };
}

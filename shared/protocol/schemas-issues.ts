import type { z } from "zod";
import type { Issue } from "./wire.ts";

type Problem = z.core.$ZodIssue;

/** An answer names at most this many faults; nobody corrects more at a time. */
const issuesShown = 20;
/** What was sent is quoted at most this long. */
const quotedLength = 64;

/** What was sent, short enough to be quoted. */
export function quote(text: string): string {
  return JSON.stringify(text.length > quotedLength ? `${text.slice(0, quotedLength)}…` : text);
}

/** The faults a schema found, as sentences with the path of each from `root` on. */
export function issuesOf(problems: readonly Problem[], root: string): readonly Issue[] {
  return problems.flatMap((problem) => issuesOfOne(problem, root)).slice(0, issuesShown);
}

function issuesOfOne(problem: Problem, root: string): readonly Issue[] {
  const path = [root, ...problem.path.map(String)].filter((part) => part !== "").join(".");
  if (problem.code === "unrecognized_keys") {
    return problem.keys.slice(0, issuesShown).map((key) => ({
      path: `${path === "" ? "" : `${path}.`}${key.slice(0, quotedLength)}`,
      message: "is not known here",
    }));
  }
  if (problem.code === "invalid_union") return [{ path, message: unionSentence(problem) }];
  return [{ path, message: sentence(problem) }];
}

function unionSentence(problem: Extract<Problem, { code: "invalid_union" }>): string {
  const sentences = new Set(problem.errors.flat().map((each) => [...each.path.map(String), sentence(each)].join(" ")));
  return [...sentences].slice(0, 4).join(", or ") || "does not fit";
}

function sentence(problem: Problem): string {
  switch (problem.code) {
    case "invalid_type":
      return problem.input === undefined && problem.message.includes("received undefined")
        ? `is missing (${typeName(problem.expected)})`
        : `must be ${typeName(problem.expected)}`;
    case "too_small":
      return problem.origin === "string" || problem.origin === "array"
        ? `is too short (at least ${problem.minimum})`
        : `must be at least ${problem.minimum}`;
    case "too_big":
      return problem.origin === "string" || problem.origin === "array"
        ? `is too long (at most ${problem.maximum})`
        : `must be at most ${problem.maximum}`;
    case "invalid_value":
      return `must be ${problem.values.map((value) => JSON.stringify(value)).join(" or ")}`;
    case "invalid_format":
      return problem.message.startsWith("must") ? problem.message : `is not ${formatName(problem.format)}`;
    case "unrecognized_keys":
      return `holds what is not known here (${problem.keys.slice(0, 3).map(quote).join(", ")})`;
    default:
      return "does not fit";
  }
}

const typeNames: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  object: "an object",
  array: "a list",
};

function typeName(expected: string): string {
  return typeNames[expected] ?? expected;
}

function formatName(format: string): string {
  if (format === "guid" || format === "uuid") return "a UUID";
  if (format === "datetime") return "a date and time with its zone (ISO 8601)";
  if (format === "safeint") return "a whole number";
  return "of the expected form";
}

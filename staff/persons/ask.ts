import { personTexts } from "../../shared/i18n/texts/persons.ts";
import { mobileOf, nationalIdOf } from "../../shared/persons/numbers.ts";
import type { ShownPerson } from "../../shared/persons/person.ts";
import { t } from "../../shared/ui/language.ts";
import { type Asked, request } from "../admin/api.ts";

/** Who was found: somebody, nobody, or why not. */
export type Found =
  | { readonly status: "found"; readonly person: ShownPerson }
  | { readonly status: "nobody" }
  | { readonly status: "trouble"; readonly text: string };

/** The number as the hub asks for it; undefined where it is none. */
export function numberOf(text: string): { readonly nationalId: string } | { readonly mobile: string } | undefined {
  const nationalId = nationalIdOf(text);
  if (nationalId !== undefined) return { nationalId };
  const mobile = mobileOf(text);
  return mobile === undefined ? undefined : { mobile };
}

/** Finds and reads somebody by exact number; the hub records both. */
export async function findPerson(office: string, number: object): Promise<Found> {
  const path = `/offices/${office}/persons`;
  const found = await request<{ readonly persons: readonly string[] }>("POST", `${path}/find`, number);
  if (found.status !== "done") return { status: "trouble", text: troubleOf(found) };
  const [id] = found.body.persons;
  if (id === undefined) return { status: "nobody" };
  return readPerson(office, id, "visit");
}

/** Reads somebody whose id is known, for this reason; the hub records it. */
export async function readPerson(office: string, id: string, why: "visit" | "request"): Promise<Found> {
  return shownOf(await request<ShownPerson>("GET", `/offices/${office}/persons/${id}?why=${why}`));
}

/** What became of a request that answers with a person. */
export function shownOf(asked: Asked<ShownPerson>): Exclude<Found, { readonly status: "nobody" }> {
  if (asked.status === "done") return { status: "found", person: asked.body };
  return { status: "trouble", text: troubleOf(asked) };
}

export function troubleOf(asked: Exclude<Asked<unknown>, { readonly status: "done" }>): string {
  const texts = t(personTexts);
  if (asked.status === "invalid") return texts.numberWrong;
  const refused: Readonly<Record<string, string>> = texts.refused;
  return (asked.status === "refused" ? refused[asked.code] : undefined) ?? texts.refused.other;
}

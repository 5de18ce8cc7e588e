import type { Localized } from "../../../shared/office/ids.ts";
import { longestShowSeconds, type Medium, type MediumDraft, shortestShowSeconds } from "../../../shared/setup/media.ts";
import { type FieldProblem, found, type Problems, textProblem, trimmed } from "../field-problem.ts";
import { freshId } from "../fresh-id.ts";

/** A picture or film as somebody is describing it: what is empty is none. */
export type MediumForm = {
  readonly file: File | undefined;
  readonly text: Localized;
  readonly from: string;
  readonly until: string;
  readonly weekdays: readonly string[];
  readonly hoursFrom: string;
  readonly hoursUntil: string;
  readonly seconds: string;
  readonly walls: readonly string[];
  readonly isPaused: boolean;
};

export type MediumField = "file" | "text.ar" | "text.en" | "hours" | "seconds";

const usualSeconds = 15;

/** Returns the form of a medium, or what a new one begins with. */
export function mediumForm(medium: Medium | undefined): MediumForm {
  return {
    file: undefined,
    text: medium?.text ?? { ar: "", en: "" },
    from: medium?.from ?? "",
    until: medium?.until ?? "",
    weekdays: medium?.weekdays.map(String) ?? [],
    hoursFrom: medium?.hours?.from ?? "",
    hoursUntil: medium?.hours?.until ?? "",
    seconds: String(medium?.seconds ?? usualSeconds),
    walls: medium?.walls ?? [],
    isPaused: medium?.isPaused ?? false,
  };
}

/** Returns what is wrong: a new one needs its file, both languages say what is seen, hours are two different times or none. */
export function mediumProblems(form: MediumForm, isNew: boolean): Problems<MediumField> {
  const { file, text, hoursFrom, hoursUntil, seconds } = form;
  const hasHours = hoursFrom !== "" || hoursUntil !== "";
  const areHours = hoursFrom !== "" && hoursUntil !== "" && hoursFrom !== hoursUntil;
  return found<MediumField>({
    file: isNew && file === undefined ? "missing" : undefined,
    "text.ar": textProblem(text.ar),
    "text.en": textProblem(text.en),
    hours: hasHours && !areHours ? "check" : undefined,
    seconds: secondsProblem(Number(seconds)),
  });
}

function secondsProblem(seconds: number): FieldProblem | undefined {
  const isRight = Number.isInteger(seconds) && seconds >= shortestShowSeconds && seconds <= longestShowSeconds;
  return isRight ? undefined : { from: shortestShowSeconds, to: longestShowSeconds };
}

/** Returns what is sent; a new one gets an id of its own. */
export function mediumOf(
  form: MediumForm,
  content: string,
  { media, id }: { readonly media: readonly Medium[]; readonly id: string | undefined },
): MediumDraft {
  const { from, until, hoursFrom, hoursUntil } = form;
  const taken = media.map((each) => each.id);
  return {
    id: id ?? freshId(form.text.en, "medium", taken),
    text: trimmed(form.text),
    content,
    ...(from && { from }),
    ...(until && { until }),
    weekdays: form.weekdays.map(Number),
    ...(hoursFrom && { hours: { from: hoursFrom, until: hoursUntil } }),
    walls: form.walls,
    seconds: Number(form.seconds),
    isPaused: form.isPaused,
  };
}

/** Returns what is stored already, as it would be sent again with a change. */
export function againWith(medium: Medium, change: Partial<Pick<MediumDraft, "isPaused">>): MediumDraft {
  return { ...medium, content: medium.content.sha256, ...change };
}

import type { PlannedService } from "../../../shared/office/plan.ts";
import { found, type NameField, nameProblems, type Problems, trimmed } from "../field-problem.ts";
import { freshId } from "../fresh-id.ts";

/** A service as somebody is writing it. */
export type ServiceDraft = Omit<PlannedService, "id">;
export type ServiceField = NameField | "letter" | "counters" | "icon";

/** Returns what a new service begins with: the first letter that no other service has. */
export function newService(services: readonly PlannedService[]): ServiceDraft {
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const free = letters.find((letter) => services.every((service) => service.letter !== letter)) ?? "";
  return { name: { ar: "", en: "" }, letter: free, icon: "question", counters: [] };
}

/** Returns what is wrong with the draft; `id` is that of the service being changed (RULES.md U2). */
export function serviceProblems(
  draft: ServiceDraft,
  services: readonly PlannedService[],
  id: string | undefined,
): Problems<ServiceField> {
  const isTaken = services.some((service) => service.letter === draft.letter && service.id !== id);
  const letter = !/^[A-Z]$/u.test(draft.letter) ? "letter" : isTaken ? "letterTaken" : undefined;
  return { ...nameProblems(draft.name), ...found<"letter">({ letter }) };
}

/** Returns the service to store; a new one gets an id of its own. */
export function serviceOf(
  draft: ServiceDraft,
  services: readonly PlannedService[],
  id: string | undefined,
): PlannedService {
  const taken = services.map((service) => service.id);
  return { ...draft, name: trimmed(draft.name), id: id ?? freshId(draft.name.en, "service", taken) };
}

/** Returns the letter that was typed, as ticket codes have it: one capital, whatever was there before. */
export function typedLetter(typed: string): string {
  return typed.trim().slice(-1).toUpperCase();
}

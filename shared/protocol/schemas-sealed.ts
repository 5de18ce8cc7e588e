import { z } from "zod";
import { commandSchemas } from "./schemas.ts";
import { isOwnWords } from "./schemas-parts.ts";
import type { Command } from "./wire.ts";

/** The fields of each command that hold somebody's own words: found in the schemas, so none can be forgotten (S6). */
const sealedFields: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(commandSchemas).map(([type, { shape }]) => [
    type,
    Object.entries(shape).flatMap(([field, schema]) => (isOwnWords(bare(schema)) ? [field] : [])),
  ]),
);

/** What stands under "may be left out". */
function bare(schema: unknown): unknown {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional ? bare(schema.unwrap()) : schema;
}

/** Own words of this command as it was sent: the field, and what somebody wrote there. */
export function wordsOf(command: Command): readonly (readonly [field: string, words: string])[] {
  const fields: Readonly<Record<string, unknown>> = command;
  return (sealedFields.get(command.type) ?? []).flatMap((field) => {
    const words = fields[field];
    return typeof words === "string" ? [[field, words] as const] : [];
  });
}

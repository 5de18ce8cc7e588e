import { existsSync } from "node:fs";
import { dirname } from "node:path";

/** The project's folder, which holds package.json, apps and profiles: the nearest above this file, as written or as built. */
export const projectFolder = folderAbove(import.meta.dirname);

function folderAbove(folder: string): string {
  const above = dirname(folder);
  return existsSync(`${folder}/package.json`) || above === folder ? folder : folderAbove(above);
}

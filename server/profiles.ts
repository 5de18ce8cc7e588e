import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseProfileFile } from "../shared/protocol/schemas-profile.ts";
import { decide } from "../shared/setup/decide.ts";
import { evolve, initialSetup } from "../shared/setup/evolve.ts";
import { profileOfFile } from "../shared/setup/profiles/profile-file.ts";
import type { Profile, SetupCommand } from "../shared/setup/setup.ts";
import { projectFolder } from "./project-folder.ts";

/** What a new office can begin with, in the order in which the first-run page offers it. */
export type Profiles = {
  readonly all: readonly Profile[];
  of(id: string): Profile | undefined;
};

const comeAlong = join(projectFolder, "shared/setup/profiles");
/** The five of the policy stand first, in its order. */
const order = ["awaser", "alkawthar", "manarat", "anat-albayt", "mawrid"];

/**
 * The profiles that come along, and those of another folder, each a file `{id}.json`. One of the same id takes the
 * other's place. Throws one sentence about the first file that is no profile.
 */
export function readProfiles(ownFolder?: string): Profiles {
  const folders = [comeAlong, ...(ownFolder !== undefined && existsSync(ownFolder) ? [ownFolder] : [])];
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(".json"))
      .sort()
      .map((name) => join(folder, name)),
  );
  const byId = new Map(files.map((path) => [basename(path, ".json"), readProfile(path)]));
  const all = [...byId.values()].sort((a, b) => placeOf(a.id) - placeOf(b.id));
  return { all, of: (id) => byId.get(id) };
}

function placeOf(id: string): number {
  const place = order.indexOf(id);
  return place === -1 ? order.length : place;
}

function readProfile(path: string): Profile {
  const read = parseProfileFile(jsonOf(path));
  if ("faults" in read) {
    const faults = read.faults.map((fault) => `${fault.path || "the file"} ${fault.message}`).join("; ");
    throw new Error(`The profile ${path} cannot be used: ${faults}.`);
  }
  const { file } = read;
  if (file.id !== basename(path, ".json")) {
    throw new Error(`The profile ${path} names itself "${file.id}"; file and id must be the same.`);
  }
  const profile = profileOfFile(file);
  const refusal = refusalOf(profile);
  if (refusal !== undefined) throw new Error(`The profile ${path} cannot be used: ${refusal}.`);
  return profile;
}

function jsonOf(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new Error(`The profile ${path} cannot be read: ${error instanceof Error ? error.message : error}.`);
  }
}

/** What an administrator could not set by hand, no file may bring: the setup's own rules are asked (U2–U12). */
function refusalOf(profile: Profile): string | undefined {
  const setup = initialSetup();
  const facts = { office: "o", profile, isTimeZone: true };
  const context = { id: "c", at: 0, by: { kind: "hub" }, facts } as const;
  const { casework } = profile;
  const { told } = casework;
  const commands: readonly SetupCommand[] = [
    { type: "FoundOffice", profile: profile.id },
    ...profile.services.map((service): SetupCommand => ({ type: "SetService", service })),
    ...Object.entries(casework.checklists).map(
      ([service, documents]): SetupCommand => ({ type: "SetChecklist", service, documents }),
    ),
    { type: "SetReplyClock", reply: casework.reply },
    ...profile.cards.map((card): SetupCommand => ({ type: "SetCard", card })),
    ...profile.questions.map((question): SetupCommand => ({ type: "SetQuestion", question })),
    { type: "SetChannels", channels: profile.channels },
    ...(told === undefined ? [] : [{ type: "SetToldSentence", text: told } as const]),
  ];
  for (const command of commands) {
    const decision = decide(setup, command, context);
    if (!decision.accepted) return `${command.type} is refused (${JSON.stringify(decision.rejection)})`;
    for (const event of decision.events) evolve(setup, event);
  }
  return undefined;
}

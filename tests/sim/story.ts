import type { BoardClock } from "../../display/announcements.ts";
import type { Disk } from "../../kiosk/disk.ts";
import type { BookLog } from "../../server/log/log.ts";
import type { Sent } from "../../shared/ui/link.ts";
import type { Chance } from "./chance.ts";
import type { Platter } from "./kiosk-disk.ts";
import type { Network } from "./network.ts";
import type { Life, PassingTime } from "./passing-time.ts";
import type { Answers } from "./referee-answers.ts";
import type { Boards } from "./referee-boards.ts";
import type { Books } from "./referee-books.ts";
import type { HubProgram } from "./sim-hub.ts";
import type { Door } from "./wire-connection.ts";

/** A promise switched off on purpose, to see that the referee notices. */
export type Sabotage = {
  readonly log?: (log: BookLog, ground: { readonly life: Life; readonly chance: Chance }) => BookLog;
  readonly program?: (program: HubProgram, ground: { readonly life: Life; readonly chance: Chance }) => HubProgram;
  readonly disk?: (disk: Disk, platter: Platter) => Disk;
  /** What a wall takes for the hub's clock. */
  readonly boardClock?: (clock: BoardClock) => BoardClock;
};

/** What everybody in one story shares. */
export type Story = {
  readonly time: PassingTime;
  readonly chance: Chance;
  readonly network: Network;
  readonly referee: { readonly books: Books; readonly answers: Answers; readonly boards: Boards };
  readonly sabotage: Sabotage;
  readonly doors: () => readonly Door[];
  /** Whether every hub's clock is right now. */
  readonly areClocksRight: () => boolean;
  /** A line of the story, for its hash and for whoever reads it. */
  readonly trace: (line: string) => void;
};

/** An answer as the story tells it. */
export function brief(answer: Sent): string {
  return answer.status === "rejected" ? answer.rejection.code : answer.status;
}

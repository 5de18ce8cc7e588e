import type { StoreName } from "../../kiosk/database.ts";
import type { BookLog } from "../../server/log/log.ts";
import type { Sabotage } from "./story.ts";

const isOf = (table: StoreName) => (name: StoreName) => name === table;

/** The hub says yes, and stores a moment later. */
const answersFirst: Sabotage = {
  log: (log, { life }) => ({
    ...log,
    async append(book, commits) {
      life.timers.after(300, () => void log.append(book, commits).catch(() => undefined));
      return true;
    },
  }),
};

/** Whatever revision was decided upon, it is written behind the last one. */
const anyRevision: Sabotage = {
  log: (log) => ({
    ...log,
    async append(book, commits) {
      if (await log.append(book, commits)) return true;
      const last = (await log.read(book, 0)).length;
      return log.append(
        book,
        commits.map((commit, place) => ({ ...commit, revision: last + place + 1 })),
      );
    },
  }),
};

/** No hub knows the ids of what others wrote, or what it wrote itself before it was started anew. */
const forgetsIds: Sabotage = {
  log: (log): BookLog => ({
    ...log,
    read: async (book, after) =>
      (await log.read(book, after)).map((commit) => ({ ...commit, id: `forgotten ${commit.id}` })),
  }),
};

/** What others wrote is not heard. */
const followsNobody: Sabotage = { log: (log) => ({ ...log, follow: () => () => undefined }) };

/** Before a hub says no, or "that is so already", it does not look what others have written meanwhile. */
const neverLooks: Sabotage = {
  log: (log) => ({ ...log, read: async (book, after) => (after === 0 ? log.read(book, after) : []) }),
};

/** Each view may be lost on its way, and nobody sends it again. */
const losesViews: Sabotage = {
  program: (program, { chance }) => ({
    ...program,
    enter: (token, tell, end) =>
      program.enter(
        token,
        (message) => {
          if (!chance.is(0.2)) tell(message);
        },
        end,
      ),
  }),
};

/** What the kiosk sends is off its disk before there is an answer. */
const deletesFirst: Sabotage = {
  disk: (disk, platter) => ({
    ...disk,
    async transact(names, mode, work) {
      const result = await disk.transact(names, mode, work);
      const isFirstRead = mode === "readonly" && names.length === 1 && names.some(isOf("outbox"));
      if (isFirstRead) platter.tables.set("outbox", new Map([...(platter.tables.get("outbox") ?? [])].slice(1)));
      return result;
    },
  }),
};

/** The kiosk shows its thanks though nothing was written. */
const keepsNothing: Sabotage = {
  disk: (disk, platter) => ({
    ...disk,
    async transact(names, mode, work) {
      const before = new Map(platter.tables);
      const result = await disk.transact(names, mode, work);
      const isKept = mode === "readwrite" && names.some(isOf("outbox")) && names.some(isOf("notes"));
      if (isKept && result !== undefined) platter.tables.set("outbox", before.get("outbox") ?? new Map());
      return result;
    },
  }),
};

/** The wall takes every call for a new one. */
const announcesAll: Sabotage = { boardClock: (clock) => ({ ...clock, now: 0 }) };

/** Promises switched off, and by which promise the referee must notice. */
type Broken = {
  readonly name: string;
  readonly breaks: string;
  readonly sabotage: Sabotage;
  /** Where it shows in few stories, the seed near which it is known to: from 1 on, minutes would pass before. */
  readonly from?: number;
};

export const sabotages: readonly Broken[] = [
  { name: "a hub that answers before it has stored", breaks: "S1", sabotage: answersFirst },
  { name: "a store that takes any revision", breaks: "S3", sabotage: anyRevision },
  { name: "hubs that do not know a command's id again", breaks: "S1|S2", sabotage: forgetsIds },
  { name: "hubs that say no without looking", breaks: "S1|S2", sabotage: neverLooks, from: 296 },
  { name: "hubs that follow nobody", breaks: "S5", sabotage: followsNobody },
  { name: "a hub that loses one view in five", breaks: "S5", sabotage: losesViews },
  { name: "a kiosk that deletes before the answer", breaks: "S1", sabotage: deletesFirst },
  { name: "a kiosk that gives its word and keeps nothing", breaks: "S1", sabotage: keepsNothing },
  { name: "a wall that takes old calls for new", breaks: "S5", sabotage: announcesAll },
];

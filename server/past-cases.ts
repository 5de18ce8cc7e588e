import { type CasesOfYear, earlierYears } from "../shared/cases/past.ts";
import type { BusinessDay, OfficeId } from "../shared/office/ids.ts";
import type { ViewName } from "../shared/views/views.ts";
import { casesBook } from "./books.ts";
import type { Engine } from "./engine-types.ts";
import { yearOf } from "./office-years.ts";

/** What is looked for among the cases of earlier years. */
type Asked = { readonly code: string; readonly today: BusinessDay; readonly keptYears: number };

/** Cases that were closed in earlier years (K23). Their books do not change any more, and are read when somebody asks. */
export type PastCases = {
  /** Brings the years that may hold it into memory. Rejects when one cannot be read. */
  read(asked: Asked): Promise<readonly CasesOfYear[]>;
  /** The same at once, the latest year first; undefined while one of them is not in memory. */
  peek(asked: Asked): readonly CasesOfYear[] | undefined;
};

const nobody: CasesOfYear = { cases: new Map() };

/** The earlier years of an office. What was moved into the archive is looked for there, and not here. */
export function pastCasesOf(engine: Pick<Engine, "read" | "peek">, office: OfficeId): PastCases {
  const archived = new Set<string>();
  const yearsOf = ({ code, today, keptYears }: Asked) => earlierYears(code, yearOf(today), keptYears);

  async function readYear(year: string): Promise<CasesOfYear> {
    if (archived.has(year)) return nobody;
    try {
      return (await engine.read(casesBook(office, year))).state;
    } catch (error) {
      if (!(error instanceof Error) || error.name !== "BookArchived") throw error;
      archived.add(year);
      return nobody;
    }
  }

  return {
    async read(asked) {
      const years: CasesOfYear[] = [];
      for (const year of yearsOf(asked)) years.push(await readYear(year));
      return years;
    },
    peek(asked) {
      const years: CasesOfYear[] = [];
      for (const year of yearsOf(asked)) {
        const held = archived.has(year) ? nobody : engine.peek(casesBook(office, year))?.state;
        if (held === undefined) return undefined;
        years.push(held);
      }
      return years;
    },
  };
}

/** Whether this view looks into earlier years: at one case, or at those of one person. */
export function looksBack(view: ViewName, code: string | undefined): code is string {
  return code !== undefined && (view === "case" || view === "cases");
}

import type { JSX } from "preact";
import type { PageProps } from "../page.ts";
import { useWatch } from "../parts/use-watch.ts";
import { type ActionDraft, PlanDialog } from "./plan-dialog.tsx";
import type { ImprovementLine } from "./work.ts";

type PlanHereProps = PageProps & { readonly line: ImprovementLine; readonly draft: ActionDraft };

/** Returns the dialog that plans an action from another page, filled in from what is seen there; a manager's alone. */
export function PlanHere({ link, office, me, line, draft }: PlanHereProps): JSX.Element | null {
  const view = useWatch(link, office, "improvements").message.value?.data;
  const setup = useWatch(link, office, "setup").message.value?.data;
  if (view === undefined || setup === undefined) return null;
  const { today, colleagues } = view;
  const owner = colleagues.some(({ id }) => id === me.id) ? me.id : "";
  const work = { ...line, setup, today, isManager: true, colleagues, busy: line.asking.busy.value };
  return <PlanDialog work={work} draft={{ ...draft, owner }} />;
}

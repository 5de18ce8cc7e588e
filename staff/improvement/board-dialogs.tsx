import type { JSX } from "preact";
import { FileDialog } from "./file-dialog.tsx";
import { PlanDialog } from "./plan-dialog.tsx";
import { PublishDialog } from "./publish-dialog.tsx";
import type { ImprovementWork } from "./work.ts";

/** Returns the dialog that is open over the board, if one is. */
export function BoardDialogs({ work }: { readonly work: ImprovementWork }): JSX.Element | null {
  switch (work.dialog.value) {
    case "file":
      return <FileDialog work={work} />;
    case "plan":
      return <PlanDialog work={work} />;
    case "publish":
      return <PublishDialog work={work} />;
    default:
      return null;
  }
}

import type { JSX } from "preact";
import { Notice } from "../../../shared/ui/notice.tsx";
import type { Trouble } from "../outcome.ts";
import { troubleText } from "./problem-text.ts";

/** Returns why nothing was saved, in one sentence, or nothing. */
export function TroubleNotice({ trouble }: { readonly trouble: Trouble | undefined }): JSX.Element | null {
  return trouble === undefined ? null : <Notice kind="error">{troubleText(trouble)}</Notice>;
}

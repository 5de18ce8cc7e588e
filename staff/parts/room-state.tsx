import type { JSX } from "preact";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { staffTexts } from "../../shared/i18n/texts/staff.ts";
import { t } from "../../shared/ui/language.ts";
import { Skeleton } from "../../shared/ui/loading.tsx";
import { Notice } from "../../shared/ui/notice.tsx";
import "./room-state.css";

/** Returns what a room shows before its first view has come, or when the hub will not show it. */
export function RoomState({ status }: { readonly status: "loading" | "refused" }): JSX.Element {
  return (
    <div class="room-state">
      {status === "refused" ? (
        <Notice kind="error">{t(staffTexts).refusedView}</Notice>
      ) : (
        <Skeleton lines={6} label={t(commonTexts).loading} />
      )}
    </div>
  );
}

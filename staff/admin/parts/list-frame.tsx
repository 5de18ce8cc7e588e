import type { JSX } from "preact";
import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import { commonTexts } from "../../../shared/i18n/texts/common.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { Card } from "../../../shared/ui/card.tsx";
import type { Drawn } from "../../../shared/ui/drawn.ts";
import { t } from "../../../shared/ui/language.ts";
import { Skeleton } from "../../../shared/ui/loading.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import type { Loaded } from "./use-list.ts";

type ListFrameProps<Body> = {
  readonly list: Loaded<Body>;
  readonly onRetry: () => void;
  readonly children: (body: Body) => Drawn;
};

/** Returns the list once it is there; before that grey lines, and after a failure the way to try again. */
export function ListFrame<Body>({ list, onRetry, children }: ListFrameProps<Body>): JSX.Element {
  if (list.status === "failed") {
    return (
      <Notice kind="error" action={<Button onPress={onRetry}>{t(commonTexts).retry}</Button>}>
        {t(adminTexts).loadFailed}
      </Notice>
    );
  }
  return (
    <Card class="admin-list">
      {list.status === "loading" ? <Skeleton lines={4} label={t(commonTexts).loading} /> : children(list.body)}
    </Card>
  );
}

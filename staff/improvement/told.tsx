import type { JSX } from "preact";
import { improvementsTexts } from "../../shared/i18n/texts/improvements.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Card } from "../../shared/ui/card.tsx";
import { EmptyState } from "../../shared/ui/empty-state.tsx";
import { t } from "../../shared/ui/language.ts";
import { Notice } from "../../shared/ui/notice.tsx";
import { LightbulbIcon } from "../../shared/ui/state-icons.tsx";
import type { ImprovementsView } from "../../shared/views/improvements.ts";
import { shortDay } from "../cases/days.ts";
import type { ImprovementWork } from "./work.ts";

/** More are not shown at once (I12). */
const shownMost = 8;

/** Returns what the hall is told now, in both languages, each to be withdrawn (R22). */
export function Told({ view, work }: { readonly view: ImprovementsView; readonly work: ImprovementWork }): JSX.Element {
  const texts = t(improvementsTexts);
  if (view.notices.length === 0) {
    return (
      <EmptyState icon={LightbulbIcon} title={<h2>{texts.noneTold}</h2>}>
        {texts.noneToldHint}
      </EmptyState>
    );
  }
  return (
    <>
      {view.notices.length >= shownMost && <Notice kind="hint">{texts.full}</Notice>}
      <Card title={texts.parts.told} note={texts.noneToldHint}>
        <ul class="told">
          {view.notices.map(({ id, text, until }) => (
            <li key={id} class="told__one">
              <div class="told__words">
                <p lang="ar" dir="rtl">
                  {text.ar}
                </p>
                <p lang="en" dir="ltr">
                  {text.en}
                </p>
                <p class="case-card__small">{texts.shownUntil(shortDay(until))}</p>
              </div>
              <Button
                isBusy={work.busy === "WithdrawNotice"}
                onPress={() => void work.send({ type: "WithdrawNotice", notice: id }, texts.done.withdrawn)}
              >
                {texts.withdraw}
              </Button>
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}

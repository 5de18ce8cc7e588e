import type { JSX } from "preact";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { Badge } from "../../shared/ui/badge.tsx";
import { Card } from "../../shared/ui/card.tsx";
import { Code } from "../../shared/ui/code.tsx";
import { DataTable } from "../../shared/ui/data-table.tsx";
import { EmptyState } from "../../shared/ui/empty-state.tsx";
import { t } from "../../shared/ui/language.ts";
import { Skeleton, Spinner } from "../../shared/ui/loading.tsx";
import { Notice } from "../../shared/ui/notice.tsx";
import { TicketIcon } from "../../shared/ui/service-icons.tsx";
import { Part } from "./part.tsx";
import { stylesTexts } from "./texts.ts";

const tones = ["neutral", "brand", "amber", "danger", "info"] as const;
const kinds = ["info", "hint", "warn", "error", "offline"] as const;

/** Returns what a screen says of itself: loading, empty, wrong, offline; and what it tells in tables. */
export function States(): JSX.Element {
  const texts = t(commonTexts);
  return (
    <Part title={t(stylesTexts).states}>
      <div class="styles__row">
        {tones.map((tone) => (
          <Badge key={tone} tone={tone}>
            {texts.waiting(4)}
          </Badge>
        ))}
      </div>
      {kinds.map((kind) => (
        <Notice key={kind} kind={kind} title={texts.problem}>
          {t(stylesTexts).sentence}
        </Notice>
      ))}
      <div class="styles__fields">
        <Card title={texts.counter} note={texts.updatedAt("09:42")} aside={<Badge tone="amber">{texts.now}</Badge>}>
          <DataTable
            caption={texts.ticket}
            rows={["A-012", "B-014"]}
            rowKey={(row) => row}
            columns={[
              { id: "code", title: texts.ticket, cell: (row) => <Code code={row} /> },
              { id: "wait", title: texts.now, isNumber: true, cell: () => 18 },
            ]}
          />
        </Card>
        <Card title={texts.loading}>
          <Skeleton label={texts.loading} />
          <Spinner>{texts.loading}</Spinner>
        </Card>
        <Card title={texts.service}>
          <EmptyState icon={TicketIcon} title={texts.nothingHere}>
            {t(stylesTexts).sentence}
          </EmptyState>
        </Card>
      </div>
    </Part>
  );
}

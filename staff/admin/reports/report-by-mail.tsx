import type { JSX } from "preact";
import { useCallback } from "preact/hooks";
import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import { commonTexts } from "../../../shared/i18n/texts/common.ts";
import { reportMailTexts } from "../../../shared/i18n/texts/report-mail.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { t } from "../../../shared/ui/language.ts";
import { Skeleton } from "../../../shared/ui/loading.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import type { ReportMail } from "../../../shared/views/report-mail.ts";
import { request } from "../api.ts";
import { Section } from "../parts/section.tsx";
import { useList } from "../parts/use-list.ts";
import type { SetupProps } from "../setup-props.ts";
import { ReportForm } from "./report-form.tsx";

type ReportProps = Pick<SetupProps, "office" | "link">;

/** Returns to whom the office's report goes by mail, and when (U19); it says so when no mail can leave. */
export function ReportByMail({ office, link }: ReportProps): JSX.Element {
  const texts = t(reportMailTexts);
  const load = useCallback(() => request<ReportMail>("GET", `/offices/${office}/report-plan`), [office]);
  const [loaded, refresh] = useList(load);
  return (
    <Section title={t(adminTexts).sections.reports} hint={texts.hint}>
      {loaded.status === "failed" && (
        <Notice kind="error" action={<Button onPress={refresh}>{t(commonTexts).retry}</Button>}>
          {t(adminTexts).loadFailed}
        </Notice>
      )}
      {loaded.status === "loading" && <Skeleton lines={4} label={t(commonTexts).loading} />}
      {loaded.status === "loaded" && (
        <>
          {!loaded.body.hasMailServer && <Notice kind="warn">{texts.noMailServer}</Notice>}
          <ReportForm office={office} link={link} plan={loaded.body.plan} onSaved={refresh} />
        </>
      )}
    </Section>
  );
}

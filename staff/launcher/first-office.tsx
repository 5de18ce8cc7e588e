import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { adminTexts } from "../../shared/i18n/texts/admin.ts";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { launcherTexts } from "../../shared/i18n/texts/launcher.ts";
import { Button } from "../../shared/ui/button.tsx";
import { t } from "../../shared/ui/language.ts";
import { Skeleton } from "../../shared/ui/loading.tsx";
import { Notice } from "../../shared/ui/notice.tsx";
import { newOffice, type OfficeField, officeBlame, officeOf, officeProblems } from "../admin/offices/office-draft.ts";
import { OfficeFields } from "../admin/offices/office-fields.tsx";
import { outcomeOfAsked } from "../admin/outcome.ts";
import { TroubleNotice } from "../admin/parts/trouble-notice.tsx";
import { useForm } from "../admin/parts/use-form.ts";
import { useList } from "../admin/parts/use-list.ts";
import { addOffice, listProfiles } from "../admin/registry.ts";
import { SignInForm } from "./sign-in-form.tsx";
import { officeCreated } from "./stage.ts";
import { StepCard } from "./step-card.tsx";

/** Returns the door before the first office: there is an administrator, but not at this browser. */
export function FirstSignIn(): JSX.Element {
  const texts = t(launcherTexts);
  return (
    <StepCard title={texts.signInTitle} hint={texts.signInHint}>
      <SignInForm />
    </StepCard>
  );
}

/** Returns the form of the first office. */
export function FirstOffice(): JSX.Element {
  const texts = t(launcherTexts);
  const [profiles, retry] = useList(listProfiles);
  const [draft, setDraft] = useState(newOffice);
  const form = useForm<OfficeField>({
    check: () => officeProblems(draft),
    save: async () => outcomeOfAsked(await addOffice(officeOf(draft)), officeBlame),
    onSaved: () => officeCreated(draft.id.trim()),
  });
  return (
    <StepCard title={texts.officeTitle} hint={texts.officeHint}>
      {profiles.status === "loading" && <Skeleton lines={5} label={t(commonTexts).loading} />}
      {profiles.status === "failed" && (
        <Notice kind="error" action={<Button onPress={retry}>{t(commonTexts).retry}</Button>}>
          {t(adminTexts).loadFailed}
        </Notice>
      )}
      {profiles.status === "loaded" && (
        <form ref={form.element} class="admin-form" noValidate onSubmit={form.onSubmit}>
          <OfficeFields draft={draft} profiles={profiles.body} problemOf={form.problemOf} onChange={setDraft} />
          <TroubleNotice trouble={form.trouble} />
          <div class="admin-form__actions">
            <Button type="submit" kind="primary" size="large" isBusy={form.isBusy}>
              {texts.createOffice}
            </Button>
          </div>
        </form>
      )}
    </StepCard>
  );
}

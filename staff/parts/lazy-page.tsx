import type { ComponentType, JSX } from "preact";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { staffTexts } from "../../shared/i18n/texts/staff.ts";
import { Button } from "../../shared/ui/button.tsx";
import { t } from "../../shared/ui/language.ts";
import { Later } from "../../shared/ui/later.tsx";
import { Spinner } from "../../shared/ui/loading.tsx";
import { Notice } from "../../shared/ui/notice.tsx";
import type { PageProps } from "../page.ts";

type Page = ComponentType<PageProps>;

/** Returns a page whose code is fetched when it is first entered; a lost network is said, and tried again on demand. */
export function LazyPage({ load, ...props }: PageProps & { readonly load: () => Promise<Page> }): JSX.Element {
  return <Later load={load} props={props} waiting={<Spinner>{t(commonTexts).loading}</Spinner>} failed={failed} />;
}

function failed(again: () => void): JSX.Element {
  return (
    <Notice kind="error" action={<Button onPress={again}>{t(commonTexts).retry}</Button>}>
      {t(staffTexts).pageFailed}
    </Notice>
  );
}

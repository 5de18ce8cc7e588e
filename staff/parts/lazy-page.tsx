import type { ComponentType, JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { staffTexts } from "../../shared/i18n/texts/staff.ts";
import { Button } from "../../shared/ui/button.tsx";
import { t } from "../../shared/ui/language.ts";
import { Spinner } from "../../shared/ui/loading.tsx";
import { Notice } from "../../shared/ui/notice.tsx";
import type { PageProps } from "../page.ts";

type Page = ComponentType<PageProps>;

/** Returns a page whose code is fetched when it is first entered; a lost network is said, and tried again on demand. */
export function LazyPage({ load, ...props }: PageProps & { readonly load: () => Promise<Page> }): JSX.Element {
  const [page, setPage] = useState<{ readonly Page: Page } | "failed" | undefined>();
  useEffect(() => {
    if (page === undefined) {
      load().then(
        (Page) => setPage({ Page }),
        () => setPage("failed"),
      );
    }
  }, [page, load]);
  if (page === undefined) return <Spinner>{t(commonTexts).loading}</Spinner>;
  if (page !== "failed") return <page.Page {...props} />;
  return (
    <Notice kind="error" action={<Button onPress={() => setPage(undefined)}>{t(commonTexts).retry}</Button>}>
      {t(staffTexts).pageFailed}
    </Notice>
  );
}

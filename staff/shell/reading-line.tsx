import type { JSX } from "preact";
import { readingTexts } from "../../shared/i18n/texts/reading.ts";
import { local, t } from "../../shared/ui/language.ts";
import { Notice } from "../../shared/ui/notice.tsx";
import type { PageProps } from "../page.ts";
import { useWatch } from "../parts/use-watch.ts";

/** Returns the line that reminds of a policy one has not confirmed yet, from signing in until it is read (R23). */
export function ReadingLine({ link, office }: Pick<PageProps, "link" | "office">): JSX.Element | null {
  const [unread] = useWatch(link, office, "reading").message.value?.data.unread ?? [];
  if (!unread) return null;
  const texts = t(readingTexts);
  return (
    <div class="frame__offline reading">
      <Notice kind="hint" action={<a href={`#/library/${unread.document}`}>{texts.readNow}</a>}>
        {texts.unread(local(unread.title))}
      </Notice>
    </div>
  );
}

import type { JSX } from "preact";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { staffTexts } from "../../shared/i18n/texts/staff.ts";
import { never } from "../../shared/office/ids.ts";
import { Button } from "../../shared/ui/button.tsx";
import { t } from "../../shared/ui/language.ts";
import { Spinner } from "../../shared/ui/loading.tsx";
import { Notice } from "../../shared/ui/notice.tsx";
import { Toasts } from "../../shared/ui/toast.tsx";
import { Announcements } from "../parts/announce.tsx";
import { Frame } from "./frame.tsx";
import { resumeSession, session } from "./session.ts";
import { SignIn } from "./sign-in.tsx";
import "../../shared/ui/card.css";
import "./console.css";

/** Returns the whole console: at the door, or inside. */
export function Console(): JSX.Element {
  return (
    <>
      <Inside />
      <Toasts />
      <Announcements />
    </>
  );
}

function Inside(): JSX.Element {
  const now = session.value;
  switch (now.status) {
    case "asking":
      return (
        <main class="door">
          <Spinner>{t(commonTexts).connecting}</Spinner>
        </main>
      );
    case "unreachable":
      return (
        <main class="door">
          <h1 class="visually-hidden">{t(commonTexts).apps.staff}</h1>
          <Notice kind="offline" action={<Button onPress={() => void resumeSession()}>{t(commonTexts).retry}</Button>}>
            {t(staffTexts).hubAway}
          </Notice>
        </main>
      );
    case "out":
      return <SignIn ended={now.ended} />;
    case "in":
      return <Frame session={now} />;
    default:
      return never(now);
  }
}

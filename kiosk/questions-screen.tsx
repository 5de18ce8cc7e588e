import type { JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { commonTexts } from "../shared/i18n/texts/common.ts";
import { questionTexts } from "../shared/i18n/texts/questions.ts";
import type { ServiceId } from "../shared/office/ids.ts";
import { Button } from "../shared/ui/button.tsx";
import { ArrowBackIcon } from "../shared/ui/icons.tsx";
import { local, t } from "../shared/ui/language.ts";
import { Spinner } from "../shared/ui/loading.tsx";
import { Notice } from "../shared/ui/notice.tsx";
import { QuestionList } from "../shared/ui/question-list.tsx";
import type { KioskView } from "../shared/views/kiosk.ts";
import type { Device } from "./device.ts";
import { Frame } from "./frame.tsx";
import { go, step, stepBefore } from "./visit.ts";
import "./questions-screen.css";

type QuestionsProps = {
  readonly view: KioskView;
  readonly service: ServiceId;
  readonly device: Extract<Device, { status: "paired" }>;
};

/** Returns what to bring for a service, and what is often asked (R17); it comes from the hub when somebody wants it. */
export function QuestionsScreen({ view, service, device: { link, office } }: QuestionsProps): JSX.Element {
  const texts = t(questionTexts);
  const watched = useMemo(() => link.watch(office, "questions"), [link, office]);
  useEffect(() => watched.stop, [watched]);
  const about = watched.message.value?.data.services.find((each) => each.service === service);
  const isAway = about === undefined && link.state.value === "offline";
  const chosen = view.services.find(({ id }) => id === service);
  return (
    <Frame
      title={texts.open}
      about={chosen && local(chosen.name)}
      actions={
        <Button size="hall" kind="primary" wide icon={ArrowBackIcon} onPress={() => go(stepBefore(step.value))}>
          {t(commonTexts).back}
        </Button>
      }
    >
      {about && <QuestionList about={about} />}
      {isAway && <Notice kind="info">{texts.failed}</Notice>}
      {!about && !isAway && <Spinner>{t(commonTexts).loading}</Spinner>}
    </Frame>
  );
}

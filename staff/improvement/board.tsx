import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { improvementsTexts } from "../../shared/i18n/texts/improvements.ts";
import { Button } from "../../shared/ui/button.tsx";
import { PlusIcon, PrinterIcon } from "../../shared/ui/icons.tsx";
import { t } from "../../shared/ui/language.ts";
import { Notice } from "../../shared/ui/notice.tsx";
import { Segmented } from "../../shared/ui/segmented.tsx";
import { openAsking } from "../desk/asking.ts";
import type { PageProps } from "../page.ts";
import { RoomState } from "../parts/room-state.tsx";
import { TroubleLine } from "../parts/trouble-line.tsx";
import { useKeys } from "../parts/use-keys.ts";
import { useWatch } from "../parts/use-watch.ts";
import { ActionColumns } from "./action-columns.tsx";
import { Appeals } from "./appeals.tsx";
import { BoardDialogs } from "./board-dialogs.tsx";
import { Find } from "./find.tsx";
import { SuggestionColumns } from "./suggestion-columns.tsx";
import { Told } from "./told.tsx";
import { type ImprovementWork, openImprovementLine } from "./work.ts";
import "../cases/board.css";
import "./improvement.css";

type Part = "suggestions" | "actions" | "told" | "appeals";

/** Returns everything by where it stands: a manager's whole office, or what one person owns. */
export function ImprovementBoard({ link, office, me }: PageProps): JSX.Element {
  const line = useMemo(() => openImprovementLine(openAsking(link, office)), [link, office]);
  const watched = useWatch(link, office, "improvements");
  const setup = useWatch(link, office, "setup").message.value?.data;
  const part = useSignal<Part>("suggestions");
  const isManager = me.roles.includes("manager");
  const next = isManager && part.value === "actions" ? "plan" : isManager && part.value === "told" ? "publish" : "file";
  useKeys({ KeyN: () => line.show(next) });
  const view = watched.message.value?.data;
  if (!view) return <RoomState status={watched.refused.value?.status === "forbidden" ? "refused" : "loading"} />;
  const texts = t(improvementsTexts);
  const { today, colleagues } = view;
  const work: ImprovementWork = { ...line, setup, today, isManager, colleagues, busy: line.asking.busy.value };
  const words = { file: texts.file, plan: texts.plan, publish: texts.publish } as const;
  const parts: readonly Part[] = isManager ? ["suggestions", "actions", "told", "appeals"] : ["suggestions", "actions"];
  return (
    <div class="cases improvement">
      <header class="cases__head">
        <h1>{isManager ? texts.title : texts.mine}</h1>
        <div class="improvement__tools">
          <Find />
          <Button kind="primary" icon={PlusIcon} keyName="N" onPress={() => line.show(next)}>
            {words[next]}
          </Button>
          <Button icon={PrinterIcon} onPress={() => print()}>
            {texts.print}
          </Button>
        </div>
      </header>
      {view.overdue > 0 && (
        <Notice kind="warn" title={texts.overdue(view.overdue)}>
          {texts.overdueHint}
        </Notice>
      )}
      <Segmented
        label={texts.part}
        value={part.value}
        segments={parts.map((value) => ({ value, label: texts.parts[value] }))}
        onChoose={(value) => {
          part.value = value;
        }}
      />
      {line.dialog.value === undefined && <TroubleLine asking={line.asking} />}
      {part.value === "suggestions" && <SuggestionColumns view={view} setup={setup} />}
      {part.value === "actions" && <ActionColumns view={view} />}
      {part.value === "told" && <Told view={view} work={work} />}
      {part.value === "appeals" && <Appeals view={view} />}
      <BoardDialogs work={work} />
    </div>
  );
}

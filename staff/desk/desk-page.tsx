import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { deskTexts } from "../../shared/i18n/texts/desk.ts";
import { isolated } from "../../shared/i18n/ticket-code.ts";
import { t } from "../../shared/ui/language.ts";
import type { PageProps } from "../page.ts";
import { announce } from "../parts/announce.tsx";
import { RoomState } from "../parts/room-state.tsx";
import { useNow } from "../parts/use-now.ts";
import { useWork } from "./use-work.ts";
import { WaitingPanel } from "./waiting-panel.tsx";
import type { Work } from "./work.ts";
import { Workplace } from "./workplace.tsx";

/** Returns the relations officer's room. */
export function DeskPage(props: PageProps): JSX.Element {
  const state = useWork(props);
  if (state.status !== "ready") return <RoomState status={state.status} />;
  return <Desk work={state.work} link={props.link} />;
}

function Desk({ work, link }: { readonly work: Work; readonly link: PageProps["link"] }): JSX.Element {
  const now = useNow(link);
  useNewsOfFirst(work);
  return (
    <Workplace
      work={work}
      now={now}
      choiceTitle={t(deskTexts).choose.title}
      side={<WaitingPanel work={work} now={now} />}
    />
  );
}

/** Tells a reader when somebody begins to wait for a desk that had nobody. */
function useNewsOfFirst({ view }: Work): void {
  const before = useRef<number | undefined>(undefined);
  const { waitingCount, next, counter } = view;
  useEffect(() => {
    const isFirst = counter !== null && before.current === 0 && waitingCount > 0;
    before.current = counter === null ? undefined : waitingCount;
    if (isFirst && next) announce(t(deskTexts).firstWaiting(isolated(next.code)));
  }, [waitingCount, next, counter]);
}

import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { improvementsTexts } from "../../shared/i18n/texts/improvements.ts";
import { EmptyState } from "../../shared/ui/empty-state.tsx";
import { t } from "../../shared/ui/language.ts";
import { ChatIcon } from "../../shared/ui/service-icons.tsx";
import { openAsking } from "../desk/asking.ts";
import type { PageProps } from "../page.ts";
import { RoomState } from "../parts/room-state.tsx";
import { useWatch } from "../parts/use-watch.ts";
import { ActionPage } from "./action-page.tsx";
import { SuggestionPage } from "./suggestion-page.tsx";
import { openImprovementLine } from "./work.ts";
import "../cases/case-page.css";
import "./improvement.css";

/** Returns the page of what has that number: a suggestion, a complaint or an action. */
export function OnePage({ link, office, me, number }: PageProps & { readonly number: string }): JSX.Element {
  const line = useMemo(() => openImprovementLine(openAsking(link, office)), [link, office]);
  const watched = useWatch(link, office, "improvement", number);
  const setup = useWatch(link, office, "setup").message.value?.data;
  const view = watched.message.value?.data;
  if (!view) return <RoomState status={watched.refused.value?.status === "forbidden" ? "refused" : "loading"} />;
  const texts = t(improvementsTexts);
  const { suggestion, action, today, colleagues } = view;
  const isManager = me.roles.includes("manager");
  const work = { ...line, setup, today, isManager, colleagues, busy: line.asking.busy.value };
  if (suggestion) return <SuggestionPage work={{ ...work, shown: suggestion }} />;
  if (action) return <ActionPage work={{ ...work, shown: action }} office={office} />;
  return (
    <EmptyState icon={ChatIcon} title={<h1>{texts.unknown}</h1>} action={<a href="#/improvement">{texts.back}</a>}>
      {texts.unknownHint}
    </EmptyState>
  );
}

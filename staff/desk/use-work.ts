import { signal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { PageProps } from "../page.ts";
import { useWatch } from "../parts/use-watch.ts";
import { openAsking } from "./asking.ts";
import { deedsOf } from "./deeds.ts";
import type { OpenDialog, Work } from "./work.ts";

/** What a room has to draw: its work, or why there is none yet. */
export type WorkState = { readonly status: "ready"; readonly work: Work } | { readonly status: "loading" | "refused" };

/** Feeds one person's desk: the newest views of the office, and one line of questions to the hub. */
export function useWork({ link, office, me }: PageProps): WorkState {
  const desk = useWatch(link, office, "desk");
  const setup = useWatch(link, office, "setup");
  const line = useMemo(() => {
    const asking = openAsking(link, office);
    const dialog = signal<OpenDialog | undefined>(undefined);
    const show = (next: OpenDialog | undefined): void => {
      asking.dismiss();
      dialog.value = next;
    };
    const step = signal<Work["step"]["value"]>(undefined);
    return { asking, deeds: deedsOf(asking), dialog, show, step, link, office };
  }, [link, office]);
  const view = desk.message.value?.data;
  if (view) return { status: "ready", work: { view, setup: setup.message.value?.data, me, ...line } };
  return { status: desk.refused.value?.status === "forbidden" ? "refused" : "loading" };
}

import { useCallback, useEffect, useState } from "preact/hooks";
import type { Asked } from "../api.ts";

export type Loaded<Body> =
  | { readonly status: "loading" }
  | { readonly status: "loaded"; readonly body: Body }
  | { readonly status: "failed" };

/** Fetches a list when it is first drawn, and again on demand; a failed refresh keeps what was there. */
export function useList<Body>(load: () => Promise<Asked<Body>>): readonly [Loaded<Body>, () => void] {
  const [list, setList] = useState<Loaded<Body>>({ status: "loading" });
  const refresh = useCallback(() => {
    void load().then((asked) => {
      if (asked.status === "done") setList({ status: "loaded", body: asked.body });
      else setList((before) => (before.status === "loaded" ? before : { status: "failed" }));
    });
  }, [load]);
  useEffect(refresh, [refresh]);
  return [list, refresh];
}

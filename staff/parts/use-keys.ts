import { useEffect, useRef } from "preact/hooks";
import { bindKeys, type KeyActions } from "../../shared/ui/keys.ts";

/** Binds one-key shortcuts while the component is drawn; each drawing may change what a key does. */
export function useKeys(actions: KeyActions): void {
  const latest = useRef(actions);
  latest.current = actions;
  const codes = Object.keys(actions).sort().join(" ");
  useEffect(() => {
    const forwarded = codes.split(" ").map((code) => [code, () => latest.current[code]?.()] as const);
    return bindKeys(Object.fromEntries(forwarded));
  }, [codes]);
}

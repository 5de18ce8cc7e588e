import { useEffect, useMemo } from "preact/hooks";
import type { OfficeId } from "../../shared/office/ids.ts";
import type { Link, Watched } from "../../shared/ui/link.ts";
import type { ViewName } from "../../shared/views/views.ts";

/** Watches a view of the office for as long as the component is drawn. */
export function useWatch<Name extends ViewName>(link: Link, office: OfficeId, view: Name): Watched<Name> {
  const watched = useMemo(() => link.watch(office, view), [link, office, view]);
  useEffect(() => () => watched.stop(), [watched]);
  return watched;
}

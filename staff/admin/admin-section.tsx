import type { JSX } from "preact";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { t } from "../../shared/ui/language.ts";
import { Later } from "../../shared/ui/later.tsx";
import { Skeleton } from "../../shared/ui/loading.tsx";
import type { SetupView } from "../../shared/views/setup.ts";
import type { PageProps } from "../page.ts";
import { Counters } from "./counters/counters.tsx";
import { Devices } from "./devices/devices.tsx";
import { Offices } from "./offices/offices.tsx";
import { OrderRules } from "./order/order-rules.tsx";
import { Priorities } from "./priorities/priorities.tsx";
import type { SectionName } from "./sections.ts";
import { Services } from "./services/services.tsx";
import { Users } from "./users/users.tsx";
import { Visitors } from "./visitors/visitors.tsx";

/** What the association asks and says comes when it is opened: the hall's own settings are opened more often. */
const loadPolicy = () => import("./policy-section.tsx").then((part) => part.PolicySection);

/** Returns the part of the settings that is open. */
export function AdminSection({
  section,
  ...props
}: PageProps & { readonly section: SectionName; readonly setup: SetupView }): JSX.Element {
  const { office, link, me } = props;
  switch (section) {
    case "services":
      return <Services {...props} />;
    case "counters":
      return <Counters {...props} />;
    case "priorities":
      return <Priorities {...props} />;
    case "order":
      return <OrderRules {...props} />;
    case "visitors":
      return <Visitors {...props} />;
    case "devices":
      return <Devices {...props} />;
    case "offices":
      return <Offices office={office} link={link} />;
    case "users":
      return <Users office={office} me={me} />;
    default:
      return <Later load={loadPolicy} props={{ section, ...props }} waiting={<Waiting />} />;
  }
}

function Waiting(): JSX.Element {
  return <Skeleton lines={6} label={t(commonTexts).loading} />;
}

import type { JSX } from "preact";
import { never } from "../../shared/office/ids.ts";
import type { SetupView } from "../../shared/views/setup.ts";
import type { PageProps } from "../page.ts";
import { Cards } from "./cards/cards.tsx";
import { Counters } from "./counters/counters.tsx";
import { Devices } from "./devices/devices.tsx";
import { Offices } from "./offices/offices.tsx";
import { OrderRules } from "./order/order-rules.tsx";
import { Priorities } from "./priorities/priorities.tsx";
import { Questions } from "./questions/questions.tsx";
import { Reasons } from "./reasons/reasons.tsx";
import type { SectionName } from "./sections.ts";
import { Services } from "./services/services.tsx";
import { Users } from "./users/users.tsx";

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
    case "reasons":
      return <Reasons {...props} />;
    case "cards":
      return <Cards {...props} />;
    case "questions":
      return <Questions {...props} />;
    case "devices":
      return <Devices {...props} />;
    case "offices":
      return <Offices office={office} link={link} />;
    case "users":
      return <Users office={office} me={me} />;
    default:
      return never(section);
  }
}

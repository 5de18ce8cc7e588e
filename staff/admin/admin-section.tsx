import type { JSX } from "preact";
import { never } from "../../shared/office/ids.ts";
import type { SetupView } from "../../shared/views/setup.ts";
import type { PageProps } from "../page.ts";
import { Association } from "./association/association.tsx";
import { Cards } from "./cards/cards.tsx";
import { Channels } from "./channels/channels.tsx";
import { Counters } from "./counters/counters.tsx";
import { Declaration } from "./declaration/declaration.tsx";
import { Devices } from "./devices/devices.tsx";
import { Messages } from "./messages/messages.tsx";
import { Offices } from "./offices/offices.tsx";
import { OrderRules } from "./order/order-rules.tsx";
import { Papers } from "./papers/papers.tsx";
import { Priorities } from "./priorities/priorities.tsx";
import { Questions } from "./questions/questions.tsx";
import { Reasons } from "./reasons/reasons.tsx";
import { Reply } from "./reply/reply.tsx";
import { RetentionTimes } from "./retention/retention-times.tsx";
import type { SectionName } from "./sections.ts";
import { Services } from "./services/services.tsx";
import { Survey } from "./survey/survey.tsx";
import { Themes } from "./themes/themes.tsx";
import { Users } from "./users/users.tsx";
import { Visitors } from "./visitors/visitors.tsx";

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
    case "survey":
      return <Survey {...props} />;
    case "themes":
      return <Themes {...props} />;
    case "reasons":
      return <Reasons {...props} />;
    case "visitors":
      return <Visitors {...props} />;
    case "messages":
      return <Messages {...props} />;
    case "cards":
      return <Cards {...props} />;
    case "questions":
      return <Questions {...props} />;
    case "papers":
      return <Papers {...props} />;
    case "declaration":
      return <Declaration {...props} />;
    case "reply":
      return <Reply {...props} />;
    case "channels":
      return <Channels {...props} />;
    case "association":
      return <Association {...props} />;
    case "retention":
      return <RetentionTimes {...props} />;
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

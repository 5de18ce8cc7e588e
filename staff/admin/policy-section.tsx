import type { JSX } from "preact";
import { never } from "../../shared/office/ids.ts";
import type { SetupView } from "../../shared/views/setup.ts";
import type { PageProps } from "../page.ts";
import { Association } from "./association/association.tsx";
import { Cards } from "./cards/cards.tsx";
import { Channels } from "./channels/channels.tsx";
import { Declaration } from "./declaration/declaration.tsx";
import { Media } from "./media/media.tsx";
import { Messages } from "./messages/messages.tsx";
import { Papers } from "./papers/papers.tsx";
import { Questions } from "./questions/questions.tsx";
import { Reasons } from "./reasons/reasons.tsx";
import { Reply } from "./reply/reply.tsx";
import { ReportByMail } from "./reports/report-by-mail.tsx";
import { RetentionTimes } from "./retention/retention-times.tsx";
import type { SectionName } from "./sections.ts";
import { Survey } from "./survey/survey.tsx";
import { Themes } from "./themes/themes.tsx";

/** Sections of the hall's own settings, which are at hand at once. */
type OfHall = "services" | "counters" | "priorities" | "order" | "visitors" | "devices" | "offices" | "users";
type PolicySectionProps = PageProps & { readonly section: Exclude<SectionName, OfHall>; readonly setup: SetupView };

/** Returns the part of the settings about what the association asks, says and keeps. */
export function PolicySection({ section, ...props }: PolicySectionProps): JSX.Element {
  switch (section) {
    case "association":
      return <Association {...props} />;
    case "cards":
      return <Cards {...props} />;
    case "channels":
      return <Channels {...props} />;
    case "declaration":
      return <Declaration {...props} />;
    case "media":
      return <Media {...props} />;
    case "messages":
      return <Messages {...props} />;
    case "papers":
      return <Papers {...props} />;
    case "questions":
      return <Questions {...props} />;
    case "reasons":
      return <Reasons {...props} />;
    case "reply":
      return <Reply {...props} />;
    case "reports":
      return <ReportByMail office={props.office} link={props.link} />;
    case "retention":
      return <RetentionTimes {...props} />;
    case "survey":
      return <Survey {...props} />;
    case "themes":
      return <Themes {...props} />;
    default:
      return never(section);
  }
}

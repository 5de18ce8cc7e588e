import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { launcherTexts } from "../../shared/i18n/texts/launcher.ts";
import { never } from "../../shared/office/ids.ts";
import { EmptyState } from "../../shared/ui/empty-state.tsx";
import { t } from "../../shared/ui/language.ts";
import { LanguageSwitch } from "../../shared/ui/language-switch.tsx";
import { Spinner } from "../../shared/ui/loading.tsx";
import { Logo } from "../../shared/ui/logo.tsx";
import { OfflineIcon } from "../../shared/ui/state-icons.tsx";
import { Toasts } from "../../shared/ui/toast.tsx";
import { keepLanguage } from "../shell/kept-language.ts";
import { Administrator } from "./administrator.tsx";
import { Arcs } from "./arcs.tsx";
import { FirstOffice, FirstSignIn } from "./first-office.tsx";
import { Home } from "./home.tsx";
import { NoLink } from "./no-link.tsx";
import { Ready } from "./ready.tsx";
import { stage } from "./stage.ts";
import type { Stage } from "./stage-of.ts";
import { FirstSteps } from "./steps.tsx";
import "./launcher-page.css";

/** Returns the first page of the hub: where to go, or how to begin. */
export function LauncherPage(): JSX.Element {
  const product = t(commonTexts).product;
  useEffect(() => {
    document.title = product;
  }, [product]);
  return (
    <div class="launcher">
      <Arcs />
      <header class="launcher__head">
        <Logo size={48} />
        <span class="launcher__product">{product}</span>
        <span class="launcher__language">
          <LanguageSwitch onChoose={keepLanguage} />
        </span>
      </header>
      <main class="launcher__main">
        <Content stage={stage.value} />
      </main>
      <Toasts />
    </div>
  );
}

function Content({ stage: now }: { readonly stage: Stage }): JSX.Element {
  const texts = t(launcherTexts);
  switch (now.at) {
    case "asking":
      return <Spinner>{t(commonTexts).connecting}</Spinner>;
    case "unreachable":
      return (
        <div role="status">
          <EmptyState icon={OfflineIcon} title={<h1>{texts.unreachable}</h1>}>
            {texts.unreachableHint}
          </EmptyState>
        </div>
      );
    case "home":
      return <Home />;
    case "noLink":
      return (
        <FirstSteps stage={now}>
          <NoLink />
        </FirstSteps>
      );
    case "administrator":
      return (
        <FirstSteps stage={now} withSample>
          <Administrator token={now.token} />
        </FirstSteps>
      );
    case "signIn":
      return (
        <FirstSteps stage={now}>
          <FirstSignIn />
        </FirstSteps>
      );
    case "office":
      return (
        <FirstSteps stage={now} withSample>
          <FirstOffice />
        </FirstSteps>
      );
    case "ready":
      return (
        <FirstSteps stage={now}>
          <Ready office={now.office} />
        </FirstSteps>
      );
    default:
      return never(now);
  }
}

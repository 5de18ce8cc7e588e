import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { overviewTexts } from "../../shared/i18n/texts/overview.ts";
import { Button } from "../../shared/ui/button.tsx";
import { LogoutIcon, PauseIcon, PlayIcon } from "../../shared/ui/icons.tsx";
import { t } from "../../shared/ui/language.ts";
import type { OverviewView } from "../../shared/views/overview.ts";
import { type Asking, openAsking } from "../desk/asking.ts";
import type { PageProps } from "../page.ts";
import { DialogForm } from "../parts/dialog-form.tsx";
import { PauseDialog } from "./pause-dialog.tsx";

type OfficeActionsProps = Pick<PageProps, "office" | "link"> & {
  readonly overview: OverviewView;
  /** For what is done without a dialog; the page shows its refusals. */
  readonly asking: Asking;
};

/** Returns what a manager does with the whole office: pause or resume it, end its day or open it. Ending asks once. */
export function OfficeActions({ overview, asking, office, link }: OfficeActionsProps): JSX.Element {
  const texts = t(overviewTexts).office;
  const dialog = useSignal<"pause" | "close" | undefined>(undefined);
  const inDialog = useMemo(() => openAsking(link, office), [link, office]);
  const close = () => {
    dialog.value = undefined;
  };
  const busy = asking.busy.value;
  if (!overview.isOpen) {
    return (
      <Button
        kind="primary"
        icon={PlayIcon}
        isBusy={busy === "OpenDay"}
        onPress={() => void asking.ask({ type: "OpenDay" })}
      >
        {texts.open}
      </Button>
    );
  }
  return (
    <>
      {overview.paused === null ? (
        <Button
          icon={PauseIcon}
          onPress={() => {
            dialog.value = "pause";
          }}
        >
          {texts.pause}
        </Button>
      ) : (
        <Button
          kind="primary"
          icon={PlayIcon}
          isBusy={busy === "ResumeOffice"}
          onPress={() => void asking.ask({ type: "ResumeOffice" })}
        >
          {texts.resume}
        </Button>
      )}
      <Button
        icon={LogoutIcon}
        onPress={() => {
          dialog.value = "close";
        }}
      >
        {texts.close}
      </Button>
      {dialog.value === "pause" && <PauseDialog asking={inDialog} link={link} onClose={close} />}
      {dialog.value === "close" && (
        <DialogForm
          title={texts.closeTitle}
          confirm={texts.close}
          asking={inDialog}
          onConfirm={async () => (await inDialog.ask({ type: "CloseDay" })) !== undefined}
          onClose={close}
          isDanger
        >
          <p>{texts.closeHint}</p>
        </DialogForm>
      )}
    </>
  );
}

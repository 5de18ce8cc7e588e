import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import SignaturePad from "signature_pad";
import { casesTexts } from "../../shared/i18n/texts/cases.ts";
import { Button } from "../../shared/ui/button.tsx";
import { t } from "../../shared/ui/language.ts";
import { type Strokes, strokesText } from "./strokes.ts";

/** Returns the place to sign with finger, pen or mouse. */
export function SignaturePlace(props: {
  readonly onChange: (strokes: Strokes) => void;
  readonly error: string | undefined;
  /** On a tablet, for a hand that is not used to it. */
  readonly isLarge?: boolean;
}): JSX.Element {
  const texts = t(casesTexts);
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignaturePad | undefined>(undefined);
  const { onChange } = props;
  useEffect(() => {
    const place = canvas.current;
    if (!place) return;
    // The drawing's grid is the screen's, or lines are blurred on fine screens.
    const scale = Math.max(devicePixelRatio, 1);
    place.width = place.offsetWidth * scale;
    place.height = place.offsetHeight * scale;
    place.getContext("2d")?.scale(scale, scale);
    const made = new SignaturePad(place, { penColor: "#16302b" });
    made.addEventListener("endStroke", () => onChange(strokesText(made.toData())));
    pad.current = made;
    return () => made.off();
  }, [onChange]);
  const clear = (): void => {
    pad.current?.clear();
    onChange("");
  };
  return (
    <div class="sign__place">
      <canvas
        ref={canvas}
        class={`sign__pad${props.isLarge ? " sign__pad--large" : ""}`}
        role="img"
        aria-label={texts.pad}
      />
      <span class="sign__hint">{texts.pad}</span>
      <Button kind="quiet" onPress={clear}>
        {texts.clear}
      </Button>
      {props.error !== undefined && (
        <p class="ui-field__error" role="alert">
          {props.error}
        </p>
      )}
    </div>
  );
}

import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { local } from "../../shared/ui/language.ts";
import type { WallMedium } from "../../shared/views/wall.ts";
import { isFilm } from "./round.ts";
import "./medium-panel.css";

export type MediumPanelProps = {
  readonly medium: WallMedium;
  readonly file: Blob;
  /** Where a film goes on, in seconds. */
  readonly from: number;
  /** Taken away; a film was there. */
  readonly onLeft: (seconds: number) => unknown;
  readonly onEnd: () => void;
  readonly onBroken: () => void;
};

/** Returns the picture, or the film without its sound; whatever goes wrong with it is told, not shown. */
export function MediumPanel(props: MediumPanelProps): JSX.Element {
  const { medium, file, onBroken } = props;
  const [address, setAddress] = useState<string | undefined>();
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  const text = local(medium.text);
  return (
    <figure class="medium" data-medium={medium.id}>
      {address === undefined ? null : isFilm(medium.content) ? (
        <Film {...props} address={address} text={text} />
      ) : (
        <img class="medium__face" src={address} alt={text} onError={onBroken} />
      )}
    </figure>
  );
}

type FilmProps = MediumPanelProps & { readonly address: string; readonly text: string };

function Film({ address, text, from, onLeft, onEnd, onBroken }: FilmProps): JSX.Element {
  const ref = useRef<HTMLVideoElement>(null);
  const told = useRef({ from, onLeft, onBroken });
  useLayoutEffect(() => {
    const film = ref.current;
    if (film === null) return undefined;
    const { from: seconds, onLeft: leave, onBroken: fail } = told.current;
    // V29: whatever is in the file, a wall speaks only to call.
    film.muted = true;
    film.volume = 0;
    film.currentTime = seconds;
    film.play().catch(fail);
    return () => {
      leave(film.ended ? 0 : film.currentTime);
      film.pause();
    };
  }, []);
  return (
    <video
      ref={ref}
      class="medium__face"
      src={address}
      aria-label={text}
      muted
      playsInline
      disablePictureInPicture
      onEnded={onEnd}
      onError={onBroken}
    />
  );
}

import type { PosedExercise, SolutionView } from "@stride/api";
import { Formula } from "@/components/formula";
import { WindowWalk } from "./later";

interface WalkPictureProps {
  readonly exercise: PosedExercise;
  readonly solution: SolutionView;
}

/** For what is calculated by hand: the window on the exercise's own numbers, with each cell's calculation. */
export function WalkPicture({ exercise: { picture, parts }, solution }: WalkPictureProps) {
  if (picture.kind !== "grids" || !picture.window) return null;
  const { grids, window } = picture;
  const [first] = grids;
  const axis = (at: 0 | 1, size: number) => ({
    size,
    kernel: window.kernelSize[at],
    stride: window.stride[at],
    padding: window.padding[at],
    places: window.places[at],
  });
  return (
    <WindowWalk
      inputs={grids.slice(0, window.channels)}
      others={grids.slice(window.channels)}
      rows={axis(0, first?.rows.length ?? 0)}
      columns={axis(1, first?.rows[0]?.length ?? 0)}
      cells={solution.map(({ label, steps }, part) => ({
        label: parts[part]?.fields[0]?.label ?? label,
        value: plain(steps.at(-1)?.formula?.result ?? ""),
        formulas: steps.map(({ formula }, at) => formula && <Formula key={at} {...formula} />),
      }))}
    />
  );
}

/** A number in TeX as plain text. */
function plain(tex: string): string {
  return tex.replaceAll("{,}", ",").replace("-", "−");
}

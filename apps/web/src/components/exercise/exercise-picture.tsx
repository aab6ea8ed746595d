import type { AttemptView, PosedExercise } from "@stride/api";
import { outputField } from "./answered-shapes";
import { ChainPicture } from "./chain-picture";
import { CodePicture } from "./code-picture";
import { DesignsPicture } from "./designs-picture";
import { isDrawn } from "./drawn-layer";
import { FilledTable } from "./filled-table";
import { GraphPicture } from "./graph-picture";
import { LayerPicture } from "./layer-picture";
import { NetworkPicture } from "./network-picture";
import { NumberGrid } from "./number-grid";

interface ExercisePictureProps {
  readonly exercise: PosedExercise;
  readonly attempt: AttemptView | undefined;
}

/** What a question shows besides its words. */
export function ExercisePicture({ exercise, attempt }: ExercisePictureProps) {
  const { picture, parts } = exercise;
  switch (picture.kind) {
    case "sequence":
      if (parts.length > 1 && outputField(parts[0]))
        return <NetworkPicture exercise={exercise} network={picture} attempt={attempt} />;
      return isDrawn(picture) ? (
        <LayerPicture exercise={exercise} network={picture} attempt={attempt} />
      ) : (
        <DesignsPicture designs={[picture]} />
      );
    case "designs":
      return <DesignsPicture designs={picture.designs} />;
    case "graph":
      return <GraphPicture network={picture.network} />;
    case "grids":
      return (
        <div className="grids">
          {picture.grids.map((grid) => (
            <NumberGrid key={grid.title} {...grid} />
          ))}
        </div>
      );
    case "code":
      return <CodePicture framework={picture.framework} source={picture.source} />;
    case "chain":
      return <ChainPicture {...picture} />;
    case "table":
      return <FilledTable columns={picture.columns} rows={picture.rows} />;
    case "none":
      return null;
    default:
      return picture satisfies never;
  }
}

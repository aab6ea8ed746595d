"use client";

import { useTranslations } from "next-intl";
import { type ComponentProps, useState } from "react";
import { WindowGrid } from "@/components/figures/window-grid";
import { signed } from "./number-grid";

type WindowStepsProps = Omit<ComponentProps<typeof WindowGrid>, "place">;

const axes = ["rows", "columns"] as const;

/** The window on this very input, cell for cell; it goes from place to place as the learner moves it. */
export function WindowSteps(props: WindowStepsProps) {
  const t = useTranslations("practice");
  const [place, setPlace] = useState({ rows: 0, columns: 0 });
  return (
    <div>
      <WindowGrid {...props} place={{ row: place.rows, column: place.columns }} />
      <div className="steppers">
        {axes.map((axis) => {
          const { places, stride, padding } = props[axis];
          const from = signed(place[axis] * stride - padding.before);
          return (
            <label key={axis}>
              <span>
                {t(axis === "rows" ? "placeDown" : "placeAcross", {
                  place: place[axis] + 1,
                  places,
                  from,
                })}
              </span>
              <input
                type="range"
                min={1}
                max={places}
                value={place[axis] + 1}
                disabled={places === 1}
                aria-valuetext={t("placeAt", { place: place[axis] + 1, places, from })}
                onChange={(event) => setPlace({ ...place, [axis]: event.target.valueAsNumber - 1 })}
              />
            </label>
          );
        })}
      </div>
    </div>
  );
}

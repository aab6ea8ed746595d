export { creditAt } from "./credit.ts";
export { beginningOf, type Day, day, dayOf, daysAfter } from "./day.ts";
export { type Dates, datesFor, lastInstant, type MoreTime, type Phase, phaseAt, phases } from "./dates.ts";
export { type Chance, drawInTurn, drawSet, type DrawnItem } from "./draw.ts";
export { discrimination, itemDifficulty, type ItemAndRest, median } from "./item-statistics.ts";
export { bestTry, earned, type Scored, totalScore, type Try } from "./scores.ts";
export { checkSet, type Finding, findings, isSound, type Networks, sourcesIn } from "./check-set.ts";
export { fits } from "./fits.ts";
export { practises } from "./practises.ts";
export { type Preset, type PresetName, presets } from "./presets.ts";
export { type Promised, type PromisedThing, takenAway } from "./promised.ts";
export {
  type ItemSource,
  itemSource,
  MOST_ITEMS,
  setContent,
  type SetContent,
  setDraft,
  type SetDraft,
  setItem,
  type SetItem,
} from "./set-content.ts";
export {
  closingTells,
  type Moment,
  moments,
  type Showable,
  shownNow,
  shownTable,
  tellsEarly,
  type ShownTable,
  type WorkMoment,
} from "./shown.ts";
export { type Allowance, MOST_TRIES, triesLeft } from "./tries.ts";
export { instantOf, type Meant, type WallTime, wallTime, wallTimeOf } from "./wall-time.ts";

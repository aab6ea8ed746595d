import type { Chance } from "@stride/classwork";
import { between, happens, pick } from "./chance.ts";
import type { Belief, Habits, SimulatedLearner } from "./simulated-learner.ts";

/** Somebody who signs in. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

export interface CastLearner extends Person {
  readonly mind: SimulatedLearner;
}

/** For everybody in the demo: it keeps nothing safe. */
export const PASSWORD = "stride-demo";

export const teacher: Person = { id: "demo-teacher", name: "Han Soyeon", email: "teacher@demo.example" };

const families = ["Kim", "Lee", "Park", "Choi", "Jung", "Kang", "Cho", "Yoon", "Jang", "Lim"] as const;
const given = [
  ...["Minjun", "Seoyeon", "Jiho", "Jiwoo", "Hayoon", "Doyun", "Suji", "Eunwoo", "Yuna", "Taeyang"],
  ...["Haneul", "Jimin", "Sora", "Hyunwoo", "Nari", "Gaeun", "Dohyun", "Areum", "Siwoo", "Byeol"],
] as const;

/** Misconceptions that the sets ask for again and again, so that whoever holds one can show it. */
export const dominant = [
  ...["forgets-bias", "forgets-input-channels", "forgets-plus-one", "ignores-stride", "rounds-up"],
  ...["multiplies-channels", "ignores-padding", "multiplies-by-output-area", "forgets-output-channels"],
  ...["miscounts-biases"],
] as const;

/** What may be believed besides, more weakly. */
export const second = [
  ...["flatten-forgets-an-axis", "pooling-has-weights", "receptive-field-ignores-strides", "sums-kernels"],
  ...["confuses-macs-and-flops", "uses-input-area", "swaps-in-and-out-channels", "pools-by-kernel-size"],
  ...["averages-instead-of-maximum", "flips-kernel"],
] as const;

/** How many of the learners believe two things. */
const WITH_SECOND = 0.6;

export function learners(count: number, chance: Chance): readonly CastLearner[] {
  return Array.from({ length: count }, (_, at) => {
    const own: Chance = (name, below) => chance(`learner ${at}: ${name}`, below);
    const family = families[at % families.length] ?? families[0];
    const name = given[Math.floor(at / families.length + 7 * at) % given.length] ?? given[0];
    return {
      id: `demo-learner-${String(at + 1).padStart(3, "0")}`,
      name: `${family} ${name}`,
      email: `learner${at + 1}@demo.example`,
      mind: { beliefs: beliefsOf(own), habits: habitsOf(own) },
    };
  });
}

function beliefsOf(chance: Chance): [Belief, ...Belief[]] {
  const strongest = {
    misconception: pick(chance, "dominant", dominant),
    strength: between(chance, "how strongly", 0.75, 0.95),
  };
  if (!happens(chance, "believes two things", WITH_SECOND)) return [strongest];
  const weaker = {
    misconception: pick(chance, "second", second),
    strength: between(chance, "how weakly", 0.25, 0.5),
  };
  return [strongest, weaker];
}

function habitsOf(chance: Chance): Habits {
  return {
    slips: between(chance, "slips", 0.02, 0.1),
    blanks: between(chance, "blanks", 0, 0.04),
    hints: between(chance, "hints", 0, 0.2),
    perseverance: between(chance, "perseverance", 0.3, 0.9),
    lateness: happens(chance, "is often late", 0.15) ? 0.4 : 0.05,
    practice: happens(chance, "practises", 0.3) ? 0.6 : 0,
  };
}

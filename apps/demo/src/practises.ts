import type { Chance } from "@stride/classwork";
import { findExercise } from "@stride/exercises";
import { between, happens } from "./chance.ts";
import { DAY, HOUR, MINUTE } from "./calendar.ts";
import { answerOf, practised, told } from "./simulated-learner.ts";
import type { Actor, Simulation } from "./simulation.ts";
import { namedIn, uuidOf } from "./works.ts";

const EXERCISES = 2;
const MOST_SEED = 2 ** 31;

/** Who practises does so on the weekend, against what they were last told. Gives how many answers they sent. */
export async function practise({ clock }: Simulation, actor: Actor, monday: number): Promise<number> {
  const chance: Chance = (name, below) => actor.chance(`practice from ${monday}: ${name}`, below);
  if (!happens(chance, "practises", actor.mind.habits.practice)) return 0;
  clock.now = monday + 5 * DAY + Math.round(between(chance, "which hour", 10 * HOUR, 20 * HOUR));
  const [{ misconception }] = actor.mind.beliefs;
  for (let at = 0; at < EXERCISES; at++) {
    const own: Chance = (name, below) => chance(`${at} ${name}`, below);
    const found = findExercise({ misconception }, own("exercise", MOST_SEED));
    if (!found) continue;
    const { exercise, kind, difficulty, seed } = found;
    const { id } = await actor.caller.practice.start({ link: { kind, difficulty, seed } });
    clock.now += Math.round(between(own, "thinks", MINUTE, 4 * MINUTE));
    const answer = answerOf(actor.mind, exercise, own);
    const attempt = await actor.caller.practice.submit({
      ...{ exerciseId: id, attemptId: uuidOf(own), answer, locale: "en" },
    });
    actor.mind = told(actor.mind, namedIn(attempt));
    if (attempt.verdict === "correct") actor.mind = practised(actor.mind, misconception);
  }
  return EXERCISES;
}

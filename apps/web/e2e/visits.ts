import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { plainWords, posedIn, type School, type Words } from "./school";

/** Who looks at a page: nobody in particular, a learner of the class, or its teacher, who also runs the server. */
export type Looker = "nobody" | "learner" | "teacher";

export interface Visit {
  readonly who: Looker;
  /** Behind the language. */
  readonly path: string;
}

const by =
  (who: Looker) =>
  (...paths: readonly string[]): Visit[] =>
    paths.map((path) => ({ who, path }));
const [nobody, learner, teacher] = [by("nobody"), by("learner"), by("teacher")];

/** Every page of the app, with addresses of a lived-in school at which it has something to show. */
export function visitsOf(
  school: School,
  words: Words = plainWords,
): Readonly<Record<string, readonly Visit[]>> {
  const { classId, setId, assignmentId, code, teachingCode, invitation } = school;
  const [first] = posedIn(assignmentId, words.learner);
  const ofClass = `/teach/classes/${classId}`;
  const answers = `/teach/assignments/${assignmentId}`;
  const mistake = `misconception=${first?.exercise.slips[0]?.misconception}&skill=${first?.exercise.skill}`;
  return {
    "/": nobody(""),
    "/[...rest]": nobody("/no-such-page"),
    "/accessibility": nobody("/accessibility"),
    "/account": [...learner("/account"), ...teacher("/account")],
    "/account/forgotten": nobody("/account/forgotten"),
    "/account/reset/[token]": nobody("/account/reset/a-link-of-a-mail"),
    "/invitation/[token]": nobody("/invitation/a-link-that-was-used", `/invitation/${invitation}`),
    "/join": nobody("/join"),
    "/join/[code]": [
      ...nobody(`/join/${code}`),
      ...learner(`/join/${code}`),
      ...nobody("/join/no-such-code"),
    ],
    "/join/teaching/[code]": teacher(`/join/teaching/${teachingCode}`),
    "/lesson": nobody("/lesson"),
    "/offline": nobody("/offline"),
    "/operator/invitations": teacher("/operator/invitations"),
    "/operator/mails": teacher("/operator/mails"),
    "/practice": nobody("/practice"),
    // Answered exercises of each kind have tests of their own.
    "/practice/[id]": learner("/practice/no-such-exercise"),
    "/privacy": nobody("/privacy"),
    "/progress": learner("/progress"),
    "/reading": nobody("/reading"),
    "/sign-in": nobody("/sign-in"),
    "/sign-up": nobody("/sign-up"),
    "/teach": teacher("/teach"),
    "/teach/assignments/[id]": teacher(answers, `${answers}?seed=5&sort=item`),
    "/teach/assignments/[id]/items": teacher(`${answers}/items`),
    "/teach/assignments/[id]/settings": teacher(`${answers}/settings`),
    "/teach/classes/[id]": teacher(ofClass),
    "/teach/classes/[id]/assign": teacher(`${ofClass}/assign`),
    "/teach/classes/[id]/gradebook": teacher(`${ofClass}/gradebook`),
    "/teach/classes/[id]/map": teacher(`${ofClass}/map`, `${ofClass}/map?${mistake}`),
    "/teach/classes/[id]/members": teacher(`${ofClass}/members`),
    "/teach/classes/[id]/members/links": teacher(`${ofClass}/members/links`),
    "/teach/items/[id]": teacher(`/teach/items/${first?.id}`, `/teach/items/${first?.id}?seed=5`),
    "/teach/sets": teacher("/teach/sets"),
    "/teach/sets/[id]": teacher(`/teach/sets/${setId}`),
    "/teach/sets/[id]/versions": teacher(`/teach/sets/${setId}/versions`),
    "/teach/sets/[id]/versions/[number]": teacher(`/teach/sets/${setId}/versions/1`),
    "/teach/sets/[id]/preview": teacher(`/teach/sets/${setId}/preview`),
    "/try/[...link]": nobody("/try/output-shape/2/6", "/try/network-table/worked-example"),
    "/work": learner("/work"),
    "/work/[assignmentId]": learner(`/work/${assignmentId}`),
    "/work/[assignmentId]/[position]": learner(
      ...[`/work/${assignmentId}/1`, `/work/${assignmentId}/1?solution=1`, `/work/${assignmentId}/3`],
    ),
  };
}

const app = join(import.meta.dirname, "../src/app/[locale]");

/** The pages that the app has, by their folders; those in brackets only group others. */
export function routes(): string[] {
  return readdirSync(app, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("page.tsx"))
    .map((file) => {
      const folders = dirname(file).split(/[\\/]/u);
      return `/${folders.filter((folder) => folder !== "." && !/^\(.*\)$/u.test(folder)).join("/")}`;
    });
}

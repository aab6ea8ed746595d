import type { Caller, School } from "./test-school.ts";

/** How one procedure of the classes is called, and by whom it may be: read by the tests of access, of the guard and of fuzz. */
export interface TestCall {
  /** Sound input about a school's objects; the teacher, or else the learner, may send it, and it is new each time. */
  input(school: School): unknown;
  /** The status for each who isn't refused. Who isn't here gets 404, and nobody 401, as if there were nothing. */
  readonly allowed: Readonly<Partial<Record<Caller, number>>>;
  /** Further sound inputs, for fuzz. */
  more?(school: School): readonly unknown[];
  /** Works only once, or takes little but nothing: fuzz asks for no share of it to succeed. */
  readonly choosy?: boolean;
  /** Names no object of the school, so that another school's isn't there to be refused: a list of one's own, a new thing. */
  readonly ownOnly?: boolean;
}

export type TestCalls = Readonly<Record<string, TestCall>>;

import { featureMap, sequence } from "@stride/cnn";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { people, type People, type School, school } from "../test-school.ts";
import { dataOf, type TestBrowser, testStride } from "../test-stride.ts";
import { setPreview } from "./preview-set.ts";

let test: Awaited<ReturnType<typeof testStride>>;
let everybody: People;
let teacher: TestBrowser;
let own: School;
beforeAll(async () => {
  test = await testStride();
  everybody = await people(test);
  teacher = everybody.teacher.browser;
  own = await school(test.db, { teacher: everybody.teacher.id }, { learner: everybody.learner.id });
});
afterAll(() => test.close());

const shape = { from: "kind", kind: "output-shape", difficulty: 1 };
const network = sequence({ input: featureMap(1, 28, 28), layers: [{ type: "flatten" }] });
const made = z.object({ id: z.string() });

async function publish(id: string, revision: number, items: object[]): Promise<void> {
  const draft = { title: "Shapes and weights", introduction: "", items };
  await teacher.mutate("problemSets.saveDraft", { id, revision, draft });
  expect(
    dataOf(await teacher.mutate("problemSets.publish", { id, revision: revision + 1 }), z.unknown()),
  ).toMatchObject({ published: true });
}

const versionsOf = async (id: string) => {
  const list = z.object({ versions: z.array(z.unknown()) });
  return dataOf(await teacher.query("problemSets.versions", { id }), list).versions;
};

it("a version says by whom it is, who is on it, and which assignments give it", async () => {
  const { problemSetId: id } = own;
  expect(await versionsOf(id)).toMatchObject([{ number: 1, by: "teacher", assignments: 1, learners: 1 }]);
  await publish(id, 0, [{ id: "shape", type: "one", points: 2, source: shape }]);
  // Who has begun stays on theirs; whoever begins now gets the new one.
  expect(await versionsOf(id)).toMatchObject([
    { number: 2, assignments: 1, learners: 0 },
    { number: 1, assignments: 1, learners: 1 },
  ]);
  await teacher.mutate("problemSets.withdraw", { id: own.assignmentId });
  expect(await versionsOf(id)).toMatchObject([
    { number: 2, assignments: 0, learners: 0 },
    { number: 1, assignments: 1, learners: 1 },
  ]);
});

it("a version is seen, previewed and brought back as it was frozen, also after its network was deleted", async () => {
  const { id } = dataOf(await teacher.mutate("problemSets.create", { title: "Week 4" }), made);
  const added = { name: "Flat", source: "layers", network };
  const { id: flat } = dataOf(await teacher.mutate("problemSets.addNetwork", added), made);
  const source = { from: "network", kind: "network-table", network: flat, layout: "channels-last" };
  await publish(id, 0, [{ id: "a", type: "one", points: 3, source }]);
  await publish(id, 1, [{ id: "b", type: "one", points: 1, source: shape }]);
  await teacher.mutate("problemSets.deleteNetwork", { id: flat });

  expect(dataOf(await teacher.query("problemSets.version", { id, number: 1 }), z.unknown())).toMatchObject({
    ...{ number: 1, newest: 2, networks: [{ id: flat, name: "Flat" }] },
    draft: { items: [{ id: "a", points: 3, source: { network: flat } }] },
  });
  const frozen = { source, version: { id, number: 1 }, locale: "en" };
  const sheet = z.object({ variants: z.array(z.unknown()) });
  expect(dataOf(await teacher.query("problemSets.contactSheet", frozen), sheet).variants).toHaveLength(1);
  const look = { id, seed: 1, version: 1, locale: "en" };
  const preview = dataOf(await teacher.query("problemSets.preview", look), setPreview);
  expect(preview).toMatchObject({ sound: true, items: [{ item: "a", points: 3 }] });

  const back = z.object({
    draft: z.object({
      items: z.array(z.object({ id: z.string(), source: z.object({ network: z.string() }) })),
    }),
    networks: z.array(z.object({ id: z.string(), name: z.string() })),
  });
  const { draft, networks } = dataOf(await teacher.mutate("problemSets.bringBack", { id, number: 1 }), back);
  const [anew] = networks;
  expect(anew).toMatchObject({ name: "Flat" });
  expect(anew?.id).not.toBe(flat);
  expect(draft.items).toMatchObject([{ id: "a", source: { network: anew?.id } }]);
  // The editor's own draft is its to save.
  const set = z.object({ revision: z.number(), draft: z.object({ items: z.array(made) }) });
  expect(dataOf(await teacher.query("problemSets.set", { id }), set)).toMatchObject({
    revision: 2,
    draft: { items: [{ id: "b" }] },
  });
});

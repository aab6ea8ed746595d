import { featureMap, sequence } from "@stride/cnn";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { dataOf, refusalOf, type TestBrowser, testStride } from "../test-stride.ts";
import { people, type People, type School, school } from "../test-school.ts";
import { previewedAnswer, setPreview } from "./preview-set.ts";

let test: Awaited<ReturnType<typeof testStride>>;
let everybody: People;
let teacher: TestBrowser;
let own: School;
beforeAll(async () => {
  test = await testStride();
  everybody = await people(test);
  teacher = everybody.teacher.browser;
  own = await school(
    test.db,
    { teacher: everybody.teacher.id, coTeacher: everybody.coTeacher.id },
    { learner: everybody.learner.id },
  );
});
afterAll(() => test.close());

const made = z.object({ id: z.string() });
const saved = z.object({ revision: z.number() });

async function created(title = "Week 3"): Promise<string> {
  return dataOf(await teacher.mutate("problemSets.create", { title }), made).id;
}

const shape = { from: "kind", kind: "output-shape", difficulty: 1 };
const weights = { from: "kind", kind: "parameter-count", difficulty: 1 };
const one = (id: string, source: object) => ({ id, type: "one", points: 1, source });
const draft = (items: object[], title = "Week 3") => ({ title, introduction: "", items });

function save(id: string, revision: number, items: object[]) {
  return teacher.mutate("problemSets.saveDraft", { id, revision, draft: draft(items) });
}

async function addedNetwork(): Promise<string> {
  const network = sequence({
    input: featureMap(1, 28, 28),
    layers: [
      { type: "conv2d", outChannels: 6, kernelSize: 5 },
      { type: "max-pool2d", kernelSize: 2 },
      { type: "flatten" },
      { type: "linear", outFeatures: 10 },
    ],
  });
  return dataOf(
    await teacher.mutate("problemSets.addNetwork", { name: "Small", source: "keras", network }),
    made,
  ).id;
}

const ofNetwork = (network: string, blanks?: string[]) => ({
  ...{ from: "network", kind: "network-table", network, layout: "channels-last" },
  ...(blanks && { blanks }),
});

describe("a draft", () => {
  it("is saved with the next revision", async () => {
    const id = await created();
    expect(dataOf(await save(id, 0, [one("a", shape)]), saved).revision).toBe(1);
    const seen = await teacher.query("problemSets.set", { id });
    expect(dataOf(seen, z.unknown())).toMatchObject({
      revision: 1,
      draft: { title: "Week 3", items: [{ id: "a", source: shape }] },
      networks: [],
    });
  });

  it("that was edited elsewhere is refused, and nothing is lost", async () => {
    const id = await created();
    await save(id, 0, [one("a", shape)]);
    expect(refusalOf(await save(id, 0, [one("b", weights)]))).toEqual({
      status: 409,
      message: "edited-elsewhere",
    });
    const seen = await teacher.query("problemSets.set", { id });
    expect(dataOf(seen, z.unknown())).toMatchObject({ revision: 1, draft: { items: [{ id: "a" }] } });
  });

  it("saved by 8 windows at once is saved by one of them", async () => {
    const id = await created();
    const replies = await Promise.all(
      Array.from({ length: 8 }, (_, at) => save(id, 0, [one(`item-${at}`, shape)])),
    );
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      200, 409, 409, 409, 409, 409, 409, 409,
    ]);
  });

  it("with one item id twice is refused", async () => {
    const id = await created();
    expect((await save(id, 0, [one("a", shape), one("a", weights)])).status).toBe(400);
  });

  it("is copied under another title, and the copy goes its own way", async () => {
    const id = await created();
    await save(id, 0, [one("a", shape)]);
    const copy = dataOf(await teacher.mutate("problemSets.duplicate", { id, title: "Copy" }), made).id;
    await save(id, 1, []);
    expect(dataOf(await teacher.query("problemSets.set", { id: copy }), z.unknown())).toMatchObject({
      draft: { title: "Copy", items: [{ id: "a" }] },
      revision: 0,
    });
  });

  it("that is deleted is gone, and comes back as it was", async () => {
    const id = await created("Short-lived");
    await save(id, 0, [one("a", shape)]);
    await teacher.mutate("problemSets.delete", { id });
    expect((await teacher.query("problemSets.set", { id })).status).toBe(404);
    expect((await save(id, 1, [])).status).toBe(404);
    const listed = z.array(made);
    const ids = async (deleted: boolean) =>
      dataOf(await teacher.query("problemSets.list", { deleted }), listed).map((set) => set.id);
    expect(await ids(false)).not.toContain(id);
    expect(await ids(true)).toContain(id);
    await teacher.mutate("problemSets.restore", { id });
    expect(await ids(false)).toContain(id);
    expect(dataOf(await teacher.query("problemSets.set", { id }), z.unknown())).toMatchObject({
      draft: { items: [{ id: "a" }] },
    });
  });
});

describe("publishing", () => {
  const publish = (id: string, revision: number) => teacher.mutate("problemSets.publish", { id, revision });

  it("freezes a version with its networks in it, and the next makes the next number", async () => {
    const id = await created();
    const network = await addedNetwork();
    await save(id, 0, [one("a", shape), one("b", ofNetwork(network, ["shape1", "parameters1"]))]);
    expect(dataOf(await publish(id, 1), z.unknown())).toMatchObject({ published: true, number: 1 });
    await save(id, 1, [one("c", weights)]);
    await teacher.mutate("problemSets.deleteNetwork", { id: network });
    expect(dataOf(await publish(id, 2), z.unknown())).toMatchObject({ published: true, number: 2 });
    const versions = await test.db.setVersion.findMany({
      where: { problemSetId: id },
      orderBy: { number: "asc" },
    });
    expect(versions.map(({ content }) => content)).toMatchObject([
      { items: [{ id: "a" }, { id: "b" }], networks: { [network]: { name: "Small" } } },
      { items: [{ id: "c" }], networks: {} },
    ]);
  });

  it.each([
    { what: "an empty set", items: [], finding: { code: "empty-set", blocks: true } },
    {
      what: "a set of a network that isn't there",
      items: [one("a", ofNetwork("gone"))],
      finding: { code: "network-gone", item: "a", blocks: true },
    },
  ])("refuses $what with what is wrong with it, and keeps nothing", async ({ items, finding }) => {
    const id = await created();
    await save(id, 0, items);
    const before = await test.changes();
    expect(dataOf(await publish(id, 1), z.unknown())).toEqual({ published: false, findings: [finding] });
    expect(await test.changes()).toBe(before);
  });

  it("of what was published already makes no other version, and says so", async () => {
    const id = await created();
    const network = await addedNetwork();
    await save(id, 0, [one("a", shape), one("b", ofNetwork(network))]);
    const first = dataOf(await publish(id, 1), z.object({ versionId: z.string() }));
    await save(id, 1, [one("a", weights)]);
    await save(id, 2, [one("a", shape), one("b", ofNetwork(network))]);
    expect(dataOf(await publish(id, 3), z.unknown())).toEqual({
      ...{ published: true, number: 1, versionId: first.versionId, isNew: false },
    });
    expect(await test.db.setVersion.count({ where: { problemSetId: id } })).toBe(1);
    await save(id, 3, [one("a", weights)]);
    expect(dataOf(await publish(id, 4), z.unknown())).toMatchObject({ number: 2, isNew: true });
    await save(id, 4, [one("a", shape), one("b", ofNetwork(network))]);
    expect(dataOf(await publish(id, 5), z.unknown())).toMatchObject({ number: 3, isNew: true });
  });

  it("asked for by 8 windows at once makes one version", async () => {
    const id = await created();
    await save(id, 0, [one("a", shape)]);
    const replies = await Promise.all(Array.from({ length: 8 }, () => publish(id, 1)));
    expect(replies.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200));
    expect(await test.db.setVersion.count({ where: { problemSetId: id } })).toBe(1);
  });

  it("refuses a set of another teacher's network", async () => {
    const id = await created();
    const { browser } = everybody.otherTeacher;
    const network = sequence({ input: featureMap(1, 8, 8), layers: [{ type: "flatten" }] });
    const other = dataOf(
      await browser.mutate("problemSets.addNetwork", { name: "Theirs", source: "zoo", network }),
      made,
    );
    await save(id, 0, [one("a", ofNetwork(other.id))]);
    expect(dataOf(await publish(id, 1), z.unknown())).toMatchObject({ findings: [{ code: "network-gone" }] });
  });

  it("refuses what another window has changed since", async () => {
    const id = await created();
    await save(id, 0, [one("a", shape)]);
    expect(refusalOf(await publish(id, 0))).toEqual({ status: 409, message: "edited-elsewhere" });
  });

  it("gives the newest version to who begins, and leaves who has begun on theirs", async () => {
    const mine = await school(test.db, { teacher: everybody.teacher.id }, { learner: everybody.learner.id });
    await save(mine.problemSetId, 0, [one("a", shape)]);
    const { versionId } = dataOf(await publish(mine.problemSetId, 1), z.object({ versionId: z.string() }));
    const assignment = await test.db.assignment.findUniqueOrThrow({ where: { id: mine.assignmentId } });
    const work = await test.db.work.findUniqueOrThrow({ where: { id: mine.workId } });
    expect([assignment.versionId, work.versionId]).toEqual([versionId, mine.versionId]);
  });

  it("changes nothing in a class that its owner was removed from", async () => {
    const left = await school(
      test.db,
      { teacher: everybody.teacher.id, coTeacher: everybody.coTeacher.id },
      { learner: everybody.learner.id },
    );
    await test.db.membership.updateMany({
      where: { classId: left.classId, learnerId: everybody.teacher.id },
      data: { removedAt: new Date() },
    });
    await publish(left.problemSetId, 0);
    const assignment = await test.db.assignment.findUniqueOrThrow({ where: { id: left.assignmentId } });
    expect(assignment.versionId).toBe(left.versionId);
  });
});

describe("a network", () => {
  const add = (network: object) =>
    teacher.mutate("problemSets.addNetwork", { name: "Mine", source: "torch", network });
  const conv = { type: "conv2d", outChannels: 6, kernelSize: 5 } as const;

  it.each([
    {
      what: "whose kernel doesn't fit",
      network: sequence({ input: featureMap(1, 4, 4), layers: [conv] }),
      message: "network-not-calculable",
    },
    {
      what: "without layers",
      network: { inputs: [], nodes: [], outputs: [] },
      message: "network-not-calculable",
    },
    {
      what: "of more layers than anybody draws",
      network: sequence({
        input: featureMap(1, 4, 4),
        layers: Array.from({ length: 1001 }, () => ({ type: "flatten" as const })),
      }),
      message: "network-too-large",
    },
  ])("$what is refused", async ({ network, message }) => {
    expect(refusalOf(await add(network))).toEqual({ status: 400, message });
  });

  it("that a draft asks about is not deleted", async () => {
    const id = await created();
    const network = await addedNetwork();
    await save(id, 0, [one("a", ofNetwork(network))]);
    expect(refusalOf(await teacher.mutate("problemSets.deleteNetwork", { id: network }))).toEqual({
      status: 409,
      message: "network-in-use",
    });
    const unused = z.object({ networks: z.array(made) });
    const ids = dataOf(await teacher.query("problemSets.networks", { unused: true }), unused);
    expect(ids.networks.map((one) => one.id)).not.toContain(network);
    await save(id, 1, []);
    expect((await teacher.mutate("problemSets.deleteNetwork", { id: network })).status).toBe(200);
  });

  it("is listed as unused however many others the drafts name", async () => {
    const [id, network] = [await created(), await addedNetwork()];
    const items = Array.from({ length: 60 }, (_, item) => ({
      ...{ id: `i${item}`, type: "pick", points: 1, count: 1 },
      of: Array.from({ length: 20 }, (_, at) => ofNetwork(`gone ${item} ${at}`)),
    }));
    expect((await save(id, 0, items)).status).toBe(200);
    const reply = await teacher.query("problemSets.networks", { unused: true });
    const listed = dataOf(reply, z.object({ networks: z.array(made) })).networks;
    expect(listed.map((one) => one.id)).toContain(network);
    expect((await teacher.query("problemSets.check", { id })).status).toBe(200);
  });

  it("offers its kinds with the cells that can be blanked", async () => {
    const id = await addedNetwork();
    const offered = dataOf(
      await teacher.query("problemSets.networkKinds", { id, layout: "channels-first", locale: "en" }),
      z.object({
        kinds: z.array(z.object({ kind: z.string(), blankable: z.boolean(), parts: z.unknown() })),
      }),
    ).kinds;
    expect(offered.map(({ kind, blankable }) => [kind, blankable])).toEqual([
      ["network-table", true],
      ["total-parameters", false],
      ["receptive-field", false],
      ["find-the-mistake", false],
      ["read-the-code", true],
    ]);
    expect(offered[0]).toMatchObject({
      parts: [
        {
          label: "1 conv",
          fields: [
            { id: "shape1", right: "6 × 24 × 24" },
            { id: "parameters1", right: "156" },
          ],
        },
        { fields: [{ id: "shape2", right: "6 × 12 × 12" }, { right: "0" }] },
        { fields: [{ id: "shape3", right: "864" }, { right: "0" }] },
        { fields: [{ id: "shape4", right: "10" }, { right: "8,650" }] },
        { fields: [{ id: "total", right: "8,806" }] },
      ],
    });
  });
});

describe("a contact sheet", () => {
  const sheet = async (source: object) =>
    dataOf(
      await teacher.query("problemSets.contactSheet", { source, locale: "en" }),
      z.object({
        variants: z.array(
          z.object({
            prompt: z.string(),
            key: z.array(z.object({ label: z.string(), text: z.string() })),
            slips: z.array(z.object({ name: z.string(), answers: z.array(z.unknown()) })),
          }),
        ),
      }),
    ).variants;

  it("shows twenty variants with what is right and what slips give", async () => {
    const variants = await sheet(shape);
    expect(variants).toHaveLength(20);
    expect(variants[0]?.key).toEqual([{ label: "Output shape", text: "37 × 37 × 20" }]);
    expect(variants.every(({ slips }) => slips.length >= 2)).toBe(true);
  });

  it("shows only numbers that practise the wanted skill", async () => {
    const variants = await sheet({ ...weights, skill: "dense" });
    expect(variants).toHaveLength(20);
    expect(variants.every(({ prompt }) => /fully connected|dense|linear/iu.test(prompt))).toBe(true);
  });

  it("shows nothing of a skill that the kind doesn't practise", { timeout: 1500 }, async () => {
    expect(await sheet({ from: "kind", kind: "broken-network", difficulty: 5, skill: "dense" })).toEqual([]);
  });

  it("shows a network's exercise once: everybody gets the same", async () => {
    const variants = await sheet(ofNetwork(await addedNetwork(), ["total"]));
    expect(variants.map(({ key }) => key.map(({ text }) => text))).toEqual([["8,806"]]);
  });
});

describe("a preview", () => {
  it("shows a learner's set and grades answers, and leaves no trace", async () => {
    const id = await created();
    const network = await addedNetwork();
    await save(id, 0, [
      one("a", shape),
      { id: "b", type: "pick", points: 2, count: 1, of: [shape, weights] },
      one("c", ofNetwork(network, ["total"])),
    ]);
    const before = await test.changes();
    const preview = dataOf(
      await teacher.query("problemSets.preview", { id, seed: 5, locale: "en" }),
      setPreview,
    );
    expect(preview.items.map(({ position, item, points }) => [position, item, points])).toEqual([
      [1, "a", 1],
      [2, "b", 2],
      [3, "c", 1],
    ]);
    const answer = async (typed: string) =>
      dataOf(
        await teacher.query("problemSets.previewAnswer", {
          ...{ id, seed: 5, position: 3, locale: "en", answer: { total: typed } },
        }),
        previewedAnswer,
      );
    expect(await answer("8806")).toMatchObject({ attempt: { verdict: "correct", score: 1 } });
    expect(await answer("8790")).toMatchObject({ attempt: { verdict: "incorrect" } });
    expect((await answer("8790")).solution).toBeDefined();
    expect(await answer("eight")).toMatchObject({ attempt: { verdict: "unreadable" } });
    expect(await test.changes()).toBe(before);
  });

  it("is the same for the same learner, and other numbers for another", async () => {
    const id = await created();
    await save(id, 0, [one("a", shape)]);
    const drawn = async (seed: number) =>
      (await teacher.query("problemSets.preview", { id, seed, locale: "en" })).text;
    expect(await drawn(1)).toBe(await drawn(1));
    expect(await drawn(1)).not.toBe(await drawn(2));
  });

  it("of a set that can't be drawn has no items and says so", async () => {
    const id = await created();
    await save(id, 0, [one("a", ofNetwork("gone"))]);
    const preview = await teacher.query("problemSets.preview", { id, seed: 1, locale: "ko" });
    expect(dataOf(preview, setPreview)).toMatchObject({ sound: false, items: [] });
  });

  it("has no item beyond the last", async () => {
    const reply = await teacher.query("problemSets.previewAnswer", {
      ...{ id: own.problemSetId, seed: 1, position: 3, locale: "en", answer: { shape: "1" } },
    });
    expect(reply.status).toBe(404);
  });
});

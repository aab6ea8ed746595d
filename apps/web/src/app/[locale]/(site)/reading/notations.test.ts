import { readAnswer } from "@stride/exercises/answers";
import { expect, it } from "vitest";
import { readable, unreadable } from "./notations.ts";

it.each(Object.values(readable).flatMap(({ box, typed }) => typed.map((text) => ({ box, text }))))(
  "shows $text among what is read",
  ({ box, text }) => {
    expect(readAnswer(box, text).status).toBe("read");
  },
);

it.each(unreadable.flatMap(({ box, typed }) => typed.map((text) => ({ box, text }))))(
  "shows $text among what can’t be read",
  ({ box, text }) => {
    expect(readAnswer(box, text).status).toBe("unreadable");
  },
);

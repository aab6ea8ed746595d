"use client";

import dynamic from "next/dynamic";

// What only some exercises show is loaded with them: every other page is there sooner.
export const AnswerGrid = dynamic(async () => (await import("./answer-grid")).AnswerGrid);
export const AnswerTable = dynamic(async () => (await import("./answer-table")).AnswerTable);
export const CellMarks = dynamic(async () => (await import("./cell-marks")).CellMarks);
export const Keypad = dynamic(async () => (await import("./keypad")).Keypad);
export const TableKey = dynamic(async () => (await import("./table-key")).TableKey);
export const WindowSteps = dynamic(async () => (await import("./window-steps")).WindowSteps);
export const WindowWalk = dynamic(async () => (await import("./window-walk")).WindowWalk);

"use client";

import { createContext } from "react";

/** Whether the worked solution can be opened; in a class's work only when the class shows it. */
export const SolutionOffered = createContext(true);

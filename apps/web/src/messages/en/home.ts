export const home = {
  sentence: "Calculate convolutional networks by hand, and see why when a number is wrong.",
  noAccount: "No account needed.",
  allKinds: "Choose what to practise",
  lesson: "Walk through a whole network",
  skills: "Your skills",
  skillsNote: "A plate for each of your last four exercises that was right at once, without a hint.",
};

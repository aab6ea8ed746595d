export const sets = {};

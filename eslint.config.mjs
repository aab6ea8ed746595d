import lint from "@stride/config/eslint";

export default lint(import.meta.dirname);

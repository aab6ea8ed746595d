export { testDatabase } from "@stride/db/test-database";

import browser from "@stride/config/browser";

export default browser(import.meta.dirname);

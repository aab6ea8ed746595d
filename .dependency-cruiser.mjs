import arrows from "@stride/config/arrows";

export default arrows(import.meta.dirname);

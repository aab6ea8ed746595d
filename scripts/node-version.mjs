const floor = { major: 20, minor: 19 };

/**
 * Goes on to the real work, or says in one sentence why not.
 * @param {() => unknown} work
 */
export function whenNodeFits(work) {
  const version = process.versions.node;
  if (fits(version)) {
    work();
  } else {
    console.error(`Stride needs Node ${floor.major}.${floor.minor} or newer; this is ${version}.`);
    process.exitCode = 1;
  }
}

/** @param {string} version */
function fits(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > floor.major || (major === floor.major && minor >= floor.minor);
}
